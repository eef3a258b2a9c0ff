import type { CellRange } from "../../book/address";
import type { FormulaCell } from "./bookFormulas";
import { callsOf } from "./calls";
import { resolve } from "./reference";

/** A range that a formula takes a total of, on whichever sheet of the workbook. */
export interface TotalledRange {
  /** Null: the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** Functions that add up what a range holds, hidden or not. SUBTOTAL and AGGREGATE say what they leave out. */
const TOTALS = new Set(["SUM", "AVERAGE", "SUMIF", "SUMIFS", "SUMPRODUCT", "COUNT", "COUNTA"]);

/** The ranges over which a formula takes totals; other workbooks are left out. */
export function totalledRanges({ shape, row, col }: FormulaCell): TotalledRange[] {
  return callsOf(shape).flatMap(({ name, args }) =>
    TOTALS.has(name)
      ? args.flat().flatMap((word) => {
          if (word.kind !== "reference" || !("reference" in word)) return [];
          const { reference } = word;
          if (!reference.range || reference.external !== null) return [];
          return [{ sheet: reference.sheet, range: resolve(reference, row, col) }];
        })
      : []
  );
}
