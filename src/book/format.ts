import type { Cell, CellValue } from "./book";
import { isDateFormat, isTimeOnlyFormat, serialToIso } from "./dates";
import { formatSections, type FormatSection } from "./formatSections";
import { shownDate } from "./shownDate";
import { generalNumber, shownNumber } from "./shownNumber";

/** The text of a cell as a person sees it, by its number format; "" when it is empty. See {@link shownValue}. */
export function shownText(cell: Cell, date1904 = false): string {
  return shownValue(cell.value, cell.format, date1904);
}

/**
 * A value as a person sees it under a number format, with a point for decimals and commas for thousands.
 * Short dates whose order depends on the reader's Windows ("m/d/yyyy" is what every Excel writes for
 * "the local short date") are shown as ISO dates, so that no one takes the 5th of October for the 10th of May.
 */
export function shownValue(value: CellValue, format: string, date1904 = false): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return shownAsText(value, format);
  if (typeof value === "object") return value.error;
  if (/^(General|Standard|@)?$/i.test(format)) return generalNumber(value);
  if (isDateFormat(format)) return shownSerial(value, format, date1904);
  const { section, minus } = sectionFor(value, formatSections(format));
  if (!section) return generalNumber(value);
  const { tokens } = section;
  const sign = minus ? "-" : "";
  if (tokens.some(({ kind }) => kind === "general" || kind === "text")) {
    return (
      sign +
      tokens
        .map((token) => literalOr(token, generalNumber(Math.abs(value))))
        .join("")
        .trim()
    );
  }
  const text = shownNumber(value, tokens).trim();
  // A format may hide its number (";;;"); the reader of a report still has to see what was read.
  if (text === "") return generalNumber(value);
  // No minus before a zero that is only rounded.
  return /[1-9]/.test(text) || !/\d/.test(text) ? sign + text : text;
}

function shownSerial(serial: number, format: string, date1904: boolean): string {
  if (/^(\[\$-F[48]00\].*|m\/d\/yyyy( h:mm)?)(;.*)?$/i.test(format) && !isTimeOnlyFormat(format)) {
    const iso = serialToIso(serial, date1904);
    if (iso !== null) return iso.replace("T", " ").replace(/:00$/, "");
  }
  const tokens = formatSections(format)[0]?.tokens ?? [];
  return shownDate(serial, tokens, date1904)?.trim() ?? generalNumber(serial);
}

function shownAsText(value: string, format: string): string {
  if (!format.includes("@") || format === "@") return value;
  const sections = formatSections(format);
  const section =
    sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === "text"));
  if (!section?.tokens.some(({ kind }) => kind === "text")) return value;
  const text = section.tokens.map((token) => literalOr(token, value)).join("");
  return text.trim() === value.trim() ? value : text;
}

function literalOr(token: FormatSection["tokens"][number], value: string): string {
  if (token.kind === "literal") return token.text;
  if (token.kind === "percent") return "%";
  return token.kind === "text" || token.kind === "general" ? value : "";
}

/** The section for a number, and whether a minus has to be put in front of what it shows. */
function sectionFor(
  value: number,
  sections: readonly FormatSection[]
): { readonly section: FormatSection | undefined; readonly minus: boolean } {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition !== null)) {
    const section = numeric.find(({ condition }, i) =>
      condition ? holds(value, condition) : i === numeric.length - 1 || i > 0
    );
    return { section: section ?? numeric.at(-1), minus: value < 0 };
  }
  if (value < 0 && numeric.length > 1) return { section: numeric[1], minus: false };
  if (value === 0 && numeric.length > 2) return { section: numeric[2], minus: false };
  return { section: numeric[0], minus: value < 0 };
}

function holds(
  value: number,
  condition: { readonly operator: string; readonly limit: number }
): boolean {
  switch (condition.operator) {
    case "<":
      return value < condition.limit;
    case "<=":
      return value <= condition.limit;
    case ">":
      return value > condition.limit;
    case ">=":
      return value >= condition.limit;
    case "<>":
      return value !== condition.limit;
    default:
      return value === condition.limit;
  }
}
