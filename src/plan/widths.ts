import type { PlanCell, PlanColumn, PlanScalar } from "./plan";

/** Characters that a filter button takes. */
const BUTTON = 3;
/** Characters that a cell's margins and indent take. */
const MARGIN = 3;

/**
 * Width of a column, in characters, that shows its values whole and its heading in at most three lines.
 * Texts that are longer than `max` are cut by the eye, not in the cell.
 */
export function fitWidth(
  column: Pick<PlanColumn, "heading" | "format">,
  cells: Iterable<PlanCell>,
  limits: { readonly min?: number; readonly max?: number } = {}
): number {
  const { min = 8, max = 42 } = limits;
  let width = headingWidth(column.heading);
  // Of the numbers of one format only the least and the greatest can be the widest.
  const extremes = new Map<string, { low: number; high: number }>();
  for (const cell of cells) {
    const full = cell !== null && typeof cell === "object" ? cell : null;
    const value = full ? full.value : (cell as PlanScalar);
    if (typeof value === "number") {
      const format = full?.format ?? column.format ?? "General";
      const known = extremes.get(format);
      if (!known) extremes.set(format, { low: value, high: value });
      else if (value < known.low) known.low = value;
      else if (value > known.high) known.high = value;
    } else if (value !== null) width = Math.max(width, shownLength(value) + MARGIN);
    if (width >= max) break;
  }
  for (const [format, { low, high }] of extremes) {
    const length = Math.max(shownLength(low, format), shownLength(high, format));
    width = Math.max(width, length + MARGIN);
  }
  return Math.min(Math.max(width, min), Math.max(max, headingWidth(column.heading)));
}

/** Lines that a heading takes in a column of that width. */
export function headingLines(heading: string, width: number): number {
  const room = width - BUTTON;
  let lines = 1;
  let used = 0;
  for (const word of heading.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > room) {
      lines++;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

/** The narrowest column in which the heading takes no more than three lines and no word is cut. */
function headingWidth(heading: string): number {
  const longest = Math.max(...heading.split(/\s+/).map((word) => word.length));
  let width = longest + BUTTON;
  while (headingLines(heading, width) > 3) width++;
  return width;
}

/** Characters that a value takes on the screen, more or less: digits, separators, unit. */
export function shownLength(value: unknown, format = "General"): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === "string") return longestLine(value);
  if (typeof value === "boolean") return 6;
  if (typeof value !== "number") return 0;
  const code = format.split(";")[0]!;
  if (/[dmy]{2}/.test(code.replace(/"[^"]*"/g, ""))) return 10;
  const literal = [...code.matchAll(/"([^"]*)"/g)].reduce((sum, [, text]) => sum + text!.length, 0);
  const digits = code.replace(/"[^"]*"/g, "");
  const commas = /0(,+)$/.exec(digits.replace(/[^0,.#]/g, ""))?.[1]?.length ?? 0;
  const percent = digits.includes("%");
  const shown = (Math.abs(value) * (percent ? 100 : 1)) / 1000 ** commas;
  const whole = Math.max(1, Math.floor(Math.log10(Math.max(shown, 1))) + 1);
  const grouped = digits.includes("#,##") ? Math.floor((whole - 1) / 3) : 0;
  const decimals = /\.(0+)/.exec(digits)?.[1]?.length ?? 0;
  const general = code === "General" ? String(value).length - whole : 0;
  return (
    whole +
    grouped +
    (decimals > 0 ? decimals + 1 : 0) +
    (percent ? 1 : 0) +
    literal +
    general +
    (value < 0 ? 1 : 0)
  );
}

function longestLine(text: string): number {
  if (!text.includes("\n")) return text.length;
  return text.split("\n").reduce((longest, line) => Math.max(longest, line.length), 0);
}

/** Lines that a cell's text takes when it is wrapped at that width. */
export function linesOf(cell: PlanCell, width: number): number {
  const value = cell !== null && typeof cell === "object" ? cell.value : cell;
  if (typeof value !== "string") return 1;
  return value
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
}
