import { invalidArgument, wrongShape } from "../protocol/errors";
import { bounds, type Area } from "./area";
import type { Scalar } from "./cells";
import { WORKBOOK_TARGET } from "./events";
import { typed } from "./input";
import { requireUnlocked } from "./protection";
import { cellKey, type SheetModel } from "./sheet";
import { lookAt } from "./styles";
import { growTable, headingsWritten } from "./tableOps";
import { shownText } from "./text";

/** Reads of more cells than this answer null, as Excel's do. */
export const MAX_CELLS_READ = 5_000_000;

type Grid<T> = T[][];

/** A grid with one entry a cell; null for whole rows and columns, and beyond Excel's cap. */
export function gridOf<T>(
  area: Area,
  at: (row: number, col: number, sheet: SheetModel) => T
): Grid<T> | null {
  if (area.isUnbounded || area.cells > MAX_CELLS_READ) return null;
  area.sheet.book.calculation.settle();
  const rows: Grid<T> = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let col = area.left; col <= area.right; col++) line.push(at(row, col, area.sheet));
    rows.push(line);
  }
  return rows;
}

export type WireValue = string | number | boolean;

export function wireValue(value: Scalar | undefined): WireValue {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

export const valuesOf = (area: Area) =>
  gridOf(area, (row, col, sheet) => wireValue(sheet.cells.value(row, col)));

export const formulasOf = (area: Area) =>
  gridOf(area, (row, col, sheet) => {
    return sheet.cells.formula(row, col) ?? wireValue(sheet.cells.value(row, col));
  });

export const numberFormatsOf = (area: Area) =>
  gridOf(area, (row, col, sheet) => lookAt(sheet.looks.at(row, col), "numberFormat") as string);

export const textsOf = (area: Area) =>
  gridOf(area, (row, col, sheet) =>
    shownText(
      sheet.cells.value(row, col),
      lookAt(sheet.looks.at(row, col), "numberFormat") as string
    )
  );

export const valueTypesOf = (area: Area) =>
  gridOf(area, (row, col, sheet) => {
    const value = sheet.cells.value(row, col);
    if (value === undefined) return "Empty";
    if (typeof value === "object") return "Error";
    return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number"];
  });

/** The entry for each cell of an area, from a single value or a grid of the area's shape. */
export function inputFor(area: Area, input: unknown): (row: number, col: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as unknown[];
  const first = rows[0];
  if (!Array.isArray(first)) throw invalidArgument();
  const isOne = rows.length === 1 && first.length === 1;
  if (
    !isOne &&
    (rows.length !== area.rows ||
      rows.some((line) => !Array.isArray(line) || line.length !== area.columns))
  )
    throw wrongShape();
  if (isOne) return () => first[0];
  return (row, col) => (rows[row - area.top] as unknown[])[col - area.left];
}

/** Writes values or formulas as if typed. Null leaves a cell as it is, "" empties it. */
export function writeContent(area: Area, input: unknown): void {
  if (area.isUnbounded && (input !== "" || !isEmpty(area.sheet, area))) {
    if (input !== "") throw invalidArgument();
  }
  const entry = inputFor(area, input);
  requireUnlocked(area.sheet, area);
  if (area.isUnbounded) return clearContent(area);
  const before = area.cells === 1 ? area.sheet.cells.value(area.top, area.left) : undefined;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++)
      writeCell(area.sheet, row, col, entry(row, col));
  }
  growTable(area);
  headingsWritten(area);
  tellChanged(area, "RangeEdited", area.cells === 1 ? { before } : undefined);
}

function isEmpty(sheet: SheetModel, area: Area): boolean {
  return area.cells > 0 && sheet.cells.columnNumbers().length === 0;
}

