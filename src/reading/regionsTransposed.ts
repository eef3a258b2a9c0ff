import type { CellRange } from "../book/address";
import { CellKind } from "../book/book";
import type { FieldId } from "../fields/catalogue";
import {
  isBlank,
  rowCells,
  rowPosition,
  textAt,
  textOf,
  cellIndex,
  type SheetGrid,
} from "./regionsGrid";
import { headingText } from "./regionsLines";
import type { TextMemory } from "./regionsMemory";
import type { RegionHeading } from "./regionsTypes";
import { matchLabel } from "./formLabels";
import { ENTITY_BIT, fieldOf } from "./regionsVocabulary";
import type { LayoutKind } from "./report";

/** A table whose headings stand in a column and whose records lie across. */
export interface TransposedTable {
  readonly range: CellRange;
  readonly headings: readonly RegionHeading[];
  readonly body: CellRange;
  readonly layout: LayoutKind;
  readonly score: number;
}

/** Headings of a column further apart than this belong to different tables. */
const LONGEST_GAP = 3;
const MOST_LABELS = 400;
const VALUES = new Set(["plannedValue", "earnedValue", "actualCost"]);

/**
 * Finds tables that lie across: a column with several project headings of which one names the project, and
 * at least two columns of values beside it; or planned, earned and actual figures under a row of dates.
 */
export function findTransposed(grid: SheetGrid, memory: TextMemory): TransposedTable[] {
  const found: TransposedTable[] = [];
  for (const [col, rows] of labelColumns(grid, memory)) {
    for (const run of runsOf(rows)) {
      if (found.some((t) => run[0]! <= t.range.bottom && run[run.length - 1]! >= t.range.top))
        continue;
      const table = listAcross(grid, memory, col, run) ?? seriesAcross(grid, memory, col, run);
      if (table) found.push(table);
    }
  }
  return found;
}

/** Rows with a known project heading, by column, leftmost column first. */
function labelColumns(grid: SheetGrid, memory: TextMemory): [number, number[]][] {
  const columns = new Map<number, number[]>();
  for (let i = 0; i < grid.cells.count; i++) {
    if (grid.cells.kind[i] !== CellKind.text) continue;
    const col = grid.cells.col[i]!;
    if (!(memory.entities(i) & ENTITY_BIT.project) && !resembles(grid, memory, i)) continue;
    const rows = columns.get(col);
    if (rows) rows.push(grid.cells.row[i]!);
    else columns.set(col, [grid.cells.row[i]!]);
  }
  return [...columns].filter(([, rows]) => rows.length >= 2).sort((a, b) => a[0] - b[0]);
}

/** Columns further right hold no labels of a list that lies across. */
const LAST_LABEL_COLUMN = 3;

function resembles(grid: SheetGrid, memory: TextMemory, index: number): boolean {
  if (grid.cells.col[index]! > LAST_LABEL_COLUMN || !memory.resemblesLabel(index)) return false;
  return labelField(textOf(grid, index)) !== null;
}

/** The field that a label names, word for word or nearly. */
function labelField(text: string | null): FieldId | null {
  if (text === null) return null;
  return fieldOf(text, "project") ?? matchLabel(text)?.field ?? null;
}

function runsOf(rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row - last[last.length - 1]! <= LONGEST_GAP + 1) last.push(row);
    else runs.push([row]);
  }
  // A column of thousands of such words holds records, whatever they say.
  return runs.filter((run) => run.length >= 2 && run.length <= MOST_LABELS);
}

function listAcross(
  grid: SheetGrid,
  memory: TextMemory,
  col: number,
  known: readonly number[]
): TransposedTable | null {
  // A title over the labels may be a known word too ("Portfolio"); nothing stands beside it.
  const run = known.filter((row) => rowCells(grid, row, col + 1).length > 0);
  if (run.length < 3) return null;
  const named = run.filter((row) => {
    const field = labelField(textAt(grid, row, col));
    return field === "projectName" || field === "projectId";
  });
  if (named.length === 0 || !areLabels(grid, col, run)) return null;
  const columns = valueColumns(grid, memory, named[0]!, col);
  if (columns.length < 2) return null;
  const right = columns[columns.length - 1]!;
  // A column of labels among the values: pairs of a form, not projects side by side.
  for (const row of run) {
    for (const i of rowCells(grid, row, col + 1, right)) {
      if (row !== named[0] && isLabelAmong(grid, memory, i, run)) return null;
    }
  }
  const [top, bottom] = labelSpan(grid, col, run[0]!, run[run.length - 1]!, right);
  const headings = labelHeadings(grid, col, top, bottom);
  if (!areFilledAlike(grid, headings, columns)) return null;
  return {
    range: { top, left: col, bottom, right },
    headings,
    body: { top, left: col + 1, bottom, right },
    layout: "projectListTransposed",
    score: Math.min(1, 0.5 + run.length * 0.08),
  };
}

