import { CellKind, type Sheet } from "../book/book";
import { foldText } from "../fields/plainText";
import { languageOf } from "./localeLanguage";
import type { SheetLocale } from "./report";

/** What a sheet's texts say of its locale: how many of them decide each way. */
export interface LocaleEvidence {
  readonly decimalComma: number;
  readonly decimalPoint: number;
  readonly dayFirst: number;
  readonly monthFirst: number;
}

/** Longer texts are prose; they do not show how the sheet types its numbers. */
const LONGEST_TEXT = 40;
/** Headings and amounts; in longer texts a currency is spoken of in passing. */
const LONGEST_MENTION = 200;
/** One side must have this many times the texts of the other to decide. */
const CLEAR_MAJORITY = 3;

/**
 * Decides how a sheet writes numbers and dates as text: by the texts that read one way only ("1 234,5",
 * "25/12/2026"), else by its language where that settles it (French writes commas and days first). What
 * nothing decides is null, and values that depend on it are noticed as ambiguous.
 */
export function decideLocale(sheet: Sheet): SheetLocale {
  const evidence = localeEvidence(sheet);
  const decimal = majority(evidence.decimalComma, evidence.decimalPoint);
  const dayFirst = majority(evidence.dayFirst, evidence.monthFirst);
  if (decimal !== null && dayFirst !== null) {
    return { sheet: sheet.name, decimal: decimal ? "," : ".", dayFirst };
  }
  const french = languageOf(sheet) === "fr";
  return {
    sheet: sheet.name,
    decimal:
      decimal === null ? (french && evidence.decimalPoint === 0 ? "," : null) : decimal ? "," : ".",
    dayFirst: dayFirst ?? ((french || inPounds(sheet)) && evidence.monthFirst === 0 ? true : null),
  };
}

/** True for a sheet that counts in pounds and nowhere in dollars: the British write the day first. */
function inPounds({ cells }: Sheet): boolean {
  let pounds = false;
  for (const text of cells.texts) {
    if (text.length > LONGEST_MENTION) continue;
    if (text.includes("$")) return false;
    if (text.includes("£") || /\bGBP\b/.test(text)) pounds = true;
  }
  return pounds;
}

/** Counts the texts of a sheet that read as a number or a date in one locale only. */
export function localeEvidence(sheet: Sheet): LocaleEvidence {
  const count = { decimalComma: 0, decimalPoint: 0, dayFirst: 0, monthFirst: 0 };
  const { cells } = sheet;
  for (let i = 0; i < cells.count; i++) {
    if (cells.kind[i] !== CellKind.text) continue;
    const text = cells.texts[cells.value[i]!] ?? "";
    if (text.length < 3 || text.length > LONGEST_TEXT || !/\d/.test(text)) continue;
    weigh(
      foldText(text)
        .replace(/[€£$%]|\b(?:k|m|md|bn|chf|eur|gbp|usd)\b/g, "")
        .trim(),
      count
    );
  }
  return count;
}

function weigh(
  text: string,
  count: { decimalComma: number; decimalPoint: number; dayFirst: number; monthFirst: number }
): void {
  const date = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?:\D.*)?$/.exec(text);
  if (date) {
    const [first, second] = [Number(date[1]), Number(date[2])];
    if (first > 12 && first <= 31 && second <= 12) count.dayFirst++;
    if (second > 12 && second <= 31 && first <= 12) count.monthFirst++;
    return;
  }
  const number = text.replace(/^[-+(\s]+|[)\s-]+$/g, "");
  // A decimal mark is one that is followed by other than three digits, or that follows the other mark.
  if (
    /^(?:\d{1,3}(?:[. ']\d{3})+|\d+),(?:\d{1,2}|\d{4,})$|^(?:\d{1,3}(?:[. ']\d{3})+),\d+$|^0,\d+$/.test(
      number
    )
  ) {
    count.decimalComma++;
  } else if (
    /^(?:\d{1,3}(?:[, ']\d{3})+|\d+)\.(?:\d{1,2}|\d{4,})$|^(?:\d{1,3}(?:[, ']\d{3})+)\.\d+$|^0\.\d+$/.test(
      number
    )
  ) {
    count.decimalPoint++;
  } else if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(number)) count.decimalComma++;
  else if (/^\d{1,3}(?:,\d{3}){2,}$/.test(number)) count.decimalPoint++;
}

function majority(yes: number, no: number): boolean | null {
  if (yes === 0 && no === 0) return null;
  if (yes >= CLEAR_MAJORITY * no) return true;
  return no >= CLEAR_MAJORITY * yes ? false : null;
}
