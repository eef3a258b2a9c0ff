import type { ReportedValue } from "../fields/values";
import type { Language } from "../language/language";

const SYMBOLS: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$" };
/** Narrow no-break space: French groups of digits and what stands before a unit. */
const THIN = "\u202f";

/** A number as people of the language write it, with at most `decimals` decimals and a true minus. */
export function numberWords(value: number, language: Language, decimals = 2): string {
  const [whole = "0", part = ""] = Math.abs(value).toFixed(decimals).split(".");
  const kept = part.replace(/0+$/, "");
  // Money with decimals has two of them: 12,50.
  const shown = kept === "" ? "" : kept.padEnd(Math.min(2, decimals), "0");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "fr" ? THIN : ",");
  const sign = value < 0 && Number(whole + "." + (part || "0")) !== 0 ? "−" : "";
  return sign + grouped + (shown === "" ? "" : (language === "fr" ? "," : ".") + shown);
}

/**
 * An amount with its currency, in millions where that says it exactly enough ("53,02 M€", "£53.02m") and in
 * full otherwise ("685 780,50 €"). A currency that is not known leaves the bare number.
 */
export function moneyWords(value: number, currency: string | null, language: Language): string {
  const millions = value / 1e6;
  const short =
    Math.abs(millions) >= 1 && Math.abs(millions * 1000 - Math.round(millions * 1000)) < 1e-6;
  const number = numberWords(short ? millions : value, language, short ? 3 : 2);
  const symbol = currency === null ? "" : (SYMBOLS[currency] ?? currency);
  if (language === "fr") {
    const unit = (short ? "M" : "") + symbol;
    return unit === "" ? number : `${number}${THIN}${unit}`;
  }
  const suffix = short ? "m" : "";
  if (symbol.length > 1) return `${symbol} ${number}${suffix}`;
  return number.startsWith("−")
    ? `−${symbol}${number.slice(1)}${suffix}`
    : symbol + number + suffix;
}

/** A fraction as a percentage: 0.194 is "19,4 %" or "19.4%". */
export function percentWords(fraction: number, language: Language, decimals = 1): string {
  const number = numberWords(fraction * 100, language, decimals).replace(/([.,]\d)0$/, "$1");
  return language === "fr" ? `${number}${THIN}%` : `${number}%`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An ISO date: "31/12/2026" in French, "31 Dec 2026" in English. */
export function dateWords(iso: string, language: Language): string {
  const [year, month, day] = iso.split("-");
  if (!year || !month || !day) return iso;
  return language === "fr"
    ? `${day.slice(0, 2)}/${month}/${year}`
    : `${Number(day.slice(0, 2))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A reported value as people read it: what was typed where it is no value, else formatted with its unit. */
export function valueWords(reported: ReportedValue, language: Language): string {
  const { value, unit, currency, source } = reported;
  if (typeof value === "number") {
    if (unit === "currency") return moneyWords(value, currency, language);
    if (unit === "fraction") return percentWords(value, language, 1);
    return numberWords(value, language, 3);
  }
  // A date or a word is shown as its author typed it; a serial or an ISO date is put into words.
  if (
    unit === "date" &&
    typeof value === "string" &&
    /^([\d.]*|\d{4}-\d\d-\d\d.*)$/.test(source.text)
  ) {
    return dateWords(value, language);
  }
  return source.text === "" ? String(value ?? "") : source.text;
}
