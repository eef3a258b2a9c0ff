import { parseRange, type CellRange } from "../../book/address";
import { cellOf, type LiveBook, type LiveSheet, type LiveTable } from "./live";
import type { BlockRecipe, FormulaRun, Recipe, SheetRecipe, TableRecipe } from "./recipe";
import { isFormula, wireAgain, type Wire } from "./wire";

/**
 * The contents that our sheets had at a survey, as a recipe: what puts them back where an exchange stopped halfway.
 *
 * @param exchanged the recipe that was being put in place
 */
export function undoRecipe(before: LiveBook, exchanged: Recipe): Recipe {
  return {
    sheets: before.sheets
      .filter(({ key }) => key !== null)
      .map((sheet): SheetRecipe => {
        const planned = exchanged.sheets.find(({ key }) => key === sheet.key);
        return {
          key: sheet.key!,
          name: sheet.name,
          tables: sheet.tables.map((table) => tableAsItWas(sheet, table, planned, before)),
          blocks: blocksAsTheyWere(sheet, planned, before),
        };
      }),
  };
}

function tableAsItWas(
  sheet: LiveSheet,
  { name, range, headings, hasTotals }: LiveTable,
  planned: SheetRecipe | undefined,
  before: LiveBook
): TableRecipe {
  const { detail } = sheet;
  const first = range.top + 1;
  const last = range.bottom - (hasTotals ? 1 : 0);
  const rowAt = (row: number) => headings.map((_, i) => cellOf(detail, row, range.left + i));
  const plannedTable = planned?.tables.find((table) => table.name === name);
  const ids = new Map(
    (before.ledger.columns[name] ?? []).map(([id, heading]) => [heading.toLowerCase(), id])
  );
  const keyHeading = plannedTable?.keys?.heading;
  const keyColumn = keyHeading === undefined ? -1 : headings.indexOf(keyHeading);
  return {
    name,
    row: range.top,
    col: range.left,
    headings,
    ids: headings.map((heading) => ids.get(heading.toLowerCase()) ?? `?${heading}`),
    rows: last - first + 1,
    *body() {
      for (let row = first; row <= last; row++) {
        yield rowAt(row).map((content) => (isFormula(content) ? "" : wireAgain(content)));
      }
    },
    formulas: runsAsTheyWere(headings.length, last - first + 1, (row, column) =>
      cellOf(detail, first + row, range.left + column)
    ),
    totals: hasTotals ? rowAt(range.bottom).map(wireAgain) : null,
    keys:
      keyColumn < 0
        ? null
        : {
            heading: keyHeading!,
            values: Array.from({ length: last - first + 1 }, (_, i) =>
              String(cellOf(detail, first + i, range.left + keyColumn))
            ),
          },
    look: plannedTable?.look ?? { style: "TableStyleLight1", banded: true, filters: true },
  };
}

function runsAsTheyWere(
  columns: number,
  rows: number,
  at: (row: number, column: number) => Wire
): FormulaRun[] {
  const runs: FormulaRun[] = [];
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const formula = at(row, column);
      if (!isFormula(formula)) continue;
      let to = row;
      while (to + 1 < rows && at(to + 1, column) === formula) to++;
      runs.push({ column, from: row, to, formula });
      row = to;
    }
  }
  return runs;
}

/** What stood wherever blocks were, or were being put. */
function blocksAsTheyWere(
  sheet: LiveSheet,
  planned: SheetRecipe | undefined,
  before: LiveBook
): BlockRecipe[] {
  const written = before.ledger.sheets[sheet.key!]?.blocks ?? [];
  const places: CellRange[] = [
    ...written.flatMap((address) => parseRange(address) ?? []),
    ...(planned?.blocks ?? []).map(({ row, col, cells }) => ({
      top: row,
      left: col,
      bottom: row + cells.length - 1,
      right: col + cells[0]!.length - 1,
    })),
  ];
  return places.map(({ top, left, bottom, right }) => ({
    row: top,
    col: left,
    cells: Array.from({ length: bottom - top + 1 }, (_, i) =>
      Array.from({ length: right - left + 1 }, (_, j) =>
        wireAgain(cellOf(sheet.detail, top + i, left + j))
      )
    ),
  }));
}

/** Joins again the cells that were merged outside tables. */
export function mergeAsTheyWere(context: Excel.RequestContext, before: LiveBook): void {
  for (const { id, key } of before.sheets) {
    const merges = key === null ? [] : (before.ledger.sheets[key]?.merges ?? []);
    const sheet = context.workbook.worksheets.getItem(id);
    for (const address of merges) sheet.getRange(address).merge(false);
  }
}
