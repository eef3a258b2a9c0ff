import type { CellRange } from "../book/address";
import { cellsOutside } from "./formPairs";
import { countCells, rowPosition, textOf, type SheetGrid } from "./regionsGrid";
import { bodyRows } from "./regionsLines";
import type { UnreadPart, UnreadReason } from "./report";

/** Longest gap of rows within one unread part. */
const LONGEST_GAP = 3;

/** What no table or form of a sheet covers, in blocks of rows: titles and notes, or data that was not understood. */
export function unreadParts(grid: SheetGrid, read: readonly CellRange[]): UnreadPart[] {
  const parts: { range: CellRange; cells: number; texts: number }[] = [];
  for (const { row, col, index } of cellsOutside(grid, read)) {
    const text = textOf(grid, index) === null ? 0 : 1;
    const last = parts[parts.length - 1];
    if (last && row - last.range.bottom <= LONGEST_GAP) {
      last.range = {
        top: last.range.top,
        left: Math.min(last.range.left, col),
        bottom: row,
        right: Math.max(last.range.right, col),
      };
      last.cells++;
      last.texts += text;
    } else
      parts.push({
        range: { top: row, left: col, bottom: row, right: col },
        cells: 1,
        texts: text,
      });
  }
  return parts.map(({ range, cells, texts }) => ({
    sheet: grid.sheet.name,
    range,
    cells,
    reason: isNote(range, cells, texts) ? "titleOrNote" : "outsideTables",
  }));
}

/** Words alone, hardly more than one a row, are titles and notes. */
function isNote(range: CellRange, cells: number, texts: number): boolean {
  const rows = range.bottom - range.top + 1;
  return texts === cells && cells <= Math.max(2, rows * 1.5);
}

/** A whole sheet that was not read, with the reason; null when it holds nothing but is not said to be empty. */
export function unreadSheet(grid: SheetGrid, reason: UnreadReason): UnreadPart {
  const { cells } = grid;
  if (cells.count === 0) {
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    return { sheet: grid.sheet.name, range, cells: 0, reason: "emptySheet" };
  }
  let left = cells.col[0]!;
  let right = left;
  for (let i = 0; i < cells.count; i++) {
    left = Math.min(left, cells.col[i]!);
    right = Math.max(right, cells.col[i]!);
  }
  const range = { top: cells.row[0]!, left, bottom: cells.row[cells.count - 1]!, right };
  return { sheet: grid.sheet.name, range, cells: countCells(grid, range), reason };
}

/** Rows of a range that hold something. */
export function filledRows(grid: SheetGrid, range: CellRange): number {
  let count = 0;
  for (const row of bodyRows(grid, range)) if (row.cells.length > 0) count++;
  return count;
}

/** Rows of a sheet that hold something. */
export function rowsOf(grid: SheetGrid): number {
  return rowPosition(grid, Number.MAX_SAFE_INTEGER);
}
