import type { FieldId } from "../fields/catalogue";
import type { FieldValues } from "../fields/values";
import type { Line, ProjectReport } from "../reading/report";
import { shorten } from "./headings";
import type { Subject } from "./rule";

/** One thing that rules are held against: a project, the project at an earlier status date, or one of its lines. */
export interface AuditedRecord {
  readonly kind: "project" | "snapshot" | "line" | "task" | "milestone" | "risk";
  readonly report: ProjectReport;
  /** How people call it: the project's name, the line's label. */
  readonly label: string;
  readonly fields: FieldValues;
  /** ISO date of an earlier status date. */
  readonly date: string | null;
}

/** Projects, once each. */
export function projectRecords({ reports }: Subject): readonly AuditedRecord[] {
  return reports.map(({ report }) => ({
    kind: "project",
    report,
    label: shorten(report.name, 60),
    fields: report.fields,
    date: null,
  }));
}

/** Projects, and each project at its status dates; a status date whose cells are the project's own is not repeated. */
export function statusRecords(subject: Subject): readonly AuditedRecord[] {
  return projectRecords(subject).flatMap((project) => {
    const own = cellsOf(project.fields);
    const earlier = project.report.snapshots
      .map((snapshot): AuditedRecord => ({
        kind: "snapshot",
        report: project.report,
        label: shorten(`${project.report.name} · ${snapshot.label}`, 60),
        fields: snapshot.fields,
        date: snapshot.date,
      }))
      .filter(({ fields }) => [...cellsOf(fields)].some((cell) => !own.has(cell)));
    return [project, ...earlier];
  });
}

/** Everything that may carry earned value: projects, status dates, budget lines, tasks. */
export function earnedRecords(subject: Subject): readonly AuditedRecord[] {
  return [
    ...statusRecords(subject),
    ...lineRecords(subject, "line"),
    ...lineRecords(subject, "task"),
  ];
}

const LISTS = { line: "lines", task: "tasks", milestone: "milestones", risk: "risks" } as const;
const LABELS: Readonly<Record<keyof typeof LISTS, readonly FieldId[]>> = {
  line: ["lineName", "lineId", "category"],
  task: ["taskName", "taskId"],
  milestone: ["milestoneName", "milestoneId"],
  risk: ["riskName", "riskId"],
};

/** Budget lines, tasks, milestones or risks of every project. */
export function lineRecords(
  { reports }: Subject,
  kind: keyof typeof LISTS
): readonly AuditedRecord[] {
  return reports.flatMap(({ report }) => linesOf(report, kind));
}

/** The same of one project. */
export function linesOf(report: ProjectReport, kind: keyof typeof LISTS): readonly AuditedRecord[] {
  return report[LISTS[kind]].map((line): AuditedRecord => ({
    kind,
    report,
    label: shorten(labelOf(line, LABELS[kind]), 60),
    fields: line.fields,
    date: null,
  }));
}

function labelOf(line: Line, ids: readonly FieldId[]): string {
  for (const id of ids) {
    const value = line.fields[id]?.value;
    if (value !== null && value !== undefined && value !== "") return String(value);
  }
  return line.key;
}

function cellsOf(fields: FieldValues): ReadonlySet<string> {
  return new Set(
    Object.values(fields).map(({ source }) => `${source.file}|${source.sheet}|${source.cell}`)
  );
}
