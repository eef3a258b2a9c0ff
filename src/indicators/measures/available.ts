import { BUDGET, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";
import { field } from "../term";

const COMMITTED = field("committedCost");

/**
 * Available: budget − actual − open commitment, in money; the open commitment is what was committed
 * (contract value) and not yet spent, never below 0 (DOMAIN A4).
 */
export const available: Measure = {
  id: "available",
  unit: "currency",
  name: { fr: "Disponible", en: "Available" },
  formulaText: {
    fr: "Budget − consommé − engagé non facturé",
    en: "Budget − actual − open commitment",
  },
  meaning: { fr: "Ce qui peut encore être engagé.", en: "What can still be committed." },
  terms: [BUDGET, AC, COMMITTED],
  rollUp: "sum",
  of: (budget, ac, committed) => defined(budget - ac - Math.max(0, committed - ac)),
  body: (budget, ac, committed) => `${budget}-${ac}-MAX(0,${committed}-${ac})`,
};
