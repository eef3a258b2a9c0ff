import { MAX_COLUMNS, MAX_ROWS } from "../../../book/address";
import { HostError, invalidArgument, invalidReference, itemNotFound } from "../protocol/errors";
import type { Handle, Method } from "../protocol/objectType";
import { Area, bounds, intersect } from "../model/area";
import { usedRange } from "../model/content";
import { findIn, type FindCriteria } from "../model/find";
import { dependentsOf, precedentsOf } from "../model/precedents";
import { edgeFrom, surroundingRegion } from "../model/regions";
import { cellKey, cellOfKey } from "../model/sheet";
import { specialCells } from "../model/specialCells";
import { areaArgument } from "./areaArgument";
import { range } from "./range";
import { rangeAreas, workbookRangeAreas } from "./rangeAreas";
import { tableScopedCollection } from "./table";
import { rangeView } from "./rangeView";

const whole = (n: unknown): number => {
  if (typeof n !== "number" || !Number.isInteger(n)) throw invalidArgument();
  return n;
};
const at = (area: Area, top: number, left: number, bottom: number, right: number) =>
  range.of(area.reshape(top, left, bottom, right));
const orNull = (found: Area | null) => (found ? range.of(found) : null);
const orThrow = (found: Area | null) => {
  if (!found) throw itemNotFound();
  return range.of(found);
};

function rowsBeside(area: Area, count: number, after: boolean): Handle {
  const n = whole(count);
  if (n === 0) throw invalidArgument();
  const below = after === n > 0;
  return below
    ? at(area, area.bottom + 1, area.left, area.bottom + Math.abs(n), area.right)
    : at(area, area.top - Math.abs(n), area.left, area.top - 1, area.right);
}
function columnsBeside(area: Area, count: number, after: boolean): Handle {
  const n = whole(count);
  if (n === 0) throw invalidArgument();
  const right = after === n > 0;
  return right
    ? at(area, area.top, area.right + 1, area.bottom, area.right + Math.abs(n))
    : at(area, area.top, area.left - Math.abs(n), area.bottom, area.left - 1);
}

function intersection(area: Area, other: unknown): Area | null {
  const with_ = areaArgument(other, area.sheet);
  if (with_.sheet !== area.sheet) throw invalidReference();
  const shared = intersect(area, with_);
  return shared && Area.of(area.sheet, shared);
}

function used(area: Area, valuesOnly: boolean): Area | null {
  const found = usedRange(area.sheet, valuesOnly, area);
  return found && Area.of(area.sheet, found);
}

function spillParent(area: Area): Area | null {
  area.sheet.book.calculation.settle();
  const anchor = area.sheet.spilled.get(cellKey(area.top, area.left));
  if (anchor === undefined) return null;
  const { row, col } = cellOfKey(anchor);
  return new Area(area.sheet, row, col, row, col);
}

function spillingTo(area: Area): Area | null {
  area.sheet.book.calculation.settle();
  const key = cellKey(area.top, area.left);
  const cells = [...area.sheet.spilled]
    .filter(([, anchor]) => anchor === key)
    .map(([cell]) => cellOfKey(cell));
  if (cells.length === 0) return null;
  const all = bounds([
    { top: area.top, bottom: area.top, left: area.left, right: area.left },
    ...cells.map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col })),
  ]);
  return Area.of(area.sheet, all!);
}

