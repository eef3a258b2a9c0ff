import { parseNumber } from "../fields/numbers";
import { CellKind } from "../book/book";
import type { Entity } from "../fields/field";
import { nameCandidates } from "./headingsNames";
import type { TextMemory } from "./regionsMemory";
import { isBlank, rowCells, rowPosition, textOf, type SheetGrid } from "./regionsGrid";
import { hasKnownWords } from "./regionsVocabulary";

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

/**
 * Rows that could carry headings, top to bottom: mostly words, of which several are known headings (or
 * one beside periods), and which are not the labels of a form (labels stand under one another, headings do not).
 */
export function findHeadingRows(grid: SheetGrid, memory: TextMemory): HeadingRow[] {
  const found: HeadingRow[] = [];
  let looks = MOST_LOOKS;
  for (let p = 0; p < grid.rows.length && found.length < MOST_HEADING_ROWS; p++) {
    const candidate = asHeadingRow(grid, memory, p);
    if (candidate) found.push(candidate);
    else if (looks > 0 && couldBeHeading(grid, p)) {
      looks--;
      const resembling = asResemblingRow(grid, memory, p);
      if (resembling) found.push(resembling);
    }
  }
  return found;
}

/** No sheet has more tables than this; beyond, the words are data that look like headings. */
const MOST_HEADING_ROWS = 500;
/** Rows per sheet that are looked at closely, word by word, because they stand where headings stand. */
const MOST_LOOKS = 40;
const LEAST_RESEMBLANCE = 0.8;
const ENTITIES: readonly Entity[] = ["project", "line", "milestone", "risk", "task"];

/** True for a row of short texts under a gap, a title or the top of the sheet, with a fuller row right below. */
function couldBeHeading(grid: SheetGrid, p: number): boolean {
  const first = grid.start[p]!;
  const end = grid.start[p + 1]!;
  if (end - first < 3 || grid.rows[p + 1] !== grid.rows[p]! + 1) return false;
  const above = p === 0 ? 0 : grid.start[p]! - grid.start[p - 1]!;
  const apart = p === 0 || grid.rows[p]! - grid.rows[p - 1]! > 1;
  if (!apart && above > 3 && p > 12) return false;
  let texts = 0;
  for (let i = first; i < end; i++) {
    if (isBlank(grid, i)) continue;
    if (grid.cells.kind[i] !== CellKind.text) return false;
    if ((grid.cells.texts[grid.cells.value[i]!] ?? "").length > 120) return false;
    texts++;
  }
  return texts >= 3;
}

/** A heading row by resemblance: at least three texts that are nearly names of fields of one entity. */
function asResemblingRow(grid: SheetGrid, memory: TextMemory, p: number): HeadingRow | null {
  const cells = rowCells(grid, grid.rows[p]!);
  const promising = cells.filter((i) => hasKnownWords(textOf(grid, i) ?? ""));
  if (promising.length < 3 || promising.length * 2 < cells.length) return null;
  let known = 0;
  let labels: number[] = [];
  for (const entity of ENTITIES) {
    const alike = promising.filter(
      (i) => (nameCandidates(textOf(grid, i) ?? "", entity)[0]?.score ?? 0) >= LEAST_RESEMBLANCE
    );
    if (alike.length > known) {
      known = alike.length;
      labels = alike;
    }
  }
  if (known < 3 || known * 3 < cells.length) return null;
  if (standUnderOneAnother(grid, memory, p, labels)) return null;
  return {
    row: grid.rows[p]!,
    left: grid.cells.col[cells[0]!]!,
    right: grid.cells.col[cells[cells.length - 1]!]!,
    known,
    periods: 0,
    texts: cells.length,
  };
}

function asHeadingRow(grid: SheetGrid, memory: TextMemory, p: number): HeadingRow | null {
  const first = grid.start[p]!;
  const end = grid.start[p + 1]!;
  if (end - first < 2) return null;
  const counts = new Array<number>(ENTITY_COUNT).fill(0);
  const labels: number[] = [];
  const days: number[] = [];
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
    if (memory.isPeriod(i)) {
      periods++;
      if (kind === CellKind.number && memory.isDay(i)) days.push(grid.cells.value[i]!);
    } else if (isAmount(grid.cells.texts[grid.cells.value[i]!] ?? "")) return null;
    else texts++;
    if (left < 0) left = grid.cells.col[i]!;
    right = grid.cells.col[i]!;
  }
  // Dates head columns only as a rising series; in a record they are its own dates.
  if (days.length > 0 && (days.length < 3 || days.some((day, i) => i > 0 && day <= days[i - 1]!))) {
    return null;
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

/** An amount typed as text ("£45.16", "12,5", "-19 %") stands among records, never among headings. */
function isAmount(text: string): boolean {
  if (text.length > 20 || !/^[-+(£$€]*\d/.test(text)) return false;
  const number = parseNumber(text);
  return number !== null && (number.unit !== null || !Number.isInteger(number.value));
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
  for (const [n, i] of labels.entries()) {
    const col = grid.cells.col[i]!;
    const below = labelsInColumn(grid, memory, p, col, 1);
    const above = labelsInColumn(grid, memory, p, col, -1);
    if (above + below >= 2 && !isLabelToo(grid, memory, p, col)) stacked++;
    // The labels of a form begin with its first column; a column of values may look like labels by chance.
    else if (n === 0) return false;
  }
  return stacked * 2 >= labels.length && stacked >= 1 && labels.length - stacked < 3;
}

/** True when the next filled cell right of a label is a label or a period itself: headings stand side by side. */
function isLabelToo(grid: SheetGrid, memory: TextMemory, p: number, col: number): boolean {
  for (let i = grid.start[p]!; i < grid.start[p + 1]!; i++) {
    if (grid.cells.col[i]! <= col || isBlank(grid, i)) continue;
    return memory.entities(i) !== 0 || memory.isPeriod(i);
  }
  return false;
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
