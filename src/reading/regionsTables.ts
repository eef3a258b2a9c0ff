import type { CellRange } from "../book/address";
import { CellKind } from "../book/book";
import { isBlank, rowCells, rowPosition, textOf, type SheetGrid } from "./regionsGrid";
import { findHeadingRows, type HeadingRow } from "./regionsHeadings";
import { ColumnKinds } from "./regionsKinds";
import type { TextMemory } from "./regionsMemory";
import { bodyRows, headingLines, readHeadings, type HeadingLines } from "./regionsLines";
import type { RegionHeading, RegionTitle } from "./regionsTypes";

/** A table found by its headings, before anyone says what it is about. */
export interface FoundTable {
  readonly range: CellRange;
  readonly headings: readonly RegionHeading[];
  readonly body: CellRange;
  readonly titles: readonly RegionTitle[];
  readonly table: string | null;
}

/** Rows of nothing that a table may hold in its middle, when what follows looks like what came before. */
const LONGEST_GAP = 5;

/** How a remark below a table begins, or a figure worked out in words. */
const NOTE = /^[*(]|^(source|note|nb|n\.b|légende|legend)\b|[=:]/i;

/** Tables of a sheet: Excel's own as given, the others by their heading rows. */
export function findTables(grid: SheetGrid, memory: TextMemory): FoundTable[] {
  const given = excelTables(grid, memory);
  const inGiven = (row: number, left: number, right: number): boolean =>
    given.some(
      ({ range }) =>
        row >= range.top && row <= range.bottom && left <= range.right && right >= range.left
    );
  const rows = findHeadingRows(grid, memory).filter((h) => !inGiven(h.row, h.left, h.right));
  const heads = new Set(rows.map((h) => h.row));
  const tables: FoundTable[] = [...given];
  let floor = -1;
  const lined = rows.map((heading) => {
    if (heading.row <= floor) return null;
    const lines = headingLines(grid, memory, heading, heads, floor);
    floor = lines.bottom;
    return { heading, lines };
  });
  const kept = lined.filter((entry) => entry !== null);
  kept.forEach(({ heading, lines }, n) => {
    const next = kept[n + 1];
    const limit = next ? next.lines.top - 1 : Number.MAX_SAFE_INTEGER;
    const above = n > 0 ? kept[n - 1]!.lines.bottom : -1;
    for (const [left, right] of segments(grid, memory, heading, lines)) {
      const table = tableUnder(grid, memory, lines, left, right, limit, next !== undefined);
      if (table)
        tables.push({ ...table, titles: titlesAbove(grid, lines.top, left, right, above) });
    }
  });
  return tables.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

function excelTables(grid: SheetGrid, memory: TextMemory): FoundTable[] {
  return grid.sheet.tables
    .filter((table) => table.headerRow && table.range.bottom > table.range.top)
    .map(({ name, range }) => ({
      range,
      headings: readHeadings(
        grid,
        memory,
        { top: range.top, bottom: range.top },
        range.left,
        range.right
      ),
      body: { ...range, top: range.top + 1 },
      titles: titlesAbove(grid, range.top, range.left, range.right, -1),
      table: name,
    }));
}

/** Column spans of a heading row: tables side by side are parted by empty columns. */
function segments(
  grid: SheetGrid,
  memory: TextMemory,
  heading: HeadingRow,
  lines: HeadingLines
): [number, number][] {
  const columns = new Set<number>();
  for (let row = heading.row; row <= lines.bottom; row++) {
    for (const i of rowCells(grid, row)) {
      const col = grid.cells.col[i]!;
      const merge = grid.merges.get(`${row},${col}`);
      for (let c = col; c <= Math.min(merge?.right ?? col, col + 200); c++) columns.add(c);
    }
  }
  const sorted = [...columns].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const col of sorted) {
    const last = spans[spans.length - 1];
    if (last && col - last[1] <= 1) last[1] = col;
    else spans.push([col, col]);
  }
  return joinSpans(grid, memory, heading.row, spans);
}

/** Joins spans parted by one empty column, unless the right one starts over with the same headings. */
function joinSpans(
  grid: SheetGrid,
  memory: TextMemory,
  row: number,
  spans: readonly [number, number][]
): [number, number][] {
  const joined: [number, number][] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    const gap = last ? span[0] - last[1] - 1 : 0;
    if (last && gap <= 2 && !startsOver(grid, memory, row, last, span)) last[1] = span[1];
    else joined.push([span[0], span[1]]);
  }
  return joined.filter(
    (span) => knownIn(grid, memory, row, span).length > 0 || joined.length === 1
  );
}

