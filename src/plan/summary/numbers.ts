import type { Language } from "../../language/language";

/** A number as people of the language write it in a sentence: "0,82", "12,5 %". */
export function inWords(value: number, language: Language, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
  const gap = language === "fr" ? "\u202f" : ",";
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, gap);
  const point = language === "fr" ? "," : ".";
  return (value < 0 ? "−" : "") + grouped + (fraction ? point + fraction : "");
}

/** A fraction as a percentage in a sentence. */
export function percentInWords(value: number, language: Language): string {
  return `${inWords(value * 100, language, 1)}${language === "fr" ? "\u202f" : ""}%`;
}

/** A date in a sentence: "31/10/2026" in French, "31 Oct 2026" in English. */
export function dateInWords(iso: string, language: Language): string {
  const [year, month, day] = iso.split("-");
  if (language === "fr") return `${day}/${month}/${year}`;
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** 1, 2 or 5 times a power of ten, at least the step asked for. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least > 0 ? least : 1));
  return power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
}
