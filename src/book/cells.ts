import type { CellRange } from "./address";
import { CellKind, type Cell, type CellColumns, type CellValue, type Sheet } from "./book";

/** First entry at or after (row, col) in the sorted columns; `count` when there is none. */
function lowerBound(cells: CellColumns, row: number, col: number): number {
  let low = 0;
  let high = cells.count;
  while (low < high) {
    const mid = (low + high) >>> 1;
    const r = cells.row[mid]!;
    if (r < row || (r === row && cells.col[mid]! < col)) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Entry of the cell at (row, col), zero-based; -1 when that cell is empty. */
export function cellIndexAt(cells: CellColumns, row: number, col: number): number {
  const i = lowerBound(cells, row, col);
  return i < cells.count && cells.row[i] === row && cells.col[i] === col ? i : -1;
}

/** Entries of one row: from `first` up to, not including, `end`. */
export function rowEntries(
  cells: CellColumns,
  row: number
): { readonly first: number; readonly end: number } {
  const first = lowerBound(cells, row, 0);
  let end = first;
  while (end < cells.count && cells.row[end] === row) end++;
  return { first, end };
}

/** Value of entry `i`, whatever its kind. */
export function valueOf(cells: CellColumns, i: number): CellValue {
  const value = cells.value[i]!;
  switch (cells.kind[i]) {
    case CellKind.number:
      return value;
    case CellKind.text:
      return cells.texts[value] ?? "";
    case CellKind.boolean:
      return value !== 0;
    case CellKind.error:
      return { error: cells.texts[value] ?? "#N/A" };
    default:
      return null;
  }
}

/** Formula of entry `i` without "=", or null. */
export function formulaOf(cells: CellColumns, i: number): string | null {
  const index = cells.formula[i]!;
  return index === 0 ? null : (cells.formulas[index - 1] ?? null);
}

/** Number format code of entry `i`, "General" when none. */
export function formatOf(cells: CellColumns, i: number): string {
  return cells.formats[cells.format[i]!] ?? "General";
}

/** Entry `i` put together as a cell. */
export function cellOf(cells: CellColumns, i: number): Cell {
  return {
    row: cells.row[i]!,
    col: cells.col[i]!,
    value: valueOf(cells, i),
    format: formatOf(cells, i),
    formula: formulaOf(cells, i),
  };
}

/** The cell at (row, col), zero-based; null when it holds neither value nor formula. */
export function cellAt(sheet: Sheet, row: number, col: number): Cell | null {
  const i = cellIndexAt(sheet.cells, row, col);
  return i < 0 ? null : cellOf(sheet.cells, i);
}

/** The value at (row, col), zero-based; null when empty. */
export function valueAt(sheet: Sheet, row: number, col: number): CellValue {
  const i = cellIndexAt(sheet.cells, row, col);
  return i < 0 ? null : valueOf(sheet.cells, i);
}

/** The cells of one row, from left to right. */
export function cellsOfRow(sheet: Sheet, row: number): Cell[] {
  const { first, end } = rowEntries(sheet.cells, row);
  const found: Cell[] = [];
  for (let i = first; i < end; i++) found.push(cellOf(sheet.cells, i));
  return found;
}

/** Every cell, by row, then by column. */
export function* eachCell(sheet: Sheet): Generator<Cell> {
  for (let i = 0; i < sheet.cells.count; i++) yield cellOf(sheet.cells, i);
}

/** Every row that has cells, from top to bottom. */
export function* eachRow(
  sheet: Sheet
): Generator<{ readonly row: number; readonly cells: Cell[] }> {
  const { cells } = sheet;
  let i = 0;
  while (i < cells.count) {
    const row = cells.row[i]!;
    const found: Cell[] = [];
    for (; i < cells.count && cells.row[i] === row; i++) found.push(cellOf(cells, i));
    yield { row, cells: found };
  }
}

/** Smallest rectangle around every cell of the sheet; null when the sheet has none. */
export function usedRange(sheet: Sheet): CellRange | null {
  const { cells } = sheet;
  if (cells.count === 0) return null;
  let left = cells.col[0]!;
  let right = left;
  for (let i = 1; i < cells.count; i++) {
    const col = cells.col[i]!;
    if (col < left) left = col;
    if (col > right) right = col;
  }
  return { top: cells.row[0]!, left, bottom: cells.row[cells.count - 1]!, right };
}
