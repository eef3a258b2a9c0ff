import { MAX_COLUMNS, MAX_ROWS, columnIndex } from "../../book/address";
import type { CellRange } from "../../book/address";

/**
 * A reference of a formula, as it would read wherever the formula were filled to: a relative coordinate is
 * an offset from the formula's own cell, an absolute one ($) a row or column of the grid.
 */
export interface Reference {
  /** The sheet named before "!", null for the formula's own. Of an external one, the text in full. */
  readonly sheet: string | null;
  /** "[2]": index of the other workbook, null inside the same one. */
  readonly external: string | null;
  readonly top: Coordinate;
  readonly left: Coordinate;
  readonly bottom: Coordinate;
  readonly right: Coordinate;
  /** True for B2:B9, B:B and 2:9; false for B2. */
  readonly range: boolean;
  /** True for B:B or 2:9. */
  readonly whole: boolean;
}

export interface Coordinate {
  readonly absolute: boolean;
  readonly at: number;
}

/** The cells that a reference means for a formula at (row, col), kept within the grid. */
export function resolve(reference: Reference, row: number, col: number): CellRange {
  const { top, left, bottom, right } = reference;
  const r1 = top.absolute ? top.at : row + top.at;
  const r2 = bottom.absolute ? bottom.at : row + bottom.at;
  const c1 = left.absolute ? left.at : col + left.at;
  const c2 = right.absolute ? right.at : col + right.at;
  return {
    top: Math.max(0, Math.min(r1, r2)),
    left: Math.max(0, Math.min(c1, c2)),
    bottom: Math.min(MAX_ROWS - 1, Math.max(r1, r2)),
    right: Math.min(MAX_COLUMNS - 1, Math.max(c1, c2)),
  };
}

const ENTIRE_TOP: Coordinate = { absolute: true, at: 0 };
const ENTIRE_BOTTOM: Coordinate = { absolute: true, at: MAX_ROWS - 1 };
const ENTIRE_RIGHT: Coordinate = { absolute: true, at: MAX_COLUMNS - 1 };

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** Reads "$B$2", "B2:D9", "B:B" or "2:9" as written in the formula at (row, col); null when it is none. */
export function readReference(
  text: string,
  sheet: string | null,
  external: string | null,
  row: number,
  col: number
): Reference | null {
  const colon = text.indexOf(":");
  const from = colon < 0 ? text : text.slice(0, colon);
  const to = colon < 0 ? text : text.slice(colon + 1);
  const first = CELL.exec(from);
  const last = colon < 0 ? first : CELL.exec(to);
  if (first && last) {
    const top = rowOf(first[3]!, first[4]!, row);
    const left = columnOf(first[1]!, first[2]!, col);
    const bottom = first === last ? top : rowOf(last[3]!, last[4]!, row);
    const right = first === last ? left : columnOf(last[1]!, last[2]!, col);
    if (!top || !left || !bottom || !right) return null;
    return { sheet, external, top, left, bottom, right, range: colon >= 0, whole: false };
  }
  if (colon < 0) return null;
  const [c1, c2] = [COLUMN.exec(from), COLUMN.exec(to)];
  if (c1 && c2) {
    const left = columnOf(c1[1]!, c1[2]!, col);
    const right = columnOf(c2[1]!, c2[2]!, col);
    if (!left || !right) return null;
    const [top, bottom] = [ENTIRE_TOP, ENTIRE_BOTTOM];
    return { sheet, external, top, left, bottom, right, range: true, whole: true };
  }
  const [r1, r2] = [ROW.exec(from), ROW.exec(to)];
  if (!r1 || !r2) return null;
  const top = rowOf(r1[1]!, r1[2]!, row);
  const bottom = rowOf(r2[1]!, r2[2]!, row);
  if (!top || !bottom) return null;
  const [left, right] = [ENTIRE_TOP, ENTIRE_RIGHT];
  return { sheet, external, top, left, bottom, right, range: true, whole: true };
}

function rowOf(dollar: string, digits: string, own: number): Coordinate | null {
  const row = Number(digits) - 1;
  if (row < 0 || row >= MAX_ROWS) return null;
  return dollar === "$" ? { absolute: true, at: row } : { absolute: false, at: row - own };
}

function columnOf(dollar: string, letters: string, own: number): Coordinate | null {
  const col = columnIndex(letters);
  if (col < 0) return null;
  return dollar === "$" ? { absolute: true, at: col } : { absolute: false, at: col - own };
}
