import { Area } from "./area";
import type { ChartModel, SeriesModel } from "./chart";
import { wireValue } from "./content";

/** The values of a series' cells, in order. */
export function valuesIn(area: Area | null): unknown[] {
  if (!area) return [];
  const values: unknown[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++)
      values.push(wireValue(area.sheet.cells.value(row, col)));
  return values;
}

export function seriesName(series: SeriesModel): string {
  const { nameArea } = series;
  return nameArea
    ? String(wireValue(nameArea.sheet.cells.value(nameArea.top, nameArea.left)))
    : series.name;
}

/** Reads series and categories out of a rectangle as Excel does: headings where the corner or edges hold text. */
export function readSource(chart: ChartModel, source: Area, seriesBy: string): void {
  const { sheet } = source;
  sheet.book.calculation.settle();
  const isText = (row: number, col: number) => typeof sheet.cells.value(row, col) === "string";
  const blankCorner = sheet.cells.value(source.top, source.left) === undefined;
  const headings =
    source.rows > 1 && (blankCorner || edge(source, "top").some(([r, c]) => isText(r, c)));
  const labels =
    source.columns > 1 && (blankCorner || edge(source, "left").some(([r, c]) => isText(r, c)));
  const [top, left] = [source.top + (headings ? 1 : 0), source.left + (labels ? 1 : 0)];
  const rows = source.bottom - top + 1;
  const columns = source.right - left + 1;
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && rows >= columns);
  chart.source = source.copy();
  chart.seriesBy = byColumns ? "Columns" : "Rows";
  const area = (t: number, l: number, b: number, r: number) => new Area(sheet, t, l, b, r);
  const scatter = chart.chartType.startsWith("XYScatter") || chart.chartType.startsWith("Bubble");
  const first = scatter && !labels && byColumns && columns > 1 ? 1 : 0;
  chart.series = [];
  for (let i = first; i < (byColumns ? columns : rows); i++) {
    const categories = byColumns
      ? labels
        ? area(top, source.left, source.bottom, source.left)
        : first
          ? area(top, left, source.bottom, left)
          : null
      : headings
        ? area(source.top, left, source.top, source.right)
        : null;
    const nameArea = byColumns
      ? headings
        ? area(source.top, left + i, source.top, left + i)
        : null
      : labels
        ? area(top + i, source.left, top + i, source.left)
        : null;
    chart.series.push({
      chart,
      name: `Series${i + 1}`,
      nameArea,
      categories,
      bubbleSizes: null,
      bag: {},
      points: new Map(),
      trendlines: [],
      values: byColumns
        ? area(top, left + i, source.bottom, left + i)
        : area(top + i, left, top + i, source.right),
    });
  }
}

function edge(source: Area, side: "top" | "left"): [number, number][] {
  const cells: [number, number][] = [];
  if (side === "top")
    for (let c = source.left + 1; c <= source.right; c++) cells.push([source.top, c]);
  else for (let r = source.top + 1; r <= source.bottom; r++) cells.push([r, source.left]);
  if (cells.length === 0 || (side === "top" ? source.columns === 1 : source.rows === 1))
    cells.push([source.top, source.left]);
  return cells;
}
