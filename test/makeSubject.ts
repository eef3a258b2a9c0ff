import type { RegionReading } from "../src/reading/report";
import type {
  BookReading,
  Line,
  Notice,
  PrintedTotal,
  ProjectReport,
  Snapshot,
} from "../src/reading/report";
import type { AuditSettings, Subject } from "../src/audit/rule";
import { cellName } from "../src/book/address";
import { fieldById } from "../src/fields/catalogue";
import type { FieldId } from "../src/fields/catalogue";
import type { FieldValues, ReportedValue } from "../src/fields/values";
import { computeIndicators } from "../src/indicators/compute";

/** A value, or a value with what is not usual about it. */
export type Given =
  | number
  | string
  | boolean
  | null
  | {
      readonly value: number | string | null;
      readonly text?: string;
      readonly currency?: string | null;
    };
export type GivenFields = Readonly<Partial<Record<FieldId, Given>>>;

/** A project as a test writes it; everything else is made up so that rules can point at cells. */
export interface GivenProject {
  readonly name?: string;
  readonly fields: GivenFields;
  readonly lines?: readonly GivenFields[];
  readonly tasks?: readonly GivenFields[];
  readonly milestones?: readonly GivenFields[];
  readonly risks?: readonly GivenFields[];
  readonly snapshots?: readonly {
    readonly label: string;
    readonly date?: string;
    readonly fields: GivenFields;
  }[];
  readonly period?: string;
}

export interface GivenSubject {
  readonly projects?: readonly GivenProject[];
  readonly notices?: readonly Notice[];
  readonly totals?: readonly PrintedTotal[];
  /** Fields that the sheet has a heading for, whether or not they are filled in. */
  readonly headings?: readonly FieldId[];
  /** The same for the table of lines, tasks, milestones or risks. */
  readonly lineHeadings?: readonly FieldId[];
  readonly settings?: Partial<AuditSettings>;
}

export const FILE = "retour.xlsx";
export const SHEET = "Projets";

/** One project's value in EUR at a cell of its own. */
export function reported(field: FieldId, given: Given, cell: string): ReportedValue {
  const full = typeof given === "object" && given !== null ? given : { value: given };
  const { unit } = fieldById(field);
  return {
    field,
    value: full.value as ReportedValue["value"],
    unit,
    currency: unit !== "currency" ? null : "currency" in full ? (full.currency ?? null) : "EUR",
    source: {
      file: FILE,
      sheet: SHEET,
      cell,
      text: "text" in full && full.text !== undefined ? full.text : String(full.value ?? ""),
    },
  };
}

/** A list of projects: headings in row 4, one project a row from row 5 on, one column a field. */
export function makeSubject(given: GivenSubject): Subject {
  const projects = given.projects ?? [];
  const columns = [
    ...new Set<FieldId>([
      "projectName",
      ...projects.flatMap(({ fields }) => Object.keys(fields) as FieldId[]),
      ...(given.headings ?? []),
    ]),
  ];
  const lineColumns = [
    ...new Set<FieldId>([
      ...projects.flatMap(linesOf).flatMap((fields) => Object.keys(fields) as FieldId[]),
      ...(given.lineHeadings ?? []),
    ]),
  ];
  const reports = projects.map((project, i) => makeReport(project, i, columns, lineColumns));
  const reading: BookReading = {
    file: FILE,
    format: "xlsx",
    template: null,
    locales: [],
    regions: [
      region("projectList", columns, 3, projects.length),
      region("milestones", lineColumns, 99, 900),
    ],
    unread: [],
    reports,
    totals: given.totals ?? [],
    notices: given.notices ?? [],
    rowsRead: projects.length,
    rowsUnread: 0,
  };
  return {
    reading,
    reports: reports.map((report) => ({ report, indicators: computeIndicators(report) })),
    settings: {
      period: "2026-10",
      statusDate: "2026-10-31",
      statusDateIsStated: true,
      language: "fr",
      thresholds: {},
      ...given.settings,
    },
  };
}

function linesOf({ lines = [], tasks = [], milestones = [], risks = [] }: GivenProject) {
  return [...lines, ...tasks, ...milestones, ...risks];
}

function makeReport(
  project: GivenProject,
  i: number,
  columns: readonly FieldId[],
  lineColumns: readonly FieldId[]
): ProjectReport {
  const name = project.name ?? `Projet ${i + 1}`;
  const row = 4 + i;
  const lines = (kind: string, list: readonly GivenFields[] = []): Line[] =>
    list.map((fields, j) => ({
      key: `${kind}-${j + 1}`,
      sheet: SHEET,
      position: 100 + j,
      fields: values(fields, (_, field) =>
        cellName({ row: 100 + i * 50 + j, col: lineColumns.indexOf(field) })
      ),
      phased: [],
    }));
  return {
    key: name.toLowerCase(),
    id: null,
    name,
    file: FILE,
    sheet: SHEET,
    period: project.period ?? null,
    fields: values({ projectName: name, ...project.fields }, (_, field) =>
      cellName({ row, col: columns.indexOf(field) })
    ),
    lines: lines("line", project.lines),
    milestones: lines("milestone", project.milestones),
    risks: lines("risk", project.risks),
    tasks: lines("task", project.tasks),
    snapshots: (project.snapshots ?? []).map(({ label, date, fields }, j): Snapshot => ({
      label,
      date: date ?? null,
      fields: values(fields, (k) => cellName({ row: 500 + j, col: k })),
      tasks: [],
    })),
  };
}

function values(given: GivenFields, place: (index: number, field: FieldId) => string): FieldValues {
  return Object.fromEntries(
    (Object.entries(given) as [FieldId, Given][]).map(([field, value], k) => [
      field,
      reported(field, value, place(k, field)),
    ])
  );
}

function region(
  layout: RegionReading["layout"],
  columns: readonly FieldId[],
  top: number,
  records: number
): RegionReading {
  return {
    sheet: SHEET,
    layout,
    range: { top, left: 0, bottom: top + records, right: Math.max(0, columns.length - 1) },
    score: 1,
    headings: columns.map((field, col) => ({
      heading: fieldById(field).name.fr,
      cell: cellName({ row: top, col }),
      field,
      score: 1,
      runnerUp: null,
      unit: null,
    })),
    records,
    totals: 0,
    phantom: 0,
  };
}

/** A notice of reading about one cell. */
export function notice(
  code: Notice["code"],
  field: FieldId | null,
  cell: string,
  text: string,
  more: Partial<Notice> = {}
): Notice {
  return {
    code,
    field,
    source: { file: FILE, sheet: SHEET, cell, text },
    project: null,
    values: {},
    ...more,
  };
}
