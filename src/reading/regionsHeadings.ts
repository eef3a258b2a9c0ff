import { CellKind } from "../book/book";
import { formatOf } from "../book/cells";
import { isDateFormat } from "../book/dates";
import { periodOfNumber, periodOfText } from "./linesPeriods";
import { isBlank, rowCells, rowPosition, textOf, type SheetGrid } from "./regionsGrid";
import { entitiesOf } from "./regionsVocabulary";

/** A row that could carry the headings of a table. */
export interface HeadingRow {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Cells that are, word for word, headings of one entity. */
  readonly known: number;
  /** Headings that are periods. */
  readonly periods: number;
  readonly texts: number;
}

const ENTITY_COUNT = 5;

/** Per text of a sheet, of which entities it is a heading; computed when first asked. */
export class TextMemory {
  private readonly masks: Int8Array;
  private readonly period: Int8Array;

  constructor(private readonly grid: SheetGrid) {
    this.masks = new Int8Array(grid.cells.texts.length).fill(-1);
    this.period = new Int8Array(grid.cells.texts.length).fill(-1);
  }

  entities(index: number): number {
    if (this.grid.cells.kind[index] !== CellKind.text) return 0;
    const text = this.grid.cells.value[index]!;
    if (this.masks[text] === -1) this.masks[text] = entitiesOf(this.grid.cells.texts[text] ?? "");
    return this.masks[text]!;
  }

  isPeriod(index: number): boolean {
    const { cells } = this.grid;
    const value = cells.value[index]!;
    if (cells.kind[index] === CellKind.number) {
      return periodOfNumber(value, isDateFormat(formatOf(cells, index)), false) !== null;
    }
    if (cells.kind[index] !== CellKind.text) return false;
    if (this.period[value] === -1) {
      const text = cells.texts[value] ?? "";
      this.period[value] = text.length <= 40 && periodOfText(text) !== null ? 1 : 0;
    }
    return this.period[value] === 1;
  }
}

/**
 * Rows that could carry headings, top to bottom: mostly words, of which several are known headings (or
 * one beside periods), and which are not the labels of a form (labels stand under one another, headings do not).
 */
export function findHeadingRows(grid: SheetGrid, memory: TextMemory): HeadingRow[] {
  const found: HeadingRow[] = [];
  for (let p = 0; p < grid.rows.length; p++) {
    const candidate = asHeadingRow(grid, memory, p);
    if (candidate) found.push(candidate);
  }
  return found;
}

function asHeadingRow(grid: SheetGrid, memory: TextMemory, p: number): HeadingRow | null {
  const first = grid.start[p]!;
  const end = grid.start[p + 1]!;
  if (end - first < 2) return null;
  const counts = new Array<number>(ENTITY_COUNT).fill(0);
  const labels: number[] = [];
  let withColon = 0;
  let texts = 0;
  let periods = 0;
  let others = 0;
  let left = -1;
  let right = -1;
  for (let i = first; i < end; i++) {
    const kind = grid.cells.kind[i];
    if (kind === CellKind.number && !isYearOrDate(memory, i)) {
      others++;
      if (others > 12) return null;
      continue;
    }
    if (isBlank(grid, i)) continue;
    if (kind === CellKind.error || kind === CellKind.boolean) return null;
    const mask = memory.entities(i);
    if (mask) {
      labels.push(i);
      if (/:\s*$/.test(grid.cells.texts[grid.cells.value[i]!] ?? "")) withColon++;
    }
    for (let e = 0; e < ENTITY_COUNT; e++) if (mask & (1 << e)) counts[e]!++;
    if (memory.isPeriod(i)) periods++;
    else texts++;
    if (left < 0) left = grid.cells.col[i]!;
    right = grid.cells.col[i]!;
  }
  const known = Math.max(...counts);
  if (!(known >= 2 || (known >= 1 && periods >= 2))) return null;
  // Numbers that are no periods are values: a heading row has none, save a run of indexes (1, 2, 3 …) after its words.
  if (others > 0 && !numbersAreIndexes(grid, p)) return null;
  if (known < 3 && texts > 6 * known && periods === 0) return null;
  if (withColon * 2 > labels.length) return null;
  if (standUnderOneAnother(grid, memory, p, labels)) return null;
  return { row: grid.rows[p]!, left, right, known, periods, texts };
}

function isYearOrDate(memory: TextMemory, index: number): boolean {
  return memory.isPeriod(index);
}

/** True when the plain numbers of a row count 1, 2, 3 … or 0, 1, 2 …: periods that are only numbered. */
function numbersAreIndexes(grid: SheetGrid, p: number): boolean {
  let expected: number | null = null;
  for (let i = grid.start[p]!; i < grid.start[p + 1]!; i++) {
    if (grid.cells.kind[i] !== CellKind.number) continue;
    const value = grid.cells.value[i]!;
    if (expected === null ? value !== 0 && value !== 1 : value !== expected) return false;
    expected = value + 1;
  }
  return true;
}

/** True when most of the known words of a row have another known word right above or below: labels of a form. */
function standUnderOneAnother(
  grid: SheetGrid,
  memory: TextMemory,
  p: number,
  labels: readonly number[]
): boolean {
  let stacked = 0;
  for (const i of labels) {
    const col = grid.cells.col[i]!;
    const below = labelsInColumn(grid, memory, p, col, 1);
    const above = labelsInColumn(grid, memory, p, col, -1);
    if (above + below >= 2) stacked++;
  }
  return stacked * 2 >= labels.length && stacked >= 1 && labels.length - stacked < 3;
}

/** How many of the next three rows in a direction hold a known word in a column, without a break. */
function labelsInColumn(
  grid: SheetGrid,
  memory: TextMemory,
  p: number,
  col: number,
  step: 1 | -1
): number {
  let count = 0;
  for (let q = p + step; q >= 0 && q < grid.rows.length && Math.abs(q - p) <= 3; q += step) {
    if (Math.abs(grid.rows[q]! - grid.rows[q - step]!) > 2) break;
    const index = cellInRow(grid, q, col);
    if (index < 0 || memory.entities(index) === 0) break;
    count++;
  }
  return count;
}

function cellInRow(grid: SheetGrid, p: number, col: number): number {
  for (let i = grid.start[p]!; i < grid.start[p + 1]!; i++) {
    if (grid.cells.col[i] === col) return i;
    if (grid.cells.col[i]! > col) break;
  }
  return -1;
}

/** True when every cell of a row is words or periods, and there is at least one. */
export function isWordsRow(
  grid: SheetGrid,
  memory: TextMemory,
  row: number,
  left: number,
  right: number
): boolean {
  const cells = rowCells(grid, row, left, right);
  return cells.length > 0 && cells.every((i) => textOf(grid, i) !== null || memory.isPeriod(i));
}

/** The row that holds something right after a row, or -1. */
export function nextRow(grid: SheetGrid, row: number): number {
  const p = rowPosition(grid, row + 1);
  return p < grid.rows.length ? grid.rows[p]! : -1;
}
