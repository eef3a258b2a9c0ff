import type { FieldId } from "../../fields/catalogue";
import { rateOf } from "../../indicators/inputs";
import { HISTORY_MEASURES } from "../../portfolio/history";
import type { HistoryMeasure, HistoryRow } from "../../portfolio/history";
import type { Describing } from "../describing";
import { currencySign, scaleFor } from "../money";
import { SUMMARY_WORDS } from "../words/summary";
import { inWords } from "./numbers";

/**
 * How a total moved since the last period of the history, in words ("+2 depuis 2026-09"); null when there is
 * no earlier period or the measure is not kept. Amounts of both periods are converted at today's rates.
 */
export function changeOf(measure: FieldId | "count", d: Describing): string | null {
  const { history, settings } = d.portfolio;
  const earlier = history.map(({ period }) => period).filter((period) => period < settings.period);
  const last = earlier.sort().at(-1);
  if (last === undefined) return null;
  const then = history.filter(({ period }) => period === last);
  const now = history.filter(({ period }) => period === settings.period);
  if (measure === "count") return sentence(now.length - then.length, null, last, d);
  if (!(HISTORY_MEASURES as readonly string[]).includes(measure)) return null;
  const total = (rows: readonly HistoryRow[]) =>
    rows.reduce((sum, row) => sum + converted(row, measure as HistoryMeasure, d), 0);
  return sentence(total(now) - total(then), settings.currency, last, d);
}

function converted(row: HistoryRow, measure: HistoryMeasure, d: Describing): number {
  const rate = rateOf(row.currency, d.portfolio.settings);
  return (row.measures[measure] ?? 0) * (rate ?? 0);
}

function sentence(
  difference: number,
  currency: string | null,
  period: string,
  d: Describing
): string {
  const scale = scaleFor(currency === null ? 0 : difference);
  const number = inWords(difference / scale.divisor, d.language, scale.divisor === 1 ? 0 : 1);
  const prefix = scale.prefix[d.language];
  const sign = currency === null ? "" : currencySign(currency);
  const amount =
    currency === null
      ? number
      : d.language === "fr"
        ? `${number} ${prefix}${sign}`
        : `${number.replace(/^(−?)/, `$1${sign}`)}${prefix}`;
  const change = difference > 0 ? `+${amount}` : difference === 0 ? "=" : amount;
  return d.say(SUMMARY_WORDS.since, { change, period });
}
