import type { FieldId } from "../fields/catalogue";
import type { FieldValues, ReportedValue } from "../fields/values";
import { numberOf } from "../indicators/inputs";
import type { Line, ProjectReport } from "../reading/report";

/**
 * One row of the budget in long form. "period": what a line says of one period; "line": what the line says
 * beyond its periods; "project": what the project says beyond its lines. So each amount stands in one row
 * only, and the sum of a column is the sum of the projects.
 */
export interface BudgetRow {
  readonly kind: "project" | "line" | "period";
  readonly key: string;
  readonly project: ProjectReport;
  /** Null for the project's own row. */
  readonly line: Line | null;
  readonly period: string | null;
  readonly fields: FieldValues;
}

/** Money that adds up over periods, lines and projects, in the order of the four-way view (DOMAIN A4). */
export const BUDGET_MEASURES = [
  "originalBudget",
  "approvedChanges",
  "currentBudget",
  "budgetAtCompletion",
  "committedCost",
  "invoicedCost",
  "accruedCost",
  "actualCost",
  "estimateToComplete",
  "estimateAtCompletion",
  "remainingBudget",
  "plannedValue",
  "earnedValue",
  "capex",
  "opex",
  "yearBudget",
  "yearForecast",
  "yearActual",
  "budgetVariance",
  "varianceAtCompletion",
] as const satisfies readonly FieldId[];

type Values = Partial<Record<FieldId, ReportedValue>>;

/** Amounts closer than a cent are equal. */
const CENT = 0.005;

/** The budget of a project in long form: its lines with their periods, then what no line carries. */
export function budgetRows(report: ProjectReport): BudgetRow[] {
  const rows = report.lines.flatMap((line) => lineRows(report, line));
  const rest = remainder(
    BUDGET_MEASURES.flatMap((id) => report.fields[id] ?? []),
    rows.map(({ fields }) => fields)
  );
  if (Object.keys(rest).length === 0) return rows;
  const own: BudgetRow = {
    kind: "project",
    key: report.key,
    project: report,
    line: null,
    period: null,
    fields: rest,
  };
  return [...rows, own];
}

function lineRows(project: ProjectReport, line: Line): BudgetRow[] {
  const periods = new Map<string, Values>();
  for (const { period, value } of line.phased) {
    const fields = periods.get(period) ?? {};
    fields[value.field] = value;
    periods.set(period, fields);
  }
  const key = `${project.key} | ${line.key}`;
  const phased = [...periods].map(([period, fields]): BudgetRow => ({
    kind: "period",
    key: `${key} | ${period}`,
    project,
    line,
    period,
    fields,
  }));
  const measures = new Set<FieldId>(BUDGET_MEASURES);
  const values = Object.values(line.fields);
  const money = values.filter(({ field }) => measures.has(field));
  const rest: Values = {
    ...Object.fromEntries(
      values.filter(({ field }) => !measures.has(field)).map((value) => [value.field, value])
    ),
    ...remainder(
      money,
      phased.map(({ fields }) => fields)
    ),
  };
  const figures = Object.values(rest).some((value) => typeof value.value === "number");
  if (phased.length > 0 && !figures) return phased;
  return [{ kind: "line", key, project, line, period: null, fields: rest }, ...phased];
}

/**
 * What totals say beyond their parts: as reported where no part has the measure, else the difference;
 * left out where it is nothing. Parts in another currency are not subtracted.
 */
function remainder(totals: readonly ReportedValue[], parts: readonly FieldValues[]): Values {
  const rest: Values = {};
  for (const total of totals) {
    const number = numberOf(total);
    const same = parts.flatMap((fields) => {
      const part = fields[total.field];
      return part && part.currency === total.currency ? (numberOf(part) ?? []) : [];
    });
    if (number === null || same.length === 0) {
      rest[total.field] = total;
      continue;
    }
    const left = number - same.reduce((sum, amount) => sum + amount, 0);
    if (Math.abs(left) >= CENT)
      rest[total.field] = { ...total, value: Math.round(left * 100) / 100 };
  }
  return rest;
}