/** Writes one cell as if typed: numbers, dates and percentages in text are recognised, unless the cell is text. */
export function writeCell(sheet: SheetModel, row: number, col: number, entry: unknown): void {
  if (entry === null || entry === undefined) return;
  if (typeof entry === "number" || typeof entry === "boolean") return sheet.write(row, col, entry);
  if (typeof entry !== "string") throw invalidArgument();
  if (entry.length > 32_767) throw invalidArgument();
  const look = sheet.looks.at(row, col);
  const format = lookAt(look, "numberFormat");
  if (entry.startsWith("=") && entry.length > 1 && format !== "@")
    return sheet.write(row, col, undefined, entry);
  if (format === "@" && entry !== "") return sheet.write(row, col, entry);
  const { value, format: given } = typed(entry);
  sheet.write(row, col, value);
  if (given && format === "General")
    sheet.looks.patch({ top: row, bottom: row, left: col, right: col }, { numberFormat: given });
}

/** Empties the cells of an area, formats kept. */
export function clearContent(area: Area): void {
  const { sheet } = area;
  requireUnlocked(sheet, area);
  for (const col of sheet.cells.columnNumbers()) {
    if (col < area.left || col > area.right) continue;
    for (const row of sheet.cells.rowsOf(col)) {
      if (row >= area.top && row <= area.bottom) sheet.write(row, col, undefined);
    }
  }
}

/** Tells handlers that cells of an area changed: on the sheet, and on the tables that they touch. */
export function tellChanged(
  area: Area,
  changeType: string,
  single?: { before: Scalar | undefined },
  shiftDirection = "None"
): void {
  const { sheet } = area;
  const { events } = sheet.book;
  if (!events.enabled) return;
  const after = single ? sheet.cells.value(area.top, area.left) : undefined;
  const details = single
    ? {
        valueBefore: wireValue(single.before),
        valueAfter: wireValue(after),
        valueTypeBefore: typeName(single.before),
        valueTypeAfter: typeName(after),
      }
    : {};
  const message = {
    changeType,
    worksheetId: sheet.id,
    address: area.local,
    triggerSource: "ThisLocalAddin",
    shiftDirection,
    referenceId: area.address,
    ...details,
  };
  events.raise("worksheetChanged", [sheet.id, WORKBOOK_TARGET], message);
  for (const binding of sheet.book.bindings) {
    if (binding.area.sheet === sheet && touches(binding.area, area))
      events.raise("bindingDataChanged", [binding.id], {
        binding: { id: binding.id, type: binding.type },
      });
  }
  for (const table of sheet.tables) {
    const overlaps = bounds([table.area, area]) && touches(table.area, area);
    if (overlaps)
      events.raise("tableChanged", [table.id, sheet.id, WORKBOOK_TARGET], {
        ...message,
        tableId: table.id,
      });
  }
}

function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function typeName(value: Scalar | undefined): string {
  if (value === undefined) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "string" ? "String" : "Boolean";
}

/** The rectangle of a sheet that holds something; null when there is nothing. */
export function usedRange(sheet: SheetModel, valuesOnly: boolean, within?: Area) {
  sheet.book.calculation.settle();
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  const see = (row: number, col: number) => {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (col < left) left = col;
    if (col > right) right = col;
  };
  for (const col of sheet.cells.columnNumbers()) {
    if (within && (col < within.left || col > within.right)) continue;
    let rows = sheet.cells.rowsOf(col);
    if (within) rows = rows.filter((row) => row >= within.top && row <= within.bottom);
    const [first] = rows;
    if (first === undefined) continue;
    see(first, col);
    see(rows.at(-1)!, col);
  }
  if (!valuesOnly) {
    for (const range of sheet.formatted) {
      const t = Math.max(range.top, within?.top ?? 0);
      const l = Math.max(range.left, within?.left ?? 0);
      const b = Math.min(range.bottom, within?.bottom ?? Infinity);
      const r = Math.min(range.right, within?.right ?? Infinity);
      if (t <= b && l <= r) {
        see(t, l);
        see(b, r);
      }
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** Whether a cell was filled by a neighbour's dynamic array. */
export function isSpilled(sheet: SheetModel, row: number, col: number): boolean {
  return sheet.spilled.has(cellKey(row, col));
}
