import { cellName } from "../../book/address";
import type { PlanSheet } from "../../plan/plan";
import { OWN_NOTE } from "../../portfolio/machineTables";
import { planRows } from "../../xlsx/write/planCells";
import type { LiveSheet } from "./live";
import { rowAfter, type RowMove } from "./rowMove";

interface PlannedNote {
  readonly cell: string;
  readonly text: string;
}

/** Notes of a sheet of the plan, by cell. */
export function plannedNotes(sheet: PlanSheet): PlannedNote[] {
  const notes: PlannedNote[] = [];
  for (const { row, cells } of planRows(sheet)) {
    for (const { col, note } of cells) {
      if (note !== undefined && note !== "")
        notes.push({ cell: cellName({ row, col }), text: note });
    }
  }
  return notes;
}

/**
 * Makes the notes of our tables those of the plan, which carries what people wrote along with its row. A note whose
 * text the plan does not carry, and that does not begin as ours do, is somebody's: it stays.
 */
export function putNotes(
  target: Excel.Worksheet,
  sheet: PlanSheet,
  found: Pick<LiveSheet, "detail" | "tables"> | undefined,
  moves: readonly RowMove[]
): void {
  const planned = plannedNotes(sheet);
  const byCell = new Map(planned.map(({ cell, text }) => [cell, text]));
  // Where a cell has a note of ours, what people wrote follows its first line.
  const carried = new Set(
    planned.flatMap(({ text }) => [text, text.slice(text.indexOf("\n") + 1)])
  );
  const ours = found?.tables.map(({ range }) => range) ?? [];
  const standing = new Map<string, string>();
  for (const { row: before, col, text } of found?.detail.notes ?? []) {
    const row = rowAfter(before, moves);
    if (row === null) continue;
    const cell = cellName({ row, col });
    const isCarried = text.startsWith(OWN_NOTE) || carried.has(text);
    const isPlanned = byCell.has(cell);
    const inside = ours.some(
      (r) => before >= r.top && before <= r.bottom && col >= r.left && col <= r.right
    );
    if (!isPlanned && isCarried && inside) target.notes.getItem(cell).delete();
    else standing.set(cell, text);
  }
  for (const { cell, text } of planned) {
    const now = standing.get(cell);
    if (now === undefined) target.notes.add(cell, text);
    else if (now !== text) target.notes.getItem(cell).content = text;
  }
}
