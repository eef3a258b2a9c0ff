import { BAC, EV, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";

/** EAC₂ "atypical": AC + (BAC − EV) (PMKC, PF = 1), in money. Always defined when its inputs are there. */
export const eacPlan: Measure = {
  id: "eacPlan",
  unit: "currency",
  name: { fr: "EAC au coût prévu", en: "EAC at plan" },
  formulaText: { fr: "CR + (BAC − VA)", en: "AC + (BAC − EV)" },
  meaning: {
    fr: "Atterrissage si le reste du travail coûte comme prévu.",
    en: "Cost at completion if the work left costs what was planned.",
  },
  terms: [BAC, EV, AC],
  rollUp: "sum",
  of: (bac, ev, ac) => defined(ac + (bac - ev)),
  body: (bac, ev, ac) => `${ac}+(${bac}-${ev})`,
};
