import type { SheetChart } from "hucre";
import type { PlanChart } from "../../plan/plan";
import { COLORS } from "../../plan/styles";

/** Colours of series that name none, from the accent outwards: told apart in grey print too. */
const SERIES = [
  COLORS.accent,
  COLORS.accentSoft,
  COLORS.muted,
  COLORS.watch,
  COLORS.accentMid,
  COLORS.onTrack,
] as const;

/** A Plan's chart as the native chart that the file holds. */
export function fileChart(chart: PlanChart): SheetChart {
  const round = chart.kind === "pie" || chart.kind === "doughnut";
  const legend = chart.legend ?? (round ? "right" : chart.series.length > 1 ? "bottom" : "none");
  const format = chart.format === undefined ? undefined : { formatCode: chart.format };
  const { top, left, bottom, right } = chart.place;
  return {
    ...kind(chart.kind),
    title: chart.title,
    titleFontSize: 12,
    titleBold: true,
    titleColor: COLORS.accent,
    titleOverlay: false,
    series: chart.series.map((series, i) => fileSeries(series, i, chart)),
    anchor: { from: { row: top, col: left }, to: { row: bottom + 1, col: right + 1 } },
    legend: legend === "none" ? false : legend,
    legendFontSize: 9,
    legendFontColor: COLORS.ink,
    chartSpaceFillColor: "FFFFFF",
    chartSpaceBorderColor: COLORS.rule,
    chartSpaceBorderWidth: 0.75,
    altText: chart.title,
    varyColors: round,
    ...(chart.labels
      ? {
          dataLabels: {
            showValue: true,
            fontSize: 9,
            fontColor: COLORS.ink,
            ...(format ? { numberFormat: format } : {}),
          },
        }
      : {}),
    ...(round ? {} : { axes: axes(chart, format) }),
  };
}

function kind(name: PlanChart["kind"]): Partial<SheetChart> & Pick<SheetChart, "type"> {
  switch (name) {
    case "bar":
      return { type: "bar", gapWidth: 60 };
    case "column":
      return { type: "column", gapWidth: 80 };
    case "stackedBar":
      return { type: "bar", barGrouping: "stacked", overlap: 100, gapWidth: 60 };
    case "stackedColumn":
      return { type: "column", barGrouping: "stacked", overlap: 100, gapWidth: 60 };
    case "line":
      return { type: "line", lineGrouping: "standard" };
    case "area":
      return { type: "area", areaGrouping: "standard" };
    case "pie":
      return { type: "pie" };
    case "doughnut":
      return { type: "doughnut", holeSize: 58 };
  }
}

function fileSeries(
  series: PlanChart["series"][number],
  index: number,
  chart: PlanChart
): SheetChart["series"][number] {
  const color = series.color ?? SERIES[index % SERIES.length]!;
  const round = chart.kind === "pie" || chart.kind === "doughnut";
  const colors = series.pointColors ?? (round ? SERIES : undefined);
  const points = colors?.map((fillColor, idx) => ({ idx, fillColor }));
  return {
    name: series.name,
    categories: series.categories,
    values: series.values,
    color,
    ...(points ? { dataPoints: points } : {}),
    ...(chart.kind === "line"
      ? { stroke: { width: 2.25 }, marker: { symbol: "circle" as const, size: 5, fill: color } }
      : {}),
  };
}

/** Categories of lying bars read from the top, as the table beside them does. */
function axes(
  chart: PlanChart,
  format: { formatCode: string } | undefined
): NonNullable<SheetChart["axes"]> {
  const lying = chart.kind === "bar" || chart.kind === "stackedBar";
  const label = {
    labelFontSize: 9,
    labelColor: COLORS.ink,
    majorTickMark: "none",
    minorTickMark: "none",
  } as const;
  const title = {
    axisTitleFontSize: 9,
    axisTitleBold: false,
    axisTitleColor: COLORS.muted,
  } as const;
  return {
    x: {
      ...label,
      ...(chart.axisTitle?.category ? { title: chart.axisTitle.category, ...title } : {}),
      ...(lying ? { reverse: true } : {}),
      tickLblPos: "low",
      gridlines: { major: false },
    },
    y: {
      ...label,
      ...(chart.axisTitle?.value ? { title: chart.axisTitle.value, ...title } : {}),
      ...(format ? { numberFormat: { ...format, sourceLinked: false } } : {}),
      ...(chart.valueAxis ? { scale: axisScale(chart.valueAxis) } : {}),
      ...(lying ? { crosses: "max" as const } : {}),
      gridlines: { major: true },
    },
  };
}

const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>' +
  `<a:srgbClr val="E3E7EE"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;

/** The chart part with pale gridlines: as generated they are drawn black, over the data. */
export function paleGridlines(xml: string): string {
  return xml.replaceAll("<c:majorGridlines/>", GRIDLINES);
}

function axisScale({ min, max, step }: NonNullable<PlanChart["valueAxis"]>) {
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(step === undefined ? {} : { majorUnit: step }),
  };
}
