import { foldText } from "./plainText";
import { parseNumber, type NumberLocale } from "./numbers";
import { parseUnit, type TimeUnit } from "./units";

/** Days, months or years in one of each unit: a working day of 8 hours, a week of 5 days, 21 working days a month. */
const IN: Readonly<Record<"days" | "months" | "years", Readonly<Record<TimeUnit, number>>>> = {
  days: { hours: 1 / 8, days: 1, weeks: 5, months: 21, years: 252 },
  months: { hours: 1 / 168, days: 1 / 21, weeks: 12 / 52, months: 1, years: 12 },
  years: { hours: 1 / 2016, days: 1 / 252, weeks: 1 / 52, months: 1 / 12, years: 1 },
};

/**
 * Reads a duration typed with its units ("442d 2h", "18 mois", "3,5 ans", "480h") in the unit asked for.
 * Working time: 8 hours a day, 5 days a week, 21 days a month. @returns null when it is no such text.
 */
export function parseDuration(
  text: string,
  unit: "days" | "months" | "years",
  locale: NumberLocale
): number | null {
  const folded = foldText(text)
    .replace(/\bet\b|\band\b|~|env(?:iron|\.)|about/g, " ")
    .trim();
  const parts = [...folded.matchAll(/([+-]?[\d.,]+)\s*([a-z][a-z/.-]*)/g)];
  if (
    parts.length === 0 ||
    folded.replace(/([+-]?[\d.,]+)\s*([a-z][a-z/.-]*)/g, "").trim() !== ""
  ) {
    return null;
  }
  let total = 0;
  for (const [, digits, word] of parts) {
    const number = parseNumber(digits!, locale);
    const time = word === "m" ? "months" : parseUnit(word!)?.time;
    if (!number || !time) return null;
    total += number.value * IN[unit][time];
  }
  return total;
}
