import { parseRange, type CellRange } from "../../book/address";

/** "'Écarts 2026'!A1:B2" as a rectangle. */
export function rangeIn(address: string): CellRange {
  const range = parseRange(address.slice(address.lastIndexOf("!") + 1));
  if (!range) throw new Error(`"${address}" is not a range`);
  return range;
}
