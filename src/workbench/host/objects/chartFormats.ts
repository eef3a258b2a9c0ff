import { colorOrNone } from "../model/colors";
import type { Bag } from "../model/chart";
import { chartPart } from "./chartPart";

const empty = (bag: Bag) => {
  for (const key of Object.keys(bag)) delete bag[key];
};

export const chartFill = chartPart(
  "ChartFill",
  {},
  {},
  {
    Clear: empty,
    SetSolidColor: (bag, value: string) => void (bag.Color = colorOrNone(value)),
  }
);
export const chartBorder = chartPart(
  "ChartBorder",
  { Color: "", LineStyle: "None", Weight: 0.75 },
  {},
  { Clear: empty }
);
export const chartLineFormat = chartPart(
  "ChartLineFormat",
  { Color: "", LineStyle: "Automatic", Weight: 0.75 },
  {},
  { Clear: empty }
);
export const chartFont = chartPart("ChartFont", {
  Bold: false,
  Color: "#595959",
  Italic: false,
  Name: "Aptos Narrow",
  Size: 10,
  Underline: "None",
});

const inside = { Border: () => chartBorder, Fill: () => chartFill, Font: () => chartFont };
const line = { Line: () => chartLineFormat };

export const chartAreaFormat = chartPart(
  "ChartAreaFormat",
  { RoundedCorners: false, ColorScheme: "ColorfulPalette1" },
  inside
);
export const chartTitleFormat = chartPart("ChartTitleFormat", {}, inside);
export const chartAxisTitleFormat = chartPart("ChartAxisTitleFormat", {}, inside);
export const chartLegendFormat = chartPart("ChartLegendFormat", {}, inside);
export const chartDataLabelFormat = chartPart("ChartDataLabelFormat", {}, inside);
export const chartDataTableFormat = chartPart("ChartDataTableFormat", {}, inside);
export const chartTrendlineLabelFormat = chartPart("ChartTrendlineLabelFormat", {}, inside);
export const chartPlotAreaFormat = chartPart(
  "ChartPlotAreaFormat",
  {},
  { Border: () => chartBorder, Fill: () => chartFill }
);
export const chartPointFormat = chartPart(
  "ChartPointFormat",
  {},
  { Border: () => chartBorder, Fill: () => chartFill }
);
export const chartSeriesFormat = chartPart(
  "ChartSeriesFormat",
  {},
  { Fill: () => chartFill, ...line }
);
export const chartAxisFormat = chartPart(
  "ChartAxisFormat",
  {},
  { Fill: () => chartFill, Font: () => chartFont, ...line }
);
export const chartGridlinesFormat = chartPart("ChartGridlinesFormat", {}, line);
export const chartTrendlineFormat = chartPart("ChartTrendlineFormat", {}, line);
export const chartErrorBarsFormat = chartPart("ChartErrorBarsFormat", {}, line);

export const chartFormatString = chartPart("ChartFormatString", {}, { Font: () => chartFont });
