import { fieldById } from "../../fields/catalogue";
import type { ReportedValue } from "../../fields/values";
import { TABLES } from "../../portfolio/machineTables";
import type { Line, ProjectReport } from "../../reading/report";
import { plainValue, shorten, sourceLink, unitFormat } from "../cells";
import type { Describing } from "../describing";
import { moneyFormat } from "../money";
import type { PlanCell, PlanSheet } from "../plan";
import { HEADER_ROW, tableSheet, withNotice } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { COMMON_WORDS, footerOf } from "../words/common";
import { SHEET_NAMES } from "../words/sheetNames";
import { SOURCE_WORDS } from "../words/sources";
import { NOT_DEFINED } from "../words/status";

/** One value with the project and record it belongs to. */
interface ValueRow {
  readonly report: ProjectReport;
  /** Line, milestone or risk; null for the project itself. */
  readonly record: string | null;
  readonly period: string | null;
  readonly value: ReportedValue;
  readonly index: number;
}

/** Excel keeps at most 65,530 links on a sheet; rows beyond that name the place without a link. */
const MOST_LINKS = 65_000;
/**
 * Where every value of the portfolio comes from: file, sheet, cell, text as typed. Where a sheet has no room
 * for all, amounts by period are left out; what still does not fit goes on to further sheets.
 */
export function valuesSheets(d: Describing, notice: string | null = null): PlanSheet[] {
  const all = valueRows(d);
  const parts = Math.max(1, Math.ceil(all.length / d.mostRows));
  return Array.from({ length: parts }, (_, part) =>
    valuesSheet(d, all.slice(part * d.mostRows, (part + 1) * d.mostRows), part, all.length, notice)
  );
}

/** True when a sheet has no room for every value, so that those by period are left out. */
export function leavesOutPeriods(d: Describing): boolean {
  let count = 0;
  for (const { report } of d.rows) {
    count += Object.keys(report.fields).length;
    for (const line of [...report.lines, ...report.milestones, ...report.risks]) {
      count += Object.keys(line.fields).length + line.phased.length;
    }
  }
  return count > d.mostRows;
}

/** Where the values of each project begin, by key: for links from the table of projects. */
export function firstValues(d: Describing): Map<string, { sheet: string; cell: string }> {
  const places = new Map<string, { sheet: string; cell: string }>();
  for (const { report, index } of valueRows(d)) {
    if (places.has(report.key)) continue;
    const row = HEADER_ROW + 2 + (index % d.mostRows);
    const sheet = sheetName(d, Math.floor(index / d.mostRows));
    places.set(report.key, { sheet, cell: `A${row}` });
  }
  return places;
}

function sheetName(d: Describing, part: number): string {
  return d.say(SHEET_NAMES.values) + (part === 0 ? "" : ` ${part + 1}`);
}

function valuesSheet(
  d: Describing,
  rows: readonly ValueRow[],
  part: number,
  count: number,
  notice: string | null
): PlanSheet {
  const suffix = part === 0 ? "" : String(part + 1);
  const name = sheetName(d, part);
  return tableSheet({
    key: `values${suffix}`,
    name,
    title: d.say(SOURCE_WORDS.valuesTitle),
    subtitle: withNotice(notice, d.say(SOURCE_WORDS.valuesSubtitle, { count })),
    table: TABLES.values + suffix,
    columns: valueColumns(d),
    rows,
    keyOf: ({ report, record, period, value }) =>
      [report.key, record ?? "", period ?? "", value.field].join(" | "),
    frozenColumns: 1,
    footer: footerOf(d, name),
  });
}

function valueRows(d: Describing): ValueRow[] {
  const rows: ValueRow[] = [];
  const withPeriods = !leavesOutPeriods(d);
  const add = (
    report: ProjectReport,
    line: Line | null,
    period: string | null,
    value: ReportedValue
  ) => rows.push({ report, record: line?.key ?? null, period, value, index: rows.length });
  for (const { report } of d.rows) {
    for (const value of Object.values(report.fields)) add(report, null, null, value);
    for (const line of [...report.lines, ...report.milestones, ...report.risks]) {
      for (const value of Object.values(line.fields)) add(report, line, null, value);
      if (!withPeriods) continue;
      for (const { period, value } of line.phased) add(report, line, period, value);
    }
  }
  return rows;
}

function valueColumns(d: Describing): ColumnSpec<ValueRow>[] {
  const text = (
    id: string,
    heading: string,
    max: number,
    cell: ColumnSpec<ValueRow>["cell"]
  ): ColumnSpec<ValueRow> => ({ id, heading, kind: "output", max, cell });
  const hasRecords = d.rows.some(
    ({ report }) => report.lines.length + report.milestones.length + report.risks.length > 0
  );
  return [
    text("project", d.say(COMMON_WORDS.project), 38, ({ report }) => report.name),
    ...(hasRecords
      ? [
          text("record", d.say(SOURCE_WORDS.record), 34, ({ record }) => record),
          text("period", d.say(COMMON_WORDS.period), 12, ({ period }) => period),
        ]
      : []),
    text("field", d.say(SOURCE_WORDS.field), 34, ({ value }) => d.say(fieldById(value.field).name)),
    text("value", d.say(SOURCE_WORDS.value), 30, ({ value }) => valueCell(value, d)),
    text("typed", d.say(SOURCE_WORDS.typed), 44, ({ value }) => value.source.text),
    text("file", d.say(COMMON_WORDS.file), 40, ({ value }) => value.source.file),
    text("sheet", d.say(COMMON_WORDS.sheet), 20, ({ value }) => value.source.sheet),
    text("cell", d.say(COMMON_WORDS.cell), 10, ({ value: { source }, index }) =>
      index % d.mostRows < MOST_LINKS
        ? sourceLink(d, source.file, source.sheet, source.cell, source.cell)
        : source.cell
    ),
    text("projectKey", d.say(COMMON_WORDS.projectKey), 20, ({ report }) => report.key),
  ];
}

function valueCell({ value, unit, currency }: ReportedValue, d: Describing): PlanCell {
  if (value === null) return { value: d.say(NOT_DEFINED), style: "muted" };
  const plain = plainValue(value, unit, d.language);
  if (typeof plain === "string") return shorten(plain, 250);
  const format = unit === "currency" ? moneyFormat(currency, d.language) : unitFormat(unit);
  return format === undefined ? plain : { value: plain, format };
}
