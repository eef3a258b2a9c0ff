import type { Cell } from "../book/book";
import { isDateFormat, serialToIso } from "../book/dates";
import { timesPowerOfTen } from "./decimal";

/** A cell as typed or shown, for `Source.text`: texts as they are, dates as ISO, percent formats with their sign. */
export function shownText(cell: Cell, date1904: boolean): string {
  const { value, format } = cell;
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  if (isDateFormat(format)) return serialToIso(value, date1904) ?? String(value);
  if (showsPercent(format)) return `${timesPowerOfTen(value, 2)}%`;
  return String(value);
}

/** True when a number format multiplies by 100 and shows "%". */
export function showsPercent(format: string): boolean {
  return format.includes("%") && format.replace(/"[^"]*"|\\./g, "").includes("%");
}
