import type { CellRange } from "../../book/address";
import type { Plan, PlanSheet, PlanTable } from "../../plan/plan";
import { planRows, tableHeight, type PlacedCell } from "../../xlsx/write/planCells";
import { wireValue, type Wire } from "./wire";

/**
 * The contents of our sheets as plain data: what must be exchanged as a whole. Formats, links, notes and charts
 * are not contents (see `dressing.ts`).
 */
export interface Recipe {
  readonly sheets: readonly SheetRecipe[];
}

export interface SheetRecipe {
  readonly key: string;
  readonly name: string;
  readonly tables: readonly TableRecipe[];
  /** Cells outside tables, as rectangles. */
  readonly blocks: readonly BlockRecipe[];
}

export interface BlockRecipe {
  readonly row: number;
  readonly col: number;
  readonly cells: readonly (readonly Wire[])[];
}

export interface TableRecipe {
  readonly name: string;
  /** Zero-based place of the first heading. */
  readonly row: number;
  readonly col: number;
  readonly headings: readonly string[];
  /** Stable ids of the columns, whatever the language of the headings. */
  readonly ids: readonly string[];
  /** Rows of the body; at least one, which is empty when the table has none. */
  readonly rows: number;
  /** Values of the body, row by row, formulas left out; made when asked for, because there may be millions. */
  readonly body: () => Iterable<readonly Wire[]>;
  readonly formulas: readonly FormulaRun[];
  /** Contents of the totals row; null without one. */
  readonly totals: readonly Wire[] | null;
  /** Column that holds each row's key, and the keys; null when no column does. */
  readonly keys: { readonly heading: string; readonly values: readonly string[] } | null;
  readonly look: {
    readonly style: string;
    readonly banded: boolean;
    readonly filters: boolean;
  };
}

/** The same formula, with its "=", over some rows of one column; zero-based within the body. */
export interface FormulaRun {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly formula: string;
}

/** What a plan puts into cells. */
export function recipeOf(plan: Plan): Recipe {
  return {
    sheets: plan.sheets.map((sheet) => ({
      key: sheet.key,
      name: sheet.name,
      tables: sheet.tables.map(tableRecipe),
      blocks: blocksOf(sheet),
    })),
  };
}

function tableRecipe(table: PlanTable): TableRecipe {
  return {
    name: table.name,
    row: table.row,
    col: table.col,
    headings: table.columns.map(({ heading }) => heading),
    ids: table.columns.map(({ id }) => id),
    rows: Math.max(1, table.rows.length),
    body: () => bodyOf(table),
    formulas: formulaRuns(table),
    totals: totalsOf(table),
    keys: keysOf(table),
    look: {
      style: table.style,
      banded: table.banded !== false,
      filters: table.filters !== false,
    },
  };
}

function* bodyOf(table: PlanTable): Generator<readonly Wire[]> {
  if (table.rows.length === 0) yield table.columns.map(() => "");
  for (const row of table.rows) {
    yield table.columns.map((column, i) => {
      const cell = row[i] ?? null;
      if (cell === null || typeof cell !== "object")
        return column.formula === undefined ? wireValue(cell) : "";
      const calculated = !cell.typed && (cell.formula ?? column.formula) !== undefined;
      return calculated ? "" : wireValue(cell.value);
    });
  }
}

/** Runs of equal formulas down each column: one for a calculated column, whatever the number of rows. */
function formulaRuns(table: PlanTable): FormulaRun[] {
  const runs: FormulaRun[] = [];
  table.columns.forEach((column, i) => {
    let run: { from: number; formula: string } | null = null;
    const end = (to: number) => {
      if (run) runs.push({ column: i, from: run.from, to, formula: run.formula });
      run = null;
    };
    table.rows.forEach((row, n) => {
      const cell = row[i] ?? null;
      const full = cell !== null && typeof cell === "object" ? cell : null;
      const formula = full?.typed ? undefined : (full?.formula ?? column.formula);
      const text = formula === undefined ? null : `=${formula}`;
      if (run && run.formula === text) return;
      end(n - 1);
      if (text !== null) run = { from: n, formula: text };
    });
    end(table.rows.length - 1);
  });
  return runs;
}

function totalsOf(table: PlanTable): Wire[] | null {
  if (!table.totals) return null;
  return table.columns.map(({ total }) =>
    !total ? "" : "label" in total ? wireValue(total.label) : `=${total.formula}`
  );
}

function keysOf(table: PlanTable): TableRecipe["keys"] {
  const column = table.columns.findIndex(
    (_, i) =>
      table.rows.length > 0 &&
      table.rows.every((row, n) => {
        const cell = row[i] ?? null;
        return (cell !== null && typeof cell === "object" ? cell.value : cell) === table.keys[n];
      })
  );
  return column < 0 ? null : { heading: table.columns[column]!.heading, values: table.keys };
}

/** Cells of blocks that no table covers, as rectangles: equal spans of rows below each other are one. */
function blocksOf(sheet: PlanSheet): BlockRecipe[] {
  const tables = sheet.tables.map((table): CellRange => ({
    top: table.row,
    left: table.col,
    bottom: table.row + tableHeight(table) - 1,
    right: table.col + table.columns.length - 1,
  }));
  const done: { row: number; col: number; cells: Wire[][] }[] = [];
  let open: typeof done = [];
  for (const { row, cells } of planRows(sheet)) {
    const outside = cells.filter(
      ({ col }) =>
        !tables.some((t) => row >= t.top && row <= t.bottom && col >= t.left && col <= t.right)
    );
    open = spansOf(outside).map((span) => {
      const col = span[0]!.col;
      const above = open.find(
        (one) =>
          one.col === col &&
          one.cells[0]!.length === span.length &&
          one.row + one.cells.length === row
      );
      const contents = span.map(contentOf);
      if (above) {
        above.cells.push(contents);
        return above;
      }
      const started = { row, col, cells: [contents] };
      done.push(started);
      return started;
    });
  }
  return done;
}

function contentOf({ formula, value }: PlacedCell): Wire {
  return formula === undefined ? wireValue(value) : `=${formula}`;
}

function spansOf(cells: readonly PlacedCell[]): PlacedCell[][] {
  const spans: PlacedCell[][] = [];
  for (const cell of cells) {
    const last = spans.at(-1);
    if (last && last.at(-1)!.col + 1 === cell.col) last.push(cell);
    else spans.push([cell]);
  }
  return spans;
}
