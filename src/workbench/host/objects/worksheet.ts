import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors";
import {
  defineObject,
  stored,
  type Handle,
  type Property,
  type ObjectType,
} from "../protocol/objectType";
import { Area } from "../model/area";
import { colorOrNone } from "../model/colors";
import { usedRange } from "../model/content";
import { wholeSheet } from "../model/edit";
import { WORKBOOK_TARGET } from "../model/events";
import { findIn, replaceIn, type FindCriteria } from "../model/find";
import { showLevels } from "../model/lines";
import { requireStructure } from "../model/protection";
import { copySheet, deleteSheet, moveSheet, renameSheet } from "../model/sheetOps";
import { STANDARD_HEIGHT, type SheetModel } from "../model/sheet";
import { autoFilter } from "./autoFilter";
import { chartCollection } from "./chart";
import { commentCollection } from "./comment";
import { customPropertyCollection } from "./customProperties";
import { freezePanes } from "./freezePanes";
import { namedItemCollection } from "./namedItem";
import { noteCollection } from "./note";
import { pageBreakCollection, pageLayout } from "./pageLayout";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";
import { registrations } from "./registrations";
import { shapeCollection } from "./shape";
import { tableCollection } from "./table";
import { worksheetProtection } from "./protection";
import { areasArgument } from "./areaArgument";

const flag = (key: "showGridlines" | "showHeadings" | "enableCalculation"): Property<SheetModel> =>
  stored(key);

function visibleFrom(sheet: SheetModel, step: 1 | -1, visibleOnly: boolean): SheetModel | null {
  const { sheets } = sheet.book;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const other = sheets[i]!;
    if (!visibleOnly || other.visibility === "Visible") return other;
  }
  return null;
}

const orThrow = (sheet: SheetModel | null): Handle => {
  if (!sheet) throw itemNotFound();
  return worksheet.of(sheet);
};
const orNull = (sheet: SheetModel | null): Handle | null => sheet && worksheet.of(sheet);

/** The sheet's used range; of an empty sheet Excel answers A1. */
function used(sheet: SheetModel, valuesOnly: boolean): Handle | null {
  const found = usedRange(sheet, valuesOnly);
  return found && range.of(Area.of(sheet, found));
}

