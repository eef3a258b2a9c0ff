import type { Cell } from "../book/book";
import type { TextValues } from "../language/language";
import { fieldById, type FieldId } from "./catalogue";
import type { DateLocale } from "./dates";
import type { NumberLocale } from "./numbers";
import { readDate } from "./readDate";
import { readBoolean, readStatus, readText } from "./readWords";
import { readDuration, readFraction, readMoney, readNumber } from "./readNumber";
import type { ReportedValue, Source } from "./values";

/** What the heading, the formats and the neighbours say of the unit of a column or a cell. */
export interface ValueHint {
  /** ISO 4217, or null. */
  readonly currency: string | null;
  /** Power of ten that the heading states (6 under "M€"), or null. */
  readonly scale: number | null;
  /** True: 12 means 12 %; false: 0.12 means 12 %; null: not decided (see `decidePercentPoints`). */
  readonly percentPoints: boolean | null;
}

/** No hint at all. */
export const NO_HINT: ValueHint = { currency: null, scale: null, percentPoints: null };

/** What reading a value noticed; a subset of the reading's notice codes. */
export interface ValueNotice {
  readonly code: ValueNoticeCode;
  readonly values: TextValues;
}

export type ValueNoticeCode =
  | "proseInValue"
  | "placeholder"
  | "numberAsText"
  | "dateAsText"
  | "errorValue"
  | "ambiguousNumber"
  | "ambiguousDate"
  | "unitConflict"
  | "unitUnknown"
  | "currencyUnknown"
  | "outOfRange"
  | "hiddenCharacters"
  | "columnTypeMismatch";

/** One cell to be read as a value of a field. */
export interface ValueRequest {
  readonly field: FieldId;
  readonly cell: Cell;
  readonly date1904: boolean;
  readonly hint: ValueHint;
  readonly locale: NumberLocale & DateLocale;
  readonly source: Source;
}

/** A value of any unit before it is put together with its source. */
export interface RawValue {
  readonly value: number | string | boolean | null;
  readonly currency?: string | null;
  readonly notices: readonly ValueNotice[];
}

export interface ValueReading {
  readonly value: ReportedValue;
  readonly notices: readonly ValueNotice[];
}

/**
 * Reads one cell as a value of a field: money in full units of its currency, percentages as fractions, dates
 * as ISO. What is not such a value (prose, an error, "n/a") gives null and a notice; the text stays in the source.
 * @returns null when the cell is empty: nothing was reported.
 */
export function readValue(request: ValueRequest): ValueReading | null {
  const { field, cell, source } = request;
  if (cell.value === null || (typeof cell.value === "string" && cell.value.trim() === ""))
    return null;
  const { unit } = fieldById(field);
  const raw = rawValue(request);
  const currency = unit === "currency" ? (raw.currency ?? request.hint.currency) : null;
  return { value: { field, value: raw.value, unit, currency, source }, notices: raw.notices };
}

function rawValue(request: ValueRequest): RawValue {
  const { cell } = request;
  if (typeof cell.value === "object" && cell.value !== null) {
    return { value: null, notices: [{ code: "errorValue", values: { error: cell.value.error } }] };
  }
  const { unit } = fieldById(request.field);
  switch (unit) {
    case "currency":
      return readMoney(request);
    case "fraction":
      return readFraction(request);
    case "date":
      return readDate(request);
    case "days":
    case "months":
    case "years":
      return readDuration(request, unit);
    case "count":
    case "ratio":
      return readNumber(request);
    case "boolean":
      return readBoolean(request);
    case "status":
      return readStatus(request);
    case "text":
      return readText(request);
  }
}
