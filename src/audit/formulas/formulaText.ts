import { cellName, rangeName } from "../../book/address";
import { formulaOf } from "../../book/cells";
import { shorten } from "../headings";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";

/** The formula of a cell as Excel shows it, cut where it is long. */
export function formulaText({ sheet }: SheetFormulas, { entry }: FormulaCell): string {
  return shorten(`=${formulaOf(sheet.cells, entry) ?? ""}`, 80);
}

/** "B5", "B5:B9", or "B5, B7 …" for cells that do not follow each other. */
export function cellsText(
  cells: readonly { readonly row: number; readonly col: number }[]
): string {
  const range = {
    top: Math.min(...cells.map(({ row }) => row)),
    left: Math.min(...cells.map(({ col }) => col)),
    bottom: Math.max(...cells.map(({ row }) => row)),
    right: Math.max(...cells.map(({ col }) => col)),
  };
  const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return area === cells.length ? rangeName(range) : cells.map(cellName).join(", ");
}

/** The smallest range around cells, as people read it: "H65:H80". */
export function spanText(cells: readonly { readonly row: number; readonly col: number }[]): string {
  return rangeName({
    top: Math.min(...cells.map(({ row }) => row)),
    left: Math.min(...cells.map(({ col }) => col)),
    bottom: Math.max(...cells.map(({ row }) => row)),
    right: Math.max(...cells.map(({ col }) => col)),
  });
}