export const worksheet: ObjectType<SheetModel> = defineObject<SheetModel>("Worksheet", {
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, name: string) => renameSheet(sheet, name) },
    Position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, position: number) => moveSheet(sheet, position),
    },
    Visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value: unknown) => (sheet.tabColor = colorOrNone(value)),
    },
    StandardWidth: stored("standardWidth"),
    StandardHeight: { get: () => STANDARD_HEIGHT },
    ShowGridlines: flag("showGridlines"),
    Gridlines: { ...flag("showGridlines"), inAll: false },
    ShowHeadings: flag("showHeadings"),
    Headings: { ...flag("showHeadings"), inAll: false },
    EnableCalculation: flag("enableCalculation"),
    TabId: { get: (sheet) => sheet.book.sheets.indexOf(sheet) + 1 },
  },
  objects: {
    AutoFilter: (sheet) => autoFilter.of({ sheet, table: null }),
    Charts: (sheet) => chartCollection.of(sheet),
    Comments: (sheet) => commentCollection.of({ book: sheet.book, sheet, cell: null }),
    CustomProperties: (sheet) => customPropertyCollection.of({ sheet }),
    FreezePanes: (sheet) => freezePanes.of(sheet),
    HorizontalPageBreaks: (sheet) => pageBreakCollection.of({ sheet, axis: "row" }),
    VerticalPageBreaks: (sheet) => pageBreakCollection.of({ sheet, axis: "column" }),
    Names: (sheet) => namedItemCollection.of({ book: sheet.book, sheet }),
    Notes: (sheet) => noteCollection.of({ book: sheet.book, sheet }),
    PageLayout: (sheet) => pageLayout.of(sheet),
    Protection: (sheet) => worksheetProtection.of(sheet),
    Shapes: (sheet) => shapeCollection.of(sheet),
    Tables: (sheet) => tableCollection.of({ book: sheet.book, sheet }),
  },
  methods: {
    ...registrations,
    Activate: (sheet) => {
      if (sheet.visibility !== "Visible")
        throw invalidOperation("A hidden sheet can't be activated.");
      sheet.book.activate(sheet);
    },
    Calculate: (sheet) => sheet.book.calculation.compute(),
    Copy: (sheet, positionType = "None", relativeTo?: Handle<SheetModel> | string) =>
      worksheet.of(copySheet(sheet, positionType, sheetArgument(sheet, relativeTo))),
    Delete: (sheet) => deleteSheet(sheet),
    GetCell: (sheet, row: number, column: number) =>
      range.of(new Area(sheet, 0, 0, 0, 0).reshape(row, column, row, column)),
    GetRange: (sheet, address?: unknown) => {
      if (address === undefined || address === null || address === "")
        return range.of(wholeSheet(sheet));
      const areas = areasArgument(address, sheet);
      if (areas.length !== 1) throw invalidArgument();
      return range.of(areas[0]!);
    },
    GetRangeByIndexes: (sheet, row: number, column: number, rows: number, columns: number) =>
      range.of(
        new Area(sheet, 0, 0, 0, 0).reshape(row, column, row + rows - 1, column + columns - 1)
      ),
    GetRanges: (sheet, address?: unknown) =>
      rangeAreas.of({ areas: address ? areasArgument(address, sheet) : [wholeSheet(sheet)] }),
    GetUsedRange: (sheet, valuesOnly = false) =>
      used(sheet, valuesOnly) ?? range.of(new Area(sheet, 0, 0, 0, 0)),
    GetUsedRangeOrNullObject: (sheet, valuesOnly = false) => used(sheet, valuesOnly),
    GetNext: (sheet, visibleOnly = false) => orThrow(visibleFrom(sheet, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, visibleOnly = false) => orNull(visibleFrom(sheet, 1, visibleOnly)),
    GetPrevious: (sheet, visibleOnly = false) => orThrow(visibleFrom(sheet, -1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, visibleOnly = false) =>
      orNull(visibleFrom(sheet, -1, visibleOnly)),
    FindAll: (sheet, text: string, criteria: FindCriteria) => {
      const areas = findIn(wholeSheet(sheet), text, criteria);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas.of({ areas });
    },
    FindAllOrNullObject: (sheet, text: string, criteria: FindCriteria) => {
      const areas = findIn(wholeSheet(sheet), text, criteria);
      return areas.length === 0 ? null : rangeAreas.of({ areas });
    },
    ReplaceAll: (sheet, text: string, replacement: string, criteria: FindCriteria) =>
      replaceIn(wholeSheet(sheet), text, replacement, criteria),
    ShowOutlineLevels: (sheet, rows: number, columns: number) => {
      showLevels(sheet, "row", rows);
      showLevels(sheet, "column", columns);
    },
    _GetSheetById: (sheet, id: string) => orThrow(sheet.book.sheetOf(id) ?? null),
    _GetAnotherWorksheetById: (sheet, id: string) => orThrow(sheet.book.sheetOf(id) ?? null),
  },
});

function sheetArgument(
  home: SheetModel,
  value: Handle<SheetModel> | string | undefined | null
): SheetModel | null {
  if (value === undefined || value === null) return null;
  const sheet = typeof value === "string" ? home.book.sheetOf(value) : value.self;
  if (!sheet) throw invalidArgument();
  return sheet;
}

function setVisibility(sheet: SheetModel, value: string): void {
  requireStructure(sheet);
  const next = (["Visible", "Hidden", "VeryHidden"] as const).find((name) => name === value);
  if (!next) throw invalidArgument();
  if (
    next !== "Visible" &&
    !sheet.book.sheets.some((other) => other !== sheet && other.visibility === "Visible")
  )
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  if (next === sheet.visibility) return;
  const before = sheet.visibility;
  sheet.visibility = next;
  sheet.book.events.raise("worksheetVisibilityChanged", [sheet.id, WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    visibilityBefore: before,
    visibilityAfter: next,
  });
  if (sheet.book.active === sheet && next !== "Visible")
    sheet.book.activate(sheet.book.sheets.find((other) => other.visibility === "Visible")!);
}
