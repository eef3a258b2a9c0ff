import { CellKind } from "../../book/book";
import { cellName } from "../../book/address";
import { shorten } from "../headings";
import type { SheetFormulas } from "./bookFormulas";

/** So far up or left a heading is looked for. */
const REACH = 400;

/**
 * What people call a cell: the nearest words to its left and above ("Total / Budget (k€)"), or its address
 * where there are none.
 */
export function headingAt(sheet: SheetFormulas, row: number, col: number): string {
  const words = [nearestText(sheet, row, col, 0, -1), nearestText(sheet, row, col, -1, 0)];
  const found = [...new Set(words.filter((word) => word !== null))];
  return found.length === 0 ? cellName({ row, col }) : shorten(found.join(" / "), 70);
}

/** What people call a column: the nearest words above. */
export function columnHeading(sheet: SheetFormulas, row: number, col: number): string {
  const above = nearestText(sheet, row, col, -1, 0);
  return above === null ? headingAt(sheet, row, col) : shorten(above, 60);
}

function nearestText(
  { sheet, entryAt }: SheetFormulas,
  row: number,
  col: number,
  down: number,
  right: number
): string | null {
  const { cells } = sheet;
  for (let step = 1; step <= REACH; step++) {
    const [r, c] = [row + down * step, col + right * step];
    if (r < 0 || c < 0) return null;
    const entry = entryAt(r, c);
    if (entry < 0 || cells.kind[entry] !== CellKind.text || cells.formula[entry] !== 0) continue;
    const text = (cells.texts[cells.value[entry]!] ?? "").replace(/\s+/g, " ").trim();
    if (/\p{L}{2}/u.test(text)) return text.replace(/\s*:$/, "");
  }
  return null;
}
