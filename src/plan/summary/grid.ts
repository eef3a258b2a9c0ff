import { cellName } from "../../book/address";

/** The summary's grid: a narrow margin, then sixteen columns of one width. */
export const LEFT = 1;
export const COLUMNS = 16;
export const COLUMN_WIDTH = 10.5;

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
