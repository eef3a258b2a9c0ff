import { BUDGET, REPORTED_EAC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/** Forecast variance as a fraction of |budget|. Not defined when the budget is zero. */
export const forecastVariancePercent: Measure = {
  id: "forecastVariancePercent",
  unit: "fraction",
  name: { fr: "Écart budget − atterrissage (%)", en: "Budget less forecast (%)" },
  formulaText: { fr: "(Budget − atterrissage) / |budget|", en: "(Budget − forecast) / |budget|" },
  meaning: {
    fr: "Écart rapporté au budget en vigueur.",
    en: "Variance as a share of the budget in force.",
  },
  terms: [BUDGET, REPORTED_EAC],
  rollUp: "ofSums",
  of: (budget, eac) =>
    budget === 0 ? notDefined("BUDGET_ZERO") : defined((budget - eac) / Math.abs(budget)),
  body: (budget, eac) => `IF(${budget}=0,{nd},(${budget}-${eac})/ABS(${budget}))`,
};
