import { isDateFormat, serialToIso } from "../book/dates";
import { parseBoolean } from "./booleans";
import { hasHiddenCharacters, tidyText } from "./plainText";
import { isPlaceholder } from "./placeholders";
import { notAValue, notice } from "./readNumber";
import type { RawValue, ValueRequest } from "./readValue";
import { parseStatus } from "./status";

/** Longer than this, a status is a sentence about the status. */
const LONGEST_STATUS = 80;
/** Fields that people compare letter by letter: hidden characters there part what belongs together. */
const COMPARED: ReadonlySet<string> = new Set([
  "projectId",
  "projectName",
  "lineId",
  "milestoneId",
  "riskId",
  "taskId",
  "wbs",
  "department",
  "currency",
]);

/** Words as typed, outer spaces left out. Numbers and dates in a text field are kept as shown. */
export function readText(request: ValueRequest): RawValue {
  const { cell, field, date1904 } = request;
  if (typeof cell.value === "number") {
    const iso = isDateFormat(cell.format) ? serialToIso(cell.value, date1904) : null;
    return { value: iso ?? String(cell.value), notices: [] };
  }
  if (typeof cell.value !== "string") return { value: String(cell.value), notices: [] };
  if (!COMPARED.has(field)) {
    const text = field === "period" ? financialQuarter(cell.value.trim()) : cell.value.trim();
    // "N/A" for a comment says nothing, and nothing is wrong with it.
    return { value: isPlaceholder(text) ? null : text, notices: [] };
  }
  const text = tidyText(cell.value);
  return {
    value: text,
    notices: hasHiddenCharacters(cell.value) ? [notice("hiddenCharacters")] : [],
  };
}

/** "Q1 1920" is the first quarter of the financial year 2019/20: no quarter of 1920. */
function financialQuarter(text: string): string {
  const packed = /^([QT][1-4])\s*(\d\d)(\d\d)$/i.exec(text);
  // "Q1 2021" is a quarter of 2021 as well.
  if (!packed || packed[2] === "20" || (Number(packed[2]) + 1) % 100 !== Number(packed[3]))
    return text;
  return `${packed[1]!.toUpperCase()} 20${packed[2]}/${packed[3]}`;
}

/** Oui, non, yes, no, vrai, x … */
export function readBoolean(request: ValueRequest): RawValue {
  const { value } = request.cell;
  if (typeof value === "boolean") return { value, notices: [] };
  const read = parseBoolean(String(value));
  return read === null ? notAValue(String(value)) : { value: read, notices: [] };
}

/** Declared health in any of its scales; a reason why there is none ("Exempt under Section 43 …") is noticed. */
export function readStatus(request: ValueRequest): RawValue {
  const text = String(request.cell.value);
  const status = parseStatus(text);
  if (status !== null) {
    const prose = text.length > LONGEST_STATUS && status === "notAssessed";
    return { value: status, notices: prose ? [notice("proseInValue")] : [] };
  }
  if (isPlaceholder(text)) return { value: "notAssessed", notices: [notice("placeholder")] };
  return notAValue(text);
}
