import { apiNotFound, invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, type Handle, type ObjectType } from "../protocol/objectType";
import type { References } from "../protocol/references";
import type { BookModel } from "../model/book";
import { application } from "./application";
import { bindingCollection } from "./binding";
import { commentCollection } from "./comment";
import { customXmlPartCollection } from "./customXml";
import { documentProperties } from "./documentProperties";
import { functions } from "./functions";
import { namedItemCollection } from "./namedItem";
import { noteCollection } from "./note";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";
import { registrations } from "./registrations";
import { runtime } from "./runtime";
import { settingCollection } from "./setting";
import { styleCollection } from "./style";
import { tableCollection } from "./table";
import { tableStyleCollection } from "./tableStyle";
import { workbookProtection } from "./protection";
import { worksheetCollection } from "./worksheetCollection";

/** The workbook together with what the protocol keeps for it. */
export interface WorkbookSelf {
  readonly book: BookModel;
  readonly references: References;
  /** The chart that was activated last, if it still is. */
  readonly activeChart: () => Handle | null;
}

const eventRange = ({ book }: WorkbookSelf, address: string) => {
  const areas = book.resolve(address, null);
  return areas;
};

export const workbook: ObjectType<WorkbookSelf> = defineObject<WorkbookSelf>("Workbook", {
  properties: {
    Name: { get: ({ book }) => book.name },
    ReadOnly: { get: () => false },
    IsDirty: {
      get: ({ book }) => book.isDirty,
      set: ({ book }, value: boolean) => (book.isDirty = value),
    },
    ChartDataPointTrack: {
      get: ({ book }) => book.chartDataPointTrack,
      set: ({ book }, value: boolean) => (book.chartDataPointTrack = value),
    },
    UsePrecisionAsDisplayed: {
      get: ({ book }) => book.usePrecisionAsDisplayed,
      set: ({ book }, value: boolean) => (book.usePrecisionAsDisplayed = value),
    },
    CalculationEngineVersion: { get: () => 191029 },
    AutoSave: { get: () => true },
    PreviouslySaved: { get: () => true },
  },
  objects: {
    Application: ({ book }) => application.of(book),
    Bindings: ({ book }) => bindingCollection.of(book),
    Comments: ({ book }) => commentCollection.of({ book, sheet: null, cell: null }),
    CustomXmlParts: ({ book }) => customXmlPartCollection.of(book),
    Functions: ({ book }) => functions.of(book),
    Names: ({ book }) => namedItemCollection.of({ book, sheet: null }),
    Notes: ({ book }) => noteCollection.of({ book, sheet: null }),
    Properties: ({ book }) => documentProperties.of(book),
    Protection: ({ book }) => workbookProtection.of(book),
    Settings: ({ book }) => settingCollection.of(book),
    Styles: ({ book }) => styleCollection.of(book),
    TableStyles: ({ book }) => tableStyleCollection.of(book),
    Tables: ({ book }) => tableCollection.of({ book, sheet: null }),
    Worksheets: ({ book }) => worksheetCollection.of(book),
    _Runtime: ({ book }) => runtime.of(book.events),
  },
  methods: {
    ...registrations,
    GetActiveCell: ({ book }) => range.of(book.activeCell.copy()),
    GetSelectedRange: ({ book }) => {
      if (book.selection.length !== 1)
        throw invalidArgument(
          "The current selection is invalid for this operation: it has several areas."
        );
      return range.of(book.selection[0]!.copy());
    },
    GetSelectedRanges: ({ book }) =>
      rangeAreas.of({ areas: book.selection.map((area) => area.copy()) }),
    GetActiveChart: ({ activeChart }) => {
      const active = activeChart();
      if (!active) throw itemNotFound();
      return active;
    },
    GetActiveChartOrNullObject: ({ activeChart }) => activeChart(),
    GetActiveSlicerOrNullObject: () => null,
    GetIsActiveCollabSession: () => false,
    Save: ({ book }) => void (book.isDirty = false),
    Close: () => undefined,
    /** `Excel.createWorkbook` on the web: a new window opens, nothing happens in this workbook. */
    CreateAndOpenWorkbook: () => undefined,
    InsertWorksheetsFromBase64: () => {
      throw apiNotFound("Workbook.insertWorksheetsFromBase64");
    },
    _RemoveReference: ({ references }, id: string) => references.release(id),
    _RemoveAllReferences: ({ references }) => references.releaseAll(),
    _GetReferenceCount: ({ references }) => references.count,
    _GetObjectByReferenceId: ({ references }, id: string) => references.get(id),
    _GetRangeForEventByReferenceId: (self, address: string) =>
      range.of(eventRange(self, address)[0]!),
    _GetRangeOrNullObjectForEventByReferenceId: (self, address: string) =>
      range.of(eventRange(self, address)[0]!),
    _GetRangesForEventByReferenceId: (self, address: string) =>
      rangeAreas.of({ areas: eventRange(self, address) }),
    _GetRangesOrNullObjectForEventByReferenceId: (self, address: string) =>
      rangeAreas.of({ areas: eventRange(self, address) }),
  },
});
