import type { CellRange } from "../../book/address";
import { CellKind } from "../../book/book";
import type { CellColumns } from "../../book/book";
import { rowEntries } from "../../book/cells";
import type { SheetFormulas } from "./bookFormulas";

/** What a range holds. */
export interface Contents {
  /** Numbers, typed or computed; a formula without a stored result counts as one. */
  readonly numbers: number;
  readonly texts: number;
  readonly errors: number;
  /** Cells with neither value nor formula. */
  readonly blank: number;
}

/** More rows than this are not looked through one by one: whole columns and the like. */
const MOST_ROWS = 5_000;

/** Counts what the cells of a range hold; null for a range too long to be one of a table. */
export function contentsOf({ sheet }: SheetFormulas, range: CellRange): Contents | null {
  if (range.bottom - range.top >= MOST_ROWS) return null;
  let [numbers, texts, errors] = [0, 0, 0];
  for (let row = range.top; row <= range.bottom; row++) {
    for (const i of entriesWithin(sheet.cells, row, range)) {
      const kind = sheet.cells.kind[i];
      if (kind === CellKind.number || kind === CellKind.empty) numbers++;
      else if (kind === CellKind.error) errors++;
      else if (isText(sheet.cells, i)) texts++;
    }
  }
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return { numbers, texts, errors, blank: cells - numbers - texts - errors };
}

/** Entries of one row that lie in a range's columns. */
export function entriesWithin(cells: CellColumns, row: number, range: CellRange): number[] {
  const { first, end } = rowEntries(cells, row);
  const found: number[] = [];
  for (let i = first; i < end; i++) {
    const col = cells.col[i]!;
    if (col > range.right) break;
    if (col >= range.left) found.push(i);
  }
  return found;
}

/** A blank-looking text counts as blank. */
function isText(cells: CellColumns, entry: number): boolean {
  if (cells.kind[entry] === CellKind.boolean) return true;
  return (cells.texts[cells.value[entry]!] ?? "").trim() !== "" || cells.formula[entry] !== 0;
}
