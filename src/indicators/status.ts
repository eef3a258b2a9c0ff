import type { Status } from "../fields/values";
import type { IndicatorId, Indicators } from "./indicator";
import { valueOf } from "./result";

/** From which value on a measure is no longer on track, and from which it is off track. */
export interface Band {
  readonly measure: IndicatorId;
  /** "low": small is bad (indices, favourable variances); "high": large is bad (days of slip). */
  readonly bad: "low" | "high";
  /** Beyond this: watch. */
  readonly watch: number;
  /** Beyond this: off track. */
  readonly offTrack: number;
}

/** Thresholds are data: an office has its own. The version goes into the portfolio's settings. */
export interface StatusThresholds {
  readonly version: string;
  readonly bands: readonly Band[];
}

/**
 * The bands of the US OMB dashboard (GAO-10-701): cost within 5 % and 10 %, schedule within 30 and 90 days;
 * the same 5 % and 10 % for the indices.
 */
export const DEFAULT_STATUS_THRESHOLDS: StatusThresholds = {
  version: "1",
  bands: [
    { measure: "cpi", bad: "low", watch: 0.95, offTrack: 0.9 },
    { measure: "spi", bad: "low", watch: 0.95, offTrack: 0.9 },
    { measure: "forecastVariancePercent", bad: "low", watch: -0.05, offTrack: -0.1 },
    { measure: "finishSlipDays", bad: "high", watch: 29, offTrack: 89 },
  ],
};

/** What the data say of a project's health, and which measures say so. */
export interface ComputedStatus {
  readonly status: Status;
  /** Every measure that was there, with its own verdict. */
  readonly measures: readonly { readonly measure: IndicatorId; readonly status: Status }[];
}

/**
 * Health from the indicators: the worst of the measures that are defined, not assessed when none is. Kept
 * apart from the declared status, which it never replaces (DOMAIN B2).
 */
export function computeStatus(
  indicators: Indicators,
  thresholds: StatusThresholds = DEFAULT_STATUS_THRESHOLDS
): ComputedStatus {
  const measures = thresholds.bands.flatMap((band) => {
    const value = valueOf(indicators[band.measure]);
    return value === null ? [] : [{ measure: band.measure, status: verdict(band, value) }];
  });
  return { status: worstStatus(measures.map(({ status }) => status)), measures };
}

const ORDER: readonly Status[] = ["onTrack", "watch", "offTrack"];

/** How bad a status is, 0 (on track) to 2 (off track); null when it was not assessed. */
export function statusRank(status: Status): number | null {
  const rank = ORDER.indexOf(status);
  return rank < 0 ? null : rank;
}

/** The worst of several; not assessed when none is assessed. */
export function worstStatus(statuses: readonly Status[]): Status {
  const ranks = statuses.flatMap((status) => statusRank(status) ?? []);
  return ranks.length === 0 ? "notAssessed" : ORDER[Math.max(...ranks)]!;
}

function verdict({ bad, watch, offTrack }: Band, value: number): Status {
  const beyond = (limit: number): boolean => (bad === "low" ? value < limit : value > limit);
  if (beyond(offTrack)) return "offTrack";
  return beyond(watch) ? "watch" : "onTrack";
}
