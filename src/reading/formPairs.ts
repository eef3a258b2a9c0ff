import type { CellRange } from "../book/address";
import { CellKind } from "../book/book";
import type { FieldId } from "../fields/catalogue";
import { foldText } from "../fields/plainText";
import { parseStatus } from "../fields/status";
import { cellIndex, isBlank, rowCells, textOf, type SheetGrid } from "./regionsGrid";
import type { SheetContext } from "./linesContext";
import { matchLabel } from "./formLabels";
import type { HeadingMatch } from "./report";

/** A label with the cell that holds its value. */
export interface FormPair {
  readonly field: FieldId | null;
  readonly match: Pick<HeadingMatch, "score" | "runnerUp">;
  readonly label: string;
  readonly row: number;
  readonly col: number;
  /** The value's cell; the label's own cell when both stand in it ("Projet : Alpha"). */
  readonly valueRow: number;
  readonly valueCol: number;
  /** What follows the colon when label and value share a cell, else null. */
  readonly inline: string | null;
}

const FURTHEST_RIGHT = 4;
const LONG_TEXT = 25;
const LONGEST_LABEL = 110;

/** Finds the pairs of label and value outside the tables of a sheet: value right of its label, below it, or in its cell. */
export function findPairs(context: SheetContext, taken: readonly CellRange[]): FormPair[] {
  const { grid } = context;
  const pairs: FormPair[] = [];
  const used = new Set<string>();
  for (let p = 0; p < grid.rows.length; p++) {
    const row = grid.rows[p]!;
    const first = grid.start[p]!;
    const end = grid.start[p + 1]!;
    for (let i = first; i < end; i++) {
      if (grid.cells.kind[i] !== CellKind.text) continue;
      if (!couldBeLabel(context, i)) continue;
      const col = grid.cells.col[i]!;
      if (isTaken(taken, row, col) || used.has(`${row},${col}`)) continue;
      const pair = pairAt(context, row, col, textOf(grid, i) ?? "", taken);
      if (!pair || used.has(`${pair.valueRow},${pair.valueCol}`)) continue;
      if (namesProjects(pair) && isValueOfUnknown(context, row, col, used)) continue;
      used.add(`${pair.valueRow},${pair.valueCol}`);
      pairs.push(pair);
    }
  }
  return withoutStrays(pairs);
}

/**
 * Where the labels of a column have their values in one column, what stands further right of a label without a
 * value there is a remark on it ("to be completed by finance"), not its value.
 */
