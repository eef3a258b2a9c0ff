import type { CellAddress, CellRange } from "../../book/address";

/** Rows and columns between two cells that are still read in one rectangle. */
const GAP = 20;

/** Rectangles that hold all the cells, given by row: neighbours share one, far ones do not. */
export function rectanglesAround(cells: readonly CellAddress[]): CellRange[] {
  const found: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, col } of cells) {
    const last = found.at(-1);
    if (last && row - last.bottom <= GAP && col >= last.left - GAP && col <= last.right + GAP) {
      last.bottom = Math.max(last.bottom, row);
      last.left = Math.min(last.left, col);
      last.right = Math.max(last.right, col);
    } else found.push({ top: row, left: col, bottom: row, right: col });
  }
  return found;
}
