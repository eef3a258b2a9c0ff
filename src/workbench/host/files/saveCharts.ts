import type { SheetChart } from "hucre";
import { absolute } from "../objects/namedItem";
import type { Bag, ChartModel } from "../model/chart";
import { seriesName } from "../model/chartData";
import { lineAt } from "../model/lines";
import type { SheetModel } from "../model/sheet";

/** Kinds of chart that the file writer knows, by how Excel's names begin. */
const KINDS: readonly [RegExp, SheetChart["type"]][] = [
  [/^Column/, "column"],
  [/^Bar/, "bar"],
  [/^Line/, "line"],
  [/^Pie/, "pie"],
  [/^Doughnut/, "doughnut"],
  [/^Area/, "area"],
  [/^XYScatter/, "scatter"],
];

/** The charts of a sheet that can be stored; others are left out of the file. */
export function fileCharts(sheet: SheetModel): SheetChart[] {
  return sheet.charts.flatMap((chart) => {
    const type = KINDS.find(([pattern]) => pattern.test(chart.chartType))?.[1];
    const series = chart.series.filter(({ values }) => values !== null);
    return type && series.length > 0 ? [fileChart(chart, type, series)] : [];
  });
}

function fileChart(
  chart: ChartModel,
  type: SheetChart["type"],
  series: ChartModel["series"]
): SheetChart {
  const { sheet } = chart;
  const title = (chart.bag.Title as Bag | undefined)?.Text;
  const from = { row: lineAt(sheet, "row", chart.top), col: lineAt(sheet, "column", chart.left) };
  const to = {
    row: lineAt(sheet, "row", chart.top + chart.height),
    col: lineAt(sheet, "column", chart.left + chart.width),
  };
  return {
    type,
    ...(typeof title === "string"
      ? { title }
      : series.length === 1
        ? { title: seriesName(series[0]!) }
        : {}),
    series: series.map((one) => ({
      name: seriesName(one),
      values: absolute(one.values!),
      ...(one.categories ? { categories: absolute(one.categories) } : {}),
    })),
    anchor: {
      from,
      to: { row: Math.max(to.row, from.row + 1), col: Math.max(to.col, from.col + 1) },
    },
  };
}
