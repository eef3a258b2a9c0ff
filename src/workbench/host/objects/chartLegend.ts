import { invalidArgument } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import { part, type Bag, type ChartModel } from "../model/chart";

interface EntrySelf {
  readonly bag: Bag;
  readonly index: number;
}

export const legendEntry: ObjectType<EntrySelf> = defineObject<EntrySelf>("ChartLegendEntry", {
  properties: {
    Visible: {
      get: ({ bag }) => bag.Visible ?? true,
      set: ({ bag }, value: boolean) => (bag.Visible = value),
    },
    Index: { get: ({ index }) => index },
    Left: { get: ({ index }) => index * 60 },
    Top: { get: () => 0 },
    Width: { get: () => 50 },
    Height: { get: () => 15 },
  },
});

/** One entry a series; of a pie or doughnut, one a point. */
function count(legend: Bag): number {
  const { series, chartType } = legend.chart as ChartModel;
  const first = series[0];
  return /Pie|Doughnut/.test(chartType) && first?.values ? first.values.cells : series.length;
}
const entry = (legend: Bag, index: number) =>
  legendEntry.of({ bag: part(legend, `Entry ${index}`), index });

export const legendEntries: ObjectType<Bag> = defineObject<Bag>("ChartLegendEntryCollection", {
  items: (legend) => Array.from({ length: count(legend) }, (_, index) => entry(legend, index)),
  methods: {
    GetCount: count,
    GetItemAt: (legend, index: number) => {
      if (index < 0 || index >= count(legend)) throw invalidArgument();
      return entry(legend, index);
    },
  },
});
