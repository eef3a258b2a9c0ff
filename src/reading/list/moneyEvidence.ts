import type { Cell } from "../../book/book";
import { currencyOf } from "../../fields/currencies";
import { parseNumber, type NumberLocale } from "../../fields/numbers";
import { foldText } from "../../fields/plainText";
import { parseUnit } from "../../fields/units";

/** A currency and a power of ten. */
export interface MoneyUnit {
  readonly currency: string | null;
  readonly scale: number;
}

/**
 * What lists without any unit hold, by the unit they turn out to be in: log10 of the middle amount, as typed, of
 * whole costs and of costs by year of duration, with their spread, and how often (log of the share). Who types full
 * units has small projects too; who types millions has large ones.
 */
const SCALES = [
  { scale: 0, whole: [5.3, 1], yearly: [4.8, 1], prior: Math.log(0.6) },
  { scale: 3, whole: [3.5, 0.9], yearly: [2.9, 0.8], prior: Math.log(0.22) },
  { scale: 6, whole: [0.9, 0.8], yearly: [0.2, 0.75], prior: Math.log(0.18) },
] as const;
/** The best reading must be this many times likelier than the next. */
const CLEAR = Math.log(3);

/**
 * The scale in which the whole costs of a list of projects are plausible, where nothing states it: a column
 * around 20 cannot be euros, and hardly thousands for projects that last six years.
 * @param costs as typed; @param years duration of each project, null where not told
 * @returns the power of ten, or null when no scale is clearly the likeliest
 */
export function plausibleScale(
  costs: readonly number[],
  years: readonly (number | null)[]
): number | null {
  const logs: number[] = [];
  const yearly: number[] = [];
  costs.forEach((cost, i) => {
    if (!(cost > 0)) return;
    logs.push(Math.log10(cost));
    const duration = years[i];
    if (typeof duration === "number" && duration > 0.1) yearly.push(Math.log10(cost / duration));
  });
  if (logs.length === 0) return null;
  const byYear = yearly.length * 2 >= logs.length;
  const middle = median(byYear ? yearly : logs);
  const ranked = SCALES.map(({ scale, whole, yearly: perYear, prior }) => {
    const [centre, spread] = byYear ? perYear : whole;
    const distance = (middle - centre) / spread;
    return { scale, likelihood: prior - Math.log(spread) - (distance * distance) / 2 };
  }).sort((one, other) => other.likelihood - one.likelihood);
  return ranked[0]!.likelihood - ranked[1]!.likelihood >= CLEAR ? ranked[0]!.scale : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The unit of bare amounts that stand beside their own range in words: 53,02 beside "entre 20 et 100 M€".
 * Null unless most pairs agree.
 */
export function unitFromBands(
  pairs: readonly (readonly [amount: Cell, band: Cell])[],
  locale: NumberLocale
): MoneyUnit | null {
  const votes = new Map<string, number>();
  let told = 0;
  for (const [amount, band] of pairs) {
    const value = bareAmount(amount, locale);
    const range = typeof band.value === "string" ? bandOf(band.value, locale) : null;
    if (value === null || !range) continue;
    told++;
    if (value < range.low || value > range.high) continue;
    const key = `${range.currency ?? ""} ${range.scale}`;
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (!best || best[1] * 3 < told * 2) return null;
  const [currency, scale] = best[0].split(" ");
  return { currency: currency || null, scale: Number(scale) };
}

/** A range of amounts in words: "entre 5 et 9 M€", "20-100 M€", "> 100 M€", "moins de 5 M€". */
function bandOf(
  text: string,
  locale: NumberLocale
): { low: number; high: number; currency: string | null; scale: number } | null {
  const folded = foldText(text);
  const unit =
    /\d\s*((?:k|m|md|bn)?\s?[€£$]|(?:k|m)?(?:eur|gbp|usd|chf)|millions? d'euros|milliers d'euros)/.exec(
      folded
    );
  const stated = unit ? parseUnit(unit[1]!) : null;
  if (!stated) return null;
  const numbers = [...folded.matchAll(/\d[\d ]*(?:[.,]\d+)?/g)]
    .map((match) => parseNumber(match[0].trim(), locale)?.value)
    .filter((value) => value !== undefined);
  const scale = stated.scale ?? 0;
  if (numbers.length >= 2) {
    return {
      low: Math.min(...numbers),
      high: Math.max(...numbers),
      currency: stated.currency,
      scale,
    };
  }
  if (numbers.length === 0) return null;
  const above = /^(?:>|plus|sup|over|above|more|au-dela)/.test(folded);
  const below = /^(?:<|moins|inf|under|below|less|jusqu)/.test(folded);
  if (!above && !below) return null;
  return above
    ? { low: numbers[0]!, high: Infinity, currency: stated.currency, scale }
    : { low: 0, high: numbers[0]!, currency: stated.currency, scale };
}

/** The number of a cell that states no unit of its own; null for anything else. */
export function bareAmount(cell: Cell, locale: NumberLocale): number | null {
  if (typeof cell.value === "number") return cell.value;
  if (typeof cell.value !== "string") return null;
  const number = parseNumber(cell.value, locale);
  return number && !number.unit ? number.value : null;
}

/** The one currency that texts speak of by symbol or code; null when none or several. */
export function currencyAmong(texts: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const match of text.matchAll(/[€£]|\b(?:EUR|GBP|USD|CHF)\b|US\$/g)) {
      const currency = currencyOf(match[0])!;
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  if (ranked.length === 0) return null;
  return ranked.length === 1 || ranked[0]![1] >= 5 * ranked[1]![1] ? ranked[0]![0] : null;
}

/** "M€", "k£", "€": how people write a unit; for notices. */
export function unitText({ currency, scale }: MoneyUnit): string {
  const symbol = { EUR: "€", GBP: "£", USD: "$" }[currency ?? ""] ?? currency ?? "";
  return scale === 0 ? symbol : `${{ 3: "k", 6: "M", 9: "Md" }[scale] ?? `10^${scale} `}${symbol}`;
}
