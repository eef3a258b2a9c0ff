import { cellName, parseRange } from "../../book/address";
import { putTable } from "./contentsTable";
import { SHEET_KEY } from "./keys";
import { cellOf, type LiveBook, type LiveSheet, type WriteLedger } from "./live";
import type { Recipe, SheetRecipe } from "./recipe";
import { moveRows, rowAfter, type RowMove } from "./rowMove";
import type { Staged } from "./staging";
import type { Wire } from "./wire";

/** What puts contents in place: a recipe, where its values wait, and the workbook as it was found. */
export interface Exchange {
  readonly recipe: Recipe;
  readonly live: LiveBook;
  readonly staged: Staged;
}

/**
 * Puts the contents of a recipe into our sheets, within the request under way. Sheets and tables that are there are
 * used again in place; what is missing is made. Everything here may be done over again after it was done in part,
 * once the workbook has been surveyed anew.
 *
 * @returns how whole rows moved on each sheet, by its key
 */
export function exchangeContents(
  context: Excel.RequestContext,
  exchange: Exchange
): ReadonlyMap<string, readonly RowMove[]> {
  const { recipe, live } = exchange;
  const moves = new Map<string, RowMove[]>();
  for (const sheet of recipe.sheets) {
    const found = live.sheets.find(({ key }) => key === sheet.key);
    moves.set(sheet.key, putSheet(context, sheet, found, exchange));
  }
  const planned = new Set(recipe.sheets.map(({ key }) => key));
  for (const sheet of live.sheets) {
    if (sheet.key !== null && !planned.has(sheet.key)) emptySheet(context, sheet, live.ledger);
  }
  return moves;
}

function putSheet(
  context: Excel.RequestContext,
  recipe: SheetRecipe,
  found: LiveSheet | undefined,
  exchange: Exchange
): RowMove[] {
  const { worksheets } = context.workbook;
  const sheet = found ? worksheets.getItem(found.id) : worksheets.add(recipe.name);
  if (found) clearBlocks(sheet, found, exchange.live.ledger);
  sheet.customProperties.add(SHEET_KEY, recipe.key);
  const moves = putTables(context, sheet, recipe, found, exchange);
  for (const { row, col, cells } of recipe.blocks) {
    const range = sheet.getRangeByIndexes(row, col, cells.length, cells[0]!.length);
    range.formulas = cells as Wire[][];
  }
  return moves;
}

/** Tables from the top, each where the recipe wants it: rows are put in or taken out above the next one. */
function putTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  recipe: SheetRecipe,
  found: LiveSheet | undefined,
  exchange: Exchange
): RowMove[] {
  const tables = [...recipe.tables].sort((a, b) => a.row - b.row);
  const liveOf = (name: string) => found?.tables.find((table) => table.name === name);
  const moves: RowMove[] = [];
  /** Makes `rows` more rows above a row of the survey, wherever that is by now. */
  const shiftAbove = (surveyed: number, rows: number) => {
    const top = rowAfter(surveyed, moves)!;
    moveRows(sheet, { top: rows > 0 ? top : top + rows, count: rows }, moves);
  };
  tables.forEach((table, i) => {
    const live = liveOf(table.name);
    if (live && i === 0) shiftAbove(live.range.top, table.row - live.range.top);
    const below = tables[i + 1] && liveOf(tables[i + 1]!.name);
    const missing = () => (below ? tables[i + 1]!.row - rowAfter(below.range.top, moves)! : 0);
    if (live && missing() > 0) shiftAbove(below!.range.top, missing());
    putTable(context, { sheet, table, live, found, moves }, exchange);
    if (live && missing() < 0) shiftAbove(below!.range.top, missing());
  });
  return moves;
}

/** Empties what we wrote outside tables last time; what people wrote beside it stays. */
function clearBlocks(sheet: Excel.Worksheet, found: LiveSheet, ledger: WriteLedger): void {
  const written = found.key === null ? undefined : ledger.sheets[found.key];
  for (const address of written?.merges ?? []) sheet.getRange(address).unmerge();
  for (const address of written?.blocks ?? []) sheet.getRange(address).clear("Contents");
}

/** A sheet of ours that this consolidation has nothing for stays, empty: other workbooks may refer to it. */
function emptySheet(context: Excel.RequestContext, found: LiveSheet, ledger: WriteLedger): void {
  const sheet = context.workbook.worksheets.getItem(found.id);
  clearBlocks(sheet, found, ledger);
  for (const { name, range } of found.tables) {
    const { top, left, right, bottom } = range;
    const width = right - left + 1;
    sheet.getRangeByIndexes(top + 1, left, bottom - top, width).clear("Contents");
    context.workbook.tables.getItem(name).resize(sheet.getRangeByIndexes(top, left, 2, width));
  }
}

/** Cells that somebody filled where tables would grow, as "Sheet!A1": an exchange must not begin. */
export function cellsInTheWay({ recipe, live }: Pick<Exchange, "recipe" | "live">): string[] {
  return recipe.sheets.flatMap((sheet) => {
    const found = live.sheets.find(({ key }) => key === sheet.key);
    if (!found) return [];
    const ours = ownRectangles(found, live.ledger);
    const isForeign = (row: number, col: number) =>
      cellOf(found.detail, row, col) !== "" &&
      !ours.some((r) => row >= r.top && row <= r.bottom && col >= r.left && col <= r.right);
    const last = Math.max(...sheet.tables.map(({ row }) => row));
    const { grid } = found.detail;
    return sheet.tables.flatMap((table) => {
      const own = found.tables.find(({ name }) => name === table.name);
      // Tables above another one grow into rows that are put in for them.
      if (!own || table.row !== last) return [];
      const width = table.headings.length;
      const planned = new Set(table.headings.map((heading) => heading.toLowerCase()));
      const bottom = own.range.top + table.rows + (table.totals ? 1 : 0);
      const places: string[] = [];
      for (
        let row = own.range.bottom + 1;
        row <= Math.min(bottom, grid.top + grid.cells.length - 1);
        row++
      ) {
        for (let col = table.col; col < table.col + width; col++) {
          const heading = String(cellOf(found.detail, own.range.top, col)).toLowerCase();
          if (isForeign(row, col) && !(col > own.range.right && planned.has(heading)))
            places.push(`${found.name}!${cellName({ row, col })}`);
        }
      }
      return places.slice(0, 5);
    });
  });
}

function ownRectangles(found: LiveSheet, ledger: WriteLedger) {
  const blocks = found.key === null ? [] : (ledger.sheets[found.key]?.blocks ?? []);
  return [
    ...found.tables.map(({ range }) => range),
    ...blocks.flatMap((address) => parseRange(address) ?? []),
  ];
}
