import { BUDGET, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";

/**
 * Budget variance: budget − actual cost, in money (DOMAIN A4: effect on result, positive is
 * favourable). Budget: current budget, else BAC.
 */
export const budgetVariance: Measure = {
  id: "budgetVariance",
  unit: "currency",
  name: { fr: "Écart budget − consommé", en: "Budget less actual" },
  formulaText: { fr: "Budget − consommé", en: "Budget − actual" },
  meaning: {
    fr: "Ce qui n'est pas encore consommé du budget en vigueur ; positif = favorable.",
    en: "What is not yet spent of the budget in force; positive is favourable.",
  },
  terms: [BUDGET, AC],
  rollUp: "sum",
  of: (budget, ac) => defined(budget - ac),
  body: (budget, ac) => `${budget}-${ac}`,
};
