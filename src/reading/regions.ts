import type { CellRange } from "../book/address";
import type { Book, Sheet } from "../book/book";
import { gridOf, type SheetGrid } from "./regionsGrid";
import { TextMemory } from "./regionsMemory";
import { guessLayout } from "./regionsLayout";
import { findTables, type FoundTable } from "./regionsTables";
import { findTransposed, type TransposedTable } from "./regionsTransposed";
import type { Region } from "./regionsTypes";

export type { Region, RegionHeading, RegionTitle } from "./regionsTypes";

/** A sheet split into its tables; what is left over may hold forms and notes. */
export interface SheetRegions {
  readonly grid: SheetGrid;
  readonly memory: TextMemory;
  readonly regions: readonly Region[];
}

/** Finds the tables of a sheet, by evidence alone: cheap on large sheets, one pass and a look at words. */
export function findRegions(book: Book, sheet: Sheet): SheetRegions {
  const grid = gridOf(sheet, book.date1904);
  const memory = new TextMemory(grid);
  const across = findTransposed(grid, memory).map((table) => regionAcross(sheet, table));
  const down = findTables(grid, memory)
    .filter((table) => table.table !== null || !across.some((t) => overlap(t.range, table.range)))
    .map((table) => regionDown(grid, sheet, table));
  const regions = [...down, ...across].sort(
    (a, b) => a.range.top - b.range.top || a.range.left - b.range.left
  );
  return { grid, memory, regions };
}

function regionDown(grid: SheetGrid, sheet: Sheet, found: FoundTable): Region {
  const guess = guessLayout(grid, found, sheet.name);
  return { sheet: sheet.name, orientation: "rows", ...found, ...guess };
}

function regionAcross(sheet: Sheet, found: TransposedTable): Region {
  return { sheet: sheet.name, orientation: "columns", titles: [], table: null, ...found };
}

/** True when two ranges share a cell. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
