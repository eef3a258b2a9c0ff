import { rangeName } from "../../book/address";
import type { CellAddress } from "../../book/address";
import { formulaOf } from "../../book/cells";
import { shorten } from "../headings";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";

/** The formula of a cell as Excel shows it, cut where it is long. */
export function formulaText({ sheet }: SheetFormulas, { entry }: FormulaCell): string {
  return shorten(`=${formulaOf(sheet.cells, entry) ?? ""}`, 80);
}

/** "B5", "B5:B9", or "D15:G15, I15" for cells that do not all follow each other; in the order given. */
export function cellsText(cells: readonly CellAddress[]): string {
  const [first] = cells as [CellAddress];
  const runs: { first: CellAddress; last: CellAddress }[] = [{ first, last: first }];
  for (const cell of cells.slice(1)) {
    const run = runs.at(-1)!;
    const { first: from, last } = run;
    const along = cell.row === last.row && cell.col === last.col + 1 && from.row === cell.row;
    const down = cell.col === last.col && cell.row === last.row + 1 && from.col === cell.col;
    if (along || down) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first: from, last }) => spanText([from, last])).join(", ");
}

/** The smallest range around cells, as people read it: "H65:H80". */
export function spanText(cells: readonly CellAddress[]): string {
  return rangeName({
    top: Math.min(...cells.map(({ row }) => row)),
    left: Math.min(...cells.map(({ col }) => col)),
    bottom: Math.max(...cells.map(({ row }) => row)),
    right: Math.max(...cells.map(({ col }) => col)),
  });
}
