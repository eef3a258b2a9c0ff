import type { PlanSheet } from "../../plan/plan";
import { escapeLiteral } from "./fileText";
import { planRows } from "./planCells";

export interface PlacedNote {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** The notes of a sheet, from top left to bottom right. */
export function sheetNotes(sheet: PlanSheet): PlacedNote[] {
  const notes: PlacedNote[] = [];
  for (const { row, cells } of planRows(sheet)) {
    for (const { col, note } of cells) {
      if (note !== undefined && note !== "") notes.push({ row, col, text: escapeLiteral(note) });
    }
  }
  return notes;
}

const BOX_WIDTH = 340;
const LINE_HEIGHT = 18;
const LINE_CHARACTERS = 46;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;

/**
 * Makes each note's box as tall as its text (pixels at 96 dpi). The drawing part as generated gives all
 * of them the same small box, in which a formula and its explanation are cut off.
 */
export function fitNoteBoxes(
  vml: string,
  notes: readonly PlacedNote[],
  sheet: Pick<PlanSheet, "widths" | "heights">
): string {
  let n = 0;
  return vml.replace(/<x:Anchor>[^<]*<\/x:Anchor>/g, (anchor) => {
    const note = notes[n++];
    return note ? `<x:Anchor>${boxAnchor(note, sheet)}</x:Anchor>` : anchor;
  });
}

/** Column, offset, row, offset of the top left corner, then of the bottom right one. */
function boxAnchor(note: PlacedNote, sheet: Pick<PlanSheet, "widths" | "heights">): string {
  const columnWidth = (col: number) => {
    const characters = sheet.widths[col];
    return characters === undefined ? DEFAULT_COLUMN : Math.round(characters * 7 + 5);
  };
  const rowHeight = (row: number) => {
    const points = sheet.heights[row];
    return points === undefined ? DEFAULT_ROW : Math.round((points * 4) / 3);
  };
  const left = note.col + 1;
  const top = Math.max(0, note.row - 1);
  const height = lineCount(note.text) * LINE_HEIGHT + 12;
  const [right, rightOffset] = reach(left, 15 + BOX_WIDTH, columnWidth);
  const [bottom, bottomOffset] = reach(top, 4 + height, rowHeight);
  return [left, 15, top, 4, right, rightOffset, bottom, bottomOffset].join(",");
}

/** The line in which a distance from the start of `first` ends, and how far into it. */
function reach(first: number, distance: number, size: (line: number) => number): [number, number] {
  let line = first;
  let left = distance;
  while (left > size(line)) left -= Math.max(1, size(line++));
  return [line, left];
}

function lineCount(text: string): number {
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0);
}
