import type { PlanScalar, PlanSheet } from "../../plan/plan";
import { planStyle } from "../../plan/styles";
import { DEFAULT_FONT } from "./cellStyles";
import type { PlacedCell } from "./planCells";

/** Excel's row height in points for its default font of 11 points. */
const ROW_HEIGHT = 15;
const MAX_HEIGHT = 409;
/** Width in characters of a column that says none. */
const COLUMN_WIDTH = 8.43;

/**
 * Height in points that a row needs for its wrapped texts, or null when one line is enough. Excel fits
 * rows by itself when it opens a file; other programs show what the file says.
 */
export function fittingHeight(cells: readonly PlacedCell[], sheet: PlanSheet): number | null {
  let needed = 0;
  for (const { col, value, style } of cells) {
    if (typeof value !== "string" || style === undefined) continue;
    const { align, font } = planStyle(style) ?? {};
    if (!align?.wrap) continue;
    const size = (font?.size ?? DEFAULT_FONT.size) / DEFAULT_FONT.size;
    const width = (sheet.widths[col] ?? COLUMN_WIDTH) - 1 - 1.5 * (align.indent ?? 0);
    const lines = lineCount(value, width / (size * (font?.bold ? 1.08 : 1)));
    if (lines > 1) needed = Math.max(needed, lines * ROW_HEIGHT * size);
  }
  if (needed === 0) return null;
  const padding = (sheet.rowHeight ?? ROW_HEIGHT) - ROW_HEIGHT;
  return Math.min(MAX_HEIGHT, Math.round((needed + padding) * 4) / 4);
}

/** Lines that a text fills, words kept whole, in a column of that many digits. */
function lineCount(text: NonNullable<PlanScalar> & string, width: number): number {
  if (text.length < width * 0.8 && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, line) => lines + wrapped(line, Math.max(1, width)), 0);
}

function wrapped(line: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of line.split(" ")) {
    const length = textWidth(word);
    if (filled > 0 && filled + SPACE + length > width) {
      lines++;
      filled = 0;
    }
    // A word longer than the column is broken anywhere.
    lines += Math.max(0, Math.ceil(length / width) - 1);
    filled = filled === 0 ? length % width || length : filled + SPACE + length;
  }
  return lines;
}

const SPACE = 0.45;

/** Width in digits of the default font: capitals and wide letters count for more, narrow ones for less. */
function textWidth(word: string): number {
  let width = 0;
  for (const letter of word) {
    let known = WIDTHS.get(letter);
    if (known === undefined) WIDTHS.set(letter, (known = letterWidth(letter)));
    width += known;
  }
  return width;
}

const WIDTHS = new Map<string, number>();

function letterWidth(letter: string): number {
  if (/[ijltfr.,;:'’!|()[\]I]/.test(letter)) return 0.55;
  if (/[mwMW@%œŒæ]/.test(letter)) return 1.55;
  return /\p{Lu}/u.test(letter) ? 1.2 : 1;
}
