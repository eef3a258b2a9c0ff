import { CellKind } from "../book/book";
import { valueOf } from "../book/cells";
import { fieldById, type FieldId } from "../fields/catalogue";
import type { Entity } from "../fields/field";
import { foldText } from "../fields/plainText";
import type { ReportedValue } from "../fields/values";
import type { Column } from "./linesColumns";
import { monthColumn, readColumns } from "./linesColumns";
import { readField, type SheetContext } from "./linesContext";
import { groupRows } from "./linesGroups";
import { totalRows } from "./linesTotals";
import { cellIndex, textOf, type SheetGrid } from "./regionsGrid";
import { countsColumns, repeatsHeadings } from "./regionsKinds";
import { bodyRows } from "./regionsLines";
import type { Region } from "./regionsTypes";

/** One row of a table, its cells read as fields. */
export interface TableRow {
  /** Zero-based row on the sheet. */
  readonly row: number;
  readonly fields: Partial<Record<FieldId, ReportedValue>>;
  readonly phased: { readonly period: string; readonly value: ReportedValue }[];
  readonly role: "record" | "total" | "group" | "phantom";
  /** The first text of the row, for messages. */
  readonly label: string;
  /** For a total: the rows it sums. */
  readonly sums: readonly number[];
}

/** A table read row by row, before its rows belong to a project. */
export interface TableReading {
  readonly region: Region;
  readonly entity: Entity;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** Reads the rows of a table whose records lie down the sheet. */
export function readTable(context: SheetContext, region: Region, entity: Entity): TableReading {
  const columns = readColumns(context, region, entity);
  const month = entity === "line" ? monthColumn(columns) : null;
  const headings = new Map(region.headings.map(({ index, leaf }) => [index, foldText(leaf)]));
  const read: TableRow[] = [];
  for (const { row, cells } of bodyRows(context.grid, region.body)) {
    const first = row - region.body.top <= 1;
    if (
      repeatsHeadings(context.grid, cells, headings) ||
      saysOneThing(context.grid, cells) ||
      (first && countsColumns(cells.map((i) => valueOf(context.grid.cells, i))))
    ) {
      const label = textOf(context.grid, cells[0]!) ?? "";
      read.push({ row, fields: {}, phased: [], role: "phantom", label, sums: [] });
      continue;
    }
    const found = readRow(context, columns, row, cells);
    read.push(month === null ? found : withMonth(context, found, month));
  }
  return { region, entity, columns, rows: withRoles(context, columns, read, entity, region) };
}

const LEAST_ALIKE = 4;
const LEAST_SAID = 12;

/** True for a row whose formulas all say the same in words ("No milestone after snapshot date"): there is no record. */
function saysOneThing(grid: SheetGrid, cells: readonly number[]): boolean {
  const counts = new Map<string, number>();
  for (const i of cells) {
    const text = grid.cells.formula[i] === 0 ? null : textOf(grid, i);
    if (text !== null && text.length >= LEAST_SAID) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most >= LEAST_ALIKE && most * 2 >= cells.length;
}

/** A year with the number of its month in a column of its own is a month; SAP's closing periods 13 to 16 are its last. */
function withMonth(context: SheetContext, row: TableRow, col: number): TableRow {
  const index = cellIndex(context.grid, row.row, col);
  const year = /^(19|20)\d\d$/.exec(String(row.fields.period?.value ?? ""))?.[0];
  const value = index < 0 ? NaN : Number(valueOf(context.grid.cells, index));
  if (!year || !Number.isInteger(value) || value < 1 || value > 16) return row;
  const period = {
    ...row.fields.period!,
    value: `${year}-${String(Math.min(12, value)).padStart(2, "0")}`,
  };
  return { ...row, fields: { ...row.fields, period } };
}

function readRow(
  context: SheetContext,
  columns: readonly Column[],
  row: number,
  cells: readonly number[]
): TableRow {
  const { grid } = context;
  const fields: Partial<Record<FieldId, ReportedValue>> = {};
  const phased: { period: string; value: ReportedValue }[] = [];
  const label = cells.map((i) => textOf(grid, i)).find((text) => text !== null) ?? "";
  const before = context.notices.length;
  for (const { heading, match, hint, period } of columns) {
    if (!match.field) continue;
    const value = readField(context, match.field, row, heading.index, hint);
    if (!value) continue;
    if (period) phased.push({ period, value });
    else fields[match.field] = value;
  }
  const told = Object.values(fields).some((v) => v.value !== null && v.value !== "");
  const phantom = cells.every((i) => grid.cells.formula[i] !== 0) && !hasOwnWords(context, cells);
  if (phantom && (!told || Object.values(fields).every((v) => !v.value))) {
    context.notices.length = before;
    return { row, fields: {}, phased: [], role: "phantom", label, sums: [] };
  }
  return { row, fields, phased, role: "record", label, sums: [] };
}

/** True when a row has a text that is not an error or an empty result. */
function hasOwnWords(context: SheetContext, cells: readonly number[]): boolean {
  return cells.some((i) => context.grid.cells.kind[i] === CellKind.text);
}

/** Marks totals, and rows that only group the ones below, so that nothing is counted twice. */
function withRoles(
  context: SheetContext,
  columns: readonly Column[],
  rows: readonly TableRow[],
  entity: Entity,
  region: Region
): TableRow[] {
  const totals = totalRows(rows, region, context);
  const groups = groupRows(rows, columns, entity, totals);
  return rows.map((row) => {
    if (row.role === "phantom") return row;
    const sums = totals.get(row.row);
    if (sums) return { ...row, role: "total" as const, sums };
    const members = groups.get(row.row);
    if (members) return { ...row, role: "group" as const, sums: members };
    return row;
  });
}

/** Fields of a row that are amounts, by which totals are checked. */
export function amounts(row: TableRow): [FieldId, number][] {
  const found: [FieldId, number][] = [];
  for (const value of Object.values(row.fields)) {
    if (typeof value.value === "number" && fieldById(value.field).unit === "currency") {
      found.push([value.field, value.value]);
    }
  }
  return found;
}
