import type { ProjectReport } from "../reading/report";
import { earnedScheduleIndicators } from "./earnedScheduleOfReport";
import type { Indicator, IndicatorId, Indicators } from "./indicator";
import { inputsOf } from "./inputs";
import { fieldsOf, measureOf } from "./measure";
import type { Measure } from "./measure";
import { MEASURES } from "./measures";
import { notDefined } from "./result";
import type { Inputs } from "./term";

/**
 * Every indicator of a project, in the currency it reports in. Money in different currencies is not
 * combined (CURRENCY_MIX). Earned value is taken as reported: it is not derived from a percentage, which
 * may be of time or of effort (DOMAIN A1 defines EV as the budget of the work performed).
 */
export function computeIndicators(report: ProjectReport): Indicators {
  const inputs = inputsOf(report);
  const indicators: Partial<Record<IndicatorId, Indicator>> = {};
  for (const measure of MEASURES) {
    indicators[measure.id] = mixesCurrencies(measure, report)
      ? notDefined("CURRENCY_MIX")
      : measureOf(measure, inputs);
  }
  return { ...indicators, ...earnedScheduleIndicators(report) };
}

/**
 * The same from plain numbers, for rows already converted to one currency. These are what the live
 * formulas of `formulas.ts` give on the same numbers.
 */
export function indicatorsOf(inputs: Inputs): Indicators {
  const indicators: Partial<Record<IndicatorId, Indicator>> = {};
  for (const measure of MEASURES) indicators[measure.id] = measureOf(measure, inputs);
  return indicators;
}

function mixesCurrencies(measure: Measure, report: ProjectReport): boolean {
  const currencies = new Set<string | null>();
  for (const id of fieldsOf(measure)) {
    const value = report.fields[id];
    if (value?.unit === "currency" && typeof value.value === "number") {
      currencies.add(value.currency);
    }
  }
  return currencies.size > 1;
}
