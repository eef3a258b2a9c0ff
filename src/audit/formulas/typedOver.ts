import { CellKind } from "../../book/book";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { makesSenseAt } from "./compare";
import { arithmeticAt } from "./evaluate";
import type { SheetByName } from "./evaluate";
import type { Shape } from "./shape";

/** A number typed among formulas that are copies of one another. */
export interface TypedOver {
  readonly row: number;
  readonly col: number;
  readonly entry: number;
  /** The formulas next to it on its line, the nearest first. */
  readonly around: readonly FormulaCell[];
}

/** A step along a line, down or to the right. */
interface Step {
  readonly down: number;
  readonly right: number;
}

const STEPS: readonly Step[] = [
  { down: 1, right: 0 },
  { down: 0, right: 1 },
];
/** So far along a line the formulas that agree are counted. */
const REACH = 12;
/** Of the cells that far, at most this share may be typed: beyond, typing is the custom there. */
const MOST_TYPED = 0.25;
/** Stored results are rounded to 15 digits. */
const PRECISION = 1e-9;

/**
 * Numbers typed over formulas. On their row or column they stand between formulas of one shape (at least
 * `least` in all, on both sides), that formula would find its inputs there, and no such number lies beside
 * them across the line, where a whole row or column is typed on purpose. At the end of a line of formulas,
 * where a typed number may start a chain, it must be the very number that the formula gives there.
 */
export function typedOverOf(
  sheet: SheetFormulas,
  least: number,
  sheetByName: SheetByName
): TypedOver[] {
  const found = new Map<number, TypedOver>();
  for (const formula of sheet.formulas) {
    for (const step of STEPS) {
      for (const way of [-1, 1]) {
        const [row, col] = [formula.row + step.down * way, formula.col + step.right * way];
        const entry = sheet.entryAt(row, col);
        if (entry < 0 || found.has(entry) || !isTyped(sheet, entry)) continue;
        if (sheet.sheet.cells.kind[formula.entry] !== CellKind.number) continue;
        const { shape } = formula;
        const around = formulasAround(sheet, row, col, step, shape);
        if (around.agreeing.length < least) continue;
        const gives = (): boolean => isResult(sheet, entry, { row, col }, shape, sheetByName);
        const between = around.bothSides && !around.custom && !isLineTyped(sheet, row, col, step);
        const told = between
          ? makesSenseAt(sheet, shape, { row, col }) || gives()
          : provesMuch(sheet, entry, shape) && gives();
        if (told) found.set(entry, { row, col, entry, around: around.agreeing });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.entry - b.entry);
}

function isTyped({ sheet: { cells } }: SheetFormulas, entry: number): boolean {
  return entry >= 0 && cells.kind[entry] === CellKind.number && cells.formula[entry] === 0;
}

interface Around {
  /** The nearest first. */
  readonly agreeing: readonly FormulaCell[];
  readonly bothSides: boolean;
  /** True when so many numbers are typed along the line that it seems the custom. */
  readonly custom: boolean;
}

/** The formulas of one shape before and after a cell on its line. */
function formulasAround(
  sheet: SheetFormulas,
  row: number,
  col: number,
  { down, right }: Step,
  shape: Shape
): Around {
  let typed = 1;
  const sides = [-1, 1].map((way) => {
    const agreeing: FormulaCell[] = [];
    for (let step = 1; step <= REACH; step++) {
      const [r, c] = [row + down * step * way, col + right * step * way];
      const formula = sheet.formulaAt(r, c);
      if (formula?.shape === shape) agreeing.push(formula);
      else if (isTyped(sheet, sheet.entryAt(r, c))) typed++;
      else break;
    }
    return agreeing;
  });
  const agreeing = sides.flat();
  const distance = (formula: FormulaCell): number =>
    Math.abs(formula.row - row) + Math.abs(formula.col - col);
  return {
    agreeing: agreeing.sort((a, b) => distance(a) - distance(b)),
    bothSides: sides.every(({ length }) => length > 0),
    custom: typed > 1 && typed > MOST_TYPED * (typed + agreeing.length),
  };
}

/** True when the cell beside it is typed too where those before and after are formulas: a line of inputs. */
function isLineTyped(sheet: SheetFormulas, row: number, col: number, step: Step): boolean {
  const { down, right } = step;
  return [-1, 1].some((way) => {
    const [r, c] = [row + right * way, col + down * way];
    return (
      isTyped(sheet, sheet.entryAt(r, c)) &&
      sheet.formulaAt(r - down, c - right) !== null &&
      sheet.formulaAt(r + down, c + right) !== null
    );
  });
}

/**
 * False for numbers that may agree with a formula by chance: small whole ones, years, and what merely repeats
 * another cell.
 */
function provesMuch({ sheet: { cells } }: SheetFormulas, entry: number, shape: Shape): boolean {
  const value = cells.value[entry]!;
  const isYear = value >= 1900 && value <= 2100;
  return shape.tokens.length > 1 && !(Number.isInteger(value) && (Math.abs(value) < 10 || isYear));
}

/** True when the number is what the formula would give in its place. */
function isResult(
  sheet: SheetFormulas,
  entry: number,
  { row, col }: Pick<FormulaCell, "row" | "col">,
  shape: Shape,
  sheetByName: SheetByName
): boolean {
  const value = sheet.sheet.cells.value[entry]!;
  const result = arithmeticAt(shape, row, col, sheet, sheetByName);
  return result !== null && Math.abs(result - value) <= PRECISION * Math.abs(value);
}
