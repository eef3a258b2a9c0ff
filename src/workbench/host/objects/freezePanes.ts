import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import type { SheetModel } from "../model/sheet";
import { areaArgument } from "./areaArgument";
import { range } from "./range";

const location = (sheet: SheetModel) =>
  sheet.frozen ? range.of(Area.of(sheet, sheet.frozen)) : null;
const atLeastOne = (count: number) => {
  if (!Number.isInteger(count) || count < 1) throw invalidArgument();
  return count;
};

export const freezePanes: ObjectType<SheetModel> = defineObject<SheetModel>(
  "WorksheetFreezePanes",
  {
    methods: {
      FreezeAt: (sheet, frozen: unknown) => {
        const { bottom, right } = areaArgument(frozen, sheet);
        sheet.frozen = { top: 0, left: 0, bottom, right };
      },
      FreezeRows: (sheet, count = 1) =>
        void (sheet.frozen = { top: 0, left: 0, bottom: atLeastOne(count) - 1, right: 16_383 }),
      FreezeColumns: (sheet, count = 1) =>
        void (sheet.frozen = { top: 0, left: 0, bottom: 1_048_575, right: atLeastOne(count) - 1 }),
      Unfreeze: (sheet) => void (sheet.frozen = null),
      GetLocation: (sheet) => {
        const found = location(sheet);
        if (!found) throw itemNotFound();
        return found;
      },
      GetLocationOrNullObject: location,
    },
  }
);
