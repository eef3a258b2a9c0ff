import type { Book, CellValue } from "../book/book";
import { fieldById, FIELDS } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { FieldValues, ReportedValue, Status } from "../fields/values";
import type { Line, ProjectReport } from "../reading/report";
import { HISTORY_DATES, HISTORY_MEASURES } from "./history";
import type { HistoryRow } from "./history";
import type { Remembered } from "./historyMemory";
import { TABLES, rowsOf, textOf } from "./machineTables";

type Scalar = string | number | boolean | null;

const STATUSES: readonly Status[] = ["onTrack", "watch", "offTrack", "notAssessed"];
const KNOWN = new Set<string>(FIELDS.map(({ id }) => id));

/** Rows of the table `History` by position, as `historyCells` orders them. A row of an older workbook ends earlier. */
export function extractHistory(book: Book): HistoryRow[] {
  return rowsOf(book, TABLES.history)
    .filter(([period, key]) => textOf(period) !== "" && textOf(key) !== "")
    .map((cells): HistoryRow => {
      const [period, key, name, status, currency, ...rest] = cells;
      const amounts = rest.slice(0, HISTORY_MEASURES.length);
      const further = rest.slice(HISTORY_MEASURES.length);
      const [thread, reported, ...next] = further;
      const dates = next.slice(0, HISTORY_DATES.length);
      const [duration, complete, phase, baseline, revision, rules, file, hash] = next.slice(
        HISTORY_DATES.length
      );
      return {
        period: textOf(period),
        key: textOf(key),
        name: textOf(name),
        status: STATUSES.find((known) => known === status) ?? null,
        currency: textOf(currency) || null,
        measures: Object.fromEntries(
          HISTORY_MEASURES.flatMap((id, i) =>
            typeof amounts[i] === "number" ? [[id, amounts[i]]] : []
          )
        ),
        thread: textOf(thread) || textOf(key),
        reported: textOf(reported) || null,
        dates: Object.fromEntries(
          HISTORY_DATES.flatMap((id, i) => (textOf(dates[i]) ? [[id, textOf(dates[i])]] : []))
        ),
        duration: numberIn(duration),
        percentComplete: numberIn(complete),
        phase: textOf(phase) || null,
        baseline: numberIn(baseline) ?? 1,
        revision: numberIn(revision) ?? 1,
        rules: textOf(rules),
        file: textOf(file) || null,
        hash: textOf(hash) || null,
      };
    });
}

