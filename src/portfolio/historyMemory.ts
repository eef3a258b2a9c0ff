import type { FieldId } from "../fields/catalogue";
import type { FieldValues, ReportedValue } from "../fields/values";
import type { Line, ProjectReport } from "../reading/report";
import type { HistoryRow } from "./history";
import { firstOrder, naturalOrder } from "./order";

/** What a project said for a period that is past, with the cells it came from: enough to tell what moved. */
export interface Remembered {
  readonly period: string;
  /** Names the project throughout the history (see `HistoryRow.thread`). */
  readonly thread: string;
  /** The report without what moves nothing: tasks, risks, long texts in full. */
  readonly report: ProjectReport;
}

/** Earlier snapshots kept of a project beside this period's: slips are told over four reports. */
const KEPT = 3;
/** Amounts of lines by period kept in all; beyond, lines are remembered without their periods. */
const MOST_PHASED = 150_000;
/** Characters kept of a text. */
const MOST_TEXT = 2_000;

const FORGOTTEN: readonly FieldId[] = ["link", "fundingDocument", "period", "currency"];

/** What is known of the projects before this period. */
export interface Recollection {
  /** The newest snapshot of each project before the period, present or long gone. */
  readonly earlier: readonly Remembered[];
  /** Those before that, newest first, by thread. */
  readonly older: ReadonlyMap<string, readonly Remembered[]>;
  /** Snapshots of the period itself, which this consolidation replaces. */
  readonly same: readonly Remembered[];
  /** Snapshots of later periods: an old period is consolidated once more. */
  readonly later: readonly Remembered[];
  /** The newest period before this one; null when there is none. */
  readonly lastPeriod: string | null;
}

/** Sorts what earlier portfolios remember around a period. Rows of the history stand in where nothing more is known. */
export function recall(
  memory: readonly Remembered[],
  history: readonly HistoryRow[],
  period: string
): Recollection {
  const known = new Set(memory.map((one) => `${one.thread}\n${one.period}`));
  const all = [
    ...memory,
    ...history
      .filter((row) => !known.has(`${row.thread}\n${row.period}`))
      .map((row): Remembered => ({
        period: row.period,
        thread: row.thread,
        report: reportOfRow(row),
      })),
  ].sort((a, b) => firstOrder(naturalOrder(b.period, a.period), naturalOrder(a.thread, b.thread)));
  const byThread = new Map<string, Remembered[]>();
  for (const one of all.filter((each) => each.period < period)) {
    byThread.set(one.thread, [...(byThread.get(one.thread) ?? []), one]);
  }
  const earlier = [...byThread.values()].map(([newest]) => newest!);
  return {
    earlier,
    older: new Map([...byThread].map(([thread, [, ...older]]) => [thread, older])),
    same: memory.filter((one) => one.period === period),
    later: memory.filter((one) => one.period > period),
    lastPeriod: earlier.map((one) => one.period).reduce<string | null>(latest, null),
  };
}

function latest(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}

/** What the new portfolio is to remember: this period whole, the one before whole, two more for their milestones. */
export function remember(
  projects: readonly ProjectReport[],
  recollection: Recollection,
  threads: ReadonlyMap<string, string>,
  period: string
): Remembered[] {
  const phased = projects.reduce((sum, { lines }) => sum + countPhased(lines), 0);
  const now = projects.map((report): Remembered => ({
    period,
    thread: threads.get(report.key) ?? report.key,
    report: toRemember(report, phased <= MOST_PHASED),
  }));
  const older = [...recollection.older.values()].flatMap((snapshots) =>
    snapshots
      .slice(0, KEPT - 1)
      .filter(({ report }) => report.milestones.length > 0)
      .map((one) => ({ ...one, report: onlyMilestones(one.report) }))
  );
  return [...now, ...recollection.earlier, ...older, ...recollection.later].sort((a, b) =>
    firstOrder(naturalOrder(a.thread, b.thread), naturalOrder(b.period, a.period))
  );
}

function countPhased(lines: readonly Line[]): number {
  return lines.reduce((sum, { phased }) => sum + phased.length, 0);
}

/** A report as it comes back from the memory: values only, texts shortened. */
export function toRemember(report: ProjectReport, withPeriods = true): ProjectReport {
  return {
    ...report,
    fields: valuesOnly(report.fields),
    lines: report.lines.map((line) => ({
      ...line,
      fields: valuesOnly(line.fields),
      phased: withPeriods ? line.phased.filter(({ value }) => value.value !== null) : [],
    })),
    milestones: report.milestones.map((line) => ({ ...line, fields: valuesOnly(line.fields) })),
    risks: [],
    tasks: [],
    snapshots: report.snapshots.map((one) => ({
      ...one,
      fields: valuesOnly(one.fields),
      tasks: [],
    })),
  };
}

function onlyMilestones(report: ProjectReport): ProjectReport {
  return { ...report, fields: {}, lines: [], snapshots: [] };
}

function valuesOnly(fields: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]): [string, ReportedValue][] =>
      value === undefined || value.value === null || FORGOTTEN.includes(id as FieldId)
        ? []
        : [[id, shortened(value)]]
    )
  );
}

function shortened(value: ReportedValue): ReportedValue {
  const { source } = value;
  return {
    ...value,
    value: typeof value.value === "string" ? value.value.slice(0, MOST_TEXT) : value.value,
    source: { ...source, text: source.text.slice(0, 200) },
  };
}

/** A report made of a row of the history: the figures are there, the cells are not. */
function reportOfRow(row: HistoryRow): ProjectReport {
  const source = { file: row.file ?? "", sheet: "", cell: "", text: "" };
  const value = (
    field: FieldId,
    unit: ReportedValue["unit"],
    amount: ReportedValue["value"],
    currency: string | null = null
  ): [FieldId, ReportedValue] => [
    field,
    { field, value: amount, unit, currency, source: { ...source, text: String(amount) } },
  ];
  return {
    key: row.key,
    id: null,
    name: row.name,
    file: row.file ?? "",
    sheet: "",
    period: row.reported?.slice(0, 7) ?? row.period,
    fields: Object.fromEntries([
      ...Object.entries(row.measures).map(([id, amount]) =>
        value(id as FieldId, "currency", amount, row.currency)
      ),
      ...Object.entries(row.dates).map(([id, date]) => value(id as FieldId, "date", date)),
      ...(row.duration === null ? [] : [value("durationYears", "years", row.duration)]),
      ...(row.percentComplete === null
        ? []
        : [value("percentComplete", "fraction", row.percentComplete)]),
      ...(row.status === null ? [] : [value("declaredStatus", "status", row.status)]),
      ...(row.phase === null ? [] : [value("phase", "text", row.phase)]),
    ]),
    lines: [],
    milestones: [],
    risks: [],
    tasks: [],
    snapshots: [],
  };
}
