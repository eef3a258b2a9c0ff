import { ruleById } from "../../audit/describeFinding";
import { sum } from "../../indicators/sum";
import type { PortfolioSettings } from "../../portfolio/portfolio";
import type { VarianceRow } from "./varianceRows";
import { isCompared, totalOf } from "./varianceRows";

/** The figures of one row of variances, in the portfolio's currency; null where there is none. */
export interface VarianceFigures {
  readonly original: number | null;
  readonly budget: number | null;
  readonly actual: number | null;
  readonly open: number | null;
  readonly forecast: number | null;
  readonly yearBudget: number | null;
  readonly yearForecast: number | null;
  readonly yearVariance: number | null;
  /** Budget of rows that take no part in the variance. */
  readonly outside: number;
  readonly variance: number | null;
  /** The variance that thresholds judge, and the budget it is a share of: at completion, else of the year. */
  readonly judged: number | null;
  readonly base: number;
}

/** Which landing the thresholds judge. */
export type Landing = "completion" | "year";

/** Rule whose thresholds say from where on a variance must be explained. */
export const EXPLAIN_RULE = "BUD-15";

/** From where on a variance must be explained: beyond both, a share of the budget and an amount. */
export interface ExplainThresholds {
  readonly percent: number;
  readonly amount: number;
}

/** The thresholds of the settings, else the rule's own. */
export function explainThresholds(settings: PortfolioSettings): ExplainThresholds {
  const of = (name: string) =>
    settings.thresholds[EXPLAIN_RULE]?.[name] ?? ruleById(EXPLAIN_RULE)?.thresholds[name] ?? 0;
  return { percent: of("variance"), amount: of("amount") };
}

/** Sums of a row, as its formulas compute them. */
export function figuresOf(row: VarianceRow, landing: Landing): VarianceFigures {
  const budget = totalOf(row, "budget");
  const outside = sum(
    row.records.flatMap((record) => (isCompared(row, record) ? [] : (record.amounts.budget ?? [])))
  );
  const base = (budget ?? 0) - outside;
  const compared = row.records.filter((record) => isCompared(row, record));
  const comparedForecast = sum(compared.flatMap(({ amounts }) => amounts.forecast ?? []));
  const variance =
    isNothing(base) && isNothing(comparedForecast)
      ? null
      : sum(compared.flatMap(({ amounts }) => amounts.variance ?? []));
  const [yearBudget, yearForecast] = [totalOf(row, "yearBudget"), totalOf(row, "yearForecast")];
  const total = totalOf(row, "yearVariance") ?? 0;
  const oneIsZero = isNothing(yearBudget ?? 0) || isNothing(yearForecast ?? 0);
  const year = isNothing(total) && oneIsZero ? null : total;
  return {
    original: totalOf(row, "original"),
    budget,
    actual: totalOf(row, "actual"),
    open: totalOf(row, "open"),
    forecast: totalOf(row, "forecast"),
    yearBudget,
    yearForecast,
    yearVariance: year,
    outside,
    variance,
    judged: landing === "completion" ? variance : year,
    base: landing === "completion" ? base : (yearBudget ?? 0),
  };
}

/** Less than half a cent, as ROUND(…, 2) sees it. */
function isNothing(amount: number): boolean {
  return Math.abs(amount) < 0.005;
}

/** True when an amount is beyond both thresholds; without a budget only the amount counts. */
export function isBeyond(amount: number, base: number, thresholds: ExplainThresholds): boolean {
  return (
    Math.abs(amount) > thresholds.amount && Math.abs(amount) > thresholds.percent * Math.abs(base)
  );
}
