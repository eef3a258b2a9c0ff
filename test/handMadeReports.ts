import { FIELDS } from "../src/fields/catalogue";
import type { FieldId } from "../src/fields/catalogue";
import type { FieldValues, ReportedValue } from "../src/fields/values";
import type { OfferedFile, PortfolioSettings } from "../src/portfolio/portfolio";
import type { BookReading, Line, ProjectReport } from "../src/reading/report";

type Plain = string | number | boolean | null;

/** Settings of October 2026 in euros, in French. */
export const SETTINGS: PortfolioSettings = {
  period: "2026-10",
  statusDate: "2026-10-31",
  currency: "EUR",
  rates: { GBP: 1.15 },
  language: "fr",
  thresholds: {},
  expected: [],
};

/** One value as if read from a cell. */
export function valueOf(
  field: FieldId,
  value: Plain,
  at: { file: string; sheet?: string; cell?: string },
  currency = "EUR"
): ReportedValue {
  const { unit } = FIELDS.find(({ id }) => id === field)!;
  return {
    field,
    value,
    unit,
    currency: unit === "currency" ? currency : null,
    source: {
      file: at.file,
      sheet: at.sheet ?? "Fiche",
      cell: at.cell ?? "B2",
      text: String(value),
    },
  };
}

/** Field values in the order given, one row below the other. */
export function valuesOf(
  fields: Readonly<Partial<Record<FieldId, Plain>>>,
  file: string,
  currency = "EUR",
  row = 2
): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value], i) => [
      field,
      valueOf(field as FieldId, value as Plain, { file, cell: `B${row + i}` }, currency),
    ])
  );
}

/** A report of one project with the fields given. */
export function reportOf(
  file: string,
  key: string,
  fields: Readonly<Partial<Record<FieldId, Plain>>> = {},
  rest: Partial<ProjectReport> & { currency?: string } = {}
): ProjectReport {
  const { currency = "EUR", ...more } = rest;
  const name = String(fields.projectName ?? `Projet ${key}`);
  return {
    key: key.toLowerCase(),
    id: key,
    name,
    file,
    sheet: "Fiche",
    period: "2026-10",
    fields: valuesOf({ projectId: key, projectName: name, ...fields }, file, currency),
    lines: [],
    milestones: [],
    risks: [],
    tasks: [],
    snapshots: [],
    ...more,
  };
}

/** A line, milestone or risk. */
export function lineOf(
  key: string,
  position: number,
  fields: FieldValues,
  phased: Line["phased"] = []
): Line {
  return { key, sheet: "Fiche", position, fields, phased };
}

/** A file that was read and holds these reports. */
export function readFile(
  file: string,
  reports: readonly ProjectReport[],
  rest: Partial<BookReading> = {}
): OfferedFile {
  const reading: BookReading = {
    file,
    format: "xlsx",
    template: null,
    locales: [],
    regions: [
      {
        sheet: "Fiche",
        layout: "form",
        range: { top: 0, left: 0, bottom: 20, right: 5 },
        score: 1,
        headings: [],
        records: reports.length,
        totals: 0,
        phantom: 0,
      },
    ],
    unread: [],
    reports,
    totals: [],
    notices: [],
    rowsRead: 10,
    rowsUnread: 2,
    ...rest,
  };
  return { file, hash: hashOf(file), reading };
}

function hashOf(text: string): string {
  return [...text]
    .reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 2 ** 32, 7)
    .toString(16)
    .padStart(64, "0");
}
