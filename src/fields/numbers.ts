import { currencyOf } from "./currencies";
import { tidyText } from "./plainText";
import { parseUnit, type StatedUnit } from "./units";

/** How a sheet writes its numbers; null when nothing on the sheet decides. */
export interface NumberLocale {
  readonly decimal: "," | "." | null;
}

/** A number read from a text, as written: its unit is told apart and not applied. */
export interface ParsedNumber {
  /** 2.5 for "2,5 M€", -1234 for "(1 234)", 12 for "12 %". */
  readonly value: number;
  /** The same as plain digits ("-1234.5"), so that a scale can be applied exactly. */
  readonly digits: string;
  /** Unit typed with the number, or null. */
  readonly unit: StatedUnit | null;
  /** Reads as two numbers ("1,234") and the locale does not decide; the likelier one was taken. */
  readonly ambiguous: boolean;
}

const NUMBER = /^(\d[\d\s.,']*|[.,]\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a number as people type it, in French and English: "1 234,56" (any kind of space), "1,234.56",
 * "1'234.50", "(1 234)", "1234-", "−19", "12 %", "£320m", "2,5 M€", "1.2E+05".
 * @returns null when the text is not one number with at most a unit.
 */
export function parseNumber(
  text: string,
  locale: NumberLocale = { decimal: null }
): ParsedNumber | null {
  if (text.length > 80) return null;
  let rest = tidyText(text)
    .replace(/[\u2212\u2010-\u2014\uff0d]/g, "-")
    .replace(/[\u2018\u2019]/g, "'");
  if (rest === "" || rest.length > 60 || !/\d/.test(rest)) return null;
  let negative = false;
  const flip = (pattern: RegExp, replacement: string): void => {
    if (!pattern.test(rest)) return;
    rest = rest.replace(pattern, replacement).trim();
    negative = true;
  };
  flip(/^\((.*)\)$/, "$1");
  flip(/^([^\d]*?)\(([\d][^()]*)\)([^\d]*)$/, "$1$2$3");
  flip(/^-\s*/, "");
  flip(/^([^\d-]{1,5}?)\s*-\s*(?=\d)/, "$1");
  flip(/(\d)\s*-(\s*\D*)$/, "$1$2");
  rest = rest.replace(/^\+\s*/, "").replace(/^([^\d+]{1,5}?)\s*\+\s*(?=\d)/, "$1");
  const parts =
    /^([^\d,]*?)\s*((?:[.,]\d|\d)(?:[\d\s.,']*\d)?[.,]?(?:e[+-]?\d+)?)\s*([^\d].*)?$/i.exec(rest);
  if (!parts) return null;
  const unit = unitAround(parts[1]!.trim(), (parts[3] ?? "").trim());
  if (unit === undefined) return null;
  const core = digitsOf(parts[2]!, locale);
  if (!core) return null;
  const digits = negative && Number(core.digits) !== 0 ? `-${core.digits}` : core.digits;
  return { value: Number(digits), digits, unit, ambiguous: core.ambiguous };
}

/** The unit made of what stands before and after the digits; undefined when that is no unit. */
function unitAround(before: string, after: string): StatedUnit | null | undefined {
  if (before === "" && after === "") return null;
  if (before === "") return parseUnit(after) ?? undefined;
  const currency = currencyOf(before);
  if (after === "") return currency || scaledCurrency(before) ? parseUnit(before)! : undefined;
  // "£320m": the currency before, its scale after; "£320 M€" says two things and is no number.
  const scale = currency ? parseUnit(after) : null;
  if (!scale || scale.percent || (scale.time && scale.scale === null && !/^md$/i.test(after)))
    return undefined;
  if (scale.currency && scale.currency !== currency) return undefined;
  return { ...scale, currency, time: null, scale: scale.scale ?? 9, text: `${before}${after}` };
}

function scaledCurrency(text: string): boolean {
  return parseUnit(text)?.currency !== null && parseUnit(text) !== null;
}

function digitsOf(
  text: string,
  locale: NumberLocale
): { digits: string; ambiguous: boolean } | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const exponent = match[2] ?? "";
  const body = match[1]!.trim();
  const grouped = ungroup(body);
  if (grouped === null) return null;
  const commas = grouped.split(",").length - 1;
  const dots = grouped.split(".").length - 1;
  const spaced = grouped !== body;
  let ambiguous = false;
  let decimal: "," | "." | null = null;
  if (commas > 0 && dots > 0) {
    decimal = grouped.lastIndexOf(",") > grouped.lastIndexOf(".") ? "," : ".";
  } else if (commas + dots === 1) {
    const mark = commas ? "," : ".";
    if (spaced || !looksGrouped(grouped, mark)) decimal = mark;
    else if (locale.decimal === null) {
      ambiguous = true;
      decimal = mark === "." ? "." : null;
    } else decimal = locale.decimal === mark ? mark : null;
  }
  const plain = join(grouped, decimal);
  if (plain === null) return null;
  return { digits: exponent ? String(Number(plain + exponent)) : plain, ambiguous };
}

/** "1 234 567" and "1'234'567" without their separators; null when spaces do not part groups of three. */
function ungroup(text: string): string | null {
  if (!/[\s']/.test(text)) return text;
  return /^\d{1,3}(?:[\s']\d{3})+(?:[.,]\d*)?$/.test(text) ? text.replace(/[\s']/g, "") : null;
}

function looksGrouped(text: string, mark: string): boolean {
  const [whole = "", part = ""] = text.split(mark);
  return (
    part.length === 3 &&
    whole.length >= 1 &&
    whole.length <= 3 &&
    whole !== "0" &&
    !whole.startsWith("0")
  );
}

/** Digits with "." for the decimal mark; null when the other mark does not part groups of three. */
function join(text: string, decimal: "," | "." | null): string | null {
  const at = decimal === null ? -1 : text.lastIndexOf(decimal);
  const whole = at < 0 ? text : text.slice(0, at);
  const part = at < 0 ? "" : text.slice(at + 1);
  if (/[.,]/.test(whole)) {
    const mark = whole.includes(",") ? "," : ".";
    if (mark === decimal || !new RegExp(`^\\d{1,3}(?:[${mark}]\\d{3})+$`).test(whole)) return null;
  }
  if (/[.,]/.test(part)) return null;
  const digits = whole.replace(/[.,]/g, "") || "0";
  return part === "" ? digits : `${digits}.${part}`;
}
