import { columnSteps } from "./columnSteps";
import type { Exchange } from "./contents";
import { cellOf, type LiveSheet, type LiveTable } from "./live";
import type { TableRecipe } from "./recipe";
import { moveRows, rowAfter, type RowMove } from "./rowMove";
import { rowSteps } from "./rowSteps";
import { wireValue, type Wire } from "./wire";

/** One table to be put on its sheet. */
export interface TablePlace {
  readonly sheet: Excel.Worksheet;
  readonly table: TableRecipe;
  /** The table as it is; undefined when it must be made. */
  readonly live: LiveTable | undefined;
  readonly found: LiveSheet | undefined;
  /** How rows of the sheet have moved since the survey. */
  readonly moves: RowMove[];
}

/** Writes the body of a table and makes the table fit it: a table that is there is resized, never made anew. */
export function putTable(
  context: Excel.RequestContext,
  place: TablePlace,
  exchange: Exchange
): void {
  const { sheet, table, live } = place;
  const width = table.headings.length;
  // Ranges follow their cells: each is asked for once rows and columns have moved.
  const whole = () => sheet.getRangeByIndexes(table.row, table.col, 1 + table.rows, width);
  const headings = () => sheet.getRangeByIndexes(table.row, table.col, 1, width);
  let bottom = table.row + table.rows;
  if (live) {
    const excelTable = context.workbook.tables.getItem(live.name);
    if (live.hasTotals) excelTable.showTotals = false;
    bottom = Math.max(bottom, keepComments(place) - (live.hasTotals ? 1 : 0));
    moveColumns(excelTable, place, exchange);
    excelTable.resize(whole());
    headings().values = [table.headings.map(wireValue)];
  } else {
    headings().values = [table.headings.map(wireValue)];
  }
  putBody(context, place, exchange);
  if (!live) makeTable(sheet, table, whole());
  for (const { column, from, to, formula } of table.formulas) {
    const cells = sheet.getRangeByIndexes(
      table.row + 1 + from,
      table.col + column,
      to - from + 1,
      1
    );
    // One formula for all the cells of the range, as Office.js allows and its types do not say.
    cells.formulas = formula as unknown as string[][];
  }
  const beyond = bottom - (table.row + table.rows);
  if (beyond > 0) {
    const left = sheet.getRangeByIndexes(table.row + table.rows + 1, table.col, beyond, width);
    left.clear("Contents");
    left.clear("RemoveHyperlinks");
    left.dataValidation.clear();
    left.style = "Normal";
  }
  if (table.totals) {
    const excelTable = context.workbook.tables.getItem(table.name);
    excelTable.showTotals = true;
    excelTable.getTotalRowRange().formulas = [[...table.totals]];
  }
}

function putBody(
  context: Excel.RequestContext,
  { sheet, table }: TablePlace,
  { staged }: Exchange
): void {
  const width = table.headings.length;
  const at = staged.placeOf(table.name);
  if (at) {
    const from = context.workbook.worksheets
      .getItem(at.sheet)
      .getRangeByIndexes(at.row, at.col, table.rows, width);
    sheet.getRangeByIndexes(table.row + 1, table.col, table.rows, width).copyFrom(from, "Values");
  } else {
    const body = sheet.getRangeByIndexes(table.row + 1, table.col, table.rows, width);
    body.formulas = [...table.body()].map((row) => [...row] as Wire[]);
  }
}

function makeTable(sheet: Excel.Worksheet, table: TableRecipe, whole: Excel.Range): void {
  const made = sheet.tables.add(whole, true);
  made.name = table.name;
  made.style = table.look.style;
  made.showBandedRows = table.look.banded;
  made.showFilterButton = table.look.filters;
}

function moveColumns(excelTable: Excel.Table, place: TablePlace, { live: book }: Exchange): void {
  const { table, live } = place;
  const planned = table.headings.map((heading, i) => ({ id: table.ids[i]!, heading }));
  const steps = columnSteps(live!.headings, planned, book.ledger.columns[table.name] ?? []);
  // A table must keep a column while others come and go.
  if (steps.remove.length === live!.headings.length) return;
  for (const at of steps.remove) excelTable.columns.getItemAt(at).delete();
  for (const { at, heading } of steps.insert) excelTable.columns.add(at, undefined, heading);
}

/** Keeps rows with comments under their comments; answers the last row that the table then has. */
function keepComments({ sheet, table, live, found, moves }: TablePlace): number {
  const { range, headings, hasTotals } = live!;
  const column = table.keys ? headings.indexOf(table.keys.heading) : -1;
  const bottom = () => rowAfter(range.bottom, moves) ?? table.row + table.rows;
  if (!table.keys || column < 0 || !found) return bottom();
  const first = range.top + 1;
  const commented = found.detail.comments
    .filter(
      ({ row, col }) =>
        row >= first && row <= range.bottom && col >= range.left && col <= range.right
    )
    .map(({ row }) => row - first);
  if (commented.length === 0) return bottom();
  const keys = Array.from({ length: range.bottom - range.top - (hasTotals ? 1 : 0) }, (_, i) =>
    String(cellOf(found.detail, first + i, range.left + column))
  );
  const top = rowAfter(first, moves)!;
  for (const { at, count } of rowSteps(keys, table.keys.values, commented).steps) {
    moveRows(sheet, { top: top + at, count }, moves);
  }
  return bottom();
}
