import { apiNotFound, invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, Handle, type Property, type ObjectType } from "../protocol/objectType";
import { MAX_COLUMNS, MAX_ROWS } from "../../../book/address";
import { Area } from "../model/area";
import { part, type Bag, type ChartModel } from "../model/chart";
import { readSource, seriesName } from "../model/chartData";
import { WORKBOOK_TARGET } from "../model/events";
import { distance } from "../model/lines";
import { requireAllowed } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import { areaArgument } from "./areaArgument";
import { chartAxes } from "./chartAxis";
import { keptIn } from "./chartPart";
import { chartAreaFormat } from "./chartFormats";
import {
  chartDataLabels,
  chartDataTable,
  chartLegend,
  chartPivotOptions,
  chartPlotArea,
  chartTitle,
} from "./chartParts";
import { chartSeriesCollection } from "./chartSeries";
import { legendEntries } from "./chartLegend";
import { registrations } from "./registrations";
import { worksheet } from "./worksheet";

type Measure = "left" | "top" | "width" | "height";
const measure = (key: Measure): Property<ChartModel> => ({
  get: (self) => self[key],
  set: (self, value: number) => {
    if (typeof value !== "number" || value < 0) throw invalidArgument();
    self[key] = value;
  },
});
const kept = (name: string, fallback: unknown): Property<ChartModel> => {
  const inBag = keptIn(name, fallback);
  return {
    get: ({ bag }) => inBag.get(bag),
    set: ({ bag }, value: never) => inBag.set!(bag, value),
  };
};

/** A chart with one series is titled by it, as in Excel. */
const titleOf = (self: ChartModel): Handle => {
  const bag = part(self.bag, "Title");
  if (!("Text" in bag) && self.series.length === 1)
    return chartTitle.of(proxied(bag, seriesName(self.series[0]!)));
  return chartTitle.of(bag);
};
const proxied = (bag: Bag, text: string): Bag =>
  new Proxy(bag, {
    has: (target, key) => key === "Text" || key in target,
    get: (target, key: string) => (key in target ? target[key] : key === "Text" ? text : undefined),
  });

const told = (
  name: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated",
  self: ChartModel
) =>
  self.sheet.book.events.raise(name, [self.id, self.sheet.id, WORKBOOK_TARGET], {
    chartId: self.id,
    worksheetId: self.sheet.id,
  });

const active = new WeakMap<object, ChartModel>();
/** The chart activated last in a workbook, while it exists. */
export function activeChartOf(book: SheetModel["book"]): Handle | null {
  const found = active.get(book);
  return found && found.sheet.charts.includes(found) ? chart.of(found) : null;
}

export const chart: ObjectType<ChartModel> = defineObject<ChartModel>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (self, name: string) => (self.name = String(name)) },
    ChartType: {
      get: ({ chartType }) => chartType,
      set: (self, type: string) => (self.chartType = String(type)),
    },
    Left: measure("left"),
    Top: measure("top"),
    Width: measure("width"),
    Height: measure("height"),
    ShowAllFieldButtons: kept("ShowAllFieldButtons", true),
    ShowDataLabelsOverMaximum: kept("ShowDataLabelsOverMaximum", true),
    CategoryLabelLevel: kept("CategoryLabelLevel", 0),
    SeriesNameLevel: kept("SeriesNameLevel", 0),
    Style: kept("Style", 201),
    DisplayBlanksAs: kept("DisplayBlanksAs", "NotPlotted"),
    PlotBy: { get: ({ seriesBy }) => seriesBy, set: (self, by: string) => replot(self, by) },
    PlotVisibleOnly: kept("PlotVisibleOnly", true),
  },
  objects: {
    Axes: (self) => chartAxes.of(self),
    DataLabels: ({ bag }) => chartDataLabels.of(part(bag, "DataLabels")),
    Format: ({ bag }) => chartAreaFormat.of(part(bag, "Format")),
    Legend: (self) => legendOf(self),
    PivotOptions: ({ bag }) => chartPivotOptions.of(part(bag, "PivotOptions")),
    PlotArea: ({ bag }) => chartPlotArea.of(part(bag, "PlotArea")),
    Series: (self) => chartSeriesCollection.of(self),
    Title: titleOf,
    Worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  methods: {
    ...registrations,
    Activate: (self) => {
      const before = active.get(self.sheet.book);
      if (before && before !== self) told("chartDeactivated", before);
      active.set(self.sheet.book, self);
      told("chartActivated", self);
    },
    Delete: (self) => {
      requireAllowed(self.sheet, "allowEditObjects");
      self.sheet.charts = self.sheet.charts.filter((other) => other !== self);
      told("chartDeleted", self);
    },
    GetDataTable: ({ bag }) => chartDataTable.of(part(bag, "DataTable")),
    GetDataTableOrNullObject: ({ bag }) => chartDataTable.of(part(bag, "DataTable")),
    GetImage: () => {
      throw apiNotFound("Chart.getImage");
    },
    SetData: (self, source: unknown, seriesBy = "Auto") =>
      readSource(self, areaArgument(source, self.sheet), seriesBy),
    SetPosition: (self, start: unknown, end?: unknown) => place(self, start, end),
  },
});

