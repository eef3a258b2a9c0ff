import { invalidArgument } from "../protocol/errors";
import { defineObject, type Handle, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import { part, type Bag, type ChartModel } from "../model/chart";
import { chartPart, keptProperties } from "./chartPart";
import { chartAxisFormat } from "./chartFormats";
import { chartAxisTitle, chartGridlines, chartMajorGridlines } from "./chartParts";

/** What an axis is until it is changed. */
const DEFAULTS = {
  MajorUnit: "",
  Maximum: "",
  Minimum: "",
  MinorUnit: "",
  DisplayUnit: "None",
  ShowDisplayUnitLabel: false,
  CustomDisplayUnit: 0,
  MinorTimeUnitScale: "Days",
  MajorTimeUnitScale: "Days",
  BaseTimeUnit: "Days",
  CategoryType: "Automatic",
  ScaleType: "Linear",
  LogBase: 10,
  Left: 0,
  Top: 0,
  Height: 20,
  Width: 300,
  ReversePlotOrder: false,
  Crosses: "Automatic",
  CrossesAt: 0,
  Visible: true,
  IsBetweenCategories: true,
  MajorTickMark: "None",
  MinorTickMark: "None",
  TickMarkSpacing: 1,
  TickLabelPosition: "NextToAxis",
  TickLabelSpacing: 1,
  Alignment: "Center",
  MultiLevel: false,
  NumberFormat: "General",
  LinkNumberFormat: true,
  Offset: 100,
  TextOrientation: 0,
  Position: "Automatic",
  PositionAt: 0,
};

function axisType(kind: "Category" | "Value" | "Series", group: string): ObjectType<Bag> {
  const type = chartPart(
    "ChartAxis",
    DEFAULTS,
    {
      Format: () => chartAxisFormat,
      MajorGridlines: () => (kind === "Value" ? chartMajorGridlines : chartGridlines),
      MinorGridlines: () => chartGridlines,
      Title: () => chartAxisTitle,
    },
    {
      SetCategoryNames: (bag, source: Handle) => {
        if (!(source?.self instanceof Area)) throw invalidArgument();
        bag.CategoryNames = source.self;
      },
      SetCrossesAt: (bag, value: number) =>
        void Object.assign(bag, { Crosses: "Custom", CrossesAt: value }),
      SetCustomDisplayUnit: (bag, value: number) =>
        void Object.assign(bag, { DisplayUnit: "Custom", CustomDisplayUnit: value }),
      SetPositionAt: (bag, value: number) =>
        void Object.assign(bag, { Position: "Custom", PositionAt: value }),
    }
  );
  const properties = type.declaration.properties!;
  properties.Type = { get: () => kind };
  properties.AxisGroup = { get: () => group };
  if (kind === "Value") {
    // A value axis knows its bounds although nobody set them: Excel computes them from the data.
    Object.assign(
      properties,
      keptProperties({ Minimum: 0, Maximum: 1, MajorUnit: 0.2, MinorUnit: 0.04 })
    );
  }
  return type;
}

const AXES = new Map<string, ObjectType<Bag>>(
  (["Category", "Value", "Series"] as const).flatMap((kind) =>
    ["Primary", "Secondary"].map((group) => [`${kind} ${group}`, axisType(kind, group)] as const)
  )
);

function axis(chart: ChartModel, kind: string, group = "Primary"): Handle {
  const type = AXES.get(`${kind} ${group}`);
  if (!type) throw invalidArgument();
  return type.of(part(part(chart.bag, "Axes"), `${kind} ${group}`));
}

export const chartAxes: ObjectType<ChartModel> = defineObject<ChartModel>("ChartAxes", {
  objects: {
    CategoryAxis: (chart) => axis(chart, "Category"),
    ValueAxis: (chart) => axis(chart, "Value"),
    SeriesAxis: (chart) => axis(chart, "Series"),
  },
  methods: { GetItem: axis },
});