function withoutStrays(pairs: readonly FormPair[]): FormPair[] {
  const usual = new Map<number, number>();
  const counts = new Map<string, number>();
  for (const { row, col, valueRow, valueCol } of pairs) {
    if (valueRow !== row || valueCol === col) continue;
    const key = `${col},${valueCol}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const best = usual.get(col);
    if (best === undefined || counts.get(key)! > counts.get(`${col},${best}`)!)
      usual.set(col, valueCol);
  }
  return pairs.filter(({ row, col, valueRow, valueCol }) => {
    const best = usual.get(col);
    const strays = valueRow === row && best !== undefined && valueCol > best;
    return !strays || counts.get(`${col},${best}`)! < 3;
  });
}

function namesProjects({ field }: FormPair): boolean {
  return field === "projectName" || field === "projectId";
}

/**
 * True for a lone word such as "Project" that stands right of a text nobody knows: more likely that text's value
 * ("Delivery structure | Project") than a label.
 */
function isValueOfUnknown(
  context: SheetContext,
  row: number,
  col: number,
  used: ReadonlySet<string>
): boolean {
  const { grid } = context;
  const text = textOf(grid, cellIndex(grid, row, col)) ?? "";
  if (/[\s:]/.test(text)) return false;
  const left = rowCells(grid, row, Math.max(0, col - 3), col - 1).pop();
  if (left === undefined) return false;
  const before = textOf(grid, left);
  const at = `${row},${grid.cells.col[left]!}`;
  return before !== null && !/^[\d.\s]+$/.test(before) && !used.has(at) && !isLabel(context, left);
}

/** A cheap look before the costly one: a known word, or a colon that makes a label of anything. */
function couldBeLabel(context: SheetContext, index: number): boolean {
  const { grid, memory } = context;
  if (memory.entities(index) !== 0) return true;
  const text = grid.cells.texts[grid.cells.value[index]!] ?? "";
  if (text.length <= 400 && text.includes(":")) return true;
  return text.length <= LONGEST_LABEL && memory.resemblesLabel(index);
}

function pairAt(
  context: SheetContext,
  row: number,
  col: number,
  text: string,
  taken: readonly CellRange[]
): FormPair | null {
  const inline = /^([^:]{2,50}?)\s*:\s*(\S.*)$/s.exec(text);
  if (inline) {
    const match = matchLabel(inline[1]!);
    if (!match || /^\/\//.test(inline[2]!)) return null;
    return {
      ...match,
      label: inline[1]!,
      row,
      col,
      valueRow: row,
      valueCol: col,
      inline: inline[2]!,
    };
  }
  const match = matchLabel(text);
  if (!match) return null;
  const value =
    valueRight(context, row, col, taken) ?? valueBelow(context, row, col, match.field, taken);
  if (!value) return null;
  const health = healthOf(context, text, value);
  if (health)
    return {
      ...match,
      ...health,
      label: text,
      row,
      col,
      valueRow: value[0],
      valueCol: value[1],
      inline: null,
    };
  return { ...match, label: text, row, col, valueRow: value[0], valueCol: value[1], inline: null };
}

/** What is healthy or not where a colour stands beside its name. */
const HEALTH: readonly (readonly [RegExp, FieldId])[] = [
  [/^(?:couts?|budgets?|finances?|financier|costs?|cost and budget)$/, "costStatus"],
  [/^(?:delais?|planning|calendrier|schedule|time|timescales?)$/, "scheduleStatus"],
  [/^(?:perimetre|contenu|qualite|scope|quality)$/, "scopeStatus"],
];

/** "Coûts | Vert" tells the health of the costs, not the costs. */
function healthOf(
  context: SheetContext,
  label: string,
  [row, col]: readonly [number, number]
): Pick<FormPair, "field"> | null {
  const text = textOf(context.grid, cellIndex(context.grid, row, col));
  if (text === null || text.length > 20 || /\d/.test(text) || parseStatus(text) === null)
    return null;
  const plain = foldText(label).replace(/[\s:]+$/, "");
  const field = HEALTH.find(([words]) => words.test(plain))?.[1];
  return field ? { field } : null;
}

/** The cell right of a label that holds its value: the next one filled, close by, and no label itself. */
function valueRight(
  context: SheetContext,
  row: number,
  col: number,
  taken: readonly CellRange[]
): [number, number] | null {
  const { grid } = context;
  const from = (grid.merges.get(`${row},${col}`)?.right ?? col) + 1;
  const [next] = rowCells(grid, row, from, from + FURTHEST_RIGHT - 1);
  if (next === undefined) return null;
  const at = grid.cells.col[next]!;
  if (isTaken(taken, row, at) || isLabel(context, next)) return null;
  return startsARow(grid, row, next) ? null : [row, at];
}

/** True when a number is followed at once by two more: a row of figures, not the one value of a label. */
function startsARow(grid: SheetGrid, row: number, index: number): boolean {
  if (grid.cells.kind[index] !== CellKind.number) return false;
  const col = grid.cells.col[index]!;
  const after = rowCells(grid, row, col + 1, col + 4);
  return (
    after.length >= 2 && after.slice(0, 2).every((i) => grid.cells.kind[i] === CellKind.number)
  );
}

/** The cell below a label, where labels stand in a row above their values, or a text under its own heading. */
function valueBelow(
  context: SheetContext,
  row: number,
  col: number,
  field: FieldId,
  taken: readonly CellRange[]
): [number, number] | null {
  const { grid } = context;
  const below = rowCells(grid, row + 1);
  const index = below.find((i) => grid.cells.col[i] === col);
  if (index === undefined || isTaken(taken, row + 1, col) || isLabel(context, index)) return null;
  if (areHeadings(context, row, below)) return [row + 1, col];
  const alone = rowCells(grid, row).length === 1 && below.length === 1;
  const text = textOf(grid, index);
  return alone && /commentary|description/i.test(field) && text !== null && text.length >= LONG_TEXT
    ? [row + 1, col]
    : null;
}

/** True when a row holds labels of several fields with a value right below each, and nothing else. */
function areHeadings(context: SheetContext, row: number, below: readonly number[]): boolean {
  const { grid } = context;
  const cells = rowCells(grid, row);
  const fields = new Set<string>();
  let valued = 0;
  for (const i of cells) {
    const match = matchLabel(textOf(grid, i) ?? "");
    if (!match) continue;
    fields.add(match.field);
    if (below.some((b) => grid.cells.col[b] === grid.cells.col[i])) valued++;
  }
  if (fields.size < 2 || fields.size * 2 <= cells.length || valued < fields.size) return false;
  return below.every((i) => !isLabel(context, i));
}

/** True when a cell is a label: a heading of projects, or a text that ends with a colon. */
function isLabel(context: SheetContext, index: number): boolean {
  const text = textOf(context.grid, index);
  if (text === null || text.length > 80) return false;
  return /:\s*$/.test(text) || matchLabel(text) !== null;
}

function isTaken(taken: readonly CellRange[], row: number, col: number): boolean {
  return taken.some((r) => row >= r.top && row <= r.bottom && col >= r.left && col <= r.right);
}

/** Non-blank cells of a sheet that no range covers. */
export function* cellsOutside(
  grid: SheetGrid,
  ranges: readonly CellRange[]
): Generator<{ readonly row: number; readonly col: number; readonly index: number }> {
  for (let i = 0; i < grid.cells.count; i++) {
    const row = grid.cells.row[i]!;
    const col = grid.cells.col[i]!;
    if (!isTaken(ranges, row, col) && !isBlank(grid, i)) yield { row, col, index: i };
  }
}
