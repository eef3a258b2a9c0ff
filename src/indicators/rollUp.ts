import { FIELDS } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { ProjectReport } from "../reading/report";
import type { Indicator, IndicatorId, Indicators } from "./indicator";
import { convertedInputs } from "./inputs";
import type { ConvertedInputs, CurrencySettings } from "./inputs";
import { measureOf, termsOf } from "./measure";
import type { Measure } from "./measure";
import { MEASURES } from "./measures";
import { defined, notDefined, valueOf } from "./result";
import { sum } from "./sum";
import type { Inputs } from "./term";

/** The sum of one field over projects. */
export interface FieldTotal {
  readonly field: FieldId;
  /** In full units of the settings' currency; other units as the field says. */
  readonly value: number;
  /** Projects that the sum rests on, of `projects`. */
  readonly reported: number;
  readonly projects: number;
  /** Projects left out because their currency is unknown or has no rate. */
  readonly notConverted: number;
}

/** What an indicator of the portfolio rests on: "n of m projects, x % of BAC". */
export interface Coverage {
  readonly projects: number;
  readonly of: number;
  /** Share of the reported budgets at completion that it covers; null when none is reported. */
  readonly shareOfBudget: number | null;
}

export interface RollUp {
  readonly totals: readonly FieldTotal[];
  readonly indicators: Indicators;
  readonly coverage: Readonly<Partial<Record<IndicatorId, Coverage>>>;
}

const SUMMED_UNITS = ["currency", "years", "months", "days", "count"];

/**
 * Rolls projects up: money is converted project by project, then summed; indices are ratios of those sums,
 * never averages of ratios, and each rests only on the projects that report all it needs. EACs are the sum
 * of the projects' EACs (DECM 25A101a; DOMAIN B1).
 */
export function rollUp(reports: readonly ProjectReport[], settings: CurrencySettings): RollUp {
  const rows = reports.map((report) => convertedInputs(report, settings));
  const indicators: Partial<Record<IndicatorId, Indicator>> = {};
  const coverage: Partial<Record<IndicatorId, Coverage>> = {};
  for (const measure of MEASURES) {
    const rolled = rollUpMeasure(measure, rows);
    indicators[measure.id] = rolled.indicator;
    coverage[measure.id] = coverageOf(rolled.rows, rows);
  }
  return { totals: totalsOf(rows), indicators, coverage };
}

function rollUpMeasure(
  measure: Measure,
  rows: readonly ConvertedInputs[]
): { readonly indicator: Indicator; readonly rows: readonly ConvertedInputs[] } {
  switch (measure.rollUp) {
    case "notAdditive":
      return { indicator: notDefined("NOT_ADDITIVE"), rows: [] };
    case "sum": {
      const used = rows.filter((row) => valueOf(measureOf(measure, row.inputs)) !== null);
      const values = used.map((row) => valueOf(measureOf(measure, row.inputs))!);
      return {
        indicator: used.length === 0 ? notDefined("INPUT_MISSING") : defined(sum(values)),
        rows: used,
      };
    }
    case "ofSums": {
      const used = rows.filter((row) => termsOf(measure, row.inputs) !== null);
      if (used.length === 0) return { indicator: notDefined("INPUT_MISSING"), rows: [] };
      const terms = used.map((row) => termsOf(measure, row.inputs)!);
      const sums = measure.terms.map((_, i) => sum(terms.map((numbers) => numbers[i]!)));
      return { indicator: measure.of(...sums), rows: used };
    }
  }
}

function coverageOf(used: readonly ConvertedInputs[], all: readonly ConvertedInputs[]): Coverage {
  const budget = sum(all.map((row) => budgetOf(row.inputs)));
  return {
    projects: used.length,
    of: all.length,
    shareOfBudget: budget > 0 ? sum(used.map((row) => budgetOf(row.inputs))) / budget : null,
  };
}

function budgetOf(inputs: Inputs): number {
  return Math.max(0, inputs.budgetAtCompletion ?? 0);
}

function totalsOf(rows: readonly ConvertedInputs[]): readonly FieldTotal[] {
  const totals: FieldTotal[] = [];
  for (const { id, unit, entities } of FIELDS) {
    if (!SUMMED_UNITS.includes(unit) || !(entities as readonly string[]).includes("project"))
      continue;
    const values = rows.flatMap(({ inputs }) => inputs[id] ?? []);
    const notConverted = rows.filter((row) => row.notConverted.includes(id)).length;
    if (values.length + notConverted === 0) continue;
    totals.push({
      field: id,
      value: sum(values),
      reported: values.length,
      projects: rows.length,
      notConverted,
    });
  }
  return totals;
}
