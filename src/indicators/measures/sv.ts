import { EV, PV } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";

/**
 * Schedule variance: EV − PV, in money (Gold Card). Positive is favourable; defined for negative
 * inputs too.
 */
export const sv: Measure = {
  id: "sv",
  unit: "currency",
  name: { fr: "Écart délai (ED)", en: "Schedule variance (SV)" },
  formulaText: { fr: "VA − VP", en: "EV − PV" },
  meaning: {
    fr: "Travail réalisé moins travail planifié, en valeur ; positif = favorable.",
    en: "Work performed less work scheduled, in money; positive is favourable.",
  },
  terms: [EV, PV],
  rollUp: "sum",
  of: (ev, pv) => defined(ev - pv),
  body: (ev, pv) => `${ev}-${pv}`,
};
