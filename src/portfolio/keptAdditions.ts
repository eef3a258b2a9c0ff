import type { CellValue } from "../book/book";
import { USER_COLUMN, textOf } from "./machineTables";
import type { KeptCell, TableAdditions, UserColumn } from "./previous";

/** One row of the table of what was added for projects that are not there: where it belongs, and it. */
export interface KeptRow {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly kind: "cell" | "note";
  readonly cell: KeptCell;
}

/**
 * Puts back, from the rows of the table `Kept` (table, key, column, kind, value, formula, format), what was
 * kept for projects that were absent. What stands in the tables themselves wins.
 */
export function mergeKept(
  additions: readonly TableAdditions[],
  rows: readonly (readonly CellValue[])[]
): TableAdditions[] {
  return additions.map((found) => {
    const kept = rows.filter(([table]) => table === found.table).map(keptRow);
    const cells = (column: string, present: Readonly<Record<string, KeptCell>>) => ({
      ...Object.fromEntries(
        kept
          .filter((row) => row.kind === "cell" && row.column === column)
          .map((row) => [row.key, row.cell])
      ),
      ...present,
    });
    const headings = new Set([
      ...found.columns.map((column) => column.heading),
      ...kept.flatMap(({ kind, column }) =>
        kind === "cell" && column.startsWith(USER_COLUMN) ? [column.slice(USER_COLUMN.length)] : []
      ),
    ]);
    const inputs = new Set([
      ...Object.keys(found.inputs),
      ...kept.flatMap(({ kind, column }) =>
        kind === "cell" && !column.startsWith(USER_COLUMN) ? [column] : []
      ),
    ]);
    const notes = kept
      .filter((row) => row.kind === "note")
      .map(({ key, column, cell }) => ({ key, column, text: String(cell.value ?? "") }))
      .filter((note) => !found.notes.some((n) => n.key === note.key && n.column === note.column));
    return {
      ...found,
      columns: [...headings].map((heading): UserColumn => {
        const present = found.columns.find((column) => column.heading === heading);
        return { heading, cells: cells(USER_COLUMN + heading, present?.cells ?? {}) };
      }),
      inputs: Object.fromEntries(
        [...inputs].map((column) => [column, cells(column, found.inputs[column] ?? {})])
      ),
      notes: [...found.notes, ...notes],
    };
  });
}

/** What was added for rows that the new portfolio does not have, to be kept until they come back. */
export function orphansOf(
  additions: readonly TableAdditions[],
  present: Readonly<Record<string, ReadonlySet<string>>>
): KeptRow[] {
  return additions.flatMap((found): KeptRow[] => {
    const here = present[found.table] ?? new Set<string>();
    const cells = [
      ...found.columns.map((column) => [USER_COLUMN + column.heading, column.cells] as const),
      ...Object.entries(found.inputs),
    ].flatMap(([column, byKey]) =>
      Object.entries(byKey)
        .filter(([key]) => !here.has(key))
        .map(([key, cell]): KeptRow => ({ table: found.table, key, column, kind: "cell", cell }))
    );
    const notes = found.notes
      .filter(({ key }) => key !== "" && !here.has(key))
      .map(({ key, column, text }): KeptRow => {
        const cell = { value: text, formula: null, format: "General" };
        return { table: found.table, key, column, kind: "note", cell };
      });
    return [...cells, ...notes];
  });
}

function keptRow(cells: readonly CellValue[]): KeptRow {
  const [table, key, column, kind, value, formula, format] = cells;
  const plain = value !== undefined && typeof value !== "object" ? value : null;
  return {
    table: textOf(table),
    key: textOf(key),
    column: textOf(column),
    kind: kind === "note" ? "note" : "cell",
    cell: { value: plain, formula: textOf(formula) || null, format: textOf(format) || "General" },
  };
}
