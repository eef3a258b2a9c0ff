import { MAX_ROWS } from "../../../book/address";
import type { Area } from "./area";
import { WORKBOOK_TARGET } from "./events";
import { requireAllowed } from "./protection";
import { STANDARD_HEIGHT, STANDARD_WIDTH, type Line, type SheetModel } from "./sheet";
import { lookAt } from "./styles";
import { shownText } from "./text";

type Axis = "row" | "column";

const linesOf = (sheet: SheetModel, axis: Axis) => (axis === "row" ? sheet.rows : sheet.columns);
const spanOf = (area: Area, axis: Axis): [number, number] =>
  axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
const standardOf = (sheet: SheetModel | undefined, axis: Axis) =>
  axis === "row" ? STANDARD_HEIGHT : (sheet?.standardWidth ?? STANDARD_WIDTH);

/** The size that all rows or columns share, in points; null when they differ. */
export function lineSize(areas: readonly Area[], axis: Axis): number | null {
  const sizes = new Set<number>();
  for (const area of areas) {
    for (const span of linesOf(area.sheet, axis).spans(...spanOf(area, axis)))
      sizes.add(span.value?.hidden ? 0 : (span.value?.size ?? standardOf(area.sheet, axis)));
  }
  if (areas.length === 0) return standardOf(undefined, axis);
  return sizes.size === 1 ? [...sizes][0]! : null;
}

/** Gives rows or columns a size in points; undefined: the standard one. */
export function setLineSize(areas: readonly Area[], axis: Axis, size: number | undefined): void {
  for (const area of areas) {
    requireAllowed(area.sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
    change(
      area,
      axis,
      (line) => ({ ...line, ...(size === undefined ? {} : { size }) }),
      size === undefined ? ["size"] : []
    );
  }
}

function change(
  area: Area,
  axis: Axis,
  edit: (line: Line) => Line,
  without: (keyof Line)[] = []
): void {
  const cache = new Map<Line | undefined, Line | undefined>();
  linesOf(area.sheet, axis).update(...spanOf(area, axis), (line) => {
    if (!cache.has(line)) {
      const next = { ...edit(line ?? {}) };
      for (const key of without) delete next[key];
      cache.set(line, Object.keys(next).length === 0 ? undefined : next);
    }
    return cache.get(line);
  });
}

/** Whether all rows or columns are hidden (true), none (false), or some (null). */
export function isHidden(area: Area, axis: Axis): boolean | null {
  const states = new Set<boolean>();
  for (const { value } of linesOf(area.sheet, axis).spans(...spanOf(area, axis)))
    states.add(value?.hidden === true || value?.filtered === true);
  return states.size === 1 ? [...states][0]! : null;
}

export function setHidden(area: Area, axis: Axis, hidden: boolean): void {
  requireAllowed(area.sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  change(area, axis, (line) => ({ ...line, hidden }), hidden ? [] : ["hidden"]);
  if (axis === "row")
    area.sheet.book.events.raise("worksheetRowHiddenChanged", [area.sheet.id, WORKBOOK_TARGET], {
      worksheetId: area.sheet.id,
      address: `${area.top + 1}:${area.bottom + 1}`,
      changeType: hidden ? "Hidden" : "Unhidden",
    });
}

/** Hides or shows a row as a filter does. */
export function setFiltered(sheet: SheetModel, row: number, filtered: boolean): void {
  sheet.rows.update(row, row, (line) => {
    if (filtered) return { ...line, filtered };
    return without(line ?? {}, "filtered");
  });
}

/** A line without one of its marks; undefined when nothing is left. */
function without(line: Line, mark: keyof Line): Line | undefined {
  const rest = { ...line };
  delete rest[mark];
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** Whether one row is out of sight. */
export function rowHidden(sheet: SheetModel, row: number): boolean {
  const line = sheet.rows.at(row);
  return line?.hidden === true || line?.filtered === true;
}

/** Changes the outline level of whole rows or columns. */
export function changeLevel(area: Area, axis: Axis, by: 1 | -1): void {
  change(area, axis, (line) => {
    const level = Math.min(7, Math.max(0, (line.level ?? 0) + by));
    return level === 0 ? (without(line, "level") ?? {}) : { ...line, level };
  });
}

/** Shows the outline down to a level; 0 leaves the axis as it is. */
export function showLevels(sheet: SheetModel, axis: Axis, levels: number): void {
  if (levels <= 0) return;
  const last = axis === "row" ? MAX_ROWS - 1 : 16_383;
  linesOf(sheet, axis).update(0, last, (line) =>
    line?.level ? { ...line, hidden: line.level >= levels } : line
  );
}

/** Points from the sheet's edge to a row or column. */
export function distance(sheet: SheetModel, axis: Axis, to: number): number {
  let sum = 0;
  if (to <= 0) return 0;
  for (const { from, to: end, value } of linesOf(sheet, axis).spans(0, to - 1)) {
    const size = value?.hidden || value?.filtered ? 0 : (value?.size ?? standardOf(sheet, axis));
    sum += size * (end - from + 1);
  }
  return sum;
}

/** The row or column at a distance in points. */
export function lineAt(sheet: SheetModel, axis: Axis, points: number): number {
  let low = 0;
  let high = axis === "row" ? MAX_ROWS - 1 : 16_383;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (distance(sheet, axis, middle) <= points) low = middle;
    else high = middle - 1;
  }
  return low;
}

const POINTS_A_CHARACTER = 5.25;
const PADDING = 6;

/** Widens columns to what they show. An estimate: the stand-in has no fonts. */
export function autofitColumns(areas: readonly Area[]): void {
  for (const area of areas) {
    const { sheet } = area;
    requireAllowed(sheet, "allowFormatColumns");
    sheet.book.calculation.settle();
    for (const col of sheet.cells.columnNumbers()) {
      if (col < area.left || col > area.right) continue;
      let widest = 0;
      for (const row of sheet.cells.rowsOf(col)) {
        if (row < area.top || row > area.bottom) continue;
        const look = sheet.looks.at(row, col);
        const text = shownText(sheet.cells.value(row, col), lookAt(look, "numberFormat") as string);
        const size = (lookAt(look, "font.size") as number) / 11;
        widest = Math.max(widest, text.length * POINTS_A_CHARACTER * size + PADDING);
      }
      if (widest > 0)
        sheet.columns.update(col, col, (line) => ({ ...line, size: Math.round(widest * 4) / 4 }));
    }
  }
}

/** Heightens rows to their largest font. */
export function autofitRows(areas: readonly Area[]): void {
  for (const area of areas) {
    requireAllowed(area.sheet, "allowFormatRows");
    const { sheet } = area;
    const tall = new Map<number, number>();
    for (const col of sheet.cells.columnNumbers()) {
      if (col < area.left || col > area.right) continue;
      for (const row of sheet.cells.rowsOf(col)) {
        if (row < area.top || row > area.bottom) continue;
        const size = lookAt(sheet.looks.at(row, col), "font.size") as number;
        tall.set(
          row,
          Math.max(tall.get(row) ?? 0, size <= 11 ? STANDARD_HEIGHT : Math.ceil(size * 1.35))
        );
      }
    }
    for (const [row, size] of tall) sheet.rows.update(row, row, (line) => ({ ...line, size }));
  }
}
