import type { FieldId } from "../fields/catalogue";
import type { FieldValues } from "../fields/values";
import { numberOf } from "../indicators/inputs";
import type { Line, ProjectReport } from "../reading/report";
import type { BudgetRow } from "./budgetRows";
import { CONVENTION_FIELDS, forecastConvention } from "./forecastConvention";
import type { ForecastConvention } from "./forecastConvention";

/** Where a row's budget may be held against its forecast: by any dimension, project by project only, nowhere. */
export type Comparison = "line" | "project" | "none";

/** What stands for budget and forecast in the rows of one project. */
export interface BudgetBasis {
  /** The budget in force, else the budget at completion; null when neither is reported. */
  readonly budget: FieldId | null;
  /** "reported": the forecast at completion; else what the estimate to complete is added to. */
  readonly forecast: "reported" | ForecastConvention | null;
  /** What the figures of its workbook show, whether or not it is needed; null when they do not tell. */
  readonly convention: ForecastConvention | null;
  readonly comparisonOf: (row: BudgetRow) => Comparison;
}

/**
 * Chooses, for every project, what its rows are compared by: one budget and one forecast for all of them, so
 * that their sums are the project's. The convention of a workbook is guessed from its figures unless given.
 */
export function budgetBases(
  reports: readonly ProjectReport[],
  given: ForecastConvention | null = null
): Map<ProjectReport, BudgetBasis> {
  const files = new Map<string, ProjectReport[]>();
  for (const report of reports) files.set(report.file, [...(files.get(report.file) ?? []), report]);
  const conventions = new Map(
    [...files].map(([file, mine]) => [file, given ?? forecastConvention(mine)] as const)
  );
  return new Map(
    reports.map((report) => [report, basisOf(report, conventions.get(report.file) ?? null)])
  );
}

function basisOf(report: ProjectReport, convention: ForecastConvention | null): BudgetBasis {
  const anywhere = (id: FieldId) =>
    has(report.fields, id) || report.lines.some((line) => lineHas(line, id));
  const budget =
    (["currentBudget", "budgetAtCompletion"] as const).find((id) => anywhere(id)) ?? null;
  const base = convention ?? "actual";
  const forecast = anywhere("estimateAtCompletion")
    ? ("reported" as const)
    : anywhere("estimateToComplete") && anywhere(CONVENTION_FIELDS[base])
      ? base
      : null;
  return { budget, forecast, convention, comparisonOf: comparisons(report, budget, forecast) };
}

function comparisons(
  report: ProjectReport,
  budget: FieldId | null,
  forecast: BudgetBasis["forecast"]
): BudgetBasis["comparisonOf"] {
  if (budget === null || forecast === null) return () => "none";
  const forecastFields: readonly FieldId[] =
    forecast === "reported"
      ? ["estimateAtCompletion"]
      : ["estimateToComplete", CONVENTION_FIELDS[forecast]];
  const whole = forecastFields.every((id) => has(report.fields, id));
  const forecastOf = (line: Line) => forecastFields.every((id) => lineHas(line, id));
  const open = report.lines.filter((line) => lineHas(line, budget) && !forecastOf(line));
  return ({ line, fields }) => {
    if (line === null) {
      if (whole) return open.length > 0 ? "project" : "line";
      // A forecast that no total states: what only the project's own row carries has nothing against it.
      return has(fields, budget) ? "none" : "line";
    }
    if (forecastOf(line)) return "line";
    return whole ? "project" : "none";
  };
}

/**
 * What is ordered and not yet spent on a line or by a project without lines: committed − actual, never
 * below 0 (DOMAIN A4); null when one of them is not reported. It stands on the row without a period.
 */
export function openCommitment({ kind, line, project }: BudgetRow): number | null {
  if (kind === "period" || (kind === "project" && project.lines.length > 0)) return null;
  const committed = total(line ?? project, "committedCost");
  const actual = total(line ?? project, "actualCost");
  return committed === null || actual === null ? null : Math.max(0, committed - actual);
}

function total(of: Pick<Line, "fields"> & Partial<Pick<Line, "phased">>, id: FieldId) {
  const whole = of.fields[id];
  if (whole && numberOf(whole) !== null) return numberOf(whole);
  const parts = (of.phased ?? []).flatMap(({ value }) =>
    value.field === id ? (numberOf(value) ?? []) : []
  );
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

function has(fields: FieldValues, id: FieldId): boolean {
  const value = fields[id];
  return value !== undefined && numberOf(value) !== null;
}

function lineHas(line: Line, id: FieldId): boolean {
  return has(line.fields, id) || line.phased.some(({ value }) => value.field === id);
}