/** Methods of a range that lead to other ranges. */
export const rangeNavigation: Record<string, Method<Area>> = {
  GetCell: (area, row: number, column: number) =>
    at(area, area.top + whole(row), area.left + whole(column), area.top + row, area.left + column),
  GetRow: (area, row: number) =>
    at(area, area.top + whole(row), area.left, area.top + row, area.right),
  GetColumn: (area, column: number) =>
    at(area, area.top, area.left + whole(column), area.bottom, area.left + column),
  GetLastCell: (area) => at(area, area.bottom, area.right, area.bottom, area.right),
  GetLastRow: (area) => at(area, area.bottom, area.left, area.bottom, area.right),
  GetLastColumn: (area) => at(area, area.top, area.right, area.bottom, area.right),
  GetEntireRow: (area) => at(area, area.top, 0, area.bottom, MAX_COLUMNS - 1),
  GetEntireColumn: (area) => at(area, 0, area.left, MAX_ROWS - 1, area.right),
  GetRowsAbove: (area, count = 1) => rowsBeside(area, count, false),
  GetRowsBelow: (area, count = 1) => rowsBeside(area, count, true),
  GetColumnsBefore: (area, count = 1) => columnsBeside(area, count, false),
  GetColumnsAfter: (area, count = 1) => columnsBeside(area, count, true),
  GetOffsetRange: (area, rows: number, columns: number) =>
    at(
      area,
      area.top + whole(rows),
      area.left + whole(columns),
      area.bottom + rows,
      area.right + columns
    ),
  GetResizedRange: (area, rows: number, columns: number) =>
    at(area, area.top, area.left, area.bottom + whole(rows), area.right + whole(columns)),
  GetAbsoluteResizedRange: (area, rows: number, columns: number) =>
    at(area, area.top, area.left, area.top + whole(rows) - 1, area.left + whole(columns) - 1),
  GetBoundingRect: (area, other: unknown) => {
    const second = areaArgument(other, area.sheet);
    if (second.sheet !== area.sheet) throw invalidReference();
    return range.of(Area.of(area.sheet, bounds([area, second])!));
  },
  GetIntersection: (area, other: unknown) => orThrow(intersection(area, other)),
  GetIntersectionOrNullObject: (area, other: unknown) => orNull(intersection(area, other)),
  GetUsedRange: (area, valuesOnly = false) => orThrow(used(area, valuesOnly)),
  GetUsedRangeOrNullObject: (area, valuesOnly = false) => orNull(used(area, valuesOnly)),
  GetSurroundingRegion: (area) => range.of(surroundingRegion(area)),
  GetSurroundingDataRegion: (area) => range.of(surroundingRegion(area)),
  GetRangeEdge: (area, direction: string, activeCell?: unknown) => {
    const from = activeCell ? areaArgument(activeCell, area.sheet) : area;
    const { row, col } = edgeFrom(area.sheet, from.top, from.left, direction);
    return at(area, row, col, row, col);
  },
  GetExtendedRange: (area, direction: string, activeCell?: unknown) => {
    const from = activeCell ? areaArgument(activeCell, area.sheet) : area;
    const { row, col } = edgeFrom(area.sheet, from.top, from.left, direction);
    return range.of(
      Area.of(area.sheet, bounds([area, { top: row, bottom: row, left: col, right: col }])!)
    );
  },
  GetSpillParent: (area) => orThrow(spillParent(area)),
  GetSpillParentOrNullObject: (area) => orNull(spillParent(area)),
  GetSpillingToRange: (area) => orThrow(spillingTo(area)),
  GetSpillingToRangeOrNullObject: (area) => orNull(spillingTo(area)),
  GetMergedAreas: (area) => {
    const found = mergedAreas(area);
    if (found.length === 0) throw itemNotFound();
    return rangeAreas.of({ areas: found });
  },
  GetMergedAreasOrNullObject: (area) => {
    const found = mergedAreas(area);
    return found.length === 0 ? null : rangeAreas.of({ areas: found });
  },
  Find: (area, text: string, criteria: FindCriteria) =>
    orThrow(findIn(area, text, criteria, true)[0] ?? null),
  FindOrNullObject: (area, text: string, criteria: FindCriteria) =>
    orNull(findIn(area, text, criteria, true)[0] ?? null),
  GetSpecialCells: (area, type: string, valueType?: string) => {
    const found = specialCells([area], type, valueType);
    if (found.length === 0) throw itemNotFound();
    return rangeAreas.of({ areas: found });
  },
  GetSpecialCellsOrNullObject: (area, type: string, valueType?: string) => {
    const found = specialCells([area], type, valueType);
    return found.length === 0 ? null : rangeAreas.of({ areas: found });
  },
  GetTables: (area, fullyContained = false) =>
    tableScopedCollection.of(
      area.sheet.tables.filter((table) =>
        fullyContained ? area.contains(table.area) : intersect(area, table.area) !== null
      )
    ),
  GetVisibleView: (area) => rangeView.of({ area }),
  GetDirectPrecedents: (area) => related(precedentsOf(area, false)),
  GetPrecedents: (area) => related(precedentsOf(area, true)),
  GetDirectDependents: (area) => related(dependentsOf(area, false)),
  GetDependents: (area) => related(dependentsOf(area, true)),
  _ValidateArraySize: (area, rows: number, columns: number) => {
    if (rows !== area.rows || columns !== area.columns)
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
      );
  },
};

/** Beyond so many merged areas Excel fails to answer, as Microsoft documents. */
const MAX_MERGED_AREAS = 512;

function mergedAreas(area: Area): Area[] {
  const found = area.sheet.merges.filter((merge) => intersect(merge, area));
  if (found.length > MAX_MERGED_AREAS)
    throw new HostError("GeneralException", "There was an internal error while processing.");
  return found;
}

function related(areas: Area[]): Handle {
  if (areas.length === 0) throw itemNotFound();
  return workbookRangeAreas.of({ areas });
}
