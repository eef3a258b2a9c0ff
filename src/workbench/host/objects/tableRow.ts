import { invalidArgument } from "../protocol/errors";
import { defineObject, Handle, type ObjectType } from "../protocol/objectType";
import { valuesOf, writeContent } from "../model/content";
import type { TableModel } from "../model/table";
import { addRows, deleteRows } from "../model/tableRows";
import { range } from "./range";
import { rowsOfTable } from "./table";

interface RowSelf {
  readonly table: TableModel;
  readonly index: number;
}

const cellsOf = ({ table, index }: RowSelf) =>
  rowsOfTable(table, table.firstRow + index, table.firstRow + index);

const at = (table: TableModel, index: unknown) => {
  if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index >= table.rowCount)
    throw invalidArgument();
  return tableRow.of({ table, index });
};

export const tableRow: ObjectType<RowSelf> = defineObject<RowSelf>("TableRow", {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self) => valuesOf(cellsOf(self)),
      set: (self, values: unknown) => writeContent(cellsOf(self), values),
    },
  },
  methods: {
    Delete: ({ table, index }) => deleteRows(table, index),
    GetRange: (self) => range.of(cellsOf(self)),
  },
});

export const tableRowCollection: ObjectType<TableModel> = defineObject<TableModel>(
  "TableRowCollection",
  {
    properties: { Count: { get: (table) => table.rowCount } },
    items: (table) =>
      Array.from({ length: table.rowCount }, (_, index) => tableRow.of({ table, index })),
    item: at,
    methods: {
      Add: (table, index: number | null | undefined, values: unknown) => {
        const rows = asRows(values, table.columns.length);
        const wasBlank = table.rowCount;
        addRows(table, index ?? null, rows);
        const first =
          index === null || index === undefined || index === -1
            ? table.rowCount - rows.length
            : index;
        return tableRow.of({
          table,
          index: Math.max(0, Math.min(first, wasBlank + rows.length - 1)),
        });
      },
      DeleteRows: (table, rows: (Handle<RowSelf> | number)[]) => {
        const indexes = rows
          .map((row) => (row instanceof Handle ? row.self.index : row))
          .sort((a, b) => b - a);
        for (const index of indexes) deleteRows(table, index);
      },
      DeleteRowsAt: (table, index: number, count = 1) => deleteRows(table, index, count),
      GetCount: (table) => table.rowCount,
      GetItemAt: at,
    },
  }
);

/** Rows to add: a list of lists; one value, or none, gives one row of it. */
function asRows(values: unknown, columns: number): unknown[][] {
  if (values === null || values === undefined) return [new Array<unknown>(columns).fill(null)];
  if (!Array.isArray(values)) return [new Array<unknown>(columns).fill(values)];
  if (!Array.isArray(values[0])) return [values as unknown[]];
  return values as unknown[][];
}
