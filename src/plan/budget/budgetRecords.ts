import type { FieldId } from "../../fields/catalogue";
import type { FieldValues, ReportedValue } from "../../fields/values";
import { numberOf, rateOf } from "../../indicators/inputs";
import type { BudgetBasis, Comparison } from "../../portfolio/budgetBasis";
import { budgetBases, openCommitment } from "../../portfolio/budgetBasis";
import { budgetRows } from "../../portfolio/budgetRows";
import type { BudgetRow } from "../../portfolio/budgetRows";
import { CONVENTION_FIELDS } from "../../portfolio/forecastConvention";
import { horizonOf } from "../../portfolio/horizon";
import type { Horizon } from "../../portfolio/horizon";
import type { PortfolioSettings } from "../../portfolio/portfolio";
import type { Line } from "../../reading/report";
import { UNKNOWN_CURRENCY } from "../projectRow";
import type { ProjectRow } from "../projectRow";
import type { RecordRow } from "../recordRow";

/** A row of the sheet of budget lines: what was reported, and its amounts in the portfolio's currency. */
export interface BudgetRecord extends RecordRow {
  readonly row: BudgetRow;
  readonly basis: BudgetBasis;
  readonly comparison: Comparison;
  readonly horizon: Horizon;
  /** Currency of the row's amounts; null when it has none, "?" when it names none. */
  readonly currency: string | null;
  /** Units of the portfolio's currency for one of the row's; null when there is none. */
  readonly rate: number | null;
  /** Committed and not yet spent, in the row's currency. */
  readonly open: number | null;
  readonly amounts: Readonly<Record<Amount, number | null>>;
}

/** Amounts of a row in the portfolio's currency; null where the row has none or no rate. */
export type Amount =
  | "original"
  | "budget"
  | "actual"
  | "open"
  | "forecast"
  | "variance"
  | "yearBudget"
  | "yearForecast"
  | "yearVariance";

/** Month that opens a financial year, unless the settings say another. */
export const JANUARY = 1;

const NO_LINE: Line = { key: "", sheet: "", position: 0, fields: {}, phased: [] };

/** The budget of every project in long form, in the order of the projects. */
export function budgetRecords(
  rows: readonly ProjectRow[],
  settings: PortfolioSettings
): BudgetRecord[] {
  const bases = budgetBases(
    rows.map(({ report }) => report),
    settings.forecastConvention ?? null
  );
  return rows.flatMap(({ report }) =>
    budgetRows(report).map((row) => recordOf(row, bases.get(report)!, settings))
  );
}

function recordOf(row: BudgetRow, basis: BudgetBasis, settings: PortfolioSettings): BudgetRecord {
  const money = Object.values(row.fields).filter(
    ({ unit, value }) => unit === "currency" && typeof value === "number"
  );
  const currencies = new Set(money.map(({ currency }) => currency ?? UNKNOWN_CURRENCY));
  const mixed = currencies.size > 1;
  const [first = null] = currencies;
  const currency = mixed ? settings.currency : first;
  const rate = currency === UNKNOWN_CURRENCY ? null : rateOf(currency, settings);
  const fields = mixed ? converted(row.fields, settings) : row.fields;
  const comparison = basis.comparisonOf(row);
  const open = openCommitment(row);
  const values = Object.values(fields);
  return {
    key: row.key,
    project: row.project,
    line: row.line ?? NO_LINE,
    period: row.period,
    fields,
    source: values[0]?.source ?? null,
    row,
    basis,
    comparison,
    horizon: horizonOf(row.period, settings.period, settings.fiscalYearStart ?? JANUARY),
    currency,
    rate,
    open,
    amounts: amountsOf(fields, basis, comparison, rate, open),
  };
}

function amountsOf(
  fields: FieldValues,
  basis: BudgetBasis,
  comparison: Comparison,
  rate: number | null,
  open: number | null
): BudgetRecord["amounts"] {
  const of = (id: FieldId): number | null => {
    const value = fields[id];
    const number = value ? numberOf(value) : null;
    return number === null || rate === null ? null : number * rate;
  };
  const budget = basis.budget === null ? null : of(basis.budget);
  const forecast = forecastOf(basis, of);
  const [yearBudget, yearForecast] = [of("yearBudget"), of("yearForecast")];
  const compared = comparison !== "none" && (budget !== null || forecast !== null);
  return {
    original: of("originalBudget"),
    budget,
    actual: of("actualCost"),
    open: open === null || rate === null ? null : open * rate,
    forecast,
    variance: compared ? (budget ?? 0) - (forecast ?? 0) : null,
    yearBudget,
    yearForecast,
    yearVariance: yearBudget === null || yearForecast === null ? null : yearBudget - yearForecast,
  };
}

function forecastOf(basis: BudgetBasis, of: (id: FieldId) => number | null): number | null {
  if (basis.forecast === null) return null;
  if (basis.forecast === "reported") return of("estimateAtCompletion");
  const [base, rest] = [of(CONVENTION_FIELDS[basis.forecast]), of("estimateToComplete")];
  return base === null && rest === null ? null : (base ?? 0) + (rest ?? 0);
}

/** A row in several currencies is converted, value by value; one without a rate keeps its text only. */
function converted(fields: FieldValues, settings: PortfolioSettings): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]): [string, ReportedValue] => {
      const number = numberOf(value);
      if (value.unit !== "currency" || number === null) return [id, value];
      const rate = rateOf(value.currency, settings);
      const amount = rate === null ? null : number * rate;
      return [id, { ...value, value: amount, currency: settings.currency }];
    })
  );
}
