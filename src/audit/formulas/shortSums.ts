import type { CellRange } from "../../book/address";
import { CellKind } from "../../book/book";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { deviationsOf } from "./deviations";
import { covers, sumsOf } from "./sums";
import type { SummedRange } from "./sums";

/** A total that leaves out cells of the block it closes. */
export interface ShortSum extends SummedRange {
  /** The cells beside the range that hold numbers of the same kind and are in no other total. */
  readonly omitted: CellRange;
}

/** Totals of one shape side by side, that all leave out the same. */
export interface ShortSums {
  readonly first: ShortSum;
  readonly formulas: readonly FormulaCell[];
}

/** A range shorter than this is no list whose end one can tell. */
const SHORTEST = 2;

/**
 * Totals that stop short: the formula stands at the end of a column (or row) of figures, and between the
 * summed range and the total, or right before the range, lie further figures of the same kind.
 */
export function shortSumsOf(sheet: SheetFormulas): ShortSums[] {
  return groupedBy(single(sheet));
}

function single(sheet: SheetFormulas): ShortSum[] {
  const told = new Set(
    deviationsOf(sheet).flatMap(({ suspects }) => suspects.map(({ entry }) => entry))
  );
  const counted = new Map<number, number>();
  for (const { formula } of sumsOf(sheet)) {
    counted.set(formula.entry, (counted.get(formula.entry) ?? 0) + 1);
  }
  return sumsOf(sheet).flatMap((sum) => {
    // A sum of several ranges chooses what it adds; what breaks its neighbours' pattern is told there.
    if (counted.get(sum.formula.entry) !== 1 || told.has(sum.formula.entry)) return [];
    const omitted = omittedBy(sheet, sum);
    return omitted === null ? [] : [{ ...sum, omitted }];
  });
}

function omittedBy(sheet: SheetFormulas, { formula, range }: SummedRange): CellRange | null {
  const down = range.left === range.right && range.left === formula.col;
  const across = range.top === range.bottom && range.top === formula.row;
  if (down === across) return null;
  const along = down ? range.bottom - range.top + 1 : range.right - range.left + 1;
  if (along < SHORTEST || !isTotal(formula)) return null;
  const at = (i: number) => (down ? { row: i, col: range.left } : { row: range.top, col: i });
  const [first, last, own] = down
    ? [range.top, range.bottom, formula.row]
    : [range.left, range.right, formula.col];
  if (own >= first && own <= last) return null;
  const [from, to] = own > last ? [last + 1, own - 1] : [own + 1, first - 1];
  const between = runOf(sheet, from, to, at, range);
  if (between !== null) return spanOf(between);
  // A total above its list: what follows the list may be another total.
  if (own < first) return null;
  // The figures right before the range, up to the words that head them.
  const before: { row: number; col: number }[] = [];
  for (let i = first - 1; i >= 0 && before.length <= along; i--) {
    const run = runOf(sheet, i, i, at, range);
    if (run === null) break;
    before.push(...run);
  }
  if (before.length === 0 || before.length > along / 2) return null;
  const omitted = spanOf(before.reverse());
  // What stands before a list may head it: only where another total of the line takes it in.
  return hasLongerSibling(sheet, formula, range, omitted, down) ? omitted : null;
}

/** True when a total beside this one, over the same lines, takes in what this one leaves out. */
function hasLongerSibling(
  sheet: SheetFormulas,
  own: FormulaCell,
  range: CellRange,
  omitted: CellRange,
  down: boolean
): boolean {
  return sumsOf(sheet).some(({ formula, range: other }) =>
    down
      ? formula.row === own.row &&
        other.left === formula.col &&
        other.right === formula.col &&
        other.bottom === range.bottom &&
        other.top <= omitted.top
      : formula.col === own.col &&
        other.top === formula.row &&
        other.bottom === formula.row &&
        other.right === range.right &&
        other.left <= omitted.left
  );
}

/** True when the formula is a total and nothing else: what it leaves out is not added beside it. */
function isTotal({ shape }: FormulaCell): boolean {
  return shape.references.length === 1 && /^ SUM \( RANGE \)$/.test(shape.skeleton);
}

/** The cells from one end to the other that hold figures like those of the range and are in no other sum. */
function runOf(
  sheet: SheetFormulas,
  from: number,
  to: number,
  at: (i: number) => { readonly row: number; readonly col: number },
  range: CellRange
): { readonly row: number; readonly col: number }[] | null {
  if (to < from || to - from > 200) return null;
  const found = [];
  for (let i = from; i <= to; i++) {
    const { row, col } = at(i);
    if (!isFigure(sheet, row, col)) return null;
    if (
      sumsOf(sheet).some(
        (sum) => sum.range !== range && covers(sum.range, row, col) && sameLine(sum.range, range)
      )
    ) {
      return null;
    }
    found.push({ row, col });
  }
  return found;
}

function sameLine(a: CellRange, b: CellRange): boolean {
  return (a.left === b.left && a.right === b.right) || (a.top === b.top && a.bottom === b.bottom);
}

/** A figure, typed or calculated, but no total of its own and no year that heads a column. */
function isFigure(sheet: SheetFormulas, row: number, col: number): boolean {
  const entry = sheet.entryAt(row, col);
  const { cells } = sheet.sheet;
  if (entry < 0 || cells.kind[entry] !== CellKind.number) return false;
  const formula = sheet.formulaAt(row, col);
  if (formula)
    return !formula.shape.functions.has("SUM") && !formula.shape.functions.has("SUBTOTAL");
  const value = cells.value[entry]!;
  return !(Number.isInteger(value) && value >= 1900 && value <= 2100);
}

function spanOf(cells: readonly { readonly row: number; readonly col: number }[]): CellRange {
  const [first, last] = [cells[0]!, cells.at(-1)!];
  return { top: first.row, left: first.col, bottom: last.row, right: last.col };
}

function groupedBy(sums: readonly ShortSum[]): ShortSums[] {
  const groups = new Map<string, ShortSum[]>();
  for (const sum of sums) {
    const { row, col, shape } = sum.formula;
    const line = sum.range.left === sum.range.right ? `row ${row}` : `column ${col}`;
    const key = `${line} ${shape.key}`;
    const group = groups.get(key);
    if (group) group.push(sum);
    else groups.set(key, [sum]);
  }
  return [...groups.values()].map((group) => ({
    first: group[0]!,
    formulas: group.map(({ formula }) => formula),
  }));
}
