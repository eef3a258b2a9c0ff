import { fieldsOf } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import type { Entity } from "../../fields/field";
import type { Portfolio } from "../../portfolio/portfolio";
import type { Line, PhasedValue, ProjectReport, Snapshot } from "../../reading/report";
import { column, dateOf, fieldColumns, numberIn } from "../columns";
import { TABLE_MEANINGS } from "../meanings";
import type { DataTable } from "../table";
import { periodColumn, TO_LINE, TO_PROJECT } from "./common";

interface RecordRow {
  readonly report: ProjectReport;
  readonly line: Line;
  readonly index: number;
  readonly snapshot: Snapshot | null;
}

/** The project names itself in the table of projects. */
const PROJECTS_OWN: readonly FieldId[] = ["projectId", "projectName"];

/** Budget lines: what describes each, and its figures as a whole. */
export function linesTable(portfolio: Portfolio): DataTable<RecordRow> {
  return recordTable(portfolio, "lines", "line", () => recordRows(portfolio, "lines"));
}

/** Milestones or risks. */
export function eventsTable(
  portfolio: Portfolio,
  name: "milestones" | "risks"
): DataTable<RecordRow> {
  const entity = name === "milestones" ? "milestone" : "risk";
  return recordTable(portfolio, name, entity, () => recordRows(portfolio, name));
}

/** Tasks, as they stand and as they stood at each status date. */
export function tasksTable(portfolio: Portfolio): DataTable<RecordRow> {
  const table = recordTable(portfolio, "tasks", "task", () => taskRows(portfolio));
  const [period, project, ...rest] = table.columns;
  const snapshot = column<RecordRow>("snapshot", "text", (row) => row.snapshot?.label ?? null);
  return {
    ...table,
    key: ["portfolioPeriod", "projectKey", "snapshot", "recordKey"],
    columns: [period!, project!, snapshot, ...rest],
  };
}

/** The project at each status date that its workbook holds. */
export function snapshotsTable({ projects, settings }: Portfolio): DataTable<SnapshotRow> {
  const fields = fieldsOf("project").flatMap(({ id }) => (PROJECTS_OWN.includes(id) ? [] : [id]));
  return {
    name: "snapshots",
    meaning: TABLE_MEANINGS.snapshots,
    key: ["portfolioPeriod", "projectKey", "position"],
    references: [TO_PROJECT],
    columns: [
      periodColumn(settings),
      column("projectKey", "text", ({ report }) => report.key),
      column("position", "integer", ({ index }) => index + 1),
      column("snapshot", "text", ({ snapshot }) => snapshot.label),
      column("snapshotDate", "date", ({ snapshot }) => dateOf(snapshot.date)),
      ...fieldColumns<SnapshotRow>(fields, ({ snapshot }) => snapshot.fields, settings),
    ],
    *rows() {
      for (const { report } of projects) {
        for (const [index, snapshot] of report.snapshots.entries()) {
          yield { report, snapshot, index };
        }
      }
    },
  };
}

interface SnapshotRow {
  readonly report: ProjectReport;
  readonly snapshot: Snapshot;
  readonly index: number;
}

interface AmountRow {
  readonly report: ProjectReport;
  readonly line: Line;
  readonly phased: PhasedValue;
}

/** Amounts of budget lines in long form: one row a line, period and measure. */
export function amountsTable({ projects, settings }: Portfolio): DataTable<AmountRow> {
  return {
    name: "amounts",
    meaning: TABLE_MEANINGS.amounts,
    key: ["portfolioPeriod", "projectKey", "lineKey", "period", "measure"],
    references: [TO_LINE, TO_PROJECT],
    columns: [
      periodColumn(settings),
      column("projectKey", "text", ({ report }) => report.key),
      column("lineKey", "text", ({ line }) => line.key),
      column("period", "text", ({ phased }) => phased.period),
      column("measure", "text", ({ phased }) => phased.value.field),
      column(
        "amount",
        "number",
        ({ phased }) => numberIn(phased.value, settings),
        settings.currency
      ),
      column("reported", "number", ({ phased: { value } }) =>
        typeof value.value === "number" && Number.isFinite(value.value) ? value.value : null
      ),
      column("currency", "text", ({ phased }) => phased.value.currency),
    ],
    *rows() {
      for (const { report } of projects) {
        for (const line of report.lines) {
          for (const phased of line.phased) yield { report, line, phased };
        }
      }
    },
  };
}

function recordTable(
  { settings }: Portfolio,
  name: "lines" | "milestones" | "risks" | "tasks",
  entity: Entity,
  rows: () => Iterable<RecordRow>
): DataTable<RecordRow> {
  const key = name === "lines" ? "lineKey" : "recordKey";
  const fields = fieldsOf(entity).flatMap(({ id }) => (PROJECTS_OWN.includes(id) ? [] : [id]));
  return {
    name,
    meaning: TABLE_MEANINGS[name],
    key: ["portfolioPeriod", "projectKey", key],
    references: [TO_PROJECT],
    columns: [
      periodColumn(settings),
      column("projectKey", "text", ({ report }) => report.key),
      column(key, "text", ({ line }) => line.key),
      column("position", "integer", ({ index }) => index + 1),
      column("sheet", "text", ({ line }) => line.sheet),
      ...fieldColumns<RecordRow>(fields, ({ line }) => line.fields, settings),
    ],
    rows,
  };
}

function* recordRows(
  { projects }: Portfolio,
  kind: "lines" | "milestones" | "risks"
): Generator<RecordRow> {
  for (const { report } of projects) {
    for (const [index, line] of report[kind].entries()) {
      yield { report, line, index, snapshot: null };
    }
  }
}

function* taskRows({ projects }: Portfolio): Generator<RecordRow> {
  for (const { report } of projects) {
    for (const [index, line] of report.tasks.entries()) {
      yield { report, line, index, snapshot: null };
    }
    for (const snapshot of report.snapshots) {
      for (const [index, line] of snapshot.tasks.entries()) yield { report, line, index, snapshot };
    }
  }
}
