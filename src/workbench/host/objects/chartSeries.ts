import { invalidArgument } from "../protocol/errors";
import { defineObject, Handle, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import { part, type Bag, type ChartModel, type SeriesModel } from "../model/chart";
import { seriesName, valuesIn } from "../model/chartData";
import { chartPart, keptIn } from "./chartPart";
import { chartPointFormat, chartSeriesFormat, chartTrendlineFormat } from "./chartFormats";
import {
  chartBinOptions,
  chartBoxwhiskerOptions,
  chartDataLabel,
  chartDataLabels,
  chartErrorBars,
  chartMapOptions,
  chartTrendlineLabel,
} from "./chartParts";

/** What a series is until it is changed. */
const DEFAULTS = {
  HasDataLabels: false,
  Filtered: false,
  MarkerSize: 5,
  MarkerStyle: "Automatic",
  ShowShadow: false,
  MarkerBackgroundColor: "",
  MarkerForegroundColor: "",
  Smooth: false,
  GapWidth: 219,
  DoughnutHoleSize: 75,
  AxisGroup: "Primary",
  Explosion: 0,
  FirstSliceAngle: 0,
  InvertIfNegative: false,
  BubbleScale: 100,
  SecondPlotSize: 75,
  SplitType: "SplitByPosition",
  SplitValue: 0,
  VaryByCategories: false,
  ShowLeaderLines: true,
  Overlap: -27,
  GradientStyle: "TwoPhaseColor",
  GradientMinimumType: "ExtremeValue",
  GradientMidpointType: "ExtremeValue",
  GradientMaximumType: "ExtremeValue",
  GradientMinimumValue: 0,
  GradientMidpointValue: 0,
  GradientMaximumValue: 0,
  GradientMinimumColor: "",
  GradientMidpointColor: "",
  GradientMaximumColor: "",
  ParentLabelStrategy: "None",
  ShowConnectorLines: true,
  InvertColor: "",
};

const parts = {
  BinOptions: chartBinOptions,
  BoxwhiskerOptions: chartBoxwhiskerOptions,
  DataLabels: chartDataLabels,
  Format: chartSeriesFormat,
  MapOptions: chartMapOptions,
  XErrorBars: chartErrorBars,
  YErrorBars: chartErrorBars,
};

const sourceOf = (source: unknown): Area => {
  if (source instanceof Handle && source.self instanceof Area) return source.self.copy();
  throw invalidArgument();
};
const dimension = (series: SeriesModel, name: string): Area | null => {
  if (name === "Categories" || name === "XValues") return series.categories;
  if (name === "Values" || name === "YValues") return series.values;
  if (name === "BubbleSizes") return series.bubbleSizes;
  throw invalidArgument();
};

export const chartSeries: ObjectType<SeriesModel> = defineObject<SeriesModel>("ChartSeries", {
  properties: {
    Name: {
      get: seriesName,
      set: (series, name: string) => {
        series.name = name;
        series.nameArea = null;
      },
    },
    ChartType: {
      get: ({ bag, chart }) => bag.ChartType ?? chart.chartType,
      set: ({ bag }, type: string) => (bag.ChartType = type),
    },
    PlotOrder: {
      get: (series) => series.chart.series.indexOf(series),
      set: (series, order: number) => {
        const list = series.chart.series;
        list.splice(list.indexOf(series), 1);
        list.splice(order, 0, series);
      },
    },
    ...Object.fromEntries(
      Object.entries(DEFAULTS).map(([name, fallback]) => {
        const kept = keptIn(name, fallback);
        return [
          name,
          {
            get: ({ bag }: SeriesModel) => kept.get(bag),
            set: ({ bag }: SeriesModel, value: never) => kept.set!(bag, value),
          },
        ];
      })
    ),
  },
  objects: {
    ...Object.fromEntries(
      Object.entries(parts).map(([name, type]) => [
        name,
        ({ bag }: SeriesModel) => type.of(part(bag, name)),
      ])
    ),
    Points: (series) => chartPoints.of(series),
    Trendlines: (series) => chartTrendlines.of(series.trendlines),
  },
  methods: {
    Delete: (series) => void series.chart.series.splice(series.chart.series.indexOf(series), 1),
    SetValues: (series, source: unknown) => void (series.values = sourceOf(source)),
    SetXAxisValues: (series, source: unknown) => void (series.categories = sourceOf(source)),
    SetBubbleSizes: (series, source: unknown) => void (series.bubbleSizes = sourceOf(source)),
    GetDimensionValues: (series, name: string) => valuesIn(dimension(series, name)),
    GetDimensionStringValues: (series, name: string) =>
      valuesIn(dimension(series, name)).map(String),
    GetDimensionDataSourceString: (series, name: string) => dimension(series, name)?.address ?? "",
    GetDimensionDataSourceType: (series, name: string) =>
      dimension(series, name) ? "LocalRange" : "Unknown",
  },
});

export const chartSeriesCollection: ObjectType<ChartModel> = defineObject<ChartModel>(
  "ChartSeriesCollection",
  {
    properties: { Count: { get: ({ series }) => series.length } },
    items: ({ series }) => series.map((one) => chartSeries.of(one)),
    item: ({ series }, index) => {
      const found = series[Number(index)];
      return found ? chartSeries.of(found) : null;
    },
    methods: {
      Add: (chart, name?: string | null, index?: number | null) => {
        const made: SeriesModel = {
          chart,
          name: name ?? `Series${chart.series.length + 1}`,
          nameArea: null,
          values: null,
          categories: chart.series[0]?.categories ?? null,
          bubbleSizes: null,
          bag: {},
          points: new Map(),
          trendlines: [],
        };
        chart.series.splice(index ?? chart.series.length, 0, made);
        return chartSeries.of(made);
      },
      GetCount: ({ series }) => series.length,
      GetItemAt: ({ series }, index: number) => {
        const found = series[index];
        if (!found) throw invalidArgument();
        return chartSeries.of(found);
      },
    },
  }
);

interface PointSelf {
  readonly series: SeriesModel;
  readonly index: number;
  readonly bag: Bag;
}
const keptPoint = (name: string, fallback: unknown) => {
  const kept = keptIn(name, fallback);
  return {
    get: ({ bag }: PointSelf) => kept.get(bag),
    set: ({ bag }: PointSelf, value: never) => kept.set!(bag, value),
  };
};

export const chartPoint: ObjectType<PointSelf> = defineObject<PointSelf>("ChartPoint", {
  properties: {
    Value: { get: ({ series, index }) => valuesIn(series.values)[index] ?? null },
    HasDataLabel: keptPoint("HasDataLabel", false),
    MarkerStyle: keptPoint("MarkerStyle", "Automatic"),
    MarkerSize: keptPoint("MarkerSize", 5),
    MarkerBackgroundColor: keptPoint("MarkerBackgroundColor", ""),
    MarkerForegroundColor: keptPoint("MarkerForegroundColor", ""),
  },
  objects: {
    DataLabel: ({ bag }) => chartDataLabel.of(part(bag, "DataLabel")),
    Format: ({ bag }) => chartPointFormat.of(part(bag, "Format")),
  },
});

function point(series: SeriesModel, index: number): Handle {
  if (!Number.isInteger(index) || index < 0 || index >= valuesIn(series.values).length)
    throw invalidArgument();
  let bag = series.points.get(index);
  if (!bag) series.points.set(index, (bag = {}));
  return chartPoint.of({ series, index, bag });
}

export const chartPoints: ObjectType<SeriesModel> = defineObject<SeriesModel>(
  "ChartPointsCollection",
  {
    properties: { Count: { get: ({ values }) => valuesIn(values).length } },
    items: (series) => valuesIn(series.values).map((_, index) => point(series, index)),
    methods: { GetCount: ({ values }) => valuesIn(values).length, GetItemAt: point },
  }
);

export const chartTrendline = chartPart(
  "ChartTrendline",
  {
    Type: "Linear",
    PolynomialOrder: 2,
    MovingAveragePeriod: 2,
    ShowEquation: false,
    ShowRSquared: false,
    ForwardPeriod: 0,
    BackwardPeriod: 0,
    Name: "",
    Intercept: "",
  },
  { Format: () => chartTrendlineFormat, Label: () => chartTrendlineLabel },
  { Delete: (bag) => (bag.Remove as () => void)() }
);

export const chartTrendlines: ObjectType<Bag[]> = defineObject<Bag[]>("ChartTrendlineCollection", {
  items: (list) => list.map((bag) => chartTrendline.of(bag)),
  item: (list, index) => (list[Number(index)] ? chartTrendline.of(list[Number(index)]!) : null),
  methods: {
    Add: (list, type = "Linear") => {
      const bag: Bag = { Type: type };
      bag.Remove = () => void list.splice(list.indexOf(bag), 1);
      list.push(bag);
      return chartTrendline.of(bag);
    },
    GetCount: (list) => list.length,
  },
});
