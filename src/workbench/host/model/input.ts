import type { Scalar } from "./cells";

/** What typing a text into a cell stores: the value, and the number format that Excel gives the cell with it. */
export interface Typed {
  readonly value: Scalar | undefined;
  readonly format?: string;
}

const ERRORS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/** Reads a text as Excel (English, United States) does when it is typed. A leading apostrophe keeps it text. */
export function typed(text: string): Typed {
  if (text === "") return { value: undefined };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (ERRORS.has(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  return typedNumber(text.trim()) ?? typedDate(text.trim()) ?? { value: text };
}

function typedNumber(text: string): Typed | null {
  const match =
    /^([-+]?)(\$?)\s*([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(E[-+]?\d+)?\s*(%?)$/i.exec(
      text
    );
  if (!match) return null;
  const [, sign, dollar, inner, digits, exponent, percent] = match;
  const plain = Number(digits!.replaceAll(",", "") + (exponent ?? ""));
  const value = (sign === "-" || inner === "-" ? -plain : plain) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  const decimals = digits!.includes(".");
  if (percent) return { value, format: decimals ? "0.00%" : "0%" };
  if (dollar)
    return { value, format: decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)" };
  if (exponent) return { value, format: "0.00E+00" };
  if (digits!.includes(",")) return { value, format: decimals ? "#,##0.00" : "#,##0" };
  return { value };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function typedDate(text: string): Typed | null {
  const [day, time, ...rest] = splitDateTime(text);
  if (rest.length > 0) return null;
  const serial = day === "" ? { value: 0, format: "" } : dateSerial(day!);
  const clock = time === undefined ? { value: 0 } : clockValue(time);
  if (serial === null || !clock) return null;
  if (day === "") return { value: clock.value, format: clock.format! };
  if (time !== undefined) return { value: serial.value + clock.value, format: "m/d/yyyy h:mm" };
  return { value: serial.value, format: serial.format };
}

function splitDateTime(text: string): string[] {
  const match = /^(.*?)[\sT]*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?)Z?$/i.exec(text);
  return match ? [match[1]!.replace(/,$/, ""), match[2]!] : [text];
}

function clockValue(text: string): (Typed & { value: number }) | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*([ap])m)?$/i.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  if (match[4]) hours = (hours % 12) + (match[4].toLowerCase() === "p" ? 12 : 0);
  if (hours > 23 || Number(match[2]) > 59) return null;
  const value = (hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86400;
  return { value, format: `h:mm${match[3] ? ":ss" : ""}${match[4] ? " AM/PM" : ""}` };
}

function dateSerial(text: string): (Typed & { value: number; format: string }) | null {
  let match = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(text);
  if (match) {
    const year = match[3] === undefined ? 2000 + (currentYear() % 100) : fullYear(match[3]);
    return made(
      year,
      Number(match[1]),
      Number(match[2]),
      match[3] === undefined ? "d-mmm" : "m/d/yyyy"
    );
  }
  match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (match) return made(Number(match[1]), Number(match[2]), Number(match[3]), "m/d/yyyy");
  match = /^(\d{1,2})[-\s]([a-z]{3,9})[-\s,]*(\d{2}|\d{4})?$/i.exec(text);
  if (match) return named(match[2]!, match[1]!, match[3], match[3] ? "d-mmm-yy" : "d-mmm");
  match = /^([a-z]{3,9})[-\s](\d{1,2})(?:,?\s+(\d{4}))?$/i.exec(text);
  if (match) return named(match[1]!, match[2]!, match[3], match[3] ? "d-mmm-yy" : "d-mmm");
  return null;
}

function named(month: string, day: string, year: string | undefined, format: string) {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ][index];
  if (
    index < 0 ||
    !(month.length === 3 || full === month.toLowerCase() || month.toLowerCase() === "sept")
  )
    return null;
  return made(year === undefined ? currentYear() : fullYear(year), index + 1, Number(day), format);
}

function made(year: number, month: number, day: number, format: string) {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900) return null;
  const serial = Math.round(at.getTime() / 86_400_000) + 25569;
  return { value: serial < 61 ? serial - 1 : serial, format };
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function currentYear(): number {
  return new Date().getFullYear();
}
