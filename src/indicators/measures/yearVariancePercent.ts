import type { Measure } from "../measure";
import { defined, notDefined } from "../result";
import { field } from "../term";

const YEAR_FORECAST = field("yearForecast");
const YEAR_BUDGET = field("yearBudget");

/**
 * Year variance as a fraction of |baseline|: (forecast − baseline) / baseline, as the UK returns
 * publish it (baseline 46.5, forecast 37.6 gives −0.19). Positive is an overspend. Not defined when
 * the baseline is zero.
 */
export const yearVariancePercent: Measure = {
  id: "yearVariancePercent",
  unit: "fraction",
  name: { fr: "Écart de l'exercice (%)", en: "Year variance (%)" },
  formulaText: {
    fr: "(Atterrissage − budget) / budget de l'exercice",
    en: "(Forecast − baseline) / baseline of the year",
  },
  meaning: {
    fr: "Convention des retours publics britanniques : positif = dépassement.",
    en: "Convention of the UK government returns: positive is an overspend.",
  },
  terms: [YEAR_FORECAST, YEAR_BUDGET],
  rollUp: "ofSums",
  of: (forecast, budget) =>
    budget === 0 ? notDefined("BUDGET_ZERO") : defined((forecast - budget) / Math.abs(budget)),
  body: (forecast, budget) => `IF(${budget}=0,{nd},(${forecast}-${budget})/ABS(${budget}))`,
};
