import type { HistoryRow } from "./history";

/** Where an index is heading; null when three snapshots on one baseline are not there. */
export type Trend = "up" | "down" | "steady" | null;

/** Change of an index over three snapshots that is no change yet (DOMAIN B3). */
export const DEAD_BAND = 0.02;

/**
 * Trend of CPI or SPI over the last three snapshots of a project, this one the last. None when fewer than
 * three hold the index or when the baseline changed between them: indices on two baselines do not compare.
 *
 * @param rows of one project, in the order of their periods
 */
export function trendOf(rows: readonly HistoryRow[], index: "cpi" | "spi"): Trend {
  const last = rows.slice(-3);
  if (last.length < 3 || last.some((row) => row.baseline !== last[0]!.baseline)) return null;
  const values = last.map((row) => indexOf(row, index));
  const [first, , third] = values;
  if (values.some((value) => value === null)) return null;
  const moved = third! - first!;
  // A shade more than the band: differences of decimals carry noise.
  if (Math.abs(moved) <= DEAD_BAND + 1e-9) return "steady";
  return moved > 0 ? "up" : "down";
}

/** EV/AC or EV/PV of a snapshot; null where not defined. */
export function indexOf({ measures }: HistoryRow, index: "cpi" | "spi"): number | null {
  const { earnedValue } = measures;
  const base = index === "cpi" ? measures.actualCost : measures.plannedValue;
  if (earnedValue === undefined || base === undefined || base <= 0 || earnedValue < 0) return null;
  return earnedValue / base;
}
