import { SSF } from "@e965/xlsx";
import type { Scalar } from "./cells";

/** What a cell shows: its value in its number format, as `Range.text` answers it. */
export function shownText(value: Scalar | undefined, format: string): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" && typeof value === "string") return value;
  try {
    return SSF.format(format, value) as string;
  } catch {
    return String(value);
  }
}

export type NumberFormatCategory =
  | "General"
  | "Number"
  | "Currency"
  | "Accounting"
  | "Date"
  | "Time"
  | "Percentage"
  | "Fraction"
  | "Scientific"
  | "Text"
  | "Special"
  | "Custom";

/** The category that Excel's format dialog shows for a format code. */
export function formatCategory(format: string): NumberFormatCategory {
  if (format === "General") return "General";
  if (format === "@") return "Text";
  if (/^0(\.0+)?%$/.test(format)) return "Percentage";
  if (/^0(\.0+)?E\+0+$/.test(format)) return "Scientific";
  if (/^#\s\?+\/\?+$/.test(format)) return "Fraction";
  if (/^#?,?#*0(\.0+)?$/.test(format) || /^#,##0(\.0+)?$/.test(format)) return "Number";
  if (/^_[-(]?.*\* /.test(format)) return "Accounting";
  if (/[$€£¥]/.test(format)) return "Currency";
  if (/[yd]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ""))) return "Date";
  if (/h|s/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ""))) return "Time";
  return "Custom";
}