/** True when a column reads as labels: different from one another, a fair part of them known. */
function areLabels(grid: SheetGrid, col: number, run: readonly number[]): boolean {
  const fields = new Set<string>();
  for (const row of run) {
    const field = labelField(textAt(grid, row, col));
    if (field) fields.add(field);
  }
  const labels = new Set<string>();
  let count = 0;
  for (let row = run[0]!; row <= run[run.length - 1]!; row++) {
    const text = textAt(grid, row, col);
    if (text === null) continue;
    labels.add(text);
    count++;
  }
  return fields.size >= 3 && labels.size >= count * 0.8 && run.length * 4 >= count;
}

/** True when most of the columns hold most of the rows: projects side by side, not the pairs of a form. */
function areFilledAlike(
  grid: SheetGrid,
  headings: readonly RegionHeading[],
  columns: readonly number[]
): boolean {
  const filled = columns.filter(
    (col) =>
      headings.filter((h) => !isBlank(grid, cellIndex(grid, h.index, col))).length * 2 >=
      headings.length
  );
  return filled.length >= 2 && filled.length * 10 >= columns.length * 7;
}

function isLabelAmong(
  grid: SheetGrid,
  memory: TextMemory,
  index: number,
  run: readonly number[]
): boolean {
  if (!(memory.entities(index) & ENTITY_BIT.project)) return false;
  const col = grid.cells.col[index]!;
  return (
    run.filter((row) => memory.entities(cellIndexSafe(grid, row, col)) & ENTITY_BIT.project)
      .length *
      3 >=
    run.length
  );
}

function cellIndexSafe(grid: SheetGrid, row: number, col: number): number {
  const index = cellIndex(grid, row, col);
  return index < 0 ? grid.cells.count : index;
}

/** Columns that hold something in a row, right of its label and next to one another. */
function valueColumns(grid: SheetGrid, memory: TextMemory, row: number, col: number): number[] {
  const columns: number[] = [];
  for (const i of rowCells(grid, row, col + 1)) {
    const at = grid.cells.col[i]!;
    const last = columns[columns.length - 1] ?? col;
    if (at - last > 3) break;
    if (memory.entities(i) & ENTITY_BIT.project && /:\s*$/.test(textOf(grid, i) ?? "")) break;
    columns.push(at);
  }
  return columns;
}

/** The labels' first and last rows: labels nobody knows above and below count as long as values stand beside them. */
function labelSpan(
  grid: SheetGrid,
  col: number,
  first: number,
  last: number,
  right: number
): [number, number] {
  const isRow = (row: number): boolean =>
    textAt(grid, row, col) !== null && rowCells(grid, row, col + 1, right).length >= 1;
  let top = first;
  while (top > 0 && isRow(top - 1)) top--;
  let bottom = last;
  for (let p = rowPosition(grid, last + 1); p < grid.rows.length; p++) {
    const row = grid.rows[p]!;
    if (row - bottom > LONGEST_GAP || !isRow(row)) break;
    bottom = row;
  }
  return [top, bottom];
}

function labelHeadings(grid: SheetGrid, col: number, top: number, bottom: number): RegionHeading[] {
  const headings: RegionHeading[] = [];
  for (let p = rowPosition(grid, top); p < grid.rows.length && grid.rows[p]! <= bottom; p++) {
    const row = grid.rows[p]!;
    const index = cellIndex(grid, row, col);
    if (isBlank(grid, index)) continue;
    const text = headingText(grid, index);
    headings.push({ index: row, text, leaf: text, group: "", cell: { row, col } });
  }
  return headings;
}

/** Rows of planned, earned and actual figures under a row of dates or periods. */
function seriesAcross(
  grid: SheetGrid,
  memory: TextMemory,
  col: number,
  run: readonly number[]
): TransposedTable | null {
  const values = new Set(
    run.map((row) => labelField(textAt(grid, row, col))).filter((f) => f !== null && VALUES.has(f))
  );
  if (values.size < 2) return null;
  const head = periodRow(grid, memory, run[0]!, col);
  if (head < 0) return null;
  const columns = rowCells(grid, head, col + 1).map((i) => grid.cells.col[i]!);
  const right = columns[columns.length - 1]!;
  const bottom = run[run.length - 1]!;
  const headings = labelHeadings(grid, col, head + 1, bottom);
  const label = textAt(grid, head, col) ?? "";
  const dates: RegionHeading = {
    index: head,
    text: label,
    leaf: label,
    group: "",
    cell: { row: head, col },
  };
  return {
    range: { top: head, left: col, bottom, right },
    headings: [dates, ...headings.filter((h) => h.index !== head)],
    body: { top: head, left: col + 1, bottom, right },
    layout: "earnedValueSeries",
    score: values.size === 3 ? 0.95 : 0.8,
  };
}

/** The nearest row above with at least two periods right of a column; -1 when there is none. */
function periodRow(grid: SheetGrid, memory: TextMemory, top: number, col: number): number {
  for (let p = rowPosition(grid, top); p >= 0 && p < grid.rows.length; p--) {
    const row = grid.rows[p]!;
    if (top - row > 4) break;
    if (row === top && p > 0) {
      const own = rowCells(grid, row, col + 1);
      if (own.filter((i) => memory.isPeriod(i)).length >= Math.max(2, own.length - 1)) return row;
      continue;
    }
    const cells = rowCells(grid, row, col + 1);
    if (cells.filter((i) => memory.isPeriod(i)).length >= 2) return row;
  }
  return -1;
}
