import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { resolve } from "./reference";
import type { Shape } from "./shape";

/** Formulas of one column that find nothing where their copies find a number. */
export interface BlankInputs {
  readonly formulas: readonly FormulaCell[];
  readonly blanks: readonly { readonly row: number; readonly col: number }[];
  readonly copies: number;
}

/** At least so many copies of a formula tell what belongs in their inputs, and at most one in ten finds nothing. */
const COPIES = 5;
const MOST_BLANK = 10;

/**
 * Formulas that calculate with a blank cell where nearly all their copies have a number; one entry a column
 * and input. Formulas that ask whether a cell is blank, sums, which may run over blanks, and rows without
 * any input are left out.
 */
export function blankInputsOf(sheet: SheetFormulas): BlankInputs[] {
  const groups = new Map<string, FormulaCell[]>();
  for (const formula of sheet.formulas) {
    if (!calculates(formula.shape)) continue;
    const key = `${formula.col} ${formula.shape.key}`;
    const group = groups.get(key);
    if (group) group.push(formula);
    else groups.set(key, [formula]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < COPIES) return [];
    return group[0]!.shape.references.flatMap((_, i): BlankInputs[] => {
      const formulas = group.filter((formula) => {
        const blank = inputOf(sheet, formula, i);
        return (
          blank !== null && formula.shape.references.some((_, j) => isOwnFilled(sheet, formula, j))
        );
      });
      if (formulas.length === 0 || formulas.length * MOST_BLANK > group.length) return [];
      const blanks = formulas.map((formula) => inputOf(sheet, formula, i)!);
      return [{ formulas, blanks, copies: group.length }];
    });
  });
}

/** The i-th input of a formula where it is one blank cell of the sheet; null otherwise. */
function inputOf(
  sheet: SheetFormulas,
  { shape, row, col }: FormulaCell,
  i: number
): { readonly row: number; readonly col: number } | null {
  const reference = shape.references[i]!;
  if (reference.range || reference.sheet !== null) return null;
  const { top, left } = resolve(reference, row, col);
  return sheet.entryAt(top, left) < 0 ? { row: top, col: left } : null;
}

/** True when the i-th input lies on the formula's row or column and is filled: the row is in use. */
function isOwnFilled(sheet: SheetFormulas, { shape, row, col }: FormulaCell, i: number): boolean {
  const { sheet: other, top, left } = shape.references[i]!;
  if (other !== null || (top.absolute && left.absolute)) return false;
  const at = resolve(shape.references[i]!, row, col);
  return sheet.entryAt(at.top, at.left) >= 0;
}

/** Only + - * / on single cells: every input is meant to be a number. */
function calculates({ tokens, functions }: Shape): boolean {
  return (
    functions.size === 0 &&
    tokens.some(({ kind, text }) => kind === "operator" && "*/".includes(text)) &&
    tokens.every(
      ({ kind, text }) =>
        kind === "reference" ||
        kind === "number" ||
        kind === "open" ||
        kind === "close" ||
        (kind === "operator" && "+-*/%".includes(text))
    )
  );
}
