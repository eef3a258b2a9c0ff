import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, type Handle, type ObjectType } from "../protocol/objectType";
import { Area, intersect } from "../model/area";
import { usedRange } from "../model/content";
import { copyRange } from "../model/copy";
import { clearRange } from "../model/edit";
import { lookOfCells } from "../model/lookTarget";
import { specialCells } from "../model/specialCells";
import { applyStyle } from "../model/styleOps";
import { areasArgument } from "./areaArgument";
import { conditionalFormatCollection } from "./conditionalFormat";
import { dataValidation } from "./dataValidation";
import { range } from "./range";
import { rangeFormat } from "./rangeFormat";
import { tableScopedCollection } from "./table";
import { worksheet } from "./worksheet";

/** Several rectangles, of one sheet ({@link rangeAreas}) or of several ({@link workbookRangeAreas}). */
export interface Areas {
  areas: Area[];
}

const made = (areas: Area[]): Handle => {
  if (areas.length === 0) throw itemNotFound();
  return rangeAreas.of({ areas });
};
const orNull = (areas: Area[]): Handle | null =>
  areas.length === 0 ? null : rangeAreas.of({ areas });
const home = ({ areas }: Areas) => areas[0]!.sheet;

const common = ({ areas }: Areas, other: unknown) =>
  areas.flatMap((area) =>
    areasArgument(other, area.sheet).flatMap((second) => {
      const shared = second.sheet === area.sheet ? intersect(area, second) : null;
      return shared ? [Area.of(area.sheet, shared)] : [];
    })
  );
const used = ({ areas }: Areas, valuesOnly: boolean) =>
  areas.flatMap((area) => {
    const found = usedRange(area.sheet, valuesOnly, area);
    return found ? [Area.of(area.sheet, found)] : [];
  });

export const rangeAreas: ObjectType<Areas> = defineObject<Areas>("RangeAreas", {
  tracked: true,
  properties: {
    Address: { get: ({ areas }) => areas.map((area) => area.address).join(",") },
    AddressLocal: { get: ({ areas }) => areas.map((area) => area.address).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.cells, 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every((area) => area.isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every((area) => area.isEntireRow) },
    Style: {
      get: ({ areas }) => lookOfCells(areas).get("style"),
      set: ({ areas }, name: string) => applyStyle(areas, name),
    },
  },
  objects: {
    Areas: (self) => rangeCollection.of(self),
    Format: ({ areas }) => rangeFormat.of(lookOfCells(areas)),
    ConditionalFormats: (self) =>
      conditionalFormatCollection.of({ areas: self.areas, sheet: home(self) }),
    DataValidation: ({ areas }) => dataValidation.of(areas),
    Worksheet: (self) => worksheet.of(home(self)),
  },
  methods: {
    Calculate: (self) => home(self).book.calculation.compute(),
    ClearOrResetContents: ({ areas }) => areas.forEach((area) => clearRange(area, "Contents")),
    Clear: ({ areas }, applyTo = "All") => areas.forEach((area) => clearRange(area, applyTo)),
    CopyFrom: ({ areas }, source: unknown, type = "All", skipBlanks = false, transpose = false) => {
      const from = areasArgument(source, areas[0]!.sheet);
      if (from.length !== 1 && from.length !== areas.length) throw invalidArgument();
      areas.forEach((area, i) =>
        copyRange(from[i] ?? from[0]!, area, { type, skipBlanks, transpose })
      );
    },
    GetEntireColumn: ({ areas }) =>
      made(areas.map((a) => a.reshape(0, a.left, 1_048_575, a.right))),
    GetEntireRow: ({ areas }) => made(areas.map((a) => a.reshape(a.top, 0, a.bottom, 16_383))),
    GetIntersection: (self, other: unknown) => made(common(self, other)),
    GetIntersectionOrNullObject: (self, other: unknown) => orNull(common(self, other)),
    GetOffsetRangeAreas: ({ areas }, rows: number, columns: number) =>
      made(
        areas.map((a) =>
          a.reshape(a.top + rows, a.left + columns, a.bottom + rows, a.right + columns)
        )
      ),
    GetSpecialCells: ({ areas }, type: string, valueType?: string) =>
      made(specialCells(areas, type, valueType)),
    GetSpecialCellsOrNullObject: ({ areas }, type: string, valueType?: string) =>
      orNull(specialCells(areas, type, valueType)),
    GetTables: (self, fullyContained = false) =>
      tableScopedCollection.of(
        home(self).tables.filter((table) =>
          self.areas.some((area) =>
            fullyContained ? area.contains(table.area) : intersect(area, table.area)
          )
        )
      ),
    GetUsedRangeAreas: (self, valuesOnly = false) => made(used(self, valuesOnly)),
    GetUsedRangeAreasOrNullObject: (self, valuesOnly = false) => orNull(used(self, valuesOnly)),
    SetDirty: (self) => home(self).book.calculation.retranslate(),
  },
});

export const rangeCollection: ObjectType<Areas> = defineObject<Areas>("RangeCollection", {
  items: ({ areas }) => areas.map((area) => range.of(area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ areas }, index: number) => {
      const area = areas[index];
      if (!area) throw invalidArgument();
      return range.of(area);
    },
  },
});

const bySheet = ({ areas }: Areas): Areas[] => {
  const groups = new Map<string, Area[]>();
  for (const area of areas) groups.set(area.sheet.id, [...(groups.get(area.sheet.id) ?? []), area]);
  return [...groups.values()].map((group) => ({ areas: group }));
};

const ofSheet = (self: Areas, key: string): Areas | undefined =>
  bySheet(self).find(({ areas }) => areas[0]!.sheet.id === key || areas[0]!.sheet.name === key);

/** Areas on several sheets: what precedents and dependents answer. */
export const workbookRangeAreas: ObjectType<Areas> = defineObject<Areas>("WorkbookRangeAreas", {
  tracked: true,
  properties: {
    Addresses: { get: (self) => bySheet(self).map((g) => g.areas.map((a) => a.address).join(",")) },
  },
  objects: {
    Areas: (self) => rangeAreasCollection.of(self),
    Ranges: (self) => rangeCollection.of(self),
  },
  methods: {
    GetRangeAreasBySheet: (self, key: string) => {
      const found = ofSheet(self, key);
      if (!found) throw itemNotFound();
      return rangeAreas.of(found);
    },
    GetRangeAreasOrNullObjectBySheet: (self, key: string) => {
      const found = ofSheet(self, key);
      return found ? rangeAreas.of(found) : null;
    },
  },
});

export const rangeAreasCollection: ObjectType<Areas> = defineObject<Areas>("RangeAreasCollection", {
  items: (self) => bySheet(self).map((group) => rangeAreas.of(group)),
  methods: {
    GetCount: (self) => bySheet(self).length,
    GetItemAt: (self, index: number) => {
      const group = bySheet(self)[index];
      if (!group) throw invalidArgument();
      return rangeAreas.of(group);
    },
  },
});
