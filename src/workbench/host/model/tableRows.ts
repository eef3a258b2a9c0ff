import { invalidArgument, wrongShape } from "../protocol/errors";
import { Area } from "./area";
import { clearContent, tellChanged, writeCell } from "./content";
import { applyTableFilters } from "./filtering";
import { requireAllowed } from "./protection";
import { shiftCells } from "./shift";
import type { TableModel } from "./table";
import { fillCalculatedColumns } from "./tableOps";

/** Inserts rows at an index (null: at the end); the cells below the table move down. */
export function addRows(table: TableModel, index: number | null, values: unknown[][]): void {
  const { area } = table;
  const { sheet } = area;
  requireAllowed(sheet);
  const rows = values.length;
  if (rows === 0) throw invalidArgument();
  if (values.some((line) => line.length !== table.columns.length)) throw wrongShape();
  const at = index === null || index === -1 ? table.rowCount : index;
  if (!Number.isInteger(at) || at < 0 || at > table.rowCount) throw invalidArgument();
  const top = table.firstRow + at;
  const untouched = isOneBlankRow(table) && at >= 0 && (index === null || index === -1);
  if (untouched) {
    // A new table has one empty row that takes the first values.
    if (rows > 1) insertBelow(table, table.firstRow + 1, rows - 1);
    write(table, table.firstRow, values);
    return;
  }
  insertBelow(table, top, rows);
  write(table, top, values);
}

function isOneBlankRow(table: TableModel): boolean {
  if (table.rowCount !== 1) return false;
  return table.columns.every(
    (_, i) => !table.area.sheet.cells.has(table.firstRow, table.area.left + i)
  );
}

function insertBelow(table: TableModel, top: number, rows: number): void {
  const { area } = table;
  const bottom = area.bottom;
  const { sheet } = area;
  if (top <= bottom || !isFree(table, bottom + 1, bottom + rows))
    shiftCells(new Area(sheet, top, area.left, top + rows - 1, area.right), "row", 1);
  if (area.bottom === bottom) area.bottom += rows;
  const source = top > table.firstRow ? top - 1 : top + rows;
  for (let col = area.left; col <= area.right; col++) {
    const look = source <= table.lastRow ? sheet.looks.at(source, col) : undefined;
    if (look && source >= table.firstRow)
      sheet.looks.change({ top, bottom: top + rows - 1, left: col, right: col }, () => look);
  }
  sheet.book.calculation.retranslate();
}

function isFree(table: TableModel, top: number, bottom: number): boolean {
  const { sheet, left, right } = table.area;
  for (let col = left; col <= right; col++)
    if (sheet.cells.rowsOf(col).some((row) => row >= top)) return false;
  return (
    bottom > top - 1 &&
    !sheet.tables.some((other) => other !== table && other.area.top > table.area.bottom)
  );
}

function write(table: TableModel, top: number, values: unknown[][]): void {
  const { sheet, left, right } = table.area;
  values.forEach((line, r) =>
    line.forEach((value, c) => writeCell(sheet, top + r, left + c, value))
  );
  fillCalculatedColumns(table, top, top + values.length - 1);
  tellChanged(new Area(sheet, top, left, top + values.length - 1, right), "RowInserted");
}

/** Takes rows out of a table; one empty row stays. */
export function deleteRows(table: TableModel, index: number, count = 1): void {
  const { area } = table;
  const { sheet } = area;
  requireAllowed(sheet);
  if (!Number.isInteger(index) || index < 0 || count < 1 || index + count > table.rowCount)
    throw invalidArgument();
  const top = table.firstRow + index;
  const rows = new Area(sheet, top, area.left, top + count - 1, area.right);
  if (count === table.rowCount) {
    clearContent(new Area(sheet, top, area.left, top, area.right));
    if (count > 1)
      shiftCells(new Area(sheet, top + 1, area.left, top + count - 1, area.right), "row", -1);
  } else shiftCells(rows.copy(), "row", -1);
  tellChanged(rows, "RowDeleted", undefined, "ShiftCellUp");
}

/** Shows or hides the row of headings. */
export function setHeaders(table: TableModel, show: boolean): void {
  const { area } = table;
  const { sheet } = area;
  requireAllowed(sheet);
  if (show === table.showHeaders) return;
  if (show) {
    const above =
      area.top > 0 && table.columns.every((_, i) => !sheet.cells.has(area.top - 1, area.left + i));
    if (!above) shiftCells(new Area(sheet, area.top, area.left, area.top, area.right), "row", 1);
    area.top--;
    table.showHeaders = true;
    table.columns.forEach(({ name }, i) => sheet.write(area.top, area.left + i, name));
  } else {
    clearContent(new Area(sheet, area.top, area.left, area.top, area.right));
    area.top++;
    table.showHeaders = false;
  }
  sheet.book.calculation.retranslate();
}

/** Shows or hides the row of totals; it begins with "Total" and a sum under the last column. */
export function setTotals(table: TableModel, show: boolean): void {
  const { area } = table;
  const { sheet } = area;
  requireAllowed(sheet);
  if (show === table.showTotals) return;
  const place = new Area(
    sheet,
    area.bottom + (show ? 1 : 0),
    area.left,
    area.bottom + (show ? 1 : 0),
    area.right
  );
  if (show) {
    if (!isFree(table, place.top, place.top)) shiftCells(place.copy(), "row", 1);
    if (area.bottom < place.top) area.bottom = place.top;
    table.showTotals = true;
    sheet.write(place.top, area.left, "Total");
    const last = table.columns.at(-1)!;
    const isNumber = typeof sheet.cells.value(table.firstRow, area.right) === "number";
    const name = last.name.replace(/['#[\]@]/g, "'$&");
    if (table.columns.length > 1)
      sheet.write(place.top, area.right, undefined, `=SUBTOTAL(${isNumber ? 109 : 103},[${name}])`);
  } else {
    clearContent(place);
    area.bottom--;
    table.showTotals = false;
  }
  sheet.book.calculation.retranslate();
}

/** Takes the table off its cells; with `contents`, the cells are emptied too. */
export function removeTable(table: TableModel, contents: boolean): void {
  const { sheet } = table.area;
  requireAllowed(sheet);
  table.criteria.clear();
  applyTableFilters(table);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  if (contents) {
    clearContent(table.area);
    sheet.looks.change(table.area, () => undefined);
  }
  sheet.book.calculation.retranslate();
}
