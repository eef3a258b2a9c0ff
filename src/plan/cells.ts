import { isoToSerial } from "../book/dates";
import type { ReportedValue, Status, Unit } from "../fields/values";
import type { Language, Text } from "../language/language";
import { say } from "../language/language";
import { OWN_NOTE } from "../portfolio/machineTables";
import type { Describing } from "./describing";
import type { PlanCell, PlanCellFull, PlanScalar } from "./plan";
import { COLORS, FORMATS } from "./styles";
import { NO, NOT_DEFINED, STATUS_WORDS, YES } from "./words/status";

const NOT_A_VALUE: Text = {
  fr: "La cellule source ne contient pas de valeur exploitable : « {text} » ({place}).",
  en: "The source cell holds no usable value: “{text}” ({place}).",
};

/** Number format of a unit that is not money; undefined for text. */
export function unitFormat(unit: Unit): string | undefined {
  switch (unit) {
    case "fraction":
      return FORMATS.percent;
    case "date":
      return FORMATS.date;
    case "years":
    case "months":
      return "0.0;[Red]-0.0";
    case "days":
    case "count":
      return "#,##0;[Red]-#,##0";
    case "ratio":
      return "0.00;[Red]-0.00";
    default:
      return undefined;
  }
}

/**
 * A reported value as a cell: blank when it was not reported; "n/d" with the text as typed in a note when the
 * source cell holds no value of that field.
 */
export function reportedCell(reported: ReportedValue | undefined, d: Describing): PlanCell {
  if (!reported) return null;
  if (reported.value === null) {
    const { text, sheet, cell } = reported.source;
    if (text.trim() === "") return null;
    if (reported.unit === "text") return text;
    const note = d.say(NOT_A_VALUE, { text: shorten(text, 300), place: `${sheet}!${cell}` });
    return { value: d.say(NOT_DEFINED), note: OWN_NOTE + oneLine(note) };
  }
  return plainValue(reported.value, reported.unit, d.language);
}

/** A value as the workbook shows it: dates as serials, statuses and booleans in words. */
export function plainValue(
  value: number | string | boolean,
  unit: Unit,
  language: Language
): PlanScalar {
  if (unit === "status" && typeof value === "string") return statusWord(value, language);
  if (unit === "date" && typeof value === "string") return isoToSerial(value) ?? value;
  if (typeof value === "boolean") return say(value ? YES : NO, language);
  return value;
}

/** "● On track"; the text as it stands when it is no status of ours. */
export function statusWord(status: string | null, language: Language): string {
  const word = STATUS_WORDS[(status ?? "notAssessed") as Status];
  return word ? say(word, language) : String(status);
}

/** A link to a cell of a source file, shown as text. */
export function sourceLink(
  d: Describing,
  file: string,
  sheet: string | null,
  cell: string | null,
  text: string
): PlanCellFull {
  const target = { file: d.linkTo(file), sheet: sheet ?? "", cell: firstCell(cell) };
  const tooltip = shorten(
    [file, sheet && `${sheet}${cell ? `!${cell}` : ""}`].filter(Boolean).join(" · "),
    250
  );
  return { value: text, style: "cellLink", link: { target, tooltip } };
}

/** Text cut at a length, with an ellipsis that says so. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** Line breaks as spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Conditional formats that colour a status word by its glyph; the glyph and the word stay without colour. */
export function glyphFormats(range: string | null): {
  readonly range: string;
  readonly formula: string;
  readonly font: { readonly color: string; readonly bold?: boolean };
}[] {
  if (range === null) return [];
  const first = range.split(":")[0]!;
  return [
    ["●", COLORS.onTrack],
    ["◆", COLORS.watch],
    ["▲", COLORS.offTrack],
    ["○", COLORS.notAssessed],
  ].map(([glyph, color]) => ({
    range,
    formula: `LEFT(${first},1)="${glyph}"`,
    font: { color: color!, bold: glyph === "▲" },
  }));
}

function firstCell(cell: string | null): string {
  return cell?.split(":")[0] ?? "A1";
}
