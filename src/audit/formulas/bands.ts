import type { FormulaCell, SheetFormulas } from "./bookFormulas";

export type Axis = "row" | "column";

/** Formulas that follow each other along one row or one column, at most one cell apart. */
export interface Band {
  readonly axis: Axis;
  readonly formulas: readonly FormulaCell[];
}

/** One cell of something else may lie between two formulas of a band: tables with a gap after each figure. */
const STEP = 2;

/** The bands of a sheet, rows first; those of a single formula are left out. */
export function bandsOf({ formulas }: SheetFormulas): Band[] {
  const columns = [...formulas].sort((a, b) => a.col - b.col || a.row - b.row);
  return [...split(formulas, "row"), ...split(columns, "column")];
}

function split(sorted: readonly FormulaCell[], axis: Axis): Band[] {
  const bands: Band[] = [];
  let band: FormulaCell[] = [];
  for (const formula of sorted) {
    const last = band.at(-1);
    if (last && !follows(last, formula, axis)) {
      if (band.length > 1) bands.push({ axis, formulas: band });
      band = [];
    }
    band.push(formula);
  }
  if (band.length > 1) bands.push({ axis, formulas: band });
  return bands;
}

function follows(last: FormulaCell, next: FormulaCell, axis: Axis): boolean {
  return axis === "row"
    ? last.row === next.row && next.col - last.col <= STEP
    : last.col === next.col && next.row - last.row <= STEP;
}
