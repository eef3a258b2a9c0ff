import { parseDate } from "../fields/dates";
import type { ReportedValue } from "../fields/values";
import type { AuditedRecord } from "./records";
import type { Subject } from "./rule";

/** The days that a date may mean: "juillet 2013" is any day of July. ISO dates, both ends included. */
export interface DateSpan {
  readonly earliest: string;
  readonly latest: string;
}

const MONTHS = { day: 0, month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The days that a reported date may mean, or null when it is not a date. */
export function dateSpan(reported: ReportedValue | undefined): DateSpan | null {
  if (reported?.unit !== "date" || typeof reported.value !== "string") return null;
  const day = reported.value.slice(0, 10);
  const parsed = parseDate(reported.source.text);
  // The text decides the precision only where it says the same day ("fin 2026" was read as its last day).
  const months = parsed && parsed.value === day ? MONTHS[parsed.precision] : 0;
  return months === 0
    ? { earliest: day, latest: day }
    : { earliest: day, latest: lastDay(day, months) };
}

/**
 * The date up to which a record reports: its own, its project's, the end of the period the report states;
 * the portfolio's only where a person stated it. Null when nothing tells.
 */
export function statusDateOf(record: AuditedRecord, subject: Subject): string | null {
  if (record.kind === "snapshot") return record.date;
  const own = dateSpan(record.report.fields.statusDate);
  if (own) return own.latest;
  const period = record.report.period === null ? null : periodEnd(record.report.period);
  if (period !== null) return period;
  return subject.settings.statusDateIsStated ? subject.settings.statusDate : null;
}

/** Last day of "2026-10", "2026-Q1" or "2026"; null when it is none of these. */
export function periodEnd(period: string): string | null {
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) return lastDay(`${period}-01`, 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) {
    return lastDay(`${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, "0")}-01`, 3);
  }
  return /^\d{4}$/.test(period) ? `${period}-12-31` : null;
}

/** Last day of so many months from the first day of a month. */
function lastDay(iso: string, months: number): string {
  const [year, month] = iso.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
}
