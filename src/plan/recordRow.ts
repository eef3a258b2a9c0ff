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
  return rows.flatMap(({ report }) =>
    report[kind].map((line) => recordRow(report, line, null, line.fields))
  );
}

/** Budget lines in long form: the line as a whole where it has figures, then one row a period. */
export function lineRows(rows: readonly ProjectRow[]): RecordRow[] {
  return rows.flatMap(({ report }) =>
    report.lines.flatMap((line) => {
      const periods = new Map<string, Partial<Record<FieldId, ReportedValue>>>();
      for (const { period, value } of line.phased) {
        const fields = periods.get(period) ?? {};
        fields[value.field] = value;
        periods.set(period, fields);
      }
      const phased = [...periods].map(([period, fields]) =>
        recordRow(report, line, period, fields)
      );
      const whole = phased.length === 0 || hasFigures(line.fields);
      return whole ? [recordRow(report, line, null, line.fields), ...phased] : phased;
    })
  );
}

/** Fields that the rows report, besides what names the project, in catalogue order. */
export function reportedFields(
  rows: readonly RecordRow[],
  candidates: readonly FieldId[]
): FieldId[] {
  const reported = new Set(
    rows.flatMap(({ fields, line }) => [...Object.keys(fields), ...Object.keys(line.fields)])
  );
  return candidates.filter((id) => reported.has(id));
}

function recordRow(
  project: ProjectReport,
  line: Line,
  period: string | null,
  fields: FieldValues
): RecordRow {
  const values = Object.values(fields);
  const key = [project.key, line.key, ...(period === null ? [] : [period])].join(" | ");
  return { key, project, line, period, fields, source: values[0]?.source ?? null };
}

function hasFigures(fields: FieldValues): boolean {
  return Object.values(fields).some((value) => typeof value.value === "number");
}
