import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, type Handle, type Property, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import type { HeaderFooterModel, PageLayoutModel } from "../model/pageLayout";
import type { SheetModel } from "../model/sheet";
import { areaArgument, areasArgument } from "./areaArgument";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";

const kept = <K extends keyof PageLayoutModel>(key: K): Property<SheetModel> => ({
  get: (sheet) => sheet.pageLayout[key],
  set: (sheet, value: PageLayoutModel[K]) => (sheet.pageLayout[key] = value),
});

const printArea = ({ pageLayout: { printArea: areas } }: SheetModel): Handle | null =>
  areas.length === 0 ? null : rangeAreas.of({ areas: areas.map((area) => area.copy()) });
const titleRows = ({ pageLayout: { printTitleRows: area } }: SheetModel) =>
  area && range.of(area.copy());
const titleColumns = ({ pageLayout: { printTitleColumns: area } }: SheetModel) =>
  area && range.of(area.copy());
const must = (get: (sheet: SheetModel) => Handle | null) => (sheet: SheetModel) => {
  const found = get(sheet);
  if (!found) throw itemNotFound();
  return found;
};

/** Points in a unit of `PrintMarginUnit`. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayout: ObjectType<SheetModel> = defineObject<SheetModel>("PageLayout", {
  properties: {
    Orientation: kept("orientation"),
    PaperSize: kept("paperSize"),
    BlackAndWhite: kept("blackAndWhite"),
    PrintErrors: kept("printErrors"),
    Zoom: kept("zoom"),
    CenterHorizontally: kept("centerHorizontally"),
    CenterVertically: kept("centerVertically"),
    PrintHeadings: kept("printHeadings"),
    PrintGridlines: kept("printGridlines"),
    LeftMargin: kept("leftMargin"),
    RightMargin: kept("rightMargin"),
    TopMargin: kept("topMargin"),
    BottomMargin: kept("bottomMargin"),
    HeaderMargin: kept("headerMargin"),
    FooterMargin: kept("footerMargin"),
    PrintComments: kept("printComments"),
    DraftMode: kept("draftMode"),
    FirstPageNumber: kept("firstPageNumber"),
    PrintOrder: kept("printOrder"),
  },
  objects: { HeadersFooters: (sheet) => headerFooterGroup.of(sheet.pageLayout.headersFooters) },
  methods: {
    GetPrintArea: must(printArea),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: must(titleRows),
    GetPrintTitleRowsOrNullObject: titleRows,
    GetPrintTitleColumns: must(titleColumns),
    GetPrintTitleColumnsOrNullObject: titleColumns,
    SetPrintArea: (sheet, area: unknown) =>
      void (sheet.pageLayout.printArea = areasArgument(area, sheet).map((one) => one.copy())),
    SetPrintTitleRows: (sheet, rows: unknown) => {
      const { top, bottom } = areaArgument(rows, sheet);
      sheet.pageLayout.printTitleRows = new Area(sheet, top, 0, bottom, 16_383);
    },
    SetPrintTitleColumns: (sheet, columns: unknown) => {
      const { left, right } = areaArgument(columns, sheet);
      sheet.pageLayout.printTitleColumns = new Area(sheet, 0, left, 1_048_575, right);
    },
    SetPrintMargins: (sheet, unit: string, margins: Record<string, number>) => {
      const factor = UNITS[unit];
      if (factor === undefined) throw invalidArgument();
      for (const side of ["top", "bottom", "left", "right", "header", "footer"] as const) {
        const value = margins[side];
        if (value !== undefined) sheet.pageLayout[`${side}Margin`] = value * factor;
      }
    },
  },
});

type Group = PageLayoutModel["headersFooters"];
const setting = (key: "state" | "useSheetMargins" | "useSheetScale"): Property<Group> => ({
  get: (group) => group[key],
  set: (group, value: never) => (group[key] = value),
});

export const headerFooterGroup: ObjectType<Group> = defineObject<Group>("HeaderFooterGroup", {
  properties: {
    State: setting("state"),
    UseSheetMargins: setting("useSheetMargins"),
    UseSheetScale: setting("useSheetScale"),
  },
  objects: {
    DefaultForAllPages: ({ pages }) => headerFooter.of(pages.defaultForAllPages),
    EvenPages: ({ pages }) => headerFooter.of(pages.evenPages),
    FirstPage: ({ pages }) => headerFooter.of(pages.firstPage),
    OddPages: ({ pages }) => headerFooter.of(pages.oddPages),
  },
});

const text = (key: keyof HeaderFooterModel): Property<HeaderFooterModel> => ({
  get: (self) => self[key],
  set: (self, value: string) => (self[key] = value),
});

export const headerFooter: ObjectType<HeaderFooterModel> = defineObject<HeaderFooterModel>(
  "HeaderFooter",
  {
    properties: {
      LeftHeader: text("leftHeader"),
      CenterHeader: text("centerHeader"),
      RightHeader: text("rightHeader"),
      LeftFooter: text("leftFooter"),
      CenterFooter: text("centerFooter"),
      RightFooter: text("rightFooter"),
    },
  }
);

interface Breaks {
  readonly sheet: SheetModel;
  readonly axis: "row" | "column";
}
const breaksOf = ({ sheet, axis }: Breaks) =>
  axis === "row" ? sheet.horizontalBreaks : sheet.verticalBreaks;
const at = (self: Breaks, index: unknown) => {
  const area = breaksOf(self)[Number(index)];
  return area ? pageBreak.of({ ...self, area }) : null;
};

export const pageBreak: ObjectType<Breaks & { area: Area }> = defineObject<Breaks & { area: Area }>(
  "PageBreak",
  {
    properties: {
      RowIndex: { get: ({ axis, area }) => (axis === "row" ? area.top : null) },
      ColumnIndex: { get: ({ axis, area }) => (axis === "column" ? area.left : null) },
    },
    methods: {
      Delete: (self) => void breaksOf(self).splice(breaksOf(self).indexOf(self.area), 1),
      GetCellAfterBreak: ({ sheet, area }) =>
        range.of(new Area(sheet, area.top, area.left, area.top, area.left)),
    },
  }
);

export const pageBreakCollection: ObjectType<Breaks> = defineObject<Breaks>("PageBreakCollection", {
  items: (self) => breaksOf(self).map((area) => pageBreak.of({ ...self, area })),
  item: at,
  methods: {
    Add: (self, where: unknown) => {
      const area = areaArgument(where, self.sheet).copy();
      breaksOf(self).push(area);
      return pageBreak.of({ ...self, area });
    },
    GetCount: (self) => breaksOf(self).length,
    RemovePageBreaks: (self) => void breaksOf(self).splice(0),
  },
});
