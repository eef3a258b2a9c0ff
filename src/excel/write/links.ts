import { cellName, quoteSheet, rangeName } from "../../book/address";
import type { PlanLink, PlanSheet } from "../../plan/plan";
import { planRows, tableHeight } from "../../xlsx/write/planCells";
import { withLiveNames, type Renamed } from "./rename";

/**
 * Links that are made on one sheet. Office.js makes them cell by cell, at about a hundred times the cost of a value:
 * on longer lists the text of the cell says where to look.
 */
const MOST_LINKS = 300;

/** Links of a sheet that would be made, and those beyond what is reasonable. */
export function linkCount(sheet: PlanSheet): { readonly made: number; readonly leftOut: number } {
  let count = 0;
  for (const { cells } of planRows(sheet)) count += cells.filter(({ link }) => link).length;
  return count > MOST_LINKS ? { made: 0, leftOut: count } : { made: count, leftOut: 0 };
}

/** Removes the links of our tables and makes the plan's: all of a sheet, or none where they are too many. */
export function putLinks(
  target: Excel.Worksheet,
  sheet: PlanSheet,
  isNew: boolean,
  renamed: Renamed
): void {
  if (!isNew) {
    for (const table of sheet.tables) {
      const range = rangeName({
        top: table.row,
        left: table.col,
        bottom: table.row + tableHeight(table) - 1,
        right: table.col + table.columns.length - 1,
      });
      target.getRange(range).clear("Hyperlinks");
    }
  }
  if (linkCount(sheet).leftOut > 0) return;
  for (const { row, cells } of planRows(sheet)) {
    for (const { col, link } of cells) {
      if (link) target.getRange(cellName({ row, col })).hyperlink = linkOf(link, renamed);
    }
  }
}

function linkOf({ target, tooltip }: PlanLink, renamed: Renamed): Excel.RangeHyperlink {
  const place = withLiveNames(`${quoteSheet(target.sheet)}!${target.cell}`, renamed);
  const tip = tooltip === undefined ? {} : { screenTip: tooltip.slice(0, 255) };
  if (!("file" in target)) return { documentReference: place, ...tip };
  const file = target.file.replaceAll("\\", "/");
  return { address: target.sheet === "" ? file : `${file}#${place}`, ...tip };
}
