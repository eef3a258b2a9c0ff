import type { AssessedReport } from "../audit/rule";
import type { FieldId } from "../fields/catalogue";
import type { Status } from "../fields/values";
import type { ProjectReport } from "../reading/report";
import { reportDate } from "./chooseReports";
import { baselineVersion, revisionOf } from "./historyVersions";
import { firstOrder, naturalOrder } from "./order";
import type { PortfolioSettings } from "./portfolio";

/** Money kept from period to period, in the order of the history's columns. */
export const HISTORY_MEASURES = [
  "currentBudget",
  "budgetAtCompletion",
  "estimatedCost",
  "wholeLifeCost",
  "actualCost",
  "estimateAtCompletion",
  "plannedValue",
  "earnedValue",
] as const satisfies readonly FieldId[];

export type HistoryMeasure = (typeof HISTORY_MEASURES)[number];

/** Dates kept from period to period, in the order of the history's columns. */
export const HISTORY_DATES = [
  "startDate",
  "startDateBaseline",
  "finishDate",
  "finishDateBaseline",
  "finishDateForecast",
  "finishDateActual",
] as const satisfies readonly FieldId[];

export type HistoryDate = (typeof HISTORY_DATES)[number];

/** What a project said for one period. Money in full units of `currency`. */
export interface HistoryRow {
  readonly period: string;
  readonly key: string;
  readonly name: string;
  readonly status: Status | null;
  readonly currency: string | null;
  readonly measures: Readonly<Partial<Record<HistoryMeasure, number>>>;
  /** Names the project throughout the history, whatever it is called from one period to the next. */
  readonly thread: string;
  /** ISO date of the figures, or the period that the report names; null when it says neither. */
  readonly reported: string | null;
  readonly dates: Readonly<Partial<Record<HistoryDate, string>>>;
  /** Years. */
  readonly duration: number | null;
  /** Fraction. */
  readonly percentComplete: number | null;
  readonly phase: string | null;
  /** 1, and one more each time the baseline (budget or dates) changed. */
  readonly baseline: number;
  /** 1, and one more each time the period was sent again with other figures. */
  readonly revision: number;
  /** Names the rules and thresholds that the figures were audited with. */
  readonly rules: string;
  readonly file: string | null;
  /** SHA-256 of the file, hex. */
  readonly hash: string | null;
}

/** What the rows of this period need beside the reports. */
export interface HistoryContext {
  /** Thread of a project, by key. */
  readonly threads: ReadonlyMap<string, string>;
  readonly rules: string;
  /** SHA-256 by file. */
  readonly hashes: ReadonlyMap<string, string | null>;
}

/** The history with this period's rows in place of those it already had for the same period. */
export function addToHistory(
  earlier: readonly HistoryRow[],
  projects: readonly AssessedReport[],
  settings: PortfolioSettings,
  context: HistoryContext = { threads: new Map(), rules: "", hashes: new Map() }
): HistoryRow[] {
  const byThread = new Map<string, HistoryRow[]>();
  for (const row of earlier) byThread.set(row.thread, [...(byThread.get(row.thread) ?? []), row]);
  const now = projects.map(({ report }) => {
    const row = historyRow(report, settings.period, context);
    const past = byThread.get(row.thread) ?? [];
    return { ...row, baseline: baselineVersion(row, past), revision: revisionOf(row, past) };
  });
  return [...earlier.filter((row) => row.period !== settings.period), ...now].sort((a, b) =>
    firstOrder(naturalOrder(a.period, b.period), naturalOrder(a.key, b.key))
  );
}

/** The status that a project declares; the independent one where it declares none; null for neither. */
export function statusOf(report: ProjectReport): Status | null {
  const value = report.fields.declaredStatus?.value ?? report.fields.independentStatus?.value;
  return value === "onTrack" || value === "watch" || value === "offTrack" || value === "notAssessed"
    ? value
    : null;
}

function historyRow(report: ProjectReport, period: string, context: HistoryContext): HistoryRow {
  const measures: Partial<Record<HistoryMeasure, number>> = {};
  let currency: string | null = null;
  for (const measure of HISTORY_MEASURES) {
    const reported = report.fields[measure];
    if (typeof reported?.value !== "number") continue;
    currency ??= reported.currency;
    // Amounts in two currencies do not share a row: the first one's stay.
    if (reported.currency === currency) measures[measure] = reported.value;
  }
  const dates: Partial<Record<HistoryDate, string>> = {};
  for (const id of HISTORY_DATES) {
    const value = report.fields[id]?.value;
    if (typeof value === "string") dates[id] = value;
  }
  const complete = report.fields.percentComplete?.value;
  const phase = report.fields.phase?.value;
  return {
    period,
    key: report.key,
    name: report.name,
    status: statusOf(report),
    currency,
    measures,
    thread: context.threads.get(report.key) ?? report.key,
    reported: reportDate(report) || null,
    dates,
    duration: durationOf(report),
    percentComplete: typeof complete === "number" ? complete : null,
    phase: typeof phase === "string" ? phase : null,
    baseline: 1,
    revision: 1,
    rules: context.rules,
    file: report.file,
    hash: context.hashes.get(report.file) ?? null,
  };
}

function durationOf({ fields }: ProjectReport): number | null {
  const years = fields.durationYears?.value;
  if (typeof years === "number") return years;
  const months = fields.durationMonths?.value;
  return typeof months === "number" ? months / 12 : null;
}
