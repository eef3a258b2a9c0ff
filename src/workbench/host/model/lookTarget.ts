import type { Area } from "./area";
import { requireAllowed } from "./protection";
import type { StyleModel } from "./namedStyles";
import { lookAt, type LookPatch } from "./styles";
import { WORKBOOK_TARGET } from "./events";

/** Something whose look can be read and changed: cells, or a named style. */
export interface LookTarget {
  get(key: string): unknown;
  set(patch: LookPatch): void;
  /** Rectangles of cells, where it is cells. */
  readonly areas: readonly Area[];
}

/** The look of the cells of some areas; a key on which they differ reads null. */
export function lookOfCells(areas: readonly Area[]): LookTarget {
  return {
    areas,
    get: (key) => {
      const values = areas.map((area) => area.sheet.looks.common(area, key));
      return values.every((value) => value === values[0]) ? values[0] : null;
    },
    set: (patch) => {
      for (const area of areas) {
        requireAllowed(area.sheet, "allowFormatCells");
        area.sheet.looks.patch(area, patch);
        noteFormatted(area);
      }
    },
  };
}

/** Formatting by hand makes cells used, and is told to handlers. */
export function noteFormatted(area: Area): void {
  const { sheet } = area;
  if (!area.isUnbounded)
    sheet.formatted.push({
      top: area.top,
      left: area.left,
      bottom: area.bottom,
      right: area.right,
    });
  sheet.book.events.raise("worksheetFormatChanged", [sheet.id, WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    address: area.local,
    referenceId: area.address,
  });
}

/** The look that a named style gives; changing it changes the cells that wear it. */
export function lookOfStyle(style: StyleModel, sheets: () => Iterable<Area["sheet"]>): LookTarget {
  return {
    areas: [],
    get: (key) => lookAt(style.look, key),
    set: (patch) => {
      Object.assign(style.look, patch);
      for (const sheet of sheets()) {
        for (const [, runs] of sheet.looks.entries()) {
          runs.update(0, 1_048_575, (look) =>
            look && lookAt(look, "style") === style.name
              ? sheet.book.looks.patch(look, patch)
              : look
          );
        }
      }
    },
  };
}
