import type { FieldId } from "../fields/catalogue";
import type { FieldValues, ReportedValue } from "../fields/values";
import type { Line, ProjectReport } from "../reading/report";
import type { ProjectRow } from "./projectRow";

/** A budget line, milestone or risk of one project, or one period of a budget line. */
export interface RecordRow {
  readonly key: string;
  readonly project: ProjectReport;
  readonly line: Line;
  /** Null for the line as a whole. */
  readonly period: string | null;
  readonly fields: FieldValues;
  /** Where the row was read: its first value. */
  readonly source: ReportedValue["source"] | null;
}

/** The records of one kind of every project, in the order of the projects, then of the source. */
export function recordRows(rows: readonly ProjectRow[], kind: "milestones" | "risks"): RecordRow[] {
  return rows.flatMap(({ report }) => report[kind].map((line) => recordRow(report, line)));
}

/** Fields that the rows report, besides what names the project, in catalogue order. */
export function reportedFields(
  rows: readonly Pick<RecordRow, "fields" | "line">[],
  candidates: readonly FieldId[]
): FieldId[] {
  const reported = new Set(
    rows.flatMap(({ fields, line }) => [...Object.keys(fields), ...Object.keys(line.fields)])
  );
  return candidates.filter((id) => reported.has(id));
}

function recordRow(project: ProjectReport, line: Line): RecordRow {
  const { fields } = line;
  const source = Object.values(fields)[0]?.source ?? null;
  return { key: `${project.key} | ${line.key}`, project, line, period: null, fields, source };
}
