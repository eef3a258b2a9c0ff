import { fieldById, type FieldId } from "../fields/catalogue";
import type { Entity } from "../fields/field";
import { foldText } from "../fields/plainText";
import type { ReportedValue } from "../fields/values";
import type { SheetContext } from "./linesContext";
import { periodName, periodOfText } from "./linesPeriods";
import type { TableReading, TableRow } from "./linesTable";
import { sum } from "./linesTotals";
import type { Line, PrintedTotal } from "./report";

/** Fields that tell one record of an entity from another, best first. */
const KEYS: Readonly<Record<Entity, readonly FieldId[]>> = {
  project: ["projectId", "projectName"],
  line: ["lineId", "lineName", "category", "supplier", "account", "costType"],
  milestone: ["milestoneId", "milestoneName"],
  risk: ["riskId", "riskName", "description"],
  task: ["taskId", "wbs", "taskName"],
};

/** A row of a table as a line of a report, not yet unique by its key. */
export function lineOf(context: SheetContext, row: TableRow, entity: Entity): Line {
  const key = KEYS[entity]
    .map((field) => row.fields[field]?.value)
    .find((value) => value !== null && value !== undefined && value !== "");
  return {
    key: foldText(String(key ?? (row.label || `#${row.row + 1}`))),
    sheet: context.sheet.name,
    position: row.row,
    fields: row.fields,
    phased: row.phased,
  };
}

/** Records of a table as lines; a period in a column of its own becomes the period of the row's amounts. */
export function linesOf(context: SheetContext, table: TableReading): Line[] {
  const groups = groupNames(table);
  const records = table.rows.filter((row) => row.role === "record" && hasContent(row));
  const lines = records.map((row) => {
    const group = groups.get(row.row);
    const fields =
      group && table.entity === "line" && !row.fields.category
        ? { ...row.fields, category: group }
        : row.fields;
    return lineOf(context, { ...row, fields }, table.entity);
  });
  const dated = table.entity === "line" ? lines.map((line) => withOwnPeriod(line)) : lines;
  return unique(table.entity === "line" ? mergePeriods(dated) : dated);
}

function hasContent(row: TableRow): boolean {
  return (
    row.phased.length > 0 ||
    Object.values(row.fields).some((v) => v.value !== null || v.source.text !== "")
  );
}

/** The name of the row that groups each record, as its category. */
function groupNames(table: TableReading): Map<number, ReportedValue> {
  const names = new Map<number, ReportedValue>();
  if (table.entity !== "line") return names;
  for (const row of table.rows) {
    if (row.role !== "group") continue;
    const name = row.fields.lineName ?? row.fields.category ?? row.fields.lineId;
    if (!name) continue;
    for (const member of row.sums) names.set(member, { ...name, field: "category" });
  }
  return names;
}

/** Long form: a row with a period of its own ("01/2026", "T1 2026") is an amount of that period. */
function withOwnPeriod(line: Line): Line {
  const told = line.fields.period?.value;
  if (told === null || told === undefined || line.phased.length > 0) return line;
  const period = periodOfText(String(told).slice(0, 10));
  const name = period ? periodName(period, null) : null;
  if (!name) return line;
  const phased = Object.values(line.fields)
    .filter((v) => v.unit === "currency" && typeof v.value === "number" && !isRate(v.field))
    .map((value) => ({ period: name, value }));
  return { ...line, phased };
}

function isRate(field: FieldId): boolean {
  return field === "unitPrice" || field === "dayRate";
}

/** Rows of one line at several periods are one line, its amounts their sums. */
function mergePeriods(lines: readonly Line[]): Line[] {
  const merged = new Map<string, Line>();
  const result: Line[] = [];
  for (const line of lines) {
    const periods = line.fields.period ? line.phased : [];
    if (periods.length === 0) {
      result.push(line);
      continue;
    }
    const key = identity(line);
    const held = merged.get(key);
    if (!held) {
      merged.set(key, line);
      continue;
    }
    merged.set(key, addPeriod(held, line));
  }
  return [...result, ...merged.values()].sort((a, b) => a.position - b.position);
}

/** The words that tell a line of a table in long form from another: all its texts but the period and remarks. */
function identity(line: Line): string {
  const keys: readonly FieldId[] = [
    "projectId",
    "projectName",
    "lineId",
    "lineName",
    "category",
    "costType",
    "account",
    "supplier",
  ];
  return keys.map((field) => foldText(String(line.fields[field]?.value ?? ""))).join("\u0001");
}

function addPeriod(held: Line, line: Line): Line {
  const fields = { ...held.fields };
  for (const { value } of line.phased) {
    const before = fields[value.field];
    if (before && typeof before.value === "number" && before.currency === value.currency) {
      fields[value.field] = {
        ...before,
        value: sum([before.value, value.value as number]),
        source: {
          ...before.source,
          cell: `${before.source.cell.split(":")[0]!}:${value.source.cell}`,
          text: `Σ ${before.source.cell.split(":")[0]!}:${value.source.cell}`,
        },
      };
    } else if (!before) fields[value.field] = value;
  }
  return { ...held, fields, phased: [...held.phased, ...line.phased] };
}

/** Lines with the sum of their periods as their amount, where the table prints none. */
export function withPhasedSums(line: Line): Line {
  const sums: Partial<Record<FieldId, ReportedValue>> = {};
  const measures = new Set(line.phased.map(({ value }) => value.field));
  for (const field of measures) {
    if (line.fields[field] || fieldById(field).unit !== "currency") continue;
    const parts = line.phased.filter(
      ({ value }) => value.field === field && typeof value.value === "number"
    );
    if (parts.length === 0) continue;
    const first = parts[0]!.value;
    if (parts.some(({ value }) => value.currency !== first.currency)) continue;
    const range = `${first.source.cell}:${parts[parts.length - 1]!.value.source.cell}`;
    sums[field] = {
      field,
      value: sum(parts.map(({ value }) => value.value as number)),
      unit: fieldById(field).unit,
      currency: first.currency,
      source: { ...first.source, cell: range, text: `Σ ${range}` },
    };
  }
  return { ...line, fields: { ...line.fields, ...sums } };
}

/** Keys made unique by a counter. */
export function unique(lines: readonly Line[]): Line[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const count = (seen.get(line.key) ?? 0) + 1;
    seen.set(line.key, count);
    return count === 1 ? line : { ...line, key: `${line.key} (${count})` };
  });
}

/** The totals that a table prints, beside the sums of what they sum. */
export function printedTotals(table: TableReading, over: string): PrintedTotal[] {
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  const totals: PrintedTotal[] = [];
  for (const row of table.rows) {
    if (row.role !== "total") continue;
    for (const printed of Object.values(row.fields)) {
      if (typeof printed.value !== "number" || fieldById(printed.field).unit !== "currency")
        continue;
      if (isRate(printed.field)) continue;
      const parts = row.sums
        .map((n) => byRow.get(n)?.fields[printed.field]?.value)
        .filter((v) => typeof v === "number");
      totals.push({
        field: printed.field,
        printed,
        computed: parts.length > 0 ? sum(parts) : null,
        lines: parts.length,
        over: `${over}: ${row.label || printed.source.cell}`,
        project: null,
      });
    }
  }
  return totals;
}
