import { invalidArgument, itemAlreadyExists } from "../protocol/errors";
import { Area, intersect } from "./area";
import { WORKBOOK_TARGET } from "./events";
import { moveRelative } from "./formulas";
import { requireAllowed } from "./protection";
import type { SheetModel } from "./sheet";
import { checkTableName, TableModel } from "./table";
import { shiftCells } from "./shift";

/** Makes a table of a rectangle; without headings a row is put above and named Column1 … */
export function addTable(area: Area, hasHeaders: boolean): TableModel {
  const { sheet } = area;
  requireAllowed(sheet);
  if (area.isUnbounded) throw invalidArgument();
  if (sheet.tables.some((table) => intersect(table.area, area)))
    throw invalidArgument("A table can't overlap another table.");
  let whole = area.copy();
  if (!hasHeaders) {
    shiftCells(new Area(sheet, area.bottom + 1, area.left, area.bottom + 1, area.right), "row", 1);
    moveDown(area);
    whole = area.reshape(area.top, area.left, area.bottom + 1, area.right);
  } else if (area.rows === 1)
    whole = area.reshape(area.top, area.left, area.bottom + 1, area.right);
  const book = sheet.book;
  let n = book.tables.length + 1;
  while (book.tableNamed(`Table${n}`) || book.nameFor(`Table${n}`, null)) n++;
  const table = new TableModel(book.newTableId(), `Table${n}`, whole);
  table.style = book.defaultTableStyle;
  sheet.tables.push(table);
  for (let c = 0; c < whole.columns; c++) {
    const value = hasHeaders ? sheet.cells.value(whole.top, whole.left + c) : undefined;
    addHeading(table, c, value === undefined || typeof value === "object" ? "" : String(value));
  }
  book.calculation.retranslate();
  book.events.raise("tableAdded", [sheet.id, WORKBOOK_TARGET], {
    tableId: table.id,
    worksheetId: sheet.id,
  });
  return table;
}

function moveDown(area: Area): void {
  const { sheet } = area;
  for (let row = area.bottom; row >= area.top; row--) {
    for (let col = area.left; col <= area.right; col++) {
      sheet.write(row + 1, col, sheet.cells.value(row, col), sheet.cells.formula(row, col));
      sheet.looks.set(row + 1, col, sheet.looks.at(row, col));
      if (row === area.top) sheet.write(row, col, undefined);
    }
  }
}

function addHeading(table: TableModel, index: number, wanted: string): void {
  const column = table.newColumn(table.freeHeading(wanted));
  table.columns.splice(index, 0, column);
  if (table.showHeaders)
    table.area.sheet.write(table.area.top, table.area.left + index, column.name);
}

/** Gives a table another name, refused when it is taken or not a name. */
export function renameTable(table: TableModel, name: string): void {
  const { book } = table.area.sheet;
  if (name === table.name) return;
  checkTableName(String(name), (wanted) => {
    const other = book.tableNamed(wanted);
    return (other !== undefined && other !== table) || book.nameFor(wanted, null) !== undefined;
  });
  renameInFormulas(table.area.sheet, table.name, name);
  table.name = name;
  book.calculation.retranslate();
}

