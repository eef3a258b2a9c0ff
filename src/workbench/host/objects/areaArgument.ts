import { invalidArgument } from "../protocol/errors";
import { Handle } from "../protocol/objectType";
import { Area } from "../model/area";
import type { SheetModel } from "../model/sheet";

/** What a method was given for a range: a Range object or an address; as one area. */
export function areaArgument(value: unknown, home: SheetModel): Area {
  const areas = areasArgument(value, home);
  if (areas.length !== 1) throw invalidArgument();
  return areas[0]!;
}

/** What a method was given for one or more ranges: a Range, a RangeAreas or an address. */
export function areasArgument(value: unknown, home: SheetModel): Area[] {
  if (value instanceof Handle) {
    if (value.self instanceof Area) return [value.self];
    const { areas } = value.self as { areas?: unknown };
    if (Array.isArray(areas)) return areas as Area[];
    throw invalidArgument();
  }
  if (typeof value !== "string" || value === "") throw invalidArgument();
  return home.book.resolve(value, home);
}
