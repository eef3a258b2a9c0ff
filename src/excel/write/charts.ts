import { parseRange } from "../../book/address";
import type { PlanChart } from "../../plan/plan";
import { COLORS } from "../../plan/styles";
import { withLiveNames, type Renamed } from "./rename";

const TYPES = {
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "LineMarkers",
  pie: "Pie",
  doughnut: "Doughnut",
  area: "Area",
  stackedColumn: "ColumnStacked",
  stackedBar: "BarStacked",
} as const satisfies Record<PlanChart["kind"], string>;

const SERIES = [
  COLORS.accent,
  COLORS.accentSoft,
  COLORS.muted,
  COLORS.watch,
  COLORS.accentMid,
  COLORS.onTrack,
] as const;

/** Name of our nth chart of a sheet: by it the chart is found again, wherever people moved it. */
export const chartName = (sheet: string, n: number) => `Vigie ${sheet} ${n + 1}`;

/** Draws a chart, or gives the one that is there its data and title anew; its place and size stay the person's. */
export function putChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: PlanChart,
  place: { readonly name: string; readonly exists: boolean; readonly renamed: Renamed }
): void {
  const { name, exists, renamed } = place;
  const first = rangeOf(context, chart.series[0]!.values, renamed);
  const lies = isRow(chart.series[0]!.values);
  if (exists) sheet.charts.getItem(name).delete();
  const made = sheet.charts.add(TYPES[chart.kind], first, lies ? "Rows" : "Columns");
  made.name = name;
  const { top, left, bottom, right } = chart.place;
  made.setPosition(sheet.getCell(top, left), sheet.getCell(bottom, right));
  made.title.text = chart.title;
  made.title.format.font.size = 12;
  made.title.format.font.bold = true;
  made.title.format.font.color = `#${COLORS.accent}`;
  chart.series.forEach((series, i) => {
    const target = i === 0 ? made.series.getItemAt(0) : made.series.add(series.name);
    target.name = series.name;
    // The first one too: Excel may have taken its first cell for a heading.
    target.setValues(rangeOf(context, series.values, renamed));
    target.setXAxisValues(rangeOf(context, series.categories, renamed));
    dressSeries(target, series, i, chart);
  });
  const round = chart.kind === "pie" || chart.kind === "doughnut";
  const legend = chart.legend ?? (round ? "right" : chart.series.length > 1 ? "bottom" : "none");
  made.legend.visible = legend !== "none";
  if (legend !== "none") made.legend.position = LEGENDS[legend];
  if (chart.labels) {
    made.dataLabels.showValue = true;
    if (chart.format !== undefined) made.dataLabels.numberFormat = chart.format;
  }
  if (!round) dressAxes(made, chart);
}

const LEGENDS = { bottom: "Bottom", right: "Right", top: "Top" } as const;

function dressSeries(
  target: Excel.ChartSeries,
  series: PlanChart["series"][number],
  index: number,
  chart: PlanChart
): void {
  const color = `#${series.color ?? SERIES[index % SERIES.length]!}`;
  const round = chart.kind === "pie" || chart.kind === "doughnut";
  if (chart.kind === "line") {
    target.format.line.color = color;
    target.markerStyle = "Circle";
    target.markerSize = 5;
    target.markerBackgroundColor = color;
    target.markerForegroundColor = color;
  } else if (!round) target.format.fill.setSolidColor(color);
  if (chart.kind === "bar") target.gapWidth = 60;
  if (chart.kind === "column") target.gapWidth = 80;
  if (chart.kind === "stackedBar" || chart.kind === "stackedColumn") {
    target.gapWidth = 60;
    target.overlap = 100;
  }
  if (chart.kind === "doughnut") target.doughnutHoleSize = 58;
  series.pointColors?.slice(0, cellCount(series.values)).forEach((point, i) => {
    target.points.getItemAt(i).format.fill.setSolidColor(`#${point}`);
  });
}

/** Categories of lying bars read from the top, as the table beside them does. */
function dressAxes(made: Excel.Chart, chart: PlanChart): void {
  const { categoryAxis, valueAxis } = made.axes;
  const { axisTitle, format } = chart;
  if (axisTitle?.category) categoryAxis.title.text = axisTitle.category;
  if (axisTitle?.value) valueAxis.title.text = axisTitle.value;
  categoryAxis.tickLabelPosition = "Low";
  if (chart.kind === "bar" || chart.kind === "stackedBar") categoryAxis.reversePlotOrder = true;
  if (format !== undefined) valueAxis.numberFormat = format;
  if (chart.valueAxis?.min !== undefined) valueAxis.minimum = chart.valueAxis.min;
  if (chart.valueAxis?.max !== undefined) valueAxis.maximum = chart.valueAxis.max;
  if (chart.valueAxis?.step !== undefined) valueAxis.majorUnit = chart.valueAxis.step;
  valueAxis.majorGridlines.format.line.color = "#E3E7EE";
}

/** "'Synthèse'!$H$10:$I$10" as a range of the workbook. */
function rangeOf(context: Excel.RequestContext, reference: string, renamed: Renamed): Excel.Range {
  const live = withLiveNames(reference, renamed);
  const cut = live.lastIndexOf("!");
  const sheet = live
    .slice(0, cut)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return context.workbook.worksheets
    .getItem(sheet)
    .getRange(live.slice(cut + 1).replaceAll("$", ""));
}

function cellsOf(reference: string) {
  return parseRange(reference.slice(reference.lastIndexOf("!") + 1).replaceAll("$", ""));
}

function isRow(reference: string): boolean {
  const range = cellsOf(reference);
  return range !== null && range.top === range.bottom && range.right > range.left;
}

function cellCount(reference: string): number {
  const range = cellsOf(reference);
  return range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : 0;
}
