import type { CellRange } from "../book/address";
import type { Book, BookTable, CellValue, Sheet } from "../book/book";
import { valueAt } from "../book/cells";

/**
 * Stable names of the tables of a portfolio workbook, the same in both languages. Tables that are read
 * back by position say here which column is which.
 */
export const TABLES = {
  projects: "Projects",
  lines: "BudgetLines",
  variances: "Variances",
  /** Figures behind the charts of the budget. */
  waterfall: "BudgetSteps",
  curve: "BudgetCurve",
  milestones: "Milestones",
  risks: "Risks",
  findings: "Findings",
  sources: "Sources",
  values: "SourceValues",
  history: "History",
  /** What moved since the last portfolio. */
  changes: "Changes",
  /** What projects said for the last periods, for the next consolidation: see `historyTables.ts`. */
  memory: "Memory",
  /** What a person added for projects that are not in this consolidation. */
  kept: "Kept",
  /** id, label, value, explanation */
  settings: "Settings",
  /** currency, rate */
  rates: "Rates",
  /** rule, threshold, value */
  thresholds: "Thresholds",
  /** project */
  expected: "Expected",
  /** table, column id, heading, kind, … */
  columns: "Columns",
} as const;

/** Notes of ours on cells of tables begin with this; what follows the first line is a person's. */
export const OWN_NOTE = "ⓘ ";

/** Prefix of the id of a column that a person added. */
export const USER_COLUMN = "user:";

/** A table with the sheet it stands on. */
export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: BookTable;
}

/** The table of that name, or null. */
export function tableNamed(book: Book, name: string): PlacedTable | null {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet, table };
  }
  return null;
}

/** The rows of a table's body, without headings and totals. */
export function bodyOf(table: BookTable): CellRange {
  return {
    ...table.range,
    top: table.range.top + (table.headerRow ? 1 : 0),
    bottom: table.range.bottom - (table.totalsRow ? 1 : 0),
  };
}

/** The values of a table read by position; none when the book has no such table. */
export function rowsOf(book: Book, name: string): CellValue[][] {
  const placed = tableNamed(book, name);
  if (!placed) return [];
  const { left, right, top, bottom } = bodyOf(placed.table);
  const rows: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: CellValue[] = [];
    for (let col = left; col <= right; col++) cells.push(valueAt(placed.sheet, row, col));
    rows.push(cells);
  }
  return rows;
}

/** A cell's text; "" when it holds none. */
export function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
