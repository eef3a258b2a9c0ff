import { invalidArgument } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import type { FilterCriteria } from "../model/filter";
import { applyTableFilters } from "../model/filtering";
import { requireAllowed } from "../model/protection";
import type { TableModel } from "../model/table";

interface FilterSelf {
  readonly table: TableModel;
  readonly index: () => number;
}

function apply({ table, index }: FilterSelf, criteria: FilterCriteria): void {
  requireAllowed(table.area.sheet, "allowAutoFilter");
  if (!criteria || typeof criteria.filterOn !== "string") throw invalidArgument();
  table.criteria.set(index(), criteria);
  applyTableFilters(table);
}

export const filter: ObjectType<FilterSelf> = defineObject<FilterSelf>("Filter", {
  properties: { Criteria: { get: ({ table, index }) => table.criteria.get(index()) ?? null } },
  methods: {
    Apply: apply,
    ApplyBottomItemsFilter: (self, count: number) =>
      apply(self, { filterOn: "BottomItems", criterion1: String(count) }),
    ApplyBottomPercentFilter: (self, percent: number) =>
      apply(self, { filterOn: "BottomPercent", criterion1: String(percent) }),
    ApplyTopItemsFilter: (self, count: number) =>
      apply(self, { filterOn: "TopItems", criterion1: String(count) }),
    ApplyTopPercentFilter: (self, percent: number) =>
      apply(self, { filterOn: "TopPercent", criterion1: String(percent) }),
    ApplyCellColorFilter: (self, color: string) => apply(self, { filterOn: "CellColor", color }),
    ApplyFontColorFilter: (self, color: string) => apply(self, { filterOn: "FontColor", color }),
    ApplyIconFilter: (self, icon: unknown) => apply(self, { filterOn: "Icon", icon }),
    ApplyCustomFilter: (
      self,
      criterion1: string,
      criterion2?: string | null,
      operator?: string | null
    ) =>
      apply(self, {
        filterOn: "Custom",
        criterion1,
        ...(criterion2 ? { criterion2 } : {}),
        ...(operator ? { operator } : {}),
      }),
    ApplyDynamicFilter: (self, dynamicCriteria: string) =>
      apply(self, { filterOn: "Dynamic", dynamicCriteria }),
    ApplyValuesFilter: (self, values: string[]) => apply(self, { filterOn: "Values", values }),
    Clear: ({ table, index }) => {
      table.criteria.delete(index());
      applyTableFilters(table);
    },
  },
});
