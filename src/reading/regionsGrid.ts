import { CellKind, type CellColumns, type Sheet } from "../book/book";
import type { CellRange } from "../book/address";

/**
 * A sheet's cells by row, without copying them: which rows hold anything, and where each begins in the
 * columns. A cell that shows nothing (an empty formula result, spaces) counts as blank.
 */
export interface SheetGrid {
  readonly sheet: Sheet;
  readonly cells: CellColumns;
  /** Rows that hold at least one cell, ascending. */
  readonly rows: Uint32Array;
  /** Index in `cells` of the first cell of `rows[i]`; one more entry closes the last row. */
  readonly start: Uint32Array;
  /** The merged range that begins at "row,col". */
  readonly merges: ReadonlyMap<string, CellRange>;
  readonly date1904: boolean;
}

/** Indexes the rows of a sheet: one pass over its cells. */
export function gridOf(sheet: Sheet, date1904 = false): SheetGrid {
  const { cells } = sheet;
  const rows: number[] = [];
  const start: number[] = [];
  let last = -1;
  for (let i = 0; i < cells.count; i++) {
    const row = cells.row[i]!;
    if (row === last) continue;
    last = row;
    rows.push(row);
    start.push(i);
  }
  start.push(cells.count);
  const merges = new Map(sheet.merges.map((range) => [`${range.top},${range.left}`, range]));
  return {
    sheet,
    cells,
    rows: Uint32Array.from(rows),
    start: Uint32Array.from(start),
    merges,
    date1904,
  };
}

/** Position in `rows` of the first row at or after `row`. */
export function rowPosition(grid: SheetGrid, row: number): number {
  let low = 0;
  let high = grid.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grid.rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index in the cell columns of the cell at a place, or -1 when nothing is there. */
export function cellIndex(grid: SheetGrid, row: number, col: number): number {
  const position = rowPosition(grid, row);
  if (grid.rows[position] !== row) return -1;
  let low = grid.start[position]!;
  let high = grid.start[position + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grid.cells.col[middle]! < col) low = middle + 1;
    else high = middle;
  }
  return low < grid.start[position + 1]! && grid.cells.col[low] === col ? low : -1;
}

/** True when the cell shows nothing. */
export function isBlank(grid: SheetGrid, index: number): boolean {
  if (index < 0) return true;
  const kind = grid.cells.kind[index];
  if (kind === CellKind.empty) return true;
  if (kind !== CellKind.text) return false;
  return !/\S/.test(grid.cells.texts[grid.cells.value[index]!] ?? "");
}

/** The text of a text cell with inner spaces and line breaks made single, or null for anything else. */
export function textOf(grid: SheetGrid, index: number): string | null {
  if (index < 0 || grid.cells.kind[index] !== CellKind.text) return null;
  const text = grid.cells.texts[grid.cells.value[index]!] ?? "";
  return text.replace(/\s+/g, " ").trim() || null;
}

/** The text at a place; null when there is no text. */
export function textAt(grid: SheetGrid, row: number, col: number): string | null {
  return textOf(grid, cellIndex(grid, row, col));
}

/** Indexes of the cells of a row that show something, within columns, left to right. */
export function rowCells(grid: SheetGrid, row: number, left = 0, right = 16383): number[] {
  const position = rowPosition(grid, row);
  const found: number[] = [];
  if (grid.rows[position] !== row) return found;
  for (let i = grid.start[position]!; i < grid.start[position + 1]!; i++) {
    const col = grid.cells.col[i]!;
    if (col < left) continue;
    if (col > right) break;
    if (!isBlank(grid, i)) found.push(i);
  }
  return found;
}

/** Non-blank cells in a range. */
export function countCells(grid: SheetGrid, range: CellRange): number {
  let count = 0;
  for (let p = rowPosition(grid, range.top); p < grid.rows.length; p++) {
    const row = grid.rows[p]!;
    if (row > range.bottom) break;
    count += rowCells(grid, row, range.left, range.right).length;
  }
  return count;
}
