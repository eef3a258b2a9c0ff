import type { Language } from "../../language/language";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };
const SYMBOLS: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$" };
const SCALES = [
  { from: 999.995e6, divisor: 1e9, fr: "Md", en: "bn" },
  { from: 999.995e3, divisor: 1e6, fr: "M", en: "m" },
  { from: 9_999.5, divisor: 1e3, fr: "k", en: "k" },
  { from: 0, divisor: 1, fr: "", en: "" },
] as const;

/** "42,31 M€", "£42.31m": money at the scale people speak of it. Full units in. */
export function shortMoney(value: number, currency: string | null, language: Language): string {
  const scale = SCALES.find(({ from }) => Math.abs(value) >= from)!;
  const digits = scale.divisor === 1 ? 0 : 2;
  const number = plainNumber(value / scale.divisor, language, digits, digits);
  const symbol = currency === null ? "" : (SYMBOLS[currency] ?? currency);
  if (language === "fr") return `${number} ${scale.fr}${symbol}`.trimEnd();
  const unit = scale.en;
  if (symbol.length === 1) return number.replace(/^(−?)/, `$1${symbol}`) + unit;
  return `${number}${unit} ${symbol}`.trimEnd();
}

/** "53 020 000 €", "£53,020,000": money in full, as a check of one sheet needs it. */
export function fullMoney(value: number, currency: string | null, language: Language): string {
  const number = plainNumber(value, language, 0, 2);
  const symbol = currency === null ? "" : (SYMBOLS[currency] ?? currency);
  if (language === "en" && symbol.length === 1) return number.replace(/^(−?)/, `$1${symbol}`);
  return `${number} ${symbol}`.trimEnd();
}

/** "−6,1 %", "-6.1%" from a fraction. */
export function percent(fraction: number, language: Language): string {
  const number = plainNumber(fraction * 100, language, 0, 1);
  return language === "fr" ? `${number} %` : `${number}%`;
}

/** A number with the language's separators and a true minus sign. */
export function plainNumber(
  value: number,
  language: Language,
  least: number,
  most: number
): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: "negative",
  })
    .format(value)
    .replace("-", "−");
}

/** "octobre 2026" from "2026-10". */
export function monthName(period: string, language: Language): string {
  const [year, month] = period.split("-").map(Number);
  return new Intl.DateTimeFormat(LOCALES[language], {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.UTC(year!, month! - 1, 1));
}

/** "31/10/2026" from "2026-10-31"; other texts as they are. */
export function shortDate(iso: string, language: Language): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : NaN;
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: "UTC" }).format(time);
}

/** "1,2 s", "2 min 05 s". */
export function duration(milliseconds: number, language: Language): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${plainNumber(seconds, language, 1, 1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
