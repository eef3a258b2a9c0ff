import { invalidArgument } from "../protocol/errors";
import { Area, intersect } from "./area";
import { tellChanged } from "./content";
import { moveRelative, mapReferences } from "./formulas";
import { requireAllowed, requireUnlocked } from "./protection";
import type { Scalar } from "./cells";
import type { Look } from "./styles";
import { growTable, headingsWritten, rewriteFormulas } from "./tableOps";

export interface CopyOptions {
  readonly type: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Copied {
  value: Scalar | undefined;
  formula: string | undefined;
  look: Look | undefined;
  row: number;
  col: number;
}

/** Copies cells, repeated as often as they fit into the target, as paste does. */
export function copyRange(source: Area, target: Area, options: CopyOptions): void {
  const { type, skipBlanks, transpose } = options;
  if (!["All", "Formulas", "Values", "Formats", "Link", "ColumnWidths"].includes(type))
    throw invalidArgument();
  source.sheet.book.calculation.settle();
  const from = bounded(source);
  const cells = take(from);
  const [height, width] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const fits = !target.isUnbounded && target.rows % height === 0 && target.columns % width === 0;
  const to = fits
    ? target
    : target.reshape(target.top, target.left, target.top + height - 1, target.left + width - 1);
  if (type !== "Formats") requireUnlocked(to.sheet, to);
  else requireAllowed(to.sheet, "allowFormatCells");
  for (let row = to.top; row <= to.bottom; row++) {
    for (let col = to.left; col <= to.right; col++) {
      const [r, c] = [(row - to.top) % height, (col - to.left) % width];
      const cell = transpose ? cells[c]![r]! : cells[r]![c]!;
      if (skipBlanks && cell.value === undefined && cell.formula === undefined) continue;
      put(cell, source.sheet, to.sheet, row, col, type);
    }
  }
  if (type === "All") copyParts(from, to);
  growTable(to);
  headingsWritten(to);
  tellChanged(to, "RangeEdited");
}

/** A whole row or column as far as anything is in it. */
function bounded(area: Area): Area {
  if (!area.isUnbounded) return area;
  const { sheet } = area;
  let [bottom, right] = [area.top, area.left];
  for (const { row, col } of sheet.cells.all()) {
    if (!intersect(area, { top: row, bottom: row, left: col, right: col })) continue;
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  return new Area(
    sheet,
    area.top,
    area.left,
    area.isEntireColumn ? bottom : area.bottom,
    area.isEntireRow ? right : area.right
  );
}

function take(area: Area): Copied[][] {
  const rows: Copied[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Copied[] = [];
    for (let col = area.left; col <= area.right; col++)
      line.push({
        row,
        col,
        value: area.sheet.cells.value(row, col),
        formula: area.sheet.cells.formula(row, col),
        look: area.sheet.looks.at(row, col),
      });
    rows.push(line);
  }
  return rows;
}

function put(
  cell: Copied,
  from: Area["sheet"],
  to: Area["sheet"],
  row: number,
  col: number,
  type: string
): void {
  if (type === "Link") {
    const source = new Area(from, cell.row, cell.col, cell.row, cell.col);
    return to.write(row, col, undefined, `=${from === to ? source.local : source.address}`);
  }
  if (type === "All" || type === "Formulas") {
    const formula =
      cell.formula === undefined
        ? undefined
        : moveRelative(cell.formula, row - cell.row, col - cell.col);
    to.write(row, col, cell.value, formula);
  }
  if (type === "Values") to.write(row, col, cell.value);
  if (type === "All" || type === "Formats") to.looks.set(row, col, cell.look);
}

/** What travels with a full copy beside contents and formats: merges, links, conditional formats, validations. */
function copyParts(from: Area, to: Area): void {
  const { sheet } = from;
  if (to.rows !== from.rows || to.columns !== from.columns) return;
  const moved = (area: Area): Area | null => {
    const shared = intersect(area, from);
    if (!shared) return null;
    const [down, across] = [to.top - from.top, to.left - from.left];
    return new Area(
      to.sheet,
      shared.top + down,
      shared.left + across,
      shared.bottom + down,
      shared.right + across
    );
  };
  for (const merge of [...sheet.merges]) {
    const place = from.contains(merge) ? moved(merge) : null;
    if (place) to.sheet.merges.push(place);
  }
  for (const { area, link } of [...sheet.hyperlinks]) {
    const place = moved(area);
    if (place) to.sheet.hyperlinks.push({ area: place, link: { ...link } });
  }
  for (const cf of [...sheet.conditionalFormats]) {
    const places = cf.areas.flatMap((area) => moved(area) ?? []);
    if (places.length === 0) continue;
    if (to.sheet === sheet) cf.areas.push(...places);
    else
      to.sheet.conditionalFormats.push({
        ...cf,
        id: sheet.book.newGuid(),
        areas: places,
        detail: structuredClone(cf.detail),
      });
  }
  for (const validation of [...sheet.validations]) {
    const places = validation.areas.flatMap((area) => moved(area) ?? []);
    if (places.length === 0) continue;
    if (to.sheet === sheet) validation.areas.push(...places);
    else
      to.sheet.validations.push({
        ...structuredClone({ ...validation, areas: [] }),
        areas: places,
      });
  }
}

/** Cuts cells and puts them elsewhere; formulas that read them follow. */
export function moveRange(source: Area, target: Area): void {
  const to = target.reshape(
    target.top,
    target.left,
    target.top + source.rows - 1,
    target.left + source.columns - 1
  );
  requireUnlocked(source.sheet, source);
  requireUnlocked(to.sheet, to);
  const cells = take(source);
  for (const { row, col } of cells.flat()) {
    source.sheet.write(row, col, undefined);
    source.sheet.looks.set(row, col, undefined);
  }
  const [down, across] = [to.top - source.top, to.left - source.left];
  for (const cell of cells.flat()) {
    to.sheet.write(cell.row + down, cell.col + across, cell.value, cell.formula);
    to.sheet.looks.set(cell.row + down, cell.col + across, cell.look);
  }
  if (source.sheet === to.sheet) {
    rewriteFormulas(source.sheet, (formula, home) =>
      mapReferences(formula, (sheetName, range) => {
        const on = sheetName === null ? home : home.book.sheetNamed(sheetName);
        const { top, left, bottom = top, right = left } = range;
        if (on !== source.sheet || top === null || left === null) return undefined;
        if (!source.contains({ top, left, bottom: bottom ?? top, right: right ?? left }))
          return undefined;
        return {
          ...range,
          top: top + down,
          bottom: (bottom ?? top) + down,
          left: left + across,
          right: (right ?? left) + across,
        };
      })
    );
  }
  tellChanged(source, "RangeEdited");
  tellChanged(to, "RangeEdited");
}
