import { isDateFormat, isTimeOnlyFormat, serialToIso } from "../book/dates";
import { isPlausibleDate, parseDate } from "./dates";
import { notAValue, notice } from "./readNumber";
import type { RawValue, ValueNotice, ValueRequest } from "./readValue";

/** Serials that, without a date format, still can only be dates of a project: 1980 to 2100. */
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_415;

/** A date as ISO: a date serial, a serial that lost its format, a year alone, or a date typed as text. */
export function readDate(request: ValueRequest): RawValue {
  const { cell, date1904, locale } = request;
  if (typeof cell.value === "number") return dateOfNumber(cell.value, cell.format, date1904);
  if (typeof cell.value !== "string")
    return { value: null, notices: [notice("columnTypeMismatch")] };
  const date = parseDate(cell.value, locale);
  if (!date) return dateOfDigits(cell.value, date1904) ?? notAValue(cell.value);
  const notices = [notice("dateAsText")];
  if (date.ambiguous) notices.push(notice("ambiguousDate"));
  return checked(date.value, notices);
}

function dateOfNumber(value: number, format: string, date1904: boolean): RawValue {
  if (isDateFormat(format) && !isTimeOnlyFormat(format)) {
    const iso = serialToIso(value, date1904);
    return iso ? checked(iso.slice(0, 10), []) : { value: null, notices: [notice("outOfRange")] };
  }
  if (Number.isInteger(value) && value >= 1950 && value <= 2149)
    return checked(`${value}-01-01`, []);
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const iso = serialToIso(value, date1904);
    if (iso) return checked(iso.slice(0, 10), []);
  }
  return { value: null, notices: [notice("columnTypeMismatch")] };
}

/** A serial typed as text, as exports through text give. */
function dateOfDigits(text: string, date1904: boolean): RawValue | null {
  const serial = Number(text.trim());
  if (!/^\d{5}(?:\.\d+)?$/.test(text.trim()) || serial < FIRST_SERIAL || serial > LAST_SERIAL)
    return null;
  const iso = serialToIso(serial, date1904);
  return iso ? checked(iso.slice(0, 10), [notice("dateAsText")]) : null;
}

function checked(iso: string, notices: ValueNotice[]): RawValue {
  if (!isPlausibleDate(iso)) notices.push(notice("outOfRange"));
  return { value: iso, notices };
}
