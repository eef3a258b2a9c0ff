import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, Handle, type Property, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import type { BookModel } from "../model/book";
import { WORKBOOK_TARGET } from "../model/events";
import { applyTableFilters } from "../model/filtering";
import { requireAllowed } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import { sortArea } from "../model/sort";
import type { SortField, TableModel } from "../model/table";
import { addTable, renameTable, resizeTable } from "../model/tableOps";
import { removeTable, setHeaders, setTotals } from "../model/tableRows";
import { areaArgument } from "./areaArgument";
import { autoFilter } from "./autoFilter";
import { range } from "./range";
import { registrations } from "./registrations";
import { tableColumnCollection } from "./tableColumn";
import { tableRowCollection } from "./tableRow";
import { worksheet } from "./worksheet";

type Shown =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";
const shown = (key: Shown): Property<TableModel> => ({
  get: (table) => table[key],
  set: (table, value: boolean) => {
    requireAllowed(table.area.sheet);
    table[key] = value;
  },
});

/** The rectangle of some rows of a table over all its columns. */
export function rowsOfTable({ area }: TableModel, top: number, bottom: number): Area {
  return new Area(area.sheet, top, area.left, bottom, area.right);
}

export const table: ObjectType<TableModel> = defineObject<TableModel>("Table", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (self, name: string) => renameTable(self, name) },
    ShowHeaders: {
      get: (self) => self.showHeaders,
      set: (self, value: boolean) => setHeaders(self, value),
    },
    ShowTotals: {
      get: (self) => self.showTotals,
      set: (self, value: boolean) => setTotals(self, value),
    },
    Style: {
      get: ({ style }) => style,
      set: (self, style: string) => {
        requireAllowed(self.area.sheet);
        if (typeof style !== "string") throw invalidArgument();
        self.style = style;
      },
    },
    HighlightFirstColumn: shown("highlightFirstColumn"),
    HighlightLastColumn: shown("highlightLastColumn"),
    ShowBandedRows: shown("showBandedRows"),
    ShowBandedColumns: shown("showBandedColumns"),
    ShowFilterButton: shown("showFilterButton"),
  },
  objects: {
    AutoFilter: (self) => autoFilter.of({ sheet: self.area.sheet, table: self }),
    Columns: (self) => tableColumnCollection.of(self),
    Rows: (self) => tableRowCollection.of(self),
    Sort: (self) => tableSort.of(self),
    Worksheet: ({ area }) => worksheet.of(area.sheet),
  },
  methods: {
    ...registrations,
    GetRange: ({ area }) => range.of(area.copy()),
    GetDataBodyRange: (self) => range.of(rowsOfTable(self, self.firstRow, self.lastRow)),
    GetHeaderRowRange: (self) => {
      if (!self.showHeaders) throw itemNotFound();
      return range.of(rowsOfTable(self, self.area.top, self.area.top));
    },
    GetTotalRowRange: (self) => {
      if (!self.showTotals) throw itemNotFound();
      return range.of(rowsOfTable(self, self.area.bottom, self.area.bottom));
    },
    Delete: (self) => {
      const { sheet } = self.area;
      removeTable(self, true);
      sheet.book.events.raise("tableDeleted", [sheet.id, WORKBOOK_TARGET], {
        tableId: self.id,
        tableName: self.name,
        worksheetId: sheet.id,
      });
    },
    ConvertToRange: (self) => {
      removeTable(self, false);
      return range.of(self.area.copy());
    },
    Resize: (self, next: unknown) => resizeTable(self, areaArgument(next, self.area.sheet)),
    ClearFilters: (self) => {
      self.criteria.clear();
      applyTableFilters(self);
    },
    ReapplyFilters: (self) => applyTableFilters(self),
  },
});

export const tableSort: ObjectType<TableModel> = defineObject<TableModel>("TableSort", {
  properties: {
    MatchCase: { get: ({ sort }) => sort?.matchCase ?? false },
    Method: { get: ({ sort }) => sort?.method ?? "PinYin" },
    Fields: { get: ({ sort }) => sort?.fields ?? [] },
  },
  methods: {
    Apply: (self, fields: SortField[], matchCase = false, method = "PinYin") => {
      self.sort = { fields, matchCase, method };
      sortTable(self);
    },
    Clear: (self) => void (self.sort = null),
    Reapply: (self) => sortTable(self),
  },
});

function sortTable(self: TableModel): void {
  if (!self.sort) return;
  const { fields, matchCase } = self.sort;
  sortArea(rowsOfTable(self, self.firstRow, self.lastRow), fields, {
    matchCase,
    hasHeaders: false,
    byColumns: false,
  });
}

interface Tables {
  readonly book: BookModel;
  readonly sheet: SheetModel | null;
}
const listOf = ({ book, sheet }: Tables) => sheet?.tables ?? book.tables;
const match = (tables: TableModel[], key: unknown) => {
  const found =
    tables.find((t) => t.name.toLowerCase() === String(key).toLowerCase()) ??
    tables.find((t) => t.id === String(key));
  return found ? table.of(found) : null;
};

export const tableCollection: ObjectType<Tables> = defineObject<Tables>("TableCollection", {
  properties: { Count: { get: (self) => listOf(self).length } },
  items: (self) => listOf(self).map((one) => table.of(one)),
  item: (self, key) => match(listOf(self), key),
  methods: {
    ...registrations,
    Add: ({ book, sheet }, address: unknown, hasHeaders: boolean) => {
      const area =
        address instanceof Handle
          ? areaArgument(address, book.active)
          : book.resolve(String(address), sheet)[0]!;
      return table.of(addTable(area, hasHeaders === true));
    },
    GetCount: (self) => listOf(self).length,
    GetItemAt: (self, index: number) => {
      const found = listOf(self)[index];
      if (!found) throw invalidArgument();
      return table.of(found);
    },
    GetItemOrNullObject: (self, key: unknown) => match(listOf(self), key),
  },
});

/** The tables that touch a range. */
export const tableScopedCollection: ObjectType<TableModel[]> = defineObject<TableModel[]>(
  "TableScopedCollection",
  {
    items: (tables) => tables.map((one) => table.of(one)),
    item: match,
    methods: {
      GetCount: (tables) => tables.length,
      GetFirst: (tables) => {
        if (!tables[0]) throw itemNotFound();
        return table.of(tables[0]);
      },
      GetItemOrNullObject: match,
    },
  }
);