function startsOver(
  grid: SheetGrid,
  memory: TextMemory,
  row: number,
  left: readonly [number, number],
  right: readonly [number, number]
): boolean {
  const before = new Set(knownIn(grid, memory, row, left));
  const after = knownIn(grid, memory, row, right);
  return after.length >= 2 && after.filter((text) => before.has(text)).length >= 2;
}

function knownIn(
  grid: SheetGrid,
  memory: TextMemory,
  row: number,
  span: readonly [number, number]
): string[] {
  return rowCells(grid, row, span[0], span[1])
    .filter((i) => memory.entities(i) !== 0 || memory.isPeriod(i))
    .map((i) => (textOf(grid, i) ?? String(grid.cells.value[i]!)).toLowerCase());
}

function tableUnder(
  grid: SheetGrid,
  memory: TextMemory,
  lines: HeadingLines,
  left: number,
  right: number,
  limit: number,
  followed: boolean
): Omit<FoundTable, "titles"> | null {
  const headings = readHeadings(grid, memory, lines, left, right);
  if (headings.length < 2) return null;
  const bodyRange = { top: lines.bottom + 1, left, right, bottom: limit };
  const bottom = bodyEnd(grid, bodyRange, headings, followed);
  if (bottom < 0) return null;
  return {
    range: { top: lines.top, left, bottom, right },
    headings,
    body: { top: lines.bottom + 1, left, bottom, right },
    table: null,
  };
}

/** Last row of a table's records, or -1 when there are none. */
function bodyEnd(
  grid: SheetGrid,
  range: CellRange,
  headings: readonly RegionHeading[],
  followed: boolean
): number {
  const kinds = new ColumnKinds(grid, headings);
  let last = range.top - 1;
  let usual = 0;
  let seen = 0;
  const lone: number[] = [];
  let end = -1;
  for (const { row, cells } of bodyRows(grid, range)) {
    const gap = row - last - 1;
    if (gap > LONGEST_GAP) break;
    const full = cells.length >= 2 && (seen === 0 || cells.length >= Math.max(2, usual * 0.4));
    if (gap > 0 && !full && (gap > 1 || seen > 0)) {
      // After a gap only a row like the others goes on with the table; a lone text may open a group in it.
      if (cells.length > 1 || gap > 1) break;
    }
    if (gap > 2 && isWords(grid, cells) && !isWords(grid, lastCells(grid, end, range))) break;
    if (gap > 0 && kinds.contradict(cells)) break;
    kinds.add(cells);
    last = row;
    if (cells.length === 1 && grid.cells.kind[cells[0]!] === CellKind.text) {
      lone.push(row);
      continue;
    }
    lone.length = 0;
    end = row;
    if (full) {
      usual =
        seen === 0
          ? cells.length
          : (usual * Math.min(seen, 20) + cells.length) / (Math.min(seen, 20) + 1);
      seen++;
    }
  }
  return withLoneRows(grid, range, end, lone, followed);
}

/** Rows of a single text at the end: names without values belong to the table, notes and the next title do not. */
function withLoneRows(
  grid: SheetGrid,
  range: CellRange,
  end: number,
  lone: readonly number[],
  followed: boolean
): number {
  if (end < 0) return -1;
  let last = end;
  for (const row of lone) {
    if (row !== last + 1) break;
    const [index] = rowCells(grid, row, range.left, range.right);
    const text = index === undefined ? null : textOf(grid, index);
    if (index === undefined || text === null || text.length > 80) break;
    if (grid.cells.col[index]! > range.left + 1 || NOTE.test(text)) break;
    if (followed && range.bottom - row <= 3) break;
    last = row;
  }
  return last;
}

function isWords(grid: SheetGrid, cells: readonly number[]): boolean {
  return cells.length > 0 && cells.every((i) => grid.cells.kind[i] === CellKind.text);
}

function lastCells(grid: SheetGrid, row: number, range: CellRange): number[] {
  return row < 0 ? [] : rowCells(grid, row, range.left, range.right);
}

/** Texts that stand alone on the rows above, nearest last; a filled row or a long gap ends the search. */
function titlesAbove(
  grid: SheetGrid,
  top: number,
  left: number,
  right: number,
  above: number
): RegionTitle[] {
  const titles: RegionTitle[] = [];
  for (let p = rowPosition(grid, top) - 1; p >= 0 && titles.length < 4; p--) {
    const row = grid.rows[p]!;
    if (row <= above || top - row > 8) break;
    const cells = rowCells(grid, row);
    if (cells.length > 2) break;
    for (const i of cells) {
      const text = textOf(grid, i);
      const col = grid.cells.col[i]!;
      if (text === null || isBlank(grid, i) || col > right || col < left - 2) continue;
      titles.unshift({ text, cell: { row, col } });
    }
  }
  return titles;
}
