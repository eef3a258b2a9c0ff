import type { FieldValues, ReportedValue } from "../../fields/values";
import type { Portfolio } from "../../portfolio/portfolio";
import type { Line } from "../../reading/report";
import { column, numberIn } from "../columns";
import { TABLE_MEANINGS } from "../meanings";
import type { DataTable } from "../table";
import { periodColumn, TO_PROJECT } from "./common";

interface ValueRow {
  readonly project: string;
  readonly record: "project" | "line" | "milestone" | "risk" | "task";
  readonly key: string | null;
  readonly snapshot: string | null;
  readonly period: string | null;
  readonly value: ReportedValue;
}

/** Every value with the cell it comes from and the text as typed: what each number can be traced with. */
export function valuesTable(portfolio: Portfolio): DataTable<ValueRow> {
  const { settings } = portfolio;
  return {
    name: "values",
    meaning: TABLE_MEANINGS.values,
    key: ["portfolioPeriod", "projectKey", "record", "recordKey", "snapshot", "period", "field"],
    references: [TO_PROJECT],
    columns: [
      periodColumn(settings),
      column("projectKey", "text", ({ project }) => project),
      column("record", "text", ({ record }) => record),
      column("recordKey", "text", ({ key }) => key),
      column("snapshot", "text", ({ snapshot }) => snapshot),
      column("period", "text", ({ period }) => period),
      column("field", "text", ({ value }) => value.field),
      column("amount", "number", ({ value }) => numberIn(value, settings)),
      column("reported", "number", ({ value: { value } }) =>
        typeof value === "number" && Number.isFinite(value) ? value : null
      ),
      column("reportedText", "text", ({ value: { value } }) =>
        value === null || typeof value === "number" ? null : String(value)
      ),
      column("unit", "text", ({ value }) => value.unit),
      column("currency", "text", ({ value }) => value.currency),
      column("file", "text", ({ value }) => value.source.file),
      column("sheet", "text", ({ value }) => value.source.sheet),
      column("cell", "text", ({ value }) => value.source.cell),
      column("typed", "text", ({ value }) => value.source.text),
    ],
    rows: () => valueRows(portfolio),
  };
}

function* valueRows({ projects }: Portfolio): Generator<ValueRow> {
  for (const { report } of projects) {
    const project = report.key;
    yield* fieldRows(report.fields, { project, record: "project", key: null, snapshot: null });
    yield* lineRows(project, "line", report.lines, null);
    yield* lineRows(project, "milestone", report.milestones, null);
    yield* lineRows(project, "risk", report.risks, null);
    yield* lineRows(project, "task", report.tasks, null);
    for (const { label, fields, tasks } of report.snapshots) {
      yield* fieldRows(fields, { project, record: "project", key: null, snapshot: label });
      yield* lineRows(project, "task", tasks, label);
    }
  }
}

function* lineRows(
  project: string,
  record: ValueRow["record"],
  lines: readonly Line[],
  snapshot: string | null
): Generator<ValueRow> {
  for (const { key, fields, phased } of lines) {
    const of = { project, record, key, snapshot };
    yield* fieldRows(fields, of);
    for (const { period, value } of phased) yield { ...of, period, value };
  }
}

function* fieldRows(
  fields: FieldValues,
  of: Omit<ValueRow, "period" | "value">
): Generator<ValueRow> {
  for (const value of Object.values(fields)) yield { ...of, period: null, value };
}
