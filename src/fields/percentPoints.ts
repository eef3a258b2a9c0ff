import type { Cell } from "../book/book";
import { parseNumber, type NumberLocale } from "./numbers";
import { showsPercent } from "./shownText";

/** A value beside the ratio that it should be, from other columns of its row; see {@link decidePercentPoints}. */
export interface ExpectedRatio {
  readonly cell: Cell;
  /** The recomputed fraction. */
  readonly expected: number;
}

/**
 * Whether the bare numbers of a percentage column are points (−19 for −19 %) or fractions (−0.19). Decided by
 * the ratios that neighbours allow to recompute, else by size, else by the heading ("%" over whole numbers).
 * Cells that carry their own "%" do not count. @returns null when no cell needs the decision or nothing decides.
 */
export function decidePercentPoints(
  cells: readonly Cell[],
  locale: NumberLocale,
  headingSaysPercent: boolean,
  expected: readonly ExpectedRatio[] = []
): boolean | null {
  const bare = cells.map((cell) => bareNumber(cell, locale)).filter((n) => n !== null && n !== 0);
  if (bare.length === 0) return null;
  const recomputed = byRecomputation(expected, locale);
  if (recomputed !== null) return recomputed;
  const large = bare.filter((n) => Math.abs(n!) > 1.5).length;
  if (large * 4 >= bare.length) return true;
  if (headingSaysPercent && bare.every((n) => Number.isInteger(n))) return large > 0 ? true : null;
  return large === 0 ? false : null;
}

function byRecomputation(expected: readonly ExpectedRatio[], locale: NumberLocale): boolean | null {
  let points = 0;
  let fractions = 0;
  for (const { cell, expected: ratio } of expected) {
    const n = bareNumber(cell, locale);
    if (n === null || Math.abs(ratio) < 0.005) continue;
    const asPoints = Math.abs(n - ratio * 100);
    const asFraction = Math.abs((n - ratio) * 100);
    if (asPoints < asFraction) points++;
    else if (asFraction < asPoints) fractions++;
  }
  return points === fractions ? null : points > fractions;
}

function bareNumber(cell: Cell, locale: NumberLocale): number | null {
  if (typeof cell.value === "number") return showsPercent(cell.format) ? null : cell.value;
  if (typeof cell.value !== "string") return null;
  const number = parseNumber(cell.value, locale);
  return number && !number.unit ? number.value : null;
}
