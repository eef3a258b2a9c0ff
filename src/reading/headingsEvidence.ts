import type { Cell } from "../book/book";
import { isDateFormat } from "../book/dates";
import { parseBoolean } from "../fields/booleans";
import { parseDate } from "../fields/dates";
import { parseNumber } from "../fields/numbers";
import { isPlaceholder } from "../fields/placeholders";
import { showsPercent } from "../fields/shownText";
import { parseStatus } from "../fields/status";
import type { Unit } from "../fields/values";

/** What the values of a column look like: how many of the cells that say something are of each kind. */
export interface ColumnProfile {
  /** Cells that hold something other than a placeholder or an error. */
  readonly informative: number;
  readonly numbers: number;
  readonly percents: number;
  readonly dates: number;
  readonly statuses: number;
  readonly booleans: number;
  /** Texts that are none of the above. */
  readonly words: number;
  /** Of the words, those longer than a name. */
  readonly prose: number;
  /** Different values, as a share of the informative ones. */
  readonly distinct: number;
}

/** More cells than this tell no more about a column. */
const MOST_SAMPLES = 60;
const LONGEST_NAME = 90;

/** Looks at the values of a column. */
export function profileOf(samples: readonly Cell[]): ColumnProfile {
  const count = {
    informative: 0,
    numbers: 0,
    percents: 0,
    dates: 0,
    statuses: 0,
    booleans: 0,
    words: 0,
    prose: 0,
  };
  const seen = new Set<string>();
  for (const cell of samples.slice(0, MOST_SAMPLES)) {
    const { value } = cell;
    if (value === null || typeof value === "object") continue;
    if (typeof value === "string" && (value.trim() === "" || isPlaceholder(value))) continue;
    count.informative++;
    seen.add(String(value).trim().toLowerCase());
    if (typeof value === "boolean") count.booleans++;
    else if (typeof value === "number") {
      if (isDateFormat(cell.format)) count.dates++;
      else if (showsPercent(cell.format)) count.percents++;
      else count.numbers++;
    } else countText(value, count);
  }
  return { ...count, distinct: count.informative === 0 ? 0 : seen.size / count.informative };
}

function countText(
  text: string,
  count: {
    numbers: number;
    percents: number;
    dates: number;
    statuses: number;
    booleans: number;
    words: number;
    prose: number;
  }
): void {
  const number = text.length <= 40 ? parseNumber(text) : null;
  if (number) {
    if (number.unit?.percent) count.percents++;
    else count.numbers++;
    return;
  }
  if (text.length <= 40 && parseDate(text)) count.dates++;
  else if (text.length <= LONGEST_NAME && parseStatus(text) !== null) count.statuses++;
  else if (text.length <= 5 && parseBoolean(text) !== null) count.booleans++;
  else {
    count.words++;
    if (text.length > LONGEST_NAME) count.prose++;
  }
}

/** How far the values of a column fit a unit, 0 to 1; null when the column holds nothing to go by. */
export function fitOf(profile: ColumnProfile, unit: Unit, wantsProse: boolean): number | null {
  const n = profile.informative;
  if (n === 0) return null;
  switch (unit) {
    case "currency":
      return (profile.numbers + 0.2 * profile.percents) / n;
    case "fraction":
      return (profile.percents + 0.85 * profile.numbers) / n;
    case "ratio":
    case "count":
    case "days":
    case "months":
    case "years":
      return (
        (profile.numbers + 0.5 * profile.percents + (unit === "days" ? 0.5 * profile.words : 0)) / n
      );
    case "date":
      return (profile.dates + 0.15 * profile.numbers) / n;
    case "status":
      return (profile.statuses + 0.4 * profile.numbers) / n;
    case "boolean":
      return (profile.booleans + 0.5 * profile.statuses) / n;
    case "text":
      return fitOfText(profile, wantsProse);
  }
}

function fitOfText(profile: ColumnProfile, wantsProse: boolean): number {
  const n = profile.informative;
  const names = profile.words - profile.prose;
  const coded = profile.numbers + profile.booleans + profile.statuses;
  const fit = wantsProse
    ? profile.prose + 0.85 * names + 0.4 * coded
    : names + 0.6 * profile.prose + 0.8 * coded;
  return (fit + 0.2 * profile.dates + 0.3 * profile.percents) / n;
}
