import { monthOf, stripWeekday } from "./months";
import { foldText } from "./plainText";

/** How a sheet writes its dates; null when nothing on the sheet decides. */
export interface DateLocale {
  readonly dayFirst: boolean | null;
}

/** A date read from a text. */
export interface ParsedDate {
  /** ISO "2026-10-31". A month, quarter or year is its first day, "fin 2026" its last. */
  readonly value: string;
  readonly precision: "day" | "month" | "quarter" | "half" | "year";
  /** Reads as two dates (03/04/2026) and the locale does not decide; day first was taken. */
  readonly ambiguous: boolean;
}

/**
 * Reads a date as people type it, in French and English: "31/12/2026", "2026-12-31", "31 Dec 2026",
 * "31-mars-26", "1er mars 2026", "juillet 2013", "avril 15", "Q2 2024", "T2 2024", "fin 2026", "2026".
 * Two-digit years below 70 are of this century. @returns null when the text is not one date.
 */
export function parseDate(
  text: string,
  locale: DateLocale = { dayFirst: null }
): ParsedDate | null {
  if (text.length > 60) return null;
  const folded = stripWeekday(foldText(text)).replace(/[\u2010-\u2015\u2212]/g, "-");
  if (folded === "" || folded.length > 40 || !/\d/.test(folded)) return null;
  const edge =
    /^(?:(fin|end|end of|late)|(debut|start of|early|mi|mid|mi-|mid-|courant))[ -](?:de |du |of )?(?=\D*\d)/.exec(
      folded
    );
  const plain = edge ? folded.slice(edge[0].length).trim() : folded;
  const found =
    isoDate(plain) ?? numericDate(plain, locale) ?? wordedDate(plain) ?? partOfYear(plain);
  if (!found || !edge?.[1] || found.precision === "day") return found;
  return { ...found, value: lastDayOf(found) };
}

/** True when a date lies where project dates lie; outside, the value is more likely a slip. */
export function isPlausibleDate(iso: string): boolean {
  return iso >= "1950-01-01" && iso < "2150-01-01";
}

function isoDate(text: string): ParsedDate | null {
  const day =
    /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?z| ?[+-]\d\d:?\d\d)?)?$/.exec(
      text
    );
  if (day) return dated(Number(day[1]), Number(day[3]), Number(day[4]), "day");
  const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (packed) return dated(Number(packed[1]), Number(packed[2]), Number(packed[3]), "day");
  const month =
    /^((?:19|20)\d{2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})-?m(\d{1,2})$/.exec(text);
  return month ? dated(Number(month[1]), Number(month[2]), 1, "month") : null;
}

function numericDate(text: string, locale: DateLocale): ParsedDate | null {
  const month = /^(\d{1,2})[-/. ]((?:19|20)\d{2})$/.exec(text);
  if (month) return dated(Number(month[2]), Number(month[1]), 1, "month");
  const day =
    /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:[t ,]+\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/.exec(
      text
    );
  if (!day) return null;
  const [a, b, year] = [Number(day[1]), Number(day[3]), fullYear(day[4]!)];
  const dayFirst = dated(year, b, a, "day");
  const monthFirst = dated(year, a, b, "day");
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst;
  if (a === b) return dayFirst;
  if (locale.dayFirst === null) return { ...dayFirst, ambiguous: true };
  return locale.dayFirst ? dayFirst : monthFirst;
}

function wordedDate(text: string): ParsedDate | null {
  const words = text
    .replace(/['’]/g, " ")
    .replace(/[-/.,]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const clock = "(?: (?:a |at )?\\d{1,2}[:h]\\d{2}(?::\\d{2})?)?";
  const dayFirst = new RegExp(
    `^(?:le |the )?(\\d{1,2})(?:er|e|st|nd|rd|th)? (?:of )?([a-z]+) (\\d{4}|\\d{2})${clock}$`
  ).exec(words);
  if (dayFirst) return named(fullYear(dayFirst[3]!), dayFirst[2]!, Number(dayFirst[1]), "day");
  const monthFirst = new RegExp(`^([a-z]+) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})${clock}$`).exec(
    words
  );
  if (monthFirst) return named(Number(monthFirst[3]), monthFirst[1]!, Number(monthFirst[2]), "day");
  const month = /^([a-z]+) ?(\d{4}|\d{2})$/.exec(words);
  if (month) return named(fullYear(month[2]!), month[1]!, 1, "month");
  const yearFirst = /^((?:19|20)\d{2}) ([a-z]+)(?: (\d{1,2}))?$/.exec(words);
  if (!yearFirst) return null;
  const day = yearFirst[3] === undefined ? 1 : Number(yearFirst[3]);
  return named(
    Number(yearFirst[1]),
    yearFirst[2]!,
    day,
    yearFirst[3] === undefined ? "month" : "day"
  );
}

function named(
  year: number,
  word: string,
  day: number,
  precision: "day" | "month"
): ParsedDate | null {
  const month = monthOf(word);
  return month === null ? null : dated(year, month, day, precision);
}

function partOfYear(text: string): ParsedDate | null {
  const year = /^(?:annee |year |exercice )?((?:19|20)\d{2})$/.exec(text);
  if (year) return dated(Number(year[1]), 1, 1, "year");
  const quarter =
    /^(?:t|q|trim(?:estre)? ?|quarter ?)([1-4])[ \-/']*((?:19|20)?\d{2})$/.exec(text) ??
    /^([1-4])(?:t|q|er trimestre|e trimestre|eme trimestre|st quarter|nd quarter|rd quarter|th quarter)[ \-/]*((?:19|20)?\d{2})$/.exec(
      text
    );
  if (quarter) return dated(fullYear(quarter[2]!), Number(quarter[1]) * 3 - 2, 1, "quarter");
  const after = /^((?:19|20)\d{2})[ \-/]*(?:t|q)([1-4])$/.exec(text);
  if (after) return dated(Number(after[1]), Number(after[2]) * 3 - 2, 1, "quarter");
  const half =
    /^(?:s|h)([12])[ \-/]*((?:19|20)\d{2})$/.exec(text) ??
    /^([12])(?:er|e|eme|nd)? semestre ((?:19|20)\d{2})$/.exec(text);
  return half ? dated(Number(half[2]), half[1] === "1" ? 1 : 7, 1, "half") : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function dated(
  year: number,
  month: number,
  day: number,
  precision: ParsedDate["precision"]
): ParsedDate | null {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (month < 1 || month > 12 || day < 1 || date.getUTCMonth() !== month - 1) return null;
  if (year < 1800 || year > 2999) return null;
  return { value: date.toISOString().slice(0, 10), precision, ambiguous: false };
}

function lastDayOf(date: ParsedDate): string {
  const months = { day: 0, month: 1, quarter: 3, half: 6, year: 12 }[date.precision];
  const [year, month] = date.value.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
}
