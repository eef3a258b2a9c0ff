import { BUDGET, REPORTED_EAC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";

/**
 * Forecast variance: current budget (else BAC) − reported forecast at completion (else AC + reported
 * ETC), in money; positive is favourable (DOMAIN A4).
 */
export const forecastVariance: Measure = {
  id: "forecastVariance",
  unit: "currency",
  name: { fr: "Écart budget − atterrissage", en: "Budget less forecast" },
  formulaText: { fr: "Budget − atterrissage", en: "Budget − forecast" },
  meaning: {
    fr: "Budget en vigueur moins atterrissage déclaré ; positif = favorable.",
    en: "Budget in force less reported forecast at completion; positive is favourable.",
  },
  terms: [BUDGET, REPORTED_EAC],
  rollUp: "sum",
  of: (budget, eac) => defined(budget - eac),
  body: (budget, eac) => `${budget}-${eac}`,
};