function renameInFormulas(sheet: SheetModel, before: string, after: string): void {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.])${before.replace(/[.\\]/g, "\\$&")}(?=\\[)`,
    "giu"
  );
  rewriteFormulas(sheet, (formula) => formula.replace(pattern, after));
}

/** Changes the text of every formula of the workbook that mentions something. */
export function rewriteFormulas(
  sheet: SheetModel,
  change: (formula: string, home: SheetModel) => string
): void {
  for (const other of sheet.book.sheets) {
    for (const col of other.cells.columnNumbers()) {
      for (const row of other.cells.formulaRowsOf(col)) {
        const formula = other.cells.formula(row, col)!;
        const next = change(formula, other);
        if (next !== formula) other.write(row, col, other.cells.value(row, col), next);
      }
    }
  }
}

/** Renames a column: its heading cell and the formulas that name it. */
export function renameColumn(table: TableModel, index: number, wanted: string): void {
  const column = table.columns[index]!;
  const before = column.name;
  if (before === wanted) return;
  column.name = table.freeHeading(wanted, index);
  const { sheet } = table.area;
  if (table.showHeaders) sheet.write(table.area.top, table.area.left + index, column.name);
  const escaped = before.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`(\\[@?)${escaped}\\]`, "giu");
  rewriteFormulas(sheet, (formula) =>
    formula.includes("[")
      ? formula.replace(pattern, (_, open: string) => `${open}${column.name}]`)
      : formula
  );
  sheet.book.calculation.retranslate();
}

/** Takes over headings that were written into the heading row of a table; blank ones get a name. */
export function headingsWritten(area: Area): void {
  const { sheet } = area;
  for (const table of sheet.tables) {
    if (!table.showHeaders || table.area.top < area.top || table.area.top > area.bottom) continue;
    table.columns.forEach((column, index) => {
      const col = table.area.left + index;
      if (col < area.left || col > area.right) return;
      const value = sheet.cells.value(table.area.top, col);
      const text = value === undefined || typeof value === "object" ? "" : String(value);
      if (text === column.name) {
        if (typeof value !== "string") sheet.write(table.area.top, col, text);
        return;
      }
      column.name = "\u0000";
      column.name = table.freeHeading(text, index);
      sheet.write(table.area.top, col, column.name);
    });
    sheet.book.calculation.retranslate();
  }
}

/** Excel's own growth: values written just below a table become rows of it, just right of it columns. */
export function growTable(area: Area): void {
  const { sheet } = area;
  for (const table of sheet.tables) {
    const { area: own } = table;
    const below = area.top === own.bottom + 1 && area.left >= own.left && area.right <= own.right;
    if (below && !table.showTotals && !isBlocked(sheet, area, table)) {
      own.bottom = area.bottom;
      fillCalculatedColumns(table, area.top, area.bottom);
      sheet.book.calculation.retranslate();
    }
  }
}

function isBlocked(sheet: SheetModel, area: Area, table: TableModel): boolean {
  return sheet.tables.some((other) => other !== table && intersect(other.area, area));
}

/** Gives new rows the formulas of columns that are calculated the same in every row. */
export function fillCalculatedColumns(table: TableModel, from: number, to: number): void {
  const { sheet, left } = table.area;
  if (from <= table.firstRow) return;
  table.columns.forEach((_, index) => {
    const col = left + index;
    const model = from - 1;
    const formula = sheet.cells.formula(model, col);
    if (formula === undefined) return;
    for (let row = from; row <= to; row++) {
      if (!sheet.cells.has(row, col))
        sheet.write(row, col, undefined, moveRelative(formula, row - model, 0));
    }
  });
}

/** Moves a table's edges; headings stay in place, columns beyond are dropped or added. */
export function resizeTable(table: TableModel, next: Area): void {
  const { area } = table;
  requireAllowed(area.sheet);
  if (next.sheet !== area.sheet || next.top !== area.top || !intersect(next, area) || next.rows < 2)
    throw invalidArgument();
  if (area.sheet.tables.some((other) => other !== table && intersect(other.area, next)))
    throw itemAlreadyExists("A table can't overlap another table.");
  const before = area.bottom;
  const kept = new Map(table.columns.map((column, i) => [area.left + i, column]));
  table.columns = [];
  table.area = next.copy();
  for (let c = 0; c < next.columns; c++) {
    const known = kept.get(next.left + c);
    if (known) table.columns.push(known);
    else {
      const value = area.sheet.cells.value(next.top, next.left + c);
      addHeading(table, c, value === undefined || typeof value === "object" ? "" : String(value));
    }
  }
  if (table.lastRow > before) fillCalculatedColumns(table, before + 1, table.lastRow);
  area.sheet.book.calculation.retranslate();
}

/** Inserts a column; its values begin with the heading when the table shows headings. */
export function addColumn(table: TableModel, index: number, heading: string): void {
  const { area } = table;
  requireAllowed(area.sheet);
  if (index < 0 || index > table.columns.length) throw invalidArgument();
  const col = area.left + index;
  const isLast = index === table.columns.length;
  shiftCells(new Area(area.sheet, area.top, col, area.bottom, col), "column", 1);
  if (isLast) area.right++;
  if (table.columns.length !== area.columns) addHeading(table, index, heading);
  else renameColumn(table, index, heading || table.freeHeading(""));
  area.sheet.book.calculation.retranslate();
}
