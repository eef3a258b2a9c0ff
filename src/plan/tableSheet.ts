import { rangeName } from "../book/address";
import type {
  PlanBlock,
  PlanCell,
  PlanColumn,
  PlanConditionalFormat,
  PlanSheet,
  PlanTable,
  PlanValidation,
} from "./plan";
import { fitWidth, headingLines, linesOf } from "./widths";

/** What a column is to the reader: reported or computed by us, or filled in by a person. */
export type ColumnKind = "output" | "calculation" | "input" | "user";

/** One column of a table, with how each row fills it. */
export interface ColumnSpec<Row> {
  /** Stable id, the same in both languages. */
  readonly id: string;
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly cell: (row: Row) => PlanCell;
  readonly note?: string | undefined;
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
  readonly style?: string | undefined;
  /** Long texts do not make their row taller: what a row has no room for is read in the cell. */
  readonly long?: boolean | undefined;
  /** Widest the column may become, in characters. */
  readonly max?: number | undefined;
  /** Narrowest, for a column that people write in. */
  readonly min?: number | undefined;
  readonly total?: PlanColumn["total"];
}

/** A sheet that holds a title, a line under it, and one table. */
export interface TableSheetSpec<Row> {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: string;
  readonly columns: readonly ColumnSpec<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Columns that stay in view at the left. */
  readonly frozenColumns?: number;
  readonly tabColor?: string | null;
  /** Sets the height of every row from its short texts, where long texts would make them as tall as a page. */
  readonly fixedHeights?: boolean;
  /** Columns that are printed, from the left; all when absent. */
  readonly printedColumns?: number;
  /** Pages across; as many as can be read at a glance when absent. */
  readonly pagesWide?: number;
  readonly footer: string;
  readonly totals?: boolean;
  readonly conditionalFormats?: (place: TablePlace) => readonly PlanConditionalFormat[];
  readonly validations?: (place: TablePlace) => readonly PlanValidation[];
}

/** Where the body of a table lies, for formats and links. */
export interface TablePlace {
  /** A1 range of a column's body; null when the table has no such column. */
  readonly range: (id: string) => string | null;
}

/** Characters across a landscape page at a size that can be read. */
const PAGE_WIDTH = 210;

/** Zero-based row of the headings: title, line under it, gap. */
export const HEADER_ROW = 3;

/** Lays a table out on a sheet of its own: widths fitted, headings frozen and repeated, one page wide. */
export function tableSheet<Row>(spec: TableSheetSpec<Row>): PlanSheet {
  const table = describeTable(spec);
  const widths = table.columns.map((column, i) =>
    fitWidth(column, columnCells(table, i), {
      min: spec.columns[i]!.min ?? 8,
      max: spec.columns[i]!.max ?? 42,
    })
  );
  const lines = Math.max(
    1,
    ...table.columns.map((column, i) => headingLines(column.heading, widths[i]!))
  );
  const place = placeOf(table);
  const printed = widths.slice(0, spec.printedColumns ?? widths.length);
  const last = table.row + Math.max(1, table.rows.length) + (table.totals ? 1 : 0);
  return {
    key: spec.key,
    name: spec.name,
    visibility: "visible",
    gridlines: false,
    tabColor: spec.tabColor ?? null,
    frozen: { rows: HEADER_ROW + 1, columns: spec.frozenColumns ?? 0 },
    widths,
    heights: {
      ...(spec.fixedHeights ? rowHeights(spec.columns, table, widths) : {}),
      0: 27,
      [HEADER_ROW]: Math.max(20, lines * 15 + 6),
    },
    blocks: [titleBlock(spec.title, spec.subtitle)],
    tables: [table],
    conditionalFormats: spec.conditionalFormats?.(place) ?? [],
    validations: spec.validations?.(place) ?? [],
    charts: [],
    merges: [],
    print: {
      area: rangeName({ top: 0, left: 0, bottom: last, right: printed.length - 1 }),
      titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}`,
      landscape: true,
      fitToWidth:
        spec.pagesWide ??
        Math.max(1, Math.round(printed.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH)),
      fitToHeight: 0,
      footer: spec.footer,
    },
  };
}

/** Most lines that a row of fixed height gives to its short texts. */
const MOST_LINES = 4;

function rowHeights<Row>(
  columns: readonly ColumnSpec<Row>[],
  table: PlanTable,
  widths: readonly number[]
): Record<number, number> {
  const short = columns.flatMap(({ style, long }, i) =>
    (style === "text" || style === "inputText") && !long ? [i] : []
  );
  return Object.fromEntries(
    table.rows.map((cells, n) => {
      const lines = short.map((i) => linesOf(cells[i] ?? null, widths[i]!));
      return [table.row + 1 + n, 15 * Math.min(MOST_LINES, Math.max(1, ...lines)) + 0.75];
    })
  );
}

/** The line under a title, after what the sheet has no room for. */
export function withNotice(notice: string | null, subtitle: string): string {
  return notice === null ? subtitle : `▲ ${notice} · ${subtitle}`;
}

/** Title and subtitle at the top of every sheet. */
export function titleBlock(title: string, subtitle: string): PlanBlock {
  return {
    row: 0,
    col: 0,
    rows: [[{ value: title, style: "title" }], [{ value: subtitle, style: "subtitle" }]],
  };
}

/** The table alone, at the usual place. */
export function describeTable<Row>(
  spec: Pick<TableSheetSpec<Row>, "table" | "columns" | "rows" | "keyOf" | "totals">,
  at: { readonly row: number; readonly col: number } = { row: HEADER_ROW, col: 0 }
): PlanTable {
  const columns = uniqueHeadings(spec.columns);
  return {
    name: spec.table,
    ...at,
    columns: columns.map(planColumn),
    rows: spec.rows.map((row) => columns.map((column) => column.cell(row))),
    keys: spec.rows.map(spec.keyOf),
    totals: spec.totals ?? false,
    style: "TableStyleLight1",
  };
}

/** Where a table's columns lie once it is described. */
export function placeOf(table: PlanTable): TablePlace {
  return {
    range: (id) => {
      const i = table.columns.findIndex((column) => column.id === id);
      if (i < 0) return null;
      const col = table.col + i;
      const top = table.row + 1;
      const bottom = top + Math.max(1, table.rows.length) - 1;
      return rangeName({ top, left: col, bottom, right: col });
    },
  };
}

function planColumn<Row>(column: ColumnSpec<Row>): PlanColumn {
  const { id, heading, note, formula, format, style, total, kind } = column;
  return {
    id,
    heading,
    ...(note ? { note } : {}),
    ...(formula ? { formula } : {}),
    ...(format ? { format } : {}),
    style: style ?? (format === undefined ? "cell" : "cellRight"),
    ...(total ? { total } : {}),
    ...headingStyle(kind, format),
  };
}

function headingStyle(kind: ColumnKind, format: string | undefined): { headingStyle?: string } {
  if (kind === "input" || kind === "user") return { headingStyle: "headerInput" };
  return format === undefined ? {} : { headingStyle: "headerRight" };
}

/** Excel refuses two columns of one table with the same heading, whatever its case. */
function uniqueHeadings<Row>(columns: readonly ColumnSpec<Row>[]): ColumnSpec<Row>[] {
  const met = new Map<string, number>();
  return columns.map((column) => {
    const folded = column.heading.toLowerCase();
    const count = (met.get(folded) ?? 0) + 1;
    met.set(folded, count);
    return count === 1 ? column : { ...column, heading: `${column.heading} (${count})` };
  });
}

function columnCells(table: PlanTable, i: number): PlanCell[] {
  return table.rows.map((row) => row[i] ?? null);
}
