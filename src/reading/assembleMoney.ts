import { fieldById, type FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import type { TableReading } from "./linesTable";
import { isClose, sum } from "./linesTotals";
import type { Line } from "./report";

/** A table's lines as they belong to one project, with the table that printed them. */
export interface OwnLines {
  readonly table: TableReading;
  readonly lines: readonly Line[];
}

/** Amounts that do not add up over lines. */
const NOT_SUMMED: ReadonlySet<FieldId> = new Set<FieldId>(["unitPrice", "dayRate", "impactCost"]);

/**
 * The project's own amounts where only its lines give them: their sum. The source is the cell of the printed total
 * where one sums all of the lines, else the cells from the first to the last. Tables that repeat one another
 * (a summary beside its detail) are counted once; where that cannot be told, nothing is derived.
 */
export function moneyOfLines(tables: readonly OwnLines[]): Partial<Record<FieldId, ReportedValue>> {
  const fields = new Set<FieldId>();
  for (const { lines } of tables) {
    for (const line of lines)
      for (const value of Object.values(line.fields)) fields.add(value.field);
  }
  const derived: Partial<Record<FieldId, ReportedValue>> = {};
  for (const field of fields) {
    const { unit, entities } = fieldById(field);
    if (unit !== "currency" || NOT_SUMMED.has(field) || !entities.includes("project")) continue;
    const sums = tables.map((own) => sumOf(own, field)).filter((value) => value !== null);
    const value = combine(sums, tables);
    if (value) derived[field] = value;
  }
  return derived;
}

function sumOf({ table, lines }: OwnLines, field: FieldId): ReportedValue | null {
  const parts = lines
    .map((line) => line.fields[field])
    .filter((v) => typeof v?.value === "number") as ReportedValue[];
  if (parts.length === 0) return null;
  const first = parts[0]!;
  if (parts.some((part) => part.currency !== first.currency)) return null;
  const value = sum(parts.map((part) => part.value as number));
  const records = table.rows.filter((row) => row.role === "record").length;
  const printed = table.rows.find(
    (row) =>
      row.role === "total" &&
      row.sums.length === records &&
      typeof row.fields[field]?.value === "number"
  )?.fields[field];
  const from = first.source.cell.split(":")[0]!;
  const to = parts[parts.length - 1]!.source.cell.split(":").pop()!;
  const range = from === to ? from : `${from}:${to}`;
  const source = printed?.source ?? {
    ...first.source,
    cell: range,
    text: parts.length === 1 ? first.source.text : `Σ ${range}`,
  };
  return {
    field,
    value,
    unit: "currency",
    currency: first.currency ?? printed?.currency ?? null,
    source,
  };
}

function combine(
  sums: readonly ReportedValue[],
  tables: readonly OwnLines[]
): ReportedValue | null {
  if (sums.length === 0) return null;
  const values = sums.map((v) => v.value as number);
  const first = sums[0]!;
  if (values.every((value) => isClose(value, values[0]!))) return first;
  const largest = Math.max(...values);
  const rest = sum(values) - largest;
  if (isClose(largest, rest)) return sums[values.indexOf(largest)]!;
  const alike = tables.every((own) => headingsOf(own) === headingsOf(tables[0]!));
  if (!alike || sums.some((v) => v.currency !== first.currency)) return null;
  return {
    ...first,
    value: sum(values),
    source: { ...first.source, text: `Σ ${sums.map((v) => v.source.cell).join(", ")}` },
  };
}

function headingsOf({ table }: OwnLines): string {
  return table.columns.map((column) => column.match.field ?? column.heading.text).join("|");
}
