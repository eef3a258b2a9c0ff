import { cellName } from "../../book/address";

/** Columns of the summary: a margin, eight for tables, a gap, four for a chart, a gap, four for the checks. */
export const LEFT = 1;
export const TABLE_RIGHT = 8;
export const MIDDLE = { left: 10, right: 13 } as const;
export const RIGHT = { left: 15, right: 18 } as const;
const GAPS: readonly number[] = [9, 14];
const COLUMN = 11.4;
const GAP = 2;

/** Widths of all columns, in characters. */
export const WIDTHS: readonly number[] = [
  1.5,
  ...Array.from({ length: RIGHT.right }, (_, i) => (GAPS.includes(i + 1) ? GAP : COLUMN)),
];

/** First column of each tile; a tile is two columns wide. */
export const TILE_COLUMNS: readonly number[] = [1, 3, 5, 7, 10, 12, 15, 17];
export const TILE_SPAN = 2;

/** Zero-based rows at which the parts of the page begin. */
export const ROWS = { title: 0, tiles: 4, distribution: 8, top: 18, attention: 32 } as const;

/** Absolute reference to a cell of the summary. */
export function at(row: number, col: number): string {
  return cellName({ row, col }).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
}

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text to be looked up as it is: MATCH takes `*`, `?` and `~` for wildcards. */
export function lookedUp(text: string): string {
  return quoted(text.replace(/[~*?]/g, "~$&"));
}
