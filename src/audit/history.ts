import type { FieldId } from "../fields/catalogue";
import type { Source, Unit } from "../fields/values";
import type { ProjectReport } from "../reading/report";
import type { AssessedReport, Subject } from "./rule";

/** What earlier portfolios say of the projects, by their key now. A project that is new has no entry. */
export type AuditHistory = ReadonlyMap<string, EarlierProject>;

/** One project as earlier portfolios know it. */
export interface EarlierProject {
  /** Period of the last portfolio that held it. */
  readonly period: string;
  readonly report: ProjectReport;
  /** Snapshots before that, newest first, with their milestones. */
  readonly older: readonly { readonly period: string; readonly report: ProjectReport }[];
  /** Figures of every earlier period, oldest first. */
  readonly figures: readonly EarlierFigures[];
  /** What moved since. */
  readonly moves: readonly Move[];
}

/** A project's figures at an earlier period; money in `currency`. */
export interface EarlierFigures {
  readonly period: string;
  readonly currency: string | null;
  /** Fraction. */
  readonly percentComplete: number | null;
  readonly earnedValue: number | null;
}

/** Something that moved between the last report and this one. */
export interface Move {
  readonly kind: string;
  readonly subject: string | null;
  /** Milestone or line. */
  readonly record: string | null;
  /** Period that was rewritten. */
  readonly phase: string | null;
  readonly before: MoveSide | null;
  readonly after: MoveSide | null;
  /** Dates in days. */
  readonly delta: number | null;
  /** Covered by approved changes; null when nothing tells. */
  readonly approved: boolean | null;
  readonly rounding: boolean;
}

export interface MoveSide {
  readonly period: string;
  readonly value: number | string | boolean | null;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly source: Source | null;
}

/** A report with what is known of it from before; null for a project that no earlier portfolio holds. */
export function earlierOf({ history }: Subject, { report }: AssessedReport): EarlierProject | null {
  return history?.get(report.key) ?? null;
}

/** True when both reports give a number or date for the field. */
export function inBoth(
  earlier: EarlierProject,
  now: ProjectReport,
  fields: readonly FieldId[]
): boolean {
  const has = (report: ProjectReport, field: FieldId) =>
    (report.fields[field]?.value ?? null) !== null;
  return fields.some((field) => has(earlier.report, field) && has(now, field));
}
