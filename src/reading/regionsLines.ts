import type { CellRange } from "../book/address";
import { CellKind } from "../book/book";
import { formatOf } from "../book/cells";
import { isDateFormat, serialToIso } from "../book/dates";
import { cellIndex, isBlank, rowCells, rowPosition, textOf, type SheetGrid } from "./regionsGrid";
import { isWordsRow, type HeadingRow } from "./regionsHeadings";
import type { TextMemory } from "./regionsMemory";
import type { RegionHeading } from "./regionsTypes";

/** The rows that together make the headings of a table. */
export interface HeadingLines {
  readonly top: number;
  readonly bottom: number;
}

const MOST_LINES_ABOVE = 3;

/**
 * Heading rows of several lines: the row found, the line below when it only divides it ("Initial", "Révisé"
 * under "Budget", or units), and the group rows above ("2026" over its months). A title stands alone and is none.
 */
export function headingLines(
  grid: SheetGrid,
  memory: TextMemory,
  heading: HeadingRow,
  isHeading: ReadonlySet<number>,
  floor: number
): HeadingLines {
  let bottom = heading.row;
  while (bottom - heading.row < 3 && continues(grid, memory, heading, bottom, isHeading)) bottom++;
  let top = heading.row;
  while (heading.row - top < MOST_LINES_ABOVE && top - 1 > floor) {
    if (!isGroupRow(grid, memory, top - 1, heading)) break;
    top--;
  }
  return { top, bottom };
}

/** True when the row below a heading row still is heading. */
function continues(
  grid: SheetGrid,
  memory: TextMemory,
  heading: HeadingRow,
  row: number,
  isHeading: ReadonlySet<number>
): boolean {
  const below = row + 1;
  if (!isWordsRow(grid, memory, below, heading.left, heading.right)) return false;
  if (isHeading.has(below)) return true;
  const cells = rowCells(grid, below, heading.left, heading.right);
  // Records follow at once and begin with a name: a line that leaves the first column empty divides headings.
  const first = cellIndex(grid, below, heading.left);
  if (!isBlank(grid, first)) return false;
  if (cells.some((i) => (textOf(grid, i) ?? "").length > 40)) return false;
  return !isWordsRow(grid, memory, below + 1, heading.left, heading.right);
}

/** True when a row above the headings groups them: two texts or more, or a merged one over part of the table. */
function isGroupRow(
  grid: SheetGrid,
  memory: TextMemory,
  row: number,
  heading: HeadingRow
): boolean {
  const everything = rowCells(grid, row);
  const cells = everything.filter((i) => {
    const col = grid.cells.col[i]!;
    return col >= heading.left && col <= heading.right;
  });
  if (cells.length === 0 || !isWordsRow(grid, memory, row, heading.left, heading.right))
    return false;
  if (cells.some((i) => (textOf(grid, i) ?? "").length > 60)) return false;
  const width = heading.right - heading.left + 1;
  if (everything.length === 1) {
    const merge = grid.merges.get(`${row},${grid.cells.col[cells[0]!]!}`);
    if (!merge) return memory.isPeriod(cells[0]!) && grid.cells.col[cells[0]!]! > heading.left;
    const covered = merge.right - merge.left + 1;
    return covered > 1 && covered < width * 0.7 && merge.left > heading.left;
  }
  return true;
}

/** The headings of the columns under some heading lines. */
export function readHeadings(
  grid: SheetGrid,
  memory: TextMemory,
  lines: HeadingLines,
  left: number,
  right: number
): RegionHeading[] {
  const spread: Map<number, string>[] = [];
  for (let row = lines.top; row <= lines.bottom; row++) {
    spread.push(spreadRow(grid, memory, row, left, right, row < lines.bottom));
  }
  const headings: RegionHeading[] = [];
  for (let col = left; col <= right; col++) {
    const texts: string[] = [];
    let last = -1;
    spread.forEach((line, i) => {
      const text = line.get(col);
      if (text === undefined) return;
      if (texts[texts.length - 1] !== text) texts.push(text);
      if (!isBlank(grid, cellIndex(grid, lines.top + i, col)) || last < 0) last = lines.top + i;
    });
    if (texts.length === 0) continue;
    headings.push({
      index: col,
      text: texts.join(" "),
      leaf: texts[texts.length - 1]!,
      group: texts.slice(0, -1).join(" "),
      cell: { row: last, col },
    });
  }
  return headings;
}

/** The texts of one heading line by column; a merged or grouping text stands over all its columns. */
function spreadRow(
  grid: SheetGrid,
  memory: TextMemory,
  row: number,
  left: number,
  right: number,
  spreads: boolean
): Map<number, string> {
  const line = new Map<number, string>();
  const cells = rowCells(grid, row, 0, right);
  cells.forEach((i, n) => {
    const col = grid.cells.col[i]!;
    const text = headingText(grid, i);
    const merge = grid.merges.get(`${row},${col}`);
    let end = merge ? merge.right : col;
    if (!merge && spreads && cells.length > 1) {
      const next = cells[n + 1];
      end = next === undefined ? right : grid.cells.col[next]! - 1;
      if (memory.entities(i) !== 0 && col === left) end = col;
    }
    for (let c = col; c <= Math.min(end, right); c++) if (c >= left) line.set(c, text);
  });
  return line;
}

/** A heading as people read it: a date that heads a column as ISO, other numbers as they are. */
export function headingText(grid: SheetGrid, index: number): string {
  const { cells } = grid;
  if (cells.kind[index] !== CellKind.number) return textOf(grid, index) ?? "";
  const value = cells.value[index]!;
  const date = isDateFormat(formatOf(cells, index)) ? serialToIso(value, grid.date1904) : null;
  return date?.slice(0, 10) ?? String(value);
}

/** Rows that hold something in some columns, from a row down, with the number of their cells. */
export function* bodyRows(
  grid: SheetGrid,
  range: CellRange
): Generator<{ readonly row: number; readonly cells: readonly number[] }> {
  for (let p = rowPosition(grid, range.top); p < grid.rows.length; p++) {
    const row = grid.rows[p]!;
    if (row > range.bottom) return;
    const cells: number[] = [];
    for (let i = grid.start[p]!; i < grid.start[p + 1]!; i++) {
      const col = grid.cells.col[i]!;
      if (col < range.left) continue;
      if (col > range.right) break;
      if (!isBlank(grid, i)) cells.push(i);
    }
    if (cells.length > 0) yield { row, cells };
  }
}
