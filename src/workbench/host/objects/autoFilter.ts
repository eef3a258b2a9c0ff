import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import type { AutoFilterModel, FilterCriteria } from "../model/filter";
import { applyFilters, applyTableFilters } from "../model/filtering";
import { requireAllowed } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import type { TableModel } from "../model/table";
import { areaArgument } from "./areaArgument";
import { range } from "./range";

/** The filter of a sheet, or of one of its tables. */
interface Filtered {
  readonly sheet: SheetModel;
  readonly table: TableModel | null;
}

const filterOf = ({ sheet, table }: Filtered): AutoFilterModel | null =>
  table
    ? table.showFilterButton
      ? { area: table.area, criteria: table.criteria }
      : null
    : sheet.autoFilter;

function refresh(self: Filtered): void {
  if (self.table) return applyTableFilters(self.table);
  const filter = self.sheet.autoFilter;
  if (filter && filter.area.rows > 1) {
    const { top, left, bottom, right } = filter.area;
    applyFilters(new Area(self.sheet, top + 1, left, bottom, right), filter.criteria);
  }
}

function criteriaOf(self: Filtered): (FilterCriteria | null)[] {
  const filter = filterOf(self);
  return filter
    ? Array.from({ length: filter.area.columns }, (_, i) => filter.criteria.get(i) ?? null)
    : [];
}

const location = (self: Filtered) => {
  const filter = filterOf(self);
  return filter && range.of(filter.area.copy());
};

export const autoFilter: ObjectType<Filtered> = defineObject<Filtered>("AutoFilter", {
  properties: {
    Enabled: { get: (self) => filterOf(self) !== null },
    IsDataFiltered: { get: (self) => (filterOf(self)?.criteria.size ?? 0) > 0 },
    Criteria: { get: criteriaOf },
  },
  methods: {
    Apply: (
      self,
      where: unknown,
      columnIndex?: number | null,
      criteria?: FilterCriteria | null
    ) => {
      const { sheet, table } = self;
      requireAllowed(sheet, "allowAutoFilter");
      if (!table) {
        const area = areaArgument(where, sheet).copy();
        const same = sheet.autoFilter && sheet.autoFilter.area.local === area.local;
        if (!same) sheet.autoFilter = { area, criteria: new Map() };
      }
      if (columnIndex !== undefined && columnIndex !== null) {
        const filter = filterOf(self)!;
        if (columnIndex < 0 || columnIndex >= filter.area.columns) throw invalidArgument();
        if (criteria) filter.criteria.set(columnIndex, criteria);
        else filter.criteria.delete(columnIndex);
      }
      refresh(self);
    },
    ClearColumnCriteria: (self, columnIndex: number) => {
      filterOf(self)?.criteria.delete(columnIndex);
      refresh(self);
    },
    ClearCriteria: (self) => {
      filterOf(self)?.criteria.clear();
      refresh(self);
    },
    Reapply: refresh,
    Remove: (self) => {
      filterOf(self)?.criteria.clear();
      refresh(self);
      if (self.table) self.table.showFilterButton = false;
      else self.sheet.autoFilter = null;
    },
    GetRange: (self) => {
      const found = location(self);
      if (!found) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: location,
  },
});
