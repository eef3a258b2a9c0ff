import { fieldById, type FieldId } from "../fields/catalogue";
import { foldText } from "../fields/plainText";
import type { ReportedValue } from "../fields/values";
import type { FormReading } from "./form";
import { sourceAt, type SheetContext } from "./linesContext";
import type { TableReading, TableRow } from "./linesTable";
import { sum } from "./linesTotals";
import { rowCells, textOf } from "./regionsGrid";
import type { Line, PrintedTotal, Snapshot } from "./report";
import { lineOf } from "./assembleLines";
import { idOf, outlineOf, type Outline } from "./seriesOutline";

/** A table of activities with the sheet it stands on. */
export interface TaskSheet {
  readonly context: SheetContext;
  readonly table: TableReading;
  readonly forms: readonly FormReading[];
}

/** What the activity tables of one project say: its activities, and the project at each status date. */
export interface TrackedProject {
  readonly name: ReportedValue | null;
  readonly fields: Partial<Record<FieldId, ReportedValue>>;
  readonly tasks: readonly Line[];
  readonly snapshots: readonly Snapshot[];
  readonly totals: readonly PrintedTotal[];
}

/** Measures that a status date is about. */
const PROGRESS: readonly FieldId[] = ["earnedValue", "plannedValue", "actualCost"];
const SUMMED: readonly FieldId[] = [
  "budgetAtCompletion",
  "plannedValue",
  "earnedValue",
  "actualCost",
  "estimateToComplete",
];

/**
 * Reads activity tables as one project: the schedule gives the activities, a table with progress figures on a
 * sheet with a status date gives the project at that date. Rows that group others (by the outline numbers of
 * any of the tables, else by their sums) are never counted with what they group.
 */
export function readTracking(sheets: readonly TaskSheet[]): TrackedProject {
  const outline = outlineOf(sheets);
  const totals: PrintedTotal[] = [];
  const snapshots: Snapshot[] = [];
  const tasks = new Map<string, Line>();
  let name: ReportedValue | null = null;
  let fields: Partial<Record<FieldId, ReportedValue>> = {};
  for (const sheet of sheets) {
    const split = splitRows(sheet.table, outline);
    const lines = split.leaves.map((row) => lineOf(sheet.context, row, "task"));
    const label = labelOf(sheet);
    const summary = summarise(sheet, split, label, totals);
    name ??= split.root?.fields.taskName ?? null;
    const told = PROGRESS.some((field) => summary[field]);
    const status = statusDate(sheet);
    if (status) summary.statusDate = status;
    const date = status ? String(status.value).slice(0, 10) : null;
    if (told && (date !== null || sheets.length > 1)) {
      snapshots.push({ label, date, fields: summary, tasks: lines });
    }
    fields = { ...fields, ...summary };
    for (const line of lines) {
      const known = tasks.get(line.key);
      tasks.set(line.key, known ? { ...known, fields: { ...known.fields, ...line.fields } } : line);
    }
  }
  return { name, fields, tasks: [...tasks.values()], snapshots, totals };
}

interface SplitRows {
  readonly root: TableRow | null;
  readonly leaves: readonly TableRow[];
}

function splitRows(table: TableReading, outline: Outline): SplitRows {
  const rows = table.rows.filter((row) => row.role === "record" || row.role === "group");
  const total = table.rows.find((row) => row.role === "total") ?? null;
  if (outline.groups.size > 0) {
    const root = rows.find((row) => idOf(row) !== null && idOf(row) === outline.root) ?? total;
    const isGroup = (row: TableRow): boolean =>
      row.role === "group" || outline.groups.has(idOf(row) ?? "");
    return { root, leaves: rows.filter((row) => row !== root && !isGroup(row)) };
  }
  return { root: total, leaves: rows };
}

/** The project's figures of a table: as its own row prints them, else the sum of the activities. */
function summarise(
  sheet: TaskSheet,
  { root, leaves }: SplitRows,
  label: string,
  totals: PrintedTotal[]
): Partial<Record<FieldId, ReportedValue>> {
  const fields: Partial<Record<FieldId, ReportedValue>> = {};
  for (const field of SUMMED) {
    const values = leaves
      .map((row) => row.fields[field])
      .filter((v) => typeof v?.value === "number");
    const computed = values.length > 0 ? sum(values.map((v) => v!.value as number)) : null;
    const printed = root?.fields[field];
    if (printed && typeof printed.value === "number") {
      fields[field] = printed;
      totals.push({
        field,
        printed,
        computed,
        lines: values.length,
        over: label === sheet.context.sheet.name ? label : `${sheet.context.sheet.name}: ${label}`,
        project: null,
      });
    } else if (computed !== null) {
      fields[field] = summedValue(sheet, field, computed, values as ReportedValue[]);
    }
  }
  for (const field of [
    "startDateBaseline",
    "finishDateBaseline",
    "startDate",
    "finishDate",
    "percentComplete",
  ] as const) {
    const value = root?.fields[field];
    if (value && value.value !== null) fields[field] = value;
  }
  return fields;
}

/** A sum of activities as a value: its source is the column from the first to the last activity. */
function summedValue(
  sheet: TaskSheet,
  field: FieldId,
  value: number,
  parts: readonly ReportedValue[]
): ReportedValue {
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  const currencies = new Set(parts.map((p) => p.currency));
  const range = `${first.source.cell}:${last.source.cell}`;
  return {
    field,
    value,
    unit: fieldById(field).unit,
    currency: currencies.size === 1 ? first.currency : null,
    source: { ...first.source, cell: range, text: `Σ ${range}`, sheet: sheet.context.sheet.name },
  };
}

function statusDate({ forms }: TaskSheet): ReportedValue | null {
  for (const form of forms) {
    const date = form.fields.statusDate;
    if (typeof date?.value === "string") return date;
  }
  return null;
}

const PERIOD_NAME = /\b(name|nom|libelle|label|intitule)\b/;

/** The status date's own word: the text beside a label such as "TP Name" above the table, else the sheet's name. */
function labelOf({ context, table }: TaskSheet): string {
  const { grid } = context;
  for (let row = 0; row < Math.min(table.region.range.top, 20); row++) {
    const cells = rowCells(grid, row);
    for (const [n, index] of cells.entries()) {
      const text = foldText(textOf(grid, index) ?? "");
      const next = cells[n + 1];
      if (text.length > 30 || !PERIOD_NAME.test(text) || next === undefined) continue;
      if (/\b(tp|tracking|period|periode|status|statut|situation)\b/.test(text)) {
        const cell = { row, col: grid.cells.col[next]! };
        const value = sourceAt(context, cell.row, cell.col).text.trim();
        if (value) return value;
      }
    }
  }
  return context.sheet.name;
}
