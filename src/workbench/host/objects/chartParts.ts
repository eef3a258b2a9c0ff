import { invalidArgument } from "../protocol/errors";
import type { ObjectType } from "../protocol/objectType";
import { part, type Bag } from "../model/chart";
import { chartPart, keptIn } from "./chartPart";
import {
  chartLineFormat,
  chartTitleFormat,
  chartAxisTitleFormat,
  chartLegendFormat,
  chartDataLabelFormat,
  chartDataTableFormat,
  chartTrendlineLabelFormat,
  chartPlotAreaFormat,
  chartGridlinesFormat,
  chartErrorBarsFormat,
  chartFormatString,
} from "./chartFormats";

/** A part with text that is shown once text is given to it. */
const withText = (type: ObjectType<Bag>, fallback: unknown): ObjectType<Bag> => {
  const properties = type.declaration.properties!;
  properties.Text = {
    get: (bag) => ("Text" in bag ? bag.Text : fallback),
    set: (bag, value: string) => {
      if (typeof value !== "string") throw invalidArgument();
      bag.Text = value;
      bag.Visible = true;
    },
  };
  return type;
};

export const chartTitle = withText(
  chartPart(
    "ChartTitle",
    {
      Visible: true,
      Text: "Chart Title",
      Overlay: false,
      HorizontalAlignment: "Center",
      VerticalAlignment: "Top",
      Top: 7,
      Left: 0,
      Width: 80,
      Height: 22,
      TextOrientation: 0,
      Position: "Top",
      ShowShadow: false,
    },
    { Format: () => chartTitleFormat },
    {
      SetFormula: (bag, formula: string) => void (bag.Formula = formula),
      GetSubstring: (bag, start: number, length: number) =>
        chartFormatString.of(part(bag, `Substring ${start} ${length}`)),
    }
  ),
  "Chart Title"
);

export const chartAxisTitle = withText(
  chartPart(
    "ChartAxisTitle",
    { Text: "", Visible: false, TextOrientation: 0 },
    { Format: () => chartAxisTitleFormat },
    { SetFormula: (bag, formula: string) => void (bag.Formula = formula) }
  ),
  ""
);

export const chartLegend = chartPart(
  "ChartLegend",
  {
    Visible: true,
    Position: "Bottom",
    Overlay: false,
    Left: 0,
    Top: 0,
    Width: 100,
    Height: 20,
    ShowShadow: false,
  },
  { Format: () => chartLegendFormat }
);

export const chartDataLabels = chartPart(
  "ChartDataLabels",
  {
    Position: "BestFit",
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    ShowBubbleSize: false,
    Separator: ", ",
    NumberFormat: "General",
    LinkNumberFormat: true,
    TextOrientation: 0,
    AutoText: true,
    HorizontalAlignment: "Center",
    VerticalAlignment: "Center",
    ShowAsStickyCallout: false,
    GeometricShapeType: null,
  },
  { Format: () => chartDataLabelFormat, LeaderLines: () => chartLeaderLines }
);
chartDataLabels.declaration.properties!.ShowLeaderLines = keptIn("ShowLeaderLines", false);

export const chartLeaderLines = chartPart(
  "ChartLeaderLines",
  {},
  { Format: () => chartLeaderLinesFormat }
);
export const chartLeaderLinesFormat = chartPart(
  "ChartLeaderLinesFormat",
  {},
  {
    Line: () => chartLineFormat,
  }
);

export const chartDataLabel = chartPart(
  "ChartDataLabel",
  {
    Position: "BestFit",
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    ShowBubbleSize: false,
    Separator: ", ",
    Top: 0,
    Left: 0,
    Width: 20,
    Height: 15,
    Formula: "",
    TextOrientation: 0,
    HorizontalAlignment: "Center",
    VerticalAlignment: "Center",
    Text: "",
    AutoText: true,
    NumberFormat: "General",
    LinkNumberFormat: true,
  },
  { Format: () => chartDataLabelFormat }
);

export const chartDataTable = chartPart(
  "ChartDataTable",
  {
    Visible: false,
    ShowLegendKey: true,
    ShowHorizontalBorder: true,
    ShowVerticalBorder: true,
    ShowOutlineBorder: true,
  },
  { Format: () => chartDataTableFormat }
);

export const chartGridlines = chartPart(
  "ChartGridlines",
  { Visible: false },
  { Format: () => chartGridlinesFormat }
);
/** Major gridlines of the value axis are drawn in a new chart. */
export const chartMajorGridlines = chartPart(
  "ChartGridlines",
  { Visible: true },
  { Format: () => chartGridlinesFormat }
);

export const chartPlotArea = chartPart(
  "ChartPlotArea",
  {
    Left: 10,
    Top: 40,
    Width: 340,
    Height: 160,
    InsideLeft: 30,
    InsideTop: 45,
    InsideWidth: 310,
    InsideHeight: 140,
    Position: "Automatic",
  },
  { Format: () => chartPlotAreaFormat }
);

export const chartErrorBars = chartPart(
  "ChartErrorBars",
  { EndStyleCap: true, Include: "Both", Type: "FixedValue", Visible: false },
  { Format: () => chartErrorBarsFormat }
);

export const chartTrendlineLabel = chartPart(
  "ChartTrendlineLabel",
  {
    Top: 0,
    Left: 0,
    Width: 60,
    Height: 15,
    Formula: "",
    TextOrientation: 0,
    HorizontalAlignment: "Center",
    VerticalAlignment: "Center",
    Text: "",
    AutoText: true,
    NumberFormat: "General",
    LinkNumberFormat: true,
  },
  { Format: () => chartTrendlineLabelFormat }
);

export const chartPivotOptions = chartPart("ChartPivotOptions", {
  ShowAxisFieldButtons: true,
  ShowLegendFieldButtons: true,
  ShowReportFilterFieldButtons: true,
  ShowValueFieldButtons: true,
});
export const chartBinOptions = chartPart("ChartBinOptions", {
  Type: "Auto",
  Width: 1,
  Count: 1,
  AllowOverflow: false,
  AllowUnderflow: false,
  OverflowValue: 0,
  UnderflowValue: 0,
});
export const chartBoxwhiskerOptions = chartPart("ChartBoxwhiskerOptions", {
  ShowInnerPoints: false,
  ShowOutlierPoints: true,
  ShowMeanMarker: true,
  ShowMeanLine: false,
  QuartileCalculation: "Exclusive",
});
export const chartMapOptions = chartPart("ChartMapOptions", {
  Level: "Automatic",
  LabelStrategy: "None",
  ProjectionType: "Automatic",
});
