import type { Book, BookTable, Cell, Sheet } from "../book/book";
import { cellAt, usedRange, valueAt } from "../book/cells";
import { OWN_NOTE, TABLES, USER_COLUMN, bodyOf, rowsOf, tableNamed, textOf } from "./machineTables";
import type { KeptCell, TableAdditions, UserColumn, UserNote } from "./previous";
import { markRowReferences } from "./rowReferences";

/** Id of the column that names the row. */
const KEY = "key";

/** Tables that people add to. */
const ANNOTATED: readonly string[] = [
  TABLES.projects,
  TABLES.lines,
  TABLES.variances,
  TABLES.findings,
  TABLES.milestones,
  TABLES.risks,
  TABLES.changes,
];

/** Figures of ours that the next consolidation must know: what an explanation was given for. */
const REMEMBERED: readonly string[] = ["variance", "yearVariance"].map(
  (id) => `${TABLES.variances}.${id}`
);

/** A column as found in the workbook: ours by id, or a person's. */
interface FoundColumn {
  readonly col: number;
  readonly id: string;
  readonly heading: string;
  readonly kind: "ours" | "input" | "remembered" | "user";
}

/** What a person added to each of our tables: columns, notes, text in input columns. */
export function extractAdditions(book: Book): TableAdditions[] {
  return ANNOTATED.map((name) => additionsOf(book, name)).filter((found) => found !== null);
}

function additionsOf(book: Book, name: string): TableAdditions | null {
  const placed = tableNamed(book, name);
  if (!placed) return null;
  const { sheet, table } = placed;
  const columns = columnsOf(book, name, sheet, table);
  const key = columns.find((column) => column.id === KEY);
  if (!key) return null;
  const keys = new Map<number, string>();
  const { top, bottom } = bodyOf(table);
  for (let row = top; row <= bottom; row++) {
    const text = textOf(valueAt(sheet, row, key.col));
    if (text !== "") keys.set(row, text);
  }
  const cells = (column: FoundColumn) => cellsOf(column, columns, name, sheet, keys);
  const byId = (kind: FoundColumn["kind"]) =>
    Object.fromEntries(
      columns
        .filter((column) => column.kind === kind)
        .map((column) => [column.id, cells(column)] as const)
    );
  return {
    table: name,
    columns: columns
      .filter((column) => column.kind === "user")
      .map((column): UserColumn => ({ heading: column.heading, cells: cells(column) })),
    inputs: byId("input"),
    ...(columns.some(({ kind }) => kind === "remembered")
      ? { remembered: byId("remembered") }
      : {}),
    notes: notesOf(sheet, columns, keys, table.range.top),
  };
}

/**
 * The columns of a table, and those typed at its right without a gap: a program that adds a column
 * seldom stretches the table over it.
 */
function columnsOf(book: Book, name: string, sheet: Sheet, table: BookTable): FoundColumn[] {
  const known = new Map(
    rowsOf(book, TABLES.columns)
      .filter(([of]) => of === name)
      .map(([, id, heading, kind]) => [textOf(heading).toLowerCase(), { id: textOf(id), kind }])
  );
  const { top, left, right } = table.range;
  const last = Math.max(right, usedRange(sheet)?.right ?? right);
  const columns: FoundColumn[] = [];
  for (let col = left; col <= last; col++) {
    const heading = textOf(valueAt(sheet, top, col)).trim();
    if (col > right && heading === "") break;
    const ours = known.get(heading.toLowerCase());
    if (ours) {
      const remembered = REMEMBERED.includes(`${name}.${ours.id}`);
      const kind = ours.kind === "input" ? "input" : remembered ? "remembered" : "ours";
      columns.push({ col, id: ours.id, heading, kind });
    } else if (heading !== "") {
      columns.push({ col, id: USER_COLUMN + heading, heading, kind: "user" });
    }
  }
  return columns;
}

function cellsOf(
  column: FoundColumn,
  columns: readonly FoundColumn[],
  table: string,
  sheet: Sheet,
  keys: ReadonlyMap<number, string>
): Record<string, KeptCell> {
  const left = columns[0]!.col;
  const ids: { id: string; heading: string }[] = [];
  for (const { col, id, heading } of columns) ids[col - left] = { id, heading };
  const cells: Record<string, KeptCell> = {};
  for (const [row, key] of keys) {
    const cell = cellAt(sheet, row, column.col);
    if (!cell) continue;
    const formula =
      cell.formula === null ? null : markRowReferences(cell.formula, { table, left, ids, row });
    cells[key] = keptCell(cell, formula);
  }
  return cells;
}

/** A cell to be written again: an error value becomes its text, unless a formula brings it back. */
export function keptCell(cell: Cell, formula: string | null): KeptCell {
  const { value, format } = cell;
  const plain = value !== null && typeof value === "object" ? value.error : value;
  return { value: plain, formula, format };
}

function notesOf(
  sheet: Sheet,
  columns: readonly FoundColumn[],
  keys: ReadonlyMap<number, string>,
  headerRow: number
): UserNote[] {
  return sheet.notes.flatMap((note): UserNote[] => {
    const column = columns.find(({ col }) => col === note.col);
    const key = keys.get(note.row) ?? (note.row === headerRow ? "" : undefined);
    if (!column || key === undefined || (key === "" && column.kind !== "user")) return [];
    const text = personsPart(note.text);
    return text === "" ? [] : [{ key, column: column.id, text }];
  });
}

/** What a person wrote in a note: all of it, or what follows our own first line. */
function personsPart(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith(OWN_NOTE.trim())
    ? trimmed.split(/\r?\n/).slice(1).join("\n").trim()
    : trimmed;
}
