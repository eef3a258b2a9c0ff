import { addendsOf } from "./addends";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";

/** A total that counts something twice. */
export interface DoubleCount {
  readonly formula: FormulaCell;
  /** The cell that is counted twice, or the total that is counted with its parts. */
  readonly twice: { readonly row: number; readonly col: number };
  readonly kind: "subtotal" | "cell";
}

/**
 * Totals that add up a total together with the cells it is made of, or the same cell twice. A formula that
 * only adds up is looked at: one that halves the sum, or takes the total off again, knows what it does.
 */
export function doubleCountsOf(sheet: SheetFormulas): DoubleCount[] {
  return sheet.formulas.flatMap((formula): DoubleCount[] => {
    const { shape, row, col } = formula;
    if (shape.references.length === 0) return [];
    const added = addendsOf(shape, row, col);
    if (!added || added.length < 2) return [];
    const repeated = added.find((place, i) => place === added[i - 1]);
    if (repeated !== undefined) return [{ formula, twice: placeOf(repeated), kind: "cell" }];
    const all = new Set(added);
    for (const place of added) {
      if (!place.startsWith("!")) continue;
      const at = placeOf(place);
      const inner = sheet.formulaAt(at.row, at.col);
      const parts = inner && addendsOf(inner.shape, at.row, at.col);
      if (parts && parts.length > 1 && parts.every((part) => all.has(part))) {
        return [{ formula, twice: at, kind: "subtotal" }];
      }
    }
    return [];
  });
}

/** "!4,2" is row 4, column 2, whatever the sheet. */
function placeOf(place: string): { readonly row: number; readonly col: number } {
  const [row, col] = place
    .slice(place.lastIndexOf("!") + 1)
    .split(",")
    .map(Number);
  return { row: row!, col: col! };
}
