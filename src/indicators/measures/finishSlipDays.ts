import type { Measure } from "../measure";
import { defined } from "../result";
import { field, firstOf } from "../term";

const FINISH = firstOf(field("finishDateActual"), field("finishDateForecast"), field("finishDate"));
const BASELINE_FINISH = field("finishDateBaseline");

/**
 * Slip of the finish in calendar days: actual, else forecast, else current finish, less the baseline
 * finish. Positive is late. Does not add up over projects.
 */
export const finishSlipDays: Measure = {
  id: "finishSlipDays",
  unit: "days",
  name: { fr: "Glissement (jours)", en: "Slip (days)" },
  formulaText: {
    fr: "Fin réelle, prévue ou actuelle − fin de référence",
    en: "Actual, forecast or current finish − baseline finish",
  },
  meaning: { fr: "Jours calendaires ; positif = retard.", en: "Calendar days; positive is late." },
  terms: [FINISH, BASELINE_FINISH],
  rollUp: "notAdditive",
  of: (finish, baseline) => defined(finish - baseline),
  body: (finish, baseline) => `${finish}-${baseline}`,
};
