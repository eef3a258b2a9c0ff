import { invalidArgument } from "../protocol/errors";
import type { Handle } from "../protocol/objectType";
import { Area } from "./area";

/** Set by `objects/`: the Range object of an area, through which properties are read and written. */
let rangeOf: (area: Area) => Handle;
export function bindRange(make: (area: Area) => Handle): void {
  rangeOf = make;
}

type Load = Record<string, unknown>;

/** The properties asked for, of every cell: a grid of objects. */
export function cellProperties(area: Area, load: Load): unknown[][] {
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let col = area.left; col <= area.right; col++)
      line.push(pickProperties(rangeOf(new Area(area.sheet, row, col, row, col)), load));
    rows.push(line);
  }
  return rows;
}

/** The properties asked for, of every row or column. */
export function lineProperties(area: Area, axis: "row" | "column", load: Load): unknown[] {
  return linesOf(area, axis).map((line) => pickProperties(rangeOf(line), load));
}

function linesOf(area: Area, axis: "row" | "column"): Area[] {
  return axis === "row"
    ? Array.from({ length: area.rows }, (_, i) =>
        area.reshape(area.top + i, area.left, area.top + i, area.right)
      )
    : Array.from({ length: area.columns }, (_, i) =>
        area.reshape(area.top, area.left + i, area.bottom, area.left + i)
      );
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const SIDES: Readonly<Record<string, string>> = {
  bottom: "EdgeBottom",
  top: "EdgeTop",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function step(handle: Handle, key: string): Handle | null {
  const { objects, item } = handle.type.declaration;
  const lead = objects?.[pascal(key)];
  if (lead) return lead(handle.self);
  const side = SIDES[key];
  return side && item ? item(handle.self, side) : null;
}

/** Grids of one cell are answered bare. */
function bare(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0])
    ? (value[0] as unknown[])[0]
    : value;
}

function pickProperties(handle: Handle, load: Load): Load {
  const result: Load = {};
  for (const [key, wanted] of Object.entries(load)) {
    if (wanted === false || key === "$all") continue;
    const property = handle.type.declaration.properties?.[pascal(key)];
    if (property) result[key] = bare(property.get(handle.self));
    else {
      const next = step(handle, key);
      if (!next) throw invalidArgument();
      result[key] = pickProperties(next, wanted === true ? allOf(next) : (wanted as Load));
    }
  }
  return result;
}

function allOf(handle: Handle): Load {
  return Object.fromEntries(
    Object.keys(handle.type.declaration.properties ?? {}).map((name) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      true,
    ])
  );
}

function putProperties(handle: Handle, data: Load): void {
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    const property = handle.type.declaration.properties?.[pascal(key)];
    if (property?.set) property.set(handle.self, value as never);
    else {
      const next = step(handle, key);
      if (!next || typeof value !== "object" || value === null) throw invalidArgument();
      putProperties(next, value as Load);
    }
  }
}

/** Sets properties cell by cell from a grid of objects; a missing entry leaves its cell. */
export function setCellProperties(area: Area, data: unknown[][]): void {
  if (!Array.isArray(data) || data.length !== area.rows) throw invalidArgument();
  data.forEach((line, r) => {
    if (!Array.isArray(line) || line.length !== area.columns) throw invalidArgument();
    line.forEach((entry, c) => {
      if (entry)
        putProperties(
          rangeOf(new Area(area.sheet, area.top + r, area.left + c, area.top + r, area.left + c)),
          entry as Load
        );
    });
  });
}

export function setLineProperties(area: Area, axis: "row" | "column", data: unknown[]): void {
  const lines = linesOf(area, axis);
  if (!Array.isArray(data) || data.length !== lines.length) throw invalidArgument();
  lines.forEach((line, i) => data[i] && putProperties(rangeOf(line), data[i] as Load));
}
