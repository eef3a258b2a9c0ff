import { parseDate } from "../../fields/dates";
import { foldText } from "../../fields/plainText";
import type { ReportedValue } from "../../fields/values";

const MONTHS =
  "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|" +
  "january|february|march|april|may|june|july|august|september|october|november|december|" +
  "janv|fevr|avr|juil|sept|oct|nov|dec|jan|feb|mar|apr|jun|jul|aug|sep";

const DATED = new RegExp(
  `\\b(?:\\d{1,2}(?:er)?[ -])?(?:${MONTHS})\\.?[ -](?:20)\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]20\\d{2}\\b|` +
    "\\b20\\d{2}-\\d{2}-\\d{2}\\b|\\b(?:0?[1-9]|1[0-2])/20\\d{2}\\b|\\b[tq][1-4][ -]?20\\d{2}\\b(?![/-]\\d)|\\b20\\d{2}[ -]?[tq][1-4]\\b"
);

/**
 * The month (or quarter) that a title speaks of: "Suivi au 31/10/2026" and "Octobre 2026" are "2026-10",
 * "T3 2026" is "2026-Q3". Null when it speaks of none, or only of a year.
 */
export function periodInText(text: string): string | null {
  const folded = foldText(text).replace(/_/g, " ");
  const found = DATED.exec(folded);
  const date = found ? parseDate(found[0], { dayFirst: true }) : null;
  if (date) return date.precision === "quarter" ? quarterOf(date.value) : date.value.slice(0, 7);
  const packed = /(?<!\d)(20(\d\d))-(0[1-9]|1[0-2])(?!\d|-\d)/.exec(folded);
  // "2011-12" is more likely a financial year than December.
  if (!packed || Number(packed[2]) + 1 === Number(packed[3])) return null;
  return `${packed[1]}-${packed[3]}`;
}

/** The period a project reports for itself: its period cell, else its status date. */
export function periodOfRecord(
  period: ReportedValue | undefined,
  statusDate: ReportedValue | undefined
): string | null {
  if (typeof period?.value === "string") {
    const told = /^20\d{2}-(?:0[1-9]|1[0-2]|Q[1-4])$/.test(period.value)
      ? period.value
      : periodInText(period.value);
    if (told) return told;
  }
  return typeof statusDate?.value === "string" ? statusDate.value.slice(0, 7) : null;
}

function quarterOf(iso: string): string {
  return `${iso.slice(0, 4)}-Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}`;
}
