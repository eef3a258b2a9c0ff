import { CellKind } from "../../book/book";
import { addendsOf } from "./addends";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";

/** A sum whose stored result is not the sum of the stored values. */
export interface StaleSum {
  readonly formula: FormulaCell;
  readonly stored: number;
  readonly computed: number;
}

/** Stored results are rounded to 15 digits. */
const PRECISION = 1e-7;

/**
 * Sums that were not recalculated after their figures changed. Only formulas that add up cells of their own
 * sheet, all of them numbers or blank, are redone here.
 */
export function staleSumsOf(sheet: SheetFormulas): { evaluated: number; stale: StaleSum[] } {
  const { cells } = sheet.sheet;
  let evaluated = 0;
  const stale = sheet.formulas.flatMap((formula): StaleSum[] => {
    if (cells.kind[formula.entry] !== CellKind.number) return [];
    if (formula.shape.references.length === 0) return [];
    const added = addendsOf(formula.shape, formula.row, formula.col);
    const total = added && totalOf(sheet, added);
    if (total === null || total === undefined) return [];
    evaluated++;
    const stored = cells.value[formula.entry]!;
    const tolerance = PRECISION * Math.max(1, Math.abs(stored), total.size);
    return Math.abs(stored - total.sum) > tolerance
      ? [{ formula, stored, computed: total.sum }]
      : [];
  });
  return { evaluated, stale };
}

function totalOf(
  { sheet: { cells }, entryAt }: SheetFormulas,
  places: readonly string[]
): { readonly sum: number; readonly size: number } | null {
  let [sum, size] = [0, 0];
  for (const place of places) {
    if (!place.startsWith("!")) return null;
    const comma = place.indexOf(",");
    const entry = entryAt(Number(place.slice(1, comma)), Number(place.slice(comma + 1)));
    if (entry < 0) continue;
    if (cells.kind[entry] !== CellKind.number) return null;
    sum += cells.value[entry]!;
    size += Math.abs(cells.value[entry]!);
  }
  return { sum, size };
}
