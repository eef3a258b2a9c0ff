import { BUDGET, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/** Budget variance as a fraction of |budget|. Not defined when the budget is zero. */
export const budgetVariancePercent: Measure = {
  id: "budgetVariancePercent",
  unit: "fraction",
  name: { fr: "Écart budget − consommé (%)", en: "Budget less actual (%)" },
  formulaText: { fr: "(Budget − consommé) / |budget|", en: "(Budget − actual) / |budget|" },
  meaning: {
    fr: "Écart rapporté au budget en vigueur.",
    en: "Variance as a share of the budget in force.",
  },
  terms: [BUDGET, AC],
  rollUp: "ofSums",
  of: (budget, ac) =>
    budget === 0 ? notDefined("BUDGET_ZERO") : defined((budget - ac) / Math.abs(budget)),
  body: (budget, ac) => `IF(${budget}=0,{nd},(${budget}-${ac})/ABS(${budget}))`,
};
