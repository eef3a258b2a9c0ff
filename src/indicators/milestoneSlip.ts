import type { Line } from "../reading/report";
import { dayNumber, numberOf } from "./inputs";

/** One milestone's slip, in calendar days; null where a date is missing. */
export interface MilestoneSlip {
  readonly line: Line;
  /** Actual, else forecast, less baseline. Positive is late. */
  readonly slip: number | null;
  /** Forecast less previous forecast. */
  readonly drift: number | null;
}

/** Slip and drift of each milestone (DOMAIN B4). */
export function milestoneSlips(milestones: readonly Line[]): readonly MilestoneSlip[] {
  return milestones.map((line) => {
    const day = (
      id: "milestoneBaseline" | "milestonePrevious" | "milestoneForecast" | "milestoneActual"
    ) => {
      const value = line.fields[id];
      return value?.unit === "date" ? numberOf(value) : null;
    };
    const now = day("milestoneActual") ?? day("milestoneForecast");
    return {
      line,
      slip: difference(now, day("milestoneBaseline")),
      drift: difference(now, day("milestonePrevious")),
    };
  });
}

export interface MilestoneSummary {
  /** Milestones whose baseline date has come. */
  readonly due: number;
  /** Of these, reached by their baseline date. */
  readonly met: number;
  /** Calendar days over all milestones with a slip; null when none has. */
  readonly medianSlip: number | null;
  readonly p90Slip: number | null;
}

/** How milestones were kept up to an ISO status date (DOMAIN B4). */
export function summariseMilestones(
  milestones: readonly Line[],
  statusDate: string
): MilestoneSummary {
  const today = dayNumber(statusDate) ?? -Infinity;
  const due = milestones.filter(({ fields: { milestoneBaseline } }) => {
    const baseline = milestoneBaseline ? numberOf(milestoneBaseline) : null;
    return baseline !== null && baseline <= today;
  });
  const met = due.filter(({ fields: { milestoneBaseline, milestoneActual } }) => {
    const actual = milestoneActual ? numberOf(milestoneActual) : null;
    return actual !== null && actual <= numberOf(milestoneBaseline!)!;
  });
  const slips = milestoneSlips(milestones)
    .flatMap(({ slip }) => slip ?? [])
    .sort((a, b) => a - b);
  return {
    due: due.length,
    met: met.length,
    medianSlip: quantile(slips, 0.5),
    p90Slip: quantile(slips, 0.9),
  };
}

/** Quantile of sorted numbers with linear interpolation, as Excel's PERCENTILE.INC; null when there are none. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return a + (b - a) * (place - below);
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
