import { EV, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";

/**
 * Cost variance: EV − AC, in money (Gold Card). Positive is favourable; defined for negative inputs
 * too.
 */
export const cv: Measure = {
  id: "cv",
  unit: "currency",
  name: { fr: "Écart coût (EC)", en: "Cost variance (CV)" },
  formulaText: { fr: "VA − CR", en: "EV − AC" },
  meaning: {
    fr: "Valeur du travail réalisé moins son coût réel ; positif = favorable.",
    en: "Value of the work performed less its actual cost; positive is favourable.",
  },
  terms: [EV, AC],
  rollUp: "sum",
  of: (ev, ac) => defined(ev - ac),
  body: (ev, ac) => `${ev}-${ac}`,
};
