import { defineObject, type ObjectType } from "../protocol/objectType";
import type { Area } from "../model/area";
import { sortArea } from "../model/sort";
import type { SortField } from "../model/table";

export const rangeSort: ObjectType<Area> = defineObject<Area>("RangeSort", {
  methods: {
    Apply: (
      area,
      fields: SortField[],
      matchCase = false,
      hasHeaders = false,
      orientation = "Rows"
    ) => sortArea(area, fields, { matchCase, hasHeaders, byColumns: orientation === "Columns" }),
  },
});