function numberIn(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** What a row of the table `Memory` is about. */
type MemoryKind = "report" | "field" | "milestone" | "line" | "phased" | "snapshot";

/** One row of the table `Memory`, by position. */
export interface MemoryRow {
  readonly period: string;
  readonly thread: string;
  readonly key: string;
  readonly kind: MemoryKind;
  /** Key of the milestone or line; the label of a snapshot; the project's name. */
  readonly record: string;
  /** Period of an amount, date of a snapshot, position of a record; the report's own period. */
  readonly at: string;
  readonly field: string;
  readonly value: Scalar;
  readonly currency: string;
  readonly text: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The memory as rows: one names the report, one each of its values. */
export function memoryRows(memory: readonly Remembered[]): MemoryRow[] {
  return memory.flatMap(({ period, thread, report }) => {
    const head = { period, thread, key: report.key };
    const row = (
      kind: MemoryKind,
      record: string,
      at: string,
      value: ReportedValue
    ): MemoryRow => ({
      ...head,
      kind,
      record,
      at,
      field: value.field,
      value: value.value,
      currency: value.currency ?? "",
      text: value.source.text,
      file: value.source.file,
      sheet: value.source.sheet,
      cell: value.source.cell,
    });
    const fields = (kind: MemoryKind, record: string, at: string, values: FieldValues) =>
      Object.values(values).map((value) => row(kind, record, at, value));
    const name: MemoryRow = {
      ...head,
      kind: "report",
      record: report.name,
      at: report.period ?? "",
      field: "",
      value: report.id,
      currency: "",
      text: "",
      file: report.file,
      sheet: report.sheet,
      cell: "",
    };
    const records = (kind: MemoryKind, lines: readonly Line[]) =>
      lines.flatMap((line) => fields(kind, line.key, String(line.position), line.fields));
    return [
      name,
      ...fields("field", "", "", report.fields),
      ...records("milestone", report.milestones),
      ...records("line", report.lines),
      ...report.lines.flatMap((line) =>
        line.phased.map(({ period: at, value }) => row("phased", line.key, at, value))
      ),
      ...report.snapshots.flatMap((one) =>
        fields("snapshot", one.label, one.date ?? "", one.fields)
      ),
    ];
  });
}

/** The cells of a row, in the order in which they are read back. */
export function memoryCells(row: MemoryRow): Scalar[] {
  return [
    row.period,
    row.thread,
    row.key,
    row.kind,
    row.record,
    row.at,
    row.field,
    row.value,
    row.currency,
    row.text,
    row.file,
    row.sheet,
    row.cell,
  ];
}

/** The memory as a portfolio workbook of ours holds it; none in an older one. */
export function extractMemory(book: Book): Remembered[] {
  const found = new Map<string, MemoryRow[]>();
  for (const cells of rowsOf(book, TABLES.memory)) {
    const row = memoryRow(cells);
    if (row.period === "" || row.thread === "") continue;
    const id = `${row.period}\n${row.thread}`;
    const rows = found.get(id);
    if (rows) rows.push(row);
    else found.set(id, [row]);
  }
  return [...found.values()].flatMap((rows) => {
    const head = rows.find(({ kind }) => kind === "report");
    if (!head) return [];
    return [{ period: head.period, thread: head.thread, report: reportOfRows(head, rows) }];
  });
}

function memoryRow(cells: readonly CellValue[]): MemoryRow {
  const text = (i: number) => textOf(cells[i]);
  const value = cells[7];
  return {
    period: text(0),
    thread: text(1),
    key: text(2),
    kind: text(3) as MemoryKind,
    record: text(4),
    at: text(5),
    field: text(6),
    value: value === undefined || typeof value === "object" ? null : value,
    currency: text(8),
    text: text(9),
    file: text(10),
    sheet: text(11),
    cell: text(12),
  };
}

function reportOfRows(head: MemoryRow, rows: readonly MemoryRow[]): ProjectReport {
  const of = (kind: MemoryKind) => rows.filter((row) => row.kind === kind && KNOWN.has(row.field));
  const phased = of("phased");
  return {
    key: head.key,
    id: typeof head.value === "string" ? head.value : null,
    name: head.record,
    file: head.file,
    sheet: head.sheet,
    period: head.at || null,
    fields: fieldsOf(of("field")),
    milestones: recordsOf(of("milestone"), []),
    lines: recordsOf(of("line"), phased),
    risks: [],
    tasks: [],
    snapshots: [...groups(of("snapshot"), (row) => `${row.record}\n${row.at}`).values()].map(
      (group) => ({
        label: group[0]!.record,
        date: group[0]!.at || null,
        fields: fieldsOf(group),
        tasks: [],
      })
    ),
  };
}

function recordsOf(rows: readonly MemoryRow[], phased: readonly MemoryRow[]): Line[] {
  const amounts = groups(phased, ({ record }) => record);
  return [...groups(rows, ({ record }) => record).values()].map((group) => ({
    key: group[0]!.record,
    sheet: group[0]!.sheet,
    position: Number(group[0]!.at) || 0,
    fields: fieldsOf(group),
    phased: (amounts.get(group[0]!.record) ?? []).map((row) => ({
      period: row.at,
      value: valueOf(row),
    })),
  }));
}

function fieldsOf(rows: readonly MemoryRow[]): FieldValues {
  return Object.fromEntries(rows.map((row) => [row.field, valueOf(row)]));
}

function valueOf(row: MemoryRow): ReportedValue {
  const field = row.field as FieldId;
  const { file, sheet, cell, text } = row;
  return {
    field,
    value: row.value,
    unit: fieldById(field).unit,
    currency: row.currency || null,
    source: { file, sheet, cell, text },
  };
}

function groups(
  rows: readonly MemoryRow[],
  keyOf: (row: MemoryRow) => string
): Map<string, MemoryRow[]> {
  const found = new Map<string, MemoryRow[]>();
  for (const row of rows) {
    const group = found.get(keyOf(row));
    if (group) group.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}
