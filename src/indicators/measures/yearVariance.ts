import type { Measure } from "../measure";
import { defined } from "../result";
import { field } from "../term";

const YEAR_FORECAST = field("yearForecast");
const YEAR_BUDGET = field("yearBudget");

/**
 * Year variance: forecast − baseline of the financial year, in money. The sign is that of the
 * published UK returns: positive is an overspend, the opposite of every other variance here.
 */
export const yearVariance: Measure = {
  id: "yearVariance",
  unit: "currency",
  name: { fr: "Écart de l'exercice", en: "Year variance" },
  formulaText: {
    fr: "Atterrissage de l'exercice − budget de l'exercice",
    en: "Year forecast − year baseline",
  },
  meaning: {
    fr: "Convention des retours publics britanniques : positif = dépassement.",
    en: "Convention of the UK government returns: positive is an overspend.",
  },
  terms: [YEAR_FORECAST, YEAR_BUDGET],
  rollUp: "sum",
  of: (forecast, budget) => defined(forecast - budget),
  body: (forecast, budget) => `${forecast}-${budget}`,
};
