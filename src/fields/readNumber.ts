import { timesPowerOfTen } from "./decimal";
import { parseDuration } from "./durations";
import { formatUnit } from "./formatUnit";
import { parseNumber, type ParsedNumber } from "./numbers";
import { isPlaceholder } from "./placeholders";
import type { RawValue, ValueNotice, ValueNoticeCode, ValueRequest } from "./readValue";
import { showsPercent } from "./shownText";
import type { StatedUnit } from "./units";

/** No project costs more than ten thousand billion; above, a scale was applied twice. */
const LARGEST_AMOUNT = 1e13;

/** Notice without values. */
export function notice(code: ValueNoticeCode): ValueNotice {
  return { code, values: {} };
}

/** What a text is when it is not the value that belongs there. */
export function notAValue(text: string): RawValue {
  return { value: null, notices: [notice(isPlaceholder(text) ? "placeholder" : "proseInValue")] };
}

interface FoundNumber {
  readonly number: ParsedNumber;
  readonly unit: StatedUnit | null;
  readonly notices: ValueNotice[];
}

/** The number of a cell, whether stored as one or typed as text; a RawValue when there is none. */
function numberOf(request: ValueRequest): FoundNumber | RawValue {
  const { cell, locale } = request;
  if (typeof cell.value === "number") {
    const digits = String(cell.value);
    const number = { value: cell.value, digits, unit: null, ambiguous: false };
    return { number, unit: formatUnit(cell.format), notices: [] };
  }
  if (typeof cell.value !== "string")
    return { value: null, notices: [notice("columnTypeMismatch")] };
  const number = parseNumber(cell.value, locale);
  if (!number) return notAValue(cell.value);
  const notices = [notice("numberAsText")];
  if (number.ambiguous) notices.push(notice("ambiguousNumber"));
  return { number, unit: number.unit, notices };
}

/** Money in full units: the scale typed with the number wins over the one of its format, then of the heading. */
export function readMoney(request: ValueRequest): RawValue {
  const found = numberOf(request);
  if (!("number" in found)) return found;
  const { number, unit, notices } = found;
  const { hint } = request;
  if (unit && (unit.percent || unit.time)) {
    return { value: null, notices: [conflict(unit.text, hint.currency ?? ""), ...notices] };
  }
  if (unit?.currency && hint.currency && unit.currency !== hint.currency) {
    notices.push(conflict(unit.currency, hint.currency));
  }
  if (unit && unit.scale !== null && hint.scale !== null && unit.scale !== hint.scale) {
    notices.push(conflict(unit.text, `10^${hint.scale}`));
  }
  const value = timesPowerOfTen(number.digits, unit?.scale ?? hint.scale ?? 0);
  if (Math.abs(value) > LARGEST_AMOUNT) notices.push(notice("outOfRange"));
  return { value, currency: unit?.currency ?? hint.currency, notices };
}

function conflict(stated: string, expected: string): ValueNotice {
  return { code: "unitConflict", values: { stated, expected } };
}

/** A share as a fraction: "-19 %", a cell shown as percent, or a bare number as its column counts. */
export function readFraction(request: ValueRequest): RawValue {
  const found = numberOf(request);
  if (!("number" in found)) return found;
  const { number, unit, notices } = found;
  const { cell, hint } = request;
  if (unit?.currency || unit?.time) {
    return { value: null, notices: [conflict(unit.text, "%"), ...notices] };
  }
  if (unit?.percent && typeof cell.value === "string") {
    return { value: timesPowerOfTen(number.digits, -2), notices: notices.slice(1) };
  }
  if (typeof cell.value === "number" && showsPercent(cell.format))
    return { value: number.value, notices };
  const points = hint.percentPoints ?? Math.abs(number.value) > 1.5;
  return { value: points ? timesPowerOfTen(number.digits, -2) : number.value, notices };
}

/** Days, months or years; a text may carry its own units ("442d 2h"). */
export function readDuration(request: ValueRequest, unit: "days" | "months" | "years"): RawValue {
  const { cell, locale } = request;
  if (typeof cell.value === "string") {
    const duration = parseDuration(cell.value, unit, locale);
    if (duration !== null) return { value: duration, notices: [] };
  }
  return readNumber(request);
}

/** A plain number: a count, an index, a duration without its unit. */
export function readNumber(request: ValueRequest): RawValue {
  const found = numberOf(request);
  if (!("number" in found)) return found;
  const { number, unit, notices } = found;
  if (unit?.percent && typeof request.cell.value === "string") {
    return { value: timesPowerOfTen(number.digits, -2), notices };
  }
  if (unit?.currency) return { value: null, notices: [conflict(unit.text, ""), ...notices] };
  return { value: number.value, notices };
}
