import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import { valuesOf, writeContent } from "../model/content";
import { requireAllowed } from "../model/protection";
import { shiftCells } from "../model/shift";
import type { TableColumnModel, TableModel } from "../model/table";
import { addColumn, renameColumn } from "../model/tableOps";
import { filter } from "./filter";
import { range } from "./range";

interface ColumnSelf {
  readonly table: TableModel;
  readonly column: TableColumnModel;
}

const indexOf = ({ table, column }: ColumnSelf) => {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound();
  return index;
};

const cellsOf = (self: ColumnSelf, top: number, bottom: number): Area => {
  const col = self.table.area.left + indexOf(self);
  return new Area(self.table.area.sheet, top, col, bottom, col);
};
const whole = (self: ColumnSelf) => cellsOf(self, self.table.area.top, self.table.area.bottom);

export const tableColumn: ObjectType<ColumnSelf> = defineObject<ColumnSelf>("TableColumn", {
  identity: ({ column }) => ({ Id: column.id }),
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: ({ column }) => column.name,
      set: (self, name: string) => renameColumn(self.table, indexOf(self), String(name)),
    },
    Values: {
      get: (self) => valuesOf(whole(self)),
      set: (self, values: unknown) => writeContent(whole(self), values),
    },
  },
  objects: { Filter: (self) => filter.of({ table: self.table, index: () => indexOf(self) }) },
  methods: {
    Delete: (self) => {
      const { table } = self;
      requireAllowed(table.area.sheet);
      if (table.columns.length === 1) throw invalidArgument();
      const area = whole(self);
      const index = indexOf(self);
      shiftCells(area, "column", -1);
      if (table.columns.length !== table.area.columns) table.columns.splice(index, 1);
    },
    GetDataBodyRange: (self) => range.of(cellsOf(self, self.table.firstRow, self.table.lastRow)),
    GetHeaderRowRange: (self) => range.of(cellsOf(self, self.table.area.top, self.table.area.top)),
    GetRange: (self) => range.of(whole(self)),
    GetTotalRowRange: (self) =>
      range.of(cellsOf(self, self.table.area.bottom, self.table.area.bottom)),
  },
});

const find = (table: TableModel, key: unknown) => {
  const column =
    typeof key === "number"
      ? table.columns.find(({ id }) => id === key)
      : table.columns[table.columnNamed(String(key))];
  return column ? tableColumn.of({ table, column }) : null;
};

function add(
  table: TableModel,
  index: number | null | undefined,
  values: unknown,
  name?: string | null
) {
  const grid = asColumn(values, table);
  const at = index === null || index === undefined || index === -1 ? table.columns.length : index;
  const { showHeaders } = table;
  const heading = name ?? (showHeaders && grid ? String(grid[0]?.[0] ?? "") : "");
  addColumn(table, at, heading);
  const column = table.columns[at]!;
  const body = grid && (showHeaders && grid.length > table.rowCount ? grid.slice(1) : grid);
  if (body && body.length > 0) {
    const area = cellsOf(
      { table, column },
      table.firstRow,
      table.lastRow + (body.length > table.rowCount ? 1 : 0)
    );
    writeContent(
      area.rows === body.length
        ? area
        : area.reshape(area.top, area.left, area.top + body.length - 1, area.right),
      body
    );
  }
  return tableColumn.of({ table, column });
}

/** The cells of a new column: one list a row; a single value or none is left to the heading. */
function asColumn(values: unknown, table: TableModel): unknown[][] | null {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values)) return [[values]];
  const rows = (values as unknown[]).map((line) =>
    Array.isArray(line) ? (line as unknown[]) : [line]
  );
  const expected = table.area.rows;
  if (
    rows.some((line) => line.length !== 1) ||
    (rows.length !== expected && rows.length !== table.rowCount && rows.length !== 1)
  )
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
    );
  return rows;
}

export const tableColumnCollection: ObjectType<TableModel> = defineObject<TableModel>(
  "TableColumnCollection",
  {
    properties: { Count: { get: (table) => table.columns.length } },
    items: (table) => table.columns.map((column) => tableColumn.of({ table, column })),
    item: find,
    methods: {
      Add: add,
      GetCount: (table) => table.columns.length,
      GetItemAt: (table, index: number) => {
        const column = table.columns[index];
        if (!column) throw invalidArgument();
        return tableColumn.of({ table, column });
      },
      GetItemOrNullObject: find,
    },
  }
);
