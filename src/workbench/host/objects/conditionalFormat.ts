import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, type Handle, type ObjectType } from "../protocol/objectType";
import { intersect, type Area } from "../model/area";
import type { ConditionalFormatModel } from "../model/parts";
import { requireAllowed } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import { rebased } from "../model/conditionalFormula";
import {
  cellValueFormat,
  colorScaleFormat,
  customFormat,
  dataBarFormat,
  iconSetFormat,
  presetFormat,
  textFormat,
  topBottomFormat,
  type KindSelf,
} from "./conditionalKinds";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";

interface Formats {
  readonly sheet: SheetModel;
  /** The cells asked about. */
  readonly areas: Area[];
}
interface FormatSelf {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
}

/** Types of format: how `ConditionalFormatType` calls them, the property that leads to their detail, its object. */
const KINDS: readonly [string, string, ObjectType<KindSelf>][] = [
  ["Custom", "Custom", customFormat],
  ["DataBar", "DataBar", dataBarFormat],
  ["ColorScale", "ColorScale", colorScaleFormat],
  ["IconSet", "IconSet", iconSetFormat],
  ["TopBottom", "TopBottom", topBottomFormat],
  ["PresetCriteria", "Preset", presetFormat],
  ["ContainsText", "TextComparison", textFormat],
  ["CellValue", "CellValue", cellValueFormat],
];

const kinds = KINDS.flatMap(([type, property, object]) => {
  const lead = ({ sheet, format }: FormatSelf): Handle | null =>
    format.type === type
      ? object.of({ sheet, detail: format.detail, anchor: () => format.areas[0]! })
      : null;
  const must = (self: FormatSelf) => {
    const found = lead(self);
    if (!found) throw itemNotFound();
    return found;
  };
  return [
    [property, must],
    [`${property}OrNullObject`, lead],
  ] as const;
});

export const conditionalFormat: ObjectType<FormatSelf> = defineObject<FormatSelf>(
  "ConditionalFormat",
  {
    identity: ({ format }) => ({ Id: format.id }),
    properties: {
      Id: { get: ({ format }) => format.id },
      Type: { get: ({ format }) => format.type },
      StopIfTrue: {
        get: ({ format }) => format.stopIfTrue,
        set: ({ format }, value: boolean | null) => (format.stopIfTrue = value),
      },
      Priority: {
        get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
        set: ({ sheet, format }, priority: number) => {
          const list = sheet.conditionalFormats;
          list.splice(list.indexOf(format), 1);
          list.splice(Math.max(0, Math.min(priority, list.length)), 0, format);
        },
      },
    },
    objects: Object.fromEntries(kinds),
    methods: {
      Delete: ({ sheet, format }) => {
        requireAllowed(sheet, "allowFormatCells");
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      },
      GetRange: ({ format }) => {
        if (format.areas.length !== 1) throw itemNotFound();
        return range.of(format.areas[0]!.copy());
      },
      GetRangeOrNullObject: ({ format }) =>
        format.areas.length === 1 ? range.of(format.areas[0]!.copy()) : null,
      GetRanges: ({ format }) => rangeAreas.of({ areas: format.areas.map((area) => area.copy()) }),
      ChangeRuleToCustom: ({ format }, formula: string) =>
        change(format, "Custom", { "rule.formula": formula }),
    },
  }
);

function change(
  format: ConditionalFormatModel,
  type: string,
  detail: Record<string, unknown>
): void {
  (format as { type: string }).type = type;
  Object.assign(format.detail, detail);
}

const listOf = ({ sheet, areas }: Formats) =>
  sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((asked) => intersect(own, asked)))
  );
const made = (self: Formats, format: ConditionalFormatModel) =>
  conditionalFormat.of({ sheet: self.sheet, format });
const find = (self: Formats, id: unknown) => {
  const format = self.sheet.conditionalFormats.find((one) => one.id === id);
  return format ? made(self, format) : null;
};

export const conditionalFormatCollection: ObjectType<Formats> = defineObject<Formats>(
  "ConditionalFormatCollection",
  {
    items: (self) => listOf(self).map((format) => made(self, format)),
    item: find,
    methods: {
      Add: (self, type: string) => {
        requireAllowed(self.sheet, "allowFormatCells");
        if (!KINDS.some(([known]) => known === type)) throw invalidArgument();
        const format: ConditionalFormatModel = {
          id: self.sheet.book.newGuid(),
          type,
          areas: self.areas.map((area) => area.copy()),
          stopIfTrue: ["DataBar", "ColorScale", "IconSet"].includes(type) ? null : false,
          detail: {},
        };
        self.sheet.conditionalFormats.unshift(format);
        return made(self, format);
      },
      ClearAll: (self) => {
        requireAllowed(self.sheet, "allowFormatCells");
        for (const format of listOf(self)) clearFrom(format, self);
      },
      GetCount: (self) => listOf(self).length,
      GetItemAt: (self, index: number) => {
        const format = listOf(self)[index];
        if (!format) throw invalidArgument();
        return made(self, format);
      },
      GetItemOrNullObject: find,
    },
  }
);

/** Takes a format off the cells asked about; it stays on its others. */
function clearFrom(format: ConditionalFormatModel, { sheet, areas }: Formats): void {
  const before = format.areas[0]!.copy();
  format.areas = format.areas.flatMap((own) =>
    areas.reduce((rest, cut) => rest.flatMap((r) => without(r, cut)), [own])
  );
  if (format.areas.length === 0)
    sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
  else rebased(format, before);
}

/** What remains of a rectangle when another is cut out. */
function without(area: Area, cut: Area): Area[] {
  const hole = intersect(area, cut);
  if (!hole) return [area];
  const parts: [number, number, number, number][] = [
    [area.top, area.left, hole.top - 1, area.right],
    [hole.bottom + 1, area.left, area.bottom, area.right],
    [hole.top, area.left, hole.bottom, hole.left - 1],
    [hole.top, hole.right + 1, hole.bottom, area.right],
  ];
  return parts.filter(([t, l, b, r]) => t <= b && l <= r).map((part) => area.reshape(...part));
}
