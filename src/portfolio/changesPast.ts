import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import type { Line, ProjectReport } from "../reading/report";
import type { Change } from "./changes";
import { moved } from "./changesValues";
import type { Between } from "./changesValues";
import { foldName } from "./order";

/** What is a fact once its period is past. */
const FACTS: readonly FieldId[] = [
  "actualCost",
  "plannedValue",
  "earnedValue",
  "invoicedCost",
  "accruedCost",
];
/** What grows from report to report, and can only have been rewritten when it shrinks. */
const CUMULATIVE: readonly FieldId[] = [
  "plannedValue",
  "earnedValue",
  "actualCost",
  "invoicedCost",
];

/** The last month of a period: "2026-Q1" ends with 2026-03, "2026" with 2026-12. */
export function endMonth(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
  const half = /^(\d{4})-[HS]([12])$/.exec(period);
  if (half) return `${half[1]}-${half[2] === "1" ? "06" : "12"}`;
  return /^\d{4}$/.test(period) ? `${period}-12` : period.slice(0, 7);
}

/**
 * Figures of periods that were past when the earlier report was made, and differ now: amounts by period,
 * status dates, and cumulative figures that went down.
 */
export function rewrittenPast(
  before: ProjectReport,
  now: ProjectReport,
  between: Between
): Change[] {
  return [
    ...shrunk(before, now, between),
    ...rewrittenAmounts(before, now, between),
    ...rewrittenSnapshots(before, now, between),
  ];
}

function shrunk(before: ProjectReport, now: ProjectReport, between: Between): Change[] {
  return CUMULATIVE.flatMap((field) => {
    const found = moved(
      { kind: "rewritten" },
      field,
      before.fields[field],
      now.fields[field],
      "neutral",
      between
    );
    return found?.delta !== null && found !== null && found.delta! < 0 && !found.rounding
      ? [found]
      : [];
  });
}

function rewrittenAmounts(before: ProjectReport, now: ProjectReport, between: Between): Change[] {
  const closed = endMonth(before.fields.statusDate?.value?.toString() ?? between.from);
  const lines = new Map(now.lines.map((line) => [lineName(line), line]));
  return before.lines.flatMap((old) => {
    const line = lines.get(lineName(old));
    if (!line || line.phased.length === 0) return [];
    const values = new Map(
      line.phased.map(({ period, value }) => [phaseKey(period, value), value])
    );
    return old.phased.flatMap(({ period, value }) => {
      if (!FACTS.includes(value.field) || endMonth(period) > closed) return [];
      const found = moved(
        { kind: "rewritten", record: line.key, phase: period },
        value.field,
        value,
        values.get(phaseKey(period, value)),
        "neutral",
        between
      );
      return found === null || found.rounding ? [] : [found];
    });
  });
}

function phaseKey(period: string, { field }: ReportedValue): string {
  return `${period} ${field}`;
}

function lineName(line: Line): string {
  return foldName(String(line.fields.lineId?.value ?? line.key));
}

function rewrittenSnapshots(before: ProjectReport, now: ProjectReport, between: Between): Change[] {
  const last = before.fields.statusDate?.value?.toString() ?? null;
  const snapshots = new Map(
    now.snapshots.flatMap((one) => (one.date === null ? [] : [[one.date, one] as const]))
  );
  return before.snapshots.flatMap(({ date, fields }) => {
    const again = date === null ? undefined : snapshots.get(date);
    if (date === null || !again || (last !== null && date > last)) return [];
    return FACTS.flatMap((field) => {
      const found = moved(
        { kind: "rewritten", phase: date },
        field,
        fields[field],
        again.fields[field],
        "neutral",
        between
      );
      return found === null || found.rounding ? [] : [found];
    });
  });
}
