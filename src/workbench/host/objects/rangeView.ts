import { invalidArgument } from "../protocol/errors";
import { defineObject, type Property, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import {
  formulasOf,
  numberFormatsOf,
  textsOf,
  valuesOf,
  valueTypesOf,
  writeContent,
} from "../model/content";
import { rowHidden } from "../model/lines";
import { formulasR1C1Of } from "../model/r1c1";
import { range } from "./range";

/** The visible rows and columns of a range; with `row`, one of them. */
interface View {
  readonly area: Area;
  readonly row?: number;
}

function visibleRows({ area, row }: View): number[] {
  if (row !== undefined) return [row];
  const rows: number[] = [];
  for (let r = area.top; r <= area.bottom; r++) if (!rowHidden(area.sheet, r)) rows.push(r);
  return rows;
}

function visibleColumns({ area }: View): number[] {
  const columns: number[] = [];
  for (let c = area.left; c <= area.right; c++)
    if (!area.sheet.columns.at(c)?.hidden) columns.push(c);
  return columns;
}

function pick(view: View, get: (area: Area) => unknown[][] | null): unknown[][] | null {
  const all = get(view.area);
  const columns = visibleColumns(view);
  return (
    all &&
    visibleRows(view).map((r) => columns.map((c) => all[r - view.area.top]![c - view.area.left]))
  );
}

const grid = (get: (area: Area) => unknown[][] | null): Property<View> => ({
  get: (view) => pick(view, get),
});
/** Written over the visible cells, row by row. */
const written = (get: (area: Area) => unknown[][] | null): Property<View> => ({
  ...grid(get),
  set: (view, input: unknown[][]) => {
    const { sheet } = view.area;
    const columns = visibleColumns(view);
    visibleRows(view).forEach((row, r) =>
      columns.forEach((col, c) =>
        writeContent(new Area(sheet, row, col, row, col), [[input[r]?.[c] ?? null]])
      )
    );
  },
});

const addresses = (area: Area) => {
  const lines: string[][] = [];
  for (let r = area.top; r <= area.bottom; r++) {
    const line: string[] = [];
    for (let c = area.left; c <= area.right; c++)
      line.push(new Area(area.sheet, r, c, r, c).address);
    lines.push(line);
  }
  return lines;
};

export const rangeView: ObjectType<View> = defineObject<View>("RangeView", {
  properties: {
    Values: written(valuesOf),
    Formulas: written(formulasOf),
    FormulasLocal: written(formulasOf),
    FormulasR1C1: grid(formulasR1C1Of),
    NumberFormat: grid(numberFormatsOf),
    Text: grid(textsOf),
    ValueTypes: grid(valueTypesOf),
    CellAddresses: grid(addresses),
    RowCount: { get: (view) => visibleRows(view).length },
    ColumnCount: { get: (view) => visibleColumns(view).length },
    Index: {
      get: (view) =>
        view.row === undefined ? 0 : visibleRows({ area: view.area }).indexOf(view.row),
    },
  },
  objects: { Rows: (view) => rangeViewCollection.of(view) },
  methods: {
    GetRange: ({ area, row }) =>
      range.of(
        row === undefined ? area.copy() : new Area(area.sheet, row, area.left, row, area.right)
      ),
  },
});

export const rangeViewCollection: ObjectType<View> = defineObject<View>("RangeViewCollection", {
  items: (view) => visibleRows(view).map((row) => rangeView.of({ area: view.area, row })),
  methods: {
    GetCount: (view) => visibleRows(view).length,
    GetItemAt: (view, index: number) => {
      const row = visibleRows(view)[index];
      if (row === undefined) throw invalidArgument();
      return rangeView.of({ area: view.area, row });
    },
  },
});
