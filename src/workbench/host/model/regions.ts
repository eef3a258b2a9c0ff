import { MAX_COLUMNS, MAX_ROWS } from "../../../book/address";
import { invalidArgument } from "../protocol/errors";
import { Area } from "./area";
import type { SheetModel } from "./sheet";

/** The block of filled cells around an area, up to empty rows and columns: Ctrl+A in Excel. */
export function surroundingRegion(area: Area): Area {
  const { sheet } = area;
  sheet.book.calculation.settle();
  let { top, left, bottom, right } = area;
  const rowFilled = (row: number) =>
    row >= 0 && row < MAX_ROWS && anyInRow(sheet, row, left - 1, right + 1);
  const columnFilled = (col: number) =>
    col >= 0 &&
    col < MAX_COLUMNS &&
    sheet.cells.rowsOf(col).some((row) => row >= top - 1 && row <= bottom + 1);
  for (let grown = true; grown;) {
    grown = false;
    while (rowFilled(top - 1)) [top, grown] = [top - 1, true];
    while (rowFilled(bottom + 1)) [bottom, grown] = [bottom + 1, true];
    while (columnFilled(left - 1)) [left, grown] = [left - 1, true];
    while (columnFilled(right + 1)) [right, grown] = [right + 1, true];
  }
  return new Area(sheet, top, left, bottom, right);
}

function anyInRow(sheet: SheetModel, row: number, left: number, right: number): boolean {
  for (let col = Math.max(0, left); col <= right; col++) if (sheet.cells.has(row, col)) return true;
  return false;
}

/** Where Ctrl and an arrow key lead from a cell. */
export function edgeFrom(
  sheet: SheetModel,
  row: number,
  col: number,
  direction: string
): { row: number; col: number } {
  sheet.book.calculation.settle();
  const [dr, dc] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] ?? [];
  if (dr === undefined || dc === undefined) throw invalidArgument();
  const inside = (r: number, c: number) => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const filled = (r: number, c: number) => inside(r, c) && sheet.cells.has(r, c);
  if (!inside(row + dr, col + dc)) return { row, col };
  if (filled(row, col) && filled(row + dr, col + dc)) {
    while (filled(row + dr, col + dc)) [row, col] = [row + dr, col + dc];
    return { row, col };
  }
  const next = nextFilled(sheet, row, col, dr, dc);
  if (next) return next;
  return {
    row: dr < 0 ? 0 : dr > 0 ? MAX_ROWS - 1 : row,
    col: dc < 0 ? 0 : dc > 0 ? MAX_COLUMNS - 1 : col,
  };
}

function nextFilled(sheet: SheetModel, row: number, col: number, dr: number, dc: number) {
  if (dr !== 0) {
    const rows = sheet.cells.rowsOf(col).filter((r) => (dr > 0 ? r > row : r < row));
    const found = dr > 0 ? rows[0] : rows.at(-1);
    return found === undefined ? null : { row: found, col };
  }
  const columns = sheet.cells
    .columnNumbers()
    .filter((c) => (dc > 0 ? c > col : c < col) && sheet.cells.has(row, c));
  const found = dc > 0 ? columns[0] : columns.at(-1);
  return found === undefined ? null : { row, col: found };
}
