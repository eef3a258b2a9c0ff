import type { AssessedReport } from "../audit/rule";
import type { FieldId } from "../fields/catalogue";
import type { Status } from "../fields/values";
import type { ProjectReport } from "../reading/report";
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

/** What a project said for one period. Money in full units of `currency`. */
export interface HistoryRow {
  readonly period: string;
  readonly key: string;
  readonly name: string;
  readonly status: Status | null;
  readonly currency: string | null;
  readonly measures: Readonly<Partial<Record<HistoryMeasure, number>>>;
}

/** The history with this period's rows in place of those it already had for the same period. */
export function addToHistory(
  earlier: readonly HistoryRow[],
  projects: readonly AssessedReport[],
  settings: PortfolioSettings
): HistoryRow[] {
  const now = projects.map(({ report }) => historyRow(report, settings.period));
  return [...earlier.filter((row) => row.period !== settings.period), ...now].sort((a, b) =>
    firstOrder(naturalOrder(a.period, b.period), naturalOrder(a.key, b.key))
  );
}

/** Names of the projects of the newest period of the history: they are expected again. */
export function lastSeen(history: readonly HistoryRow[], period: string): HistoryRow[] {
  const periods = history.map((row) => row.period).filter((one) => one <= period);
  const newest = periods.sort().at(-1);
  return history.filter((row) => row.period === newest);
}

/** The status that a project declares; the independent one where it declares none; null for neither. */
export function statusOf(report: ProjectReport): Status | null {
  const value = report.fields.declaredStatus?.value ?? report.fields.independentStatus?.value;
  return value === "onTrack" || value === "watch" || value === "offTrack" || value === "notAssessed"
    ? value
    : null;
}

function historyRow(report: ProjectReport, period: string): HistoryRow {
  const measures: Partial<Record<HistoryMeasure, number>> = {};
  let currency: string | null = null;
  for (const measure of HISTORY_MEASURES) {
    const reported = report.fields[measure];
    if (typeof reported?.value !== "number") continue;
    currency ??= reported.currency;
    // Amounts in two currencies do not share a row: the first one's stay.
    if (reported.currency === currency) measures[measure] = reported.value;
  }
  return {
    period,
    key: report.key,
    name: report.name,
    status: statusOf(report),
    currency,
    measures,
  };
}
