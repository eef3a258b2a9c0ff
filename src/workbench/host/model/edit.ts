import { MAX_COLUMNS, MAX_ROWS } from "../../../book/address";
import { invalidArgument } from "../protocol/errors";
import { Area, intersect } from "./area";
import { clearContent, tellChanged } from "./content";
import { requireAllowed, requireUnlocked } from "./protection";
import { shiftCells } from "./shift";
import { removeHyperlinks } from "./hyperlinks";
import { headingsWritten } from "./tableOps";

/** Empties an area: contents, formats, links, or all of it. */
export function clearRange(area: Area, applyTo: string): void {
  const { sheet } = area;
  const contents = applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents";
  const formats = applyTo === "All" || applyTo === "Formats";
  if (!contents && !formats && applyTo !== "Hyperlinks" && applyTo !== "RemoveHyperlinks")
    throw invalidArgument();
  if (contents) {
    clearContent(area);
    headingsWritten(area);
    tellChanged(area, "RangeEdited");
  }
  if (formats) {
    requireAllowed(sheet, "allowFormatCells");
    sheet.looks.change(area, () => undefined);
    sheet.formatted = sheet.formatted.filter((range) => !area.contains(range));
    if (applyTo === "All") {
      sheet.conditionalFormats = sheet.conditionalFormats.filter(
        (cf) => !cf.areas.every((a) => area.contains(a))
      );
      sheet.validations = sheet.validations.filter((v) => !v.areas.every((a) => area.contains(a)));
      unmergeRange(area);
    }
  }
  if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks" || applyTo === "All")
    removeHyperlinks(area);
}

/** Inserts empty cells where the area is; what was there moves down or right. Answers the new, empty cells. */
export function insertRange(area: Area, shift: string): Area {
  const down = shift === "Down";
  if (!down && shift !== "Right") throw invalidArgument();
  requireAllowed(
    area.sheet,
    area.isEntireRow ? "allowInsertRows" : area.isEntireColumn ? "allowInsertColumns" : undefined
  );
  const place = area.copy();
  shiftCells(place, down ? "row" : "column", 1);
  tellChanged(
    place,
    place.isEntireRow ? "RowInserted" : place.isEntireColumn ? "ColumnInserted" : "CellInserted",
    undefined,
    down ? "ShiftCellDown" : "ShiftCellRight"
  );
  return place;
}

/** Takes the area's cells out; those below move up, or those to the right move left. */
export function deleteRange(area: Area, shift: string): void {
  const up = shift === "Up";
  if (!up && shift !== "Left") throw invalidArgument();
  requireAllowed(
    area.sheet,
    area.isEntireRow ? "allowDeleteRows" : area.isEntireColumn ? "allowDeleteColumns" : undefined
  );
  const place = area.copy();
  shiftCells(place, up ? "row" : "column", -1);
  tellChanged(
    place,
    place.isEntireRow ? "RowDeleted" : place.isEntireColumn ? "ColumnDeleted" : "CellDeleted",
    undefined,
    up ? "ShiftCellUp" : "ShiftCellLeft"
  );
}

/** Joins cells into one, each row by itself when `across`; only the first cell keeps its content. */
export function mergeRange(area: Area, across: boolean): void {
  const { sheet } = area;
  requireUnlocked(sheet, area);
  if (sheet.tables.some((table) => intersect(table.area, area))) throw invalidArgument();
  unmergeRange(area);
  for (let row = area.top; row <= area.bottom; row = across ? row + 1 : area.bottom + 1) {
    const part = new Area(sheet, row, area.left, across ? row : area.bottom, area.right);
    if (part.cells === 1) continue;
    sheet.merges.push(part);
    const first = [
      sheet.cells.value(part.top, part.left),
      sheet.cells.formula(part.top, part.left),
    ] as const;
    clearContent(part);
    if (first[0] !== undefined || first[1] !== undefined)
      sheet.write(part.top, part.left, ...first);
  }
}

export function unmergeRange(area: Area): void {
  area.sheet.merges = area.sheet.merges.filter((merge) => !intersect(merge, area));
}

export const wholeSheet = (sheet: Area["sheet"]) =>
  new Area(sheet, 0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);
