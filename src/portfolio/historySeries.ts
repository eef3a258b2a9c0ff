import type { FieldId } from "../fields/catalogue";
import type { FieldValues } from "../fields/values";
import { computeIndicators } from "../indicators/compute";
import type { Indicators } from "../indicators/indicator";
import type { ProjectReport, Snapshot } from "../reading/report";
import type { HistoryRow } from "./history";
import { endMonth } from "./changesPast";

const SERIES = ["plannedValue", "earnedValue", "actualCost"] as const satisfies readonly FieldId[];

/**
 * Indicators of a report that holds one date only, with what earlier periods say of it as its series: earned
 * schedule and the forecasts that rest on it need several dates. A series of the report's own goes before.
 */
export function indicatorsWithHistory(
  report: ProjectReport,
  rows: readonly HistoryRow[]
): Indicators {
  if (report.snapshots.length > 1 || rows.length === 0) return computeIndicators(report);
  const currency = report.fields.earnedValue?.currency ?? null;
  const earlier = rows
    .filter((row) => row.currency === currency)
    .map((row): Snapshot => ({
      label: row.period,
      date: dateOf(row.reported, row.period),
      fields: fieldsOf(row),
      tasks: [],
    }));
  const status = report.fields.statusDate?.value;
  const now = dateOf(typeof status === "string" ? status : null, report.period ?? "");
  if (earlier.length === 0 || now === null) return computeIndicators(report);
  const present: Snapshot = {
    label: report.period ?? "",
    date: now,
    fields: report.fields,
    tasks: [],
  };
  const snapshots = [...earlier.filter(({ date }) => date !== null && date < now), present];
  return computeIndicators({ ...report, snapshots });
}

/** The status date, or the last day of the period's last month. */
function dateOf(reported: string | null, period: string): string | null {
  if (reported !== null && /^\d{4}-\d\d-\d\d/.test(reported)) return reported.slice(0, 10);
  const month = endMonth(reported ?? period);
  const match = /^(\d{4})-(\d\d)$/.exec(month);
  if (!match) return null;
  const [year, number] = [Number(match[1]), Number(match[2])];
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return `${month}-${String(days[number - 1] ?? 28).padStart(2, "0")}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function fieldsOf(row: HistoryRow): FieldValues {
  return Object.fromEntries(
    SERIES.flatMap((field) => {
      const value = row.measures[field];
      if (value === undefined) return [];
      const source = { file: row.file ?? "", sheet: "", cell: "", text: String(value) };
      return [[field, { field, value, unit: "currency", currency: row.currency, source }]];
    })
  );
}
