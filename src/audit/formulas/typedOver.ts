import { CellKind } from "../../book/book";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { makesSenseAt } from "./compare";
import type { Shape } from "./shape";

/** A number typed among formulas that are copies of one another. */
export interface TypedOver {
  readonly row: number;
  readonly col: number;
  readonly entry: number;
  /** The formulas next to it on its line, the nearest first. */
  readonly around: readonly FormulaCell[];
}

/** So far along a line the formulas that agree are counted. */
const REACH = 12;
/** Of the cells that far, at most this share may be typed: beyond, typing is the custom there. */
const MOST_TYPED = 0.25;

/**
 * Numbers typed over formulas: on their row or column they stand between formulas of one shape (at least
 * `least` in all, on both sides), that formula would find its inputs there, and no such number lies on
 * either side of it across the line, where a whole row or column is typed on purpose.
 */
export function typedOverOf(sheet: SheetFormulas, least: number): TypedOver[] {
  const found = new Map<number, TypedOver>();
  for (const formula of sheet.formulas) {
    for (const [down, right] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const [row, col] = [formula.row + down, formula.col + right];
      const entry = sheet.entryAt(row, col);
      if (entry < 0 || found.has(entry) || !isTypedNumber(sheet, entry)) continue;
      const around = surrounding(sheet, row, col, down, right, formula.shape);
      if (around === null || around.length < least) continue;
      if (isInput(sheet, row, col, down, right, formula, entry)) continue;
      if (!makesSenseAt(sheet, formula.shape, { row, col })) continue;
      found.set(entry, { row, col, entry, around });
    }
  }
  return [...found.values()].sort((a, b) => a.entry - b.entry);
}

function isTypedNumber({ sheet }: SheetFormulas, entry: number): boolean {
  return sheet.cells.kind[entry] === CellKind.number && sheet.cells.formula[entry] === 0;
}

/** The formulas of one shape before and after a cell on its line; null when they are not on both sides. */
function surrounding(
  sheet: SheetFormulas,
  row: number,
  col: number,
  down: number,
  right: number,
  shape: Shape
): FormulaCell[] | null {
  const sides = [-1, 1].map((way) => {
    const agreeing: FormulaCell[] = [];
    let typed = 0;
    for (let step = 1; step <= REACH; step++) {
      const [r, c] = [row + down * step * way, col + right * step * way];
      const formula = sheet.formulaAt(r, c);
      if (formula?.shape === shape) agreeing.push(formula);
      else if (sheet.entryAt(r, c) >= 0 && isTypedNumber(sheet, sheet.entryAt(r, c))) typed++;
      else break;
    }
    return { agreeing, typed };
  });
  const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const agreeing = [...before.agreeing, ...after.agreeing];
  if (before.agreeing.length === 0 || after.agreeing.length === 0) return null;
  const typed = before.typed + after.typed + 1;
  return typed > 1 && typed > MOST_TYPED * (typed + agreeing.length)
    ? null
    : agreeing.sort((a, b) => distance(a, row, col) - distance(b, row, col));
}

function distance(formula: FormulaCell, row: number, col: number): number {
  return Math.abs(formula.row - row) + Math.abs(formula.col - col);
}

/** True when the number is of another kind than the formula's result, or its whole line is typed. */
function isInput(
  sheet: SheetFormulas,
  row: number,
  col: number,
  down: number,
  right: number,
  beside: FormulaCell,
  entry: number
): boolean {
  const { cells } = sheet.sheet;
  if (cells.kind[beside.entry] === CellKind.text) return true;
  const across = [-1, 1].filter((step) => {
    const [r, c] = [row + right * step, col + down * step];
    const other = sheet.entryAt(r, c);
    if (other < 0 || !isTypedNumber(sheet, other)) return false;
    // The cell beside it is typed too where the formulas around have formulas: the line is typed on purpose.
    return (
      sheet.formulaAt(r - down, c - right) !== null && sheet.formulaAt(r + down, c + right) !== null
    );
  });
  return across.length > 0 || cells.value[entry] === undefined;
}
