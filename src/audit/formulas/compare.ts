import type { CellRange } from "../../book/address";
import { addendsOf } from "./addends";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { contentsOf } from "./contents";
import { resolve } from "./reference";
import type { Reference } from "./reference";
import type { Shape } from "./shape";

/** Where a shape's references would lie for a formula at (row, col), as comparable texts. */
function places(shape: Shape, { row, col }: Pick<FormulaCell, "row" | "col">): string[] {
  return shape.references.map((reference) => {
    const { top, left, bottom, right } = resolve(reference, row, col);
    return `${reference.sheet ?? ""}!${top},${left},${bottom},${right}`;
  });
}

/**
 * True when the pattern, filled to the cell, would mean exactly the same: $ where the pattern has none, the
 * terms of a sum or product in another order, A1+A2 for SUM(A1:A2).
 */
export function meansTheSame(formula: FormulaCell, pattern: Shape): boolean {
  const { shape, row, col } = formula;
  const added = addendsOf(shape, row, col);
  if (added && added.join("|") === addendsOf(pattern, row, col)?.join("|")) return true;
  if (shape.skeleton !== pattern.skeleton) return false;
  const [own, other] = [places(shape, formula), places(pattern, formula)];
  if (numbersOf(shape) !== numbersOf(pattern)) return false;
  if (own.join("|") === other.join("|")) return true;
  return commutes(shape) && own.sort().join("|") === other.sort().join("|");
}

/** True when only typed numbers tell the two apart: another rate (FRM-08), not another computation. */
export function sameReferences(formula: FormulaCell, pattern: Shape): boolean {
  return places(formula.shape, formula).join("|") === places(pattern, formula).join("|");
}

function numbersOf({ tokens }: Shape): string {
  return tokens.flatMap(({ kind, text }) => (kind === "number" ? text : [])).join("|");
}

/** Only sums, or only products, of references. */
function commutes({ tokens }: Shape): boolean {
  const operators = new Set(tokens.flatMap(({ kind, text }) => (kind === "operator" ? text : [])));
  const plain = tokens.every(({ kind, text }) =>
    kind === "function" ? text === "SUM" : kind !== "name" && kind !== "table"
  );
  return plain && operators.size <= 1 && !operators.has("-") && !operators.has("/");
}

/**
 * True when the pattern, filled to the cell, would find there what it needs: no reference runs off the
 * grid, every single cell holds a number, every range at least one.
 */
export function makesSenseAt(
  sheet: SheetFormulas,
  pattern: Shape,
  { row, col }: Pick<FormulaCell, "row" | "col">
): boolean {
  return pattern.references.every((reference) => {
    if (offGrid(reference, row, col)) return false;
    if (reference.sheet !== null) return true;
    const range = resolve(reference, row, col);
    const contents = contentsOf(sheet, range);
    return contents === null || (contents.numbers > 0 && contents.errors === 0);
  });
}

function offGrid({ top, left }: Reference, row: number, col: number): boolean {
  return (!top.absolute && row + top.at < 0) || (!left.absolute && col + left.at < 0);
}

/** How two formulas of one skeleton differ: in how many references, and by how many cells in all. */
export interface Difference {
  readonly references: number;
  readonly cells: number;
  /** True when a reference lies on another sheet, or a range runs the other way. */
  readonly otherPlace: boolean;
  readonly numbers: number;
}

/** The difference of two formulas, the pattern filled to the cell; null when they compute other things. */
export function differenceOf(formula: FormulaCell, pattern: Shape): Difference | null {
  const { shape, row, col } = formula;
  if (shape.skeleton !== pattern.skeleton) return null;
  let [references, cells, numbers, otherPlace] = [0, 0, 0, false];
  shape.references.forEach((own, i) => {
    const other = pattern.references[i]!;
    const [a, b] = [resolve(own, row, col), resolve(other, row, col)];
    const apart =
      Math.abs(a.top - b.top) +
      Math.abs(a.left - b.left) +
      (own.range ? Math.abs(a.bottom - b.bottom) + Math.abs(a.right - b.right) : 0);
    const elsewhere = own.sheet !== other.sheet || orientation(a) !== orientation(b);
    otherPlace ||= elsewhere;
    if (apart > 0 || elsewhere) references++;
    cells += apart;
  });
  shape.tokens.forEach((token, i) => {
    if (token.kind === "number" && token.text !== pattern.tokens[i]!.text) numbers++;
  });
  return { references, cells, otherPlace, numbers };
}

function orientation({ top, left, bottom, right }: CellRange): string {
  if (top === bottom && left === right) return "cell";
  if (top === bottom) return "across";
  return left === right ? "down" : "block";
}
