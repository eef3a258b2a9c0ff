import { rangeName, type CellAddress, type CellRange } from "../../book/address";

/** Characters that an address of several areas may have (Excel takes 8,192; some room is left). */
const MAX_ADDRESS = 7_500;

/** Cells as rectangles: runs down a column, and equal runs side by side together. */
export function rectanglesOf(cells: readonly CellAddress[]): CellRange[] {
  const byColumn = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, col } of byColumn) {
    const last = runs.at(-1);
    if (last?.left === col && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: col, bottom: row, right: col });
  }
  const wide = new Map<string, (typeof runs)[number]>();
  const found: typeof runs = [];
  for (const run of runs) {
    const key = `${run.top},${run.bottom}`;
    const beside = wide.get(key);
    if (beside?.right === run.left - 1) beside.right = run.left;
    else {
      wide.set(key, run);
      found.push(run);
    }
  }
  return found;
}

/** Addresses of several areas ("A1:A5,C3"), each short enough for `getRanges`. */
export function addressesOf(ranges: readonly CellRange[]): string[] {
  const addresses: string[] = [];
  for (const range of ranges) {
    const name = rangeName(range);
    const last = addresses.at(-1);
    if (last !== undefined && last.length + name.length < MAX_ADDRESS)
      addresses[addresses.length - 1] = `${last},${name}`;
    else addresses.push(name);
  }
  return addresses;
}