function legendOf(self: ChartModel): Handle {
  const bag = part(self.bag, "Legend");
  if (!chartLegend.declaration.objects!.LegendEntries)
    (chartLegend.declaration.objects as Record<string, (bag: Bag) => Handle>).LegendEntries = (
      own
    ) => legendEntries.of(own);
  Object.defineProperty(bag, "chart", { value: self, enumerable: false, configurable: true });
  return chartLegend.of(bag);
}

function replot(self: ChartModel, by: string): void {
  if (self.source) readSource(self, self.source, by);
}

function place(self: ChartModel, start: unknown, end?: unknown): void {
  const from = areaArgument(start, self.sheet);
  const { sheet } = from;
  self.left = distance(sheet, "column", from.left);
  self.top = distance(sheet, "row", from.top);
  if (!end) return;
  const to = areaArgument(end, self.sheet);
  self.width = distance(sheet, "column", Math.min(to.right + 1, MAX_COLUMNS)) - self.left;
  self.height = distance(sheet, "row", Math.min(to.bottom + 1, MAX_ROWS)) - self.top;
}

const find = (sheet: SheetModel, key: unknown) => {
  const found =
    sheet.charts.find((one) => one.id === key) ??
    sheet.charts.find((one) => one.name.toLowerCase() === String(key).toLowerCase());
  return found ? chart.of(found) : null;
};

export const chartCollection: ObjectType<SheetModel> = defineObject<SheetModel>("ChartCollection", {
  properties: { Count: { get: ({ charts }) => charts.length } },
  items: ({ charts }) => charts.map((one) => chart.of(one)),
  item: find,
  methods: {
    ...registrations,
    Add: (sheet, type: string, source: unknown, seriesBy = "Auto") => {
      requireAllowed(sheet, "allowEditObjects");
      if (typeof type !== "string" || !(source instanceof Handle) || !(source.self instanceof Area))
        throw invalidArgument();
      const made: ChartModel = {
        id: sheet.book.newGuid(),
        sheet,
        name: sheet.book.newChartName(),
        chartType: type,
        left: 150,
        top: 75,
        width: 360,
        height: 216,
        seriesBy: "Columns",
        source: null,
        series: [],
        bag: {},
        dataTable: false,
      };
      readSource(made, source.self, seriesBy);
      sheet.charts.push(made);
      told("chartAdded", made);
      return chart.of(made);
    },
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, key: unknown) => {
      const found = find(sheet, key);
      if (!found) throw itemNotFound();
      return found;
    },
    GetItemAt: ({ charts }, index: number) => {
      const found = charts[index];
      if (!found) throw invalidArgument();
      return chart.of(found);
    },
    GetItemOrNullObject: find,
  },
});
