import { invalidArgument } from "../protocol/errors";
import type { Area } from "../model/area";
import { autoFill } from "../model/autoFill";
import { writeContent } from "../model/content";
import { copyRange, moveRange } from "../model/copy";
import { removeDuplicates } from "../model/duplicates";
import { clearRange, deleteRange, insertRange, mergeRange, unmergeRange } from "../model/edit";
import { replaceIn, type FindCriteria } from "../model/find";
import { changeLevel, setHidden } from "../model/lines";
import {
  cellProperties,
  lineProperties,
  setCellProperties,
  setLineProperties,
} from "../model/cellProperties";
import type { Method } from "../protocol/objectType";
import { areaArgument, areasArgument } from "./areaArgument";
import { range } from "./range";
import { removeDuplicatesResult } from "./removeDuplicatesResult";

/** "ByRows" or "ByColumns" as an axis. */
const axisOf = (option: string) => (option === "ByColumns" ? "column" : "row");

/** Methods of a range that change what lies there. */
export const rangeEditing: Record<string, Method<Area>> = {
  Activate: (area) => area.sheet.book.select([area]),
  Select: (area) => area.sheet.book.select([area]),
  Calculate: (area) => area.sheet.book.calculation.compute(),
  Clear: (area, applyTo = "All") => clearRange(area, applyTo),
  ClearOrResetContents: (area) => {
    const boxes = area.sheet.looks.common(area, "control") === "Checkbox";
    if (boxes) writeContent(area, false);
    else clearRange(area, "Contents");
  },
  Insert: (area, shift: string) => range.of(insertRange(area, shift)),
  Delete: (area, shift: string) => deleteRange(area, shift),
  Merge: (area, across = false) => mergeRange(area, across),
  Unmerge: (area) => unmergeRange(area),
  CopyFrom: (area, source: unknown, type = "All", skipBlanks = false, transpose = false) => {
    const from = areasArgument(source, area.sheet);
    if (from.length !== 1) throw invalidArgument();
    copyRange(from[0]!, area, { type, skipBlanks, transpose });
  },
  MoveTo: (area, destination: unknown) => moveRange(area, areaArgument(destination, area.sheet)),
  AutoFill: (area, destination: unknown, type = "FillDefault") =>
    autoFill(area, destination ? areaArgument(destination, area.sheet) : area, type),
  FlashFill: () => undefined,
  ReplaceAll: (area, text: string, replacement: string, criteria: FindCriteria) =>
    replaceIn(area, text, replacement, criteria),
  RemoveDuplicates: (area, columns: number[], includesHeader: boolean) =>
    removeDuplicatesResult.of(removeDuplicates(area, columns, includesHeader)),
  SetDirty: (area) => area.sheet.book.calculation.retranslate(),
  Group: (area, option: string) => changeLevel(area, axisOf(option), 1),
  Ungroup: (area, option: string) => changeLevel(area, axisOf(option), -1),
  ShowGroupDetails: (area, option: string) => setHidden(area, axisOf(option), false),
  HideGroupDetails: (area, option: string) => setHidden(area, axisOf(option), true),
  GetCellProperties: (area, load: Record<string, unknown>) => cellProperties(area, load),
  SetCellProperties: (area, data: unknown[][]) => setCellProperties(area, data),
  GetRowProperties: (area, load: Record<string, unknown>) => lineProperties(area, "row", load),
  GetColumnProperties: (area, load: Record<string, unknown>) =>
    lineProperties(area, "column", load),
  SetRowProperties: (area, data: unknown[]) => setLineProperties(area, "row", data),
  SetColumnProperties: (area, data: unknown[]) => setLineProperties(area, "column", data),
  ConvertDataTypeToText: (area) => writeContent(area, null),
};
