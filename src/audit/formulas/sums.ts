import type { CellRange } from "../../book/address";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { callsOf } from "./calls";
import { resolve } from "./reference";

/** A range of the formula's own sheet that it adds up. */
export interface SummedRange {
  readonly formula: FormulaCell;
  readonly range: CellRange;
}

/** The ranges that a formula adds up with SUM, each as its own argument, on its own sheet. */
export function summedRanges(formula: FormulaCell): SummedRange[] {
  return callsOf(formula.shape).flatMap(({ name, args }) =>
    name !== "SUM"
      ? []
      : args.flatMap((words) => {
          const [word] = words;
          if (words.length !== 1 || word?.kind !== "reference" || !("reference" in word)) return [];
          const { reference } = word;
          if (reference.sheet !== null || !reference.range || reference.whole) return [];
          return [{ formula, range: resolve(reference, formula.row, formula.col) }];
        })
  );
}

const KNOWN = new WeakMap<SheetFormulas, readonly SummedRange[]>();

/** Every range that a formula of the sheet adds up. */
export function sumsOf(sheet: SheetFormulas): readonly SummedRange[] {
  const known = KNOWN.get(sheet) ?? sheet.formulas.flatMap(summedRanges);
  KNOWN.set(sheet, known);
  return known;
}

/** True when the cell lies in the range. */
export function covers(range: CellRange, row: number, col: number): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}
