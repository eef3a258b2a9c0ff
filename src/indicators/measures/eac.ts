import { BAC, EV, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/**
 * EAC₁ "typical": AC + (BAC − EV) / CPI = BAC / CPI (Gold Card, PMKC), in money. Not defined without a
 * CPI, or when CPI is 0. Over projects: the sum of their EACs, not ΣBAC / CPI (DOMAIN B1).
 */
export const eac: Measure = {
  id: "eac",
  unit: "currency",
  name: { fr: "EAC calculée (BAC / IPC)", en: "EAC typical (BAC / CPI)" },
  formulaText: { fr: "CR + (BAC − VA) / IPC", en: "AC + (BAC − EV) / CPI" },
  meaning: {
    fr: "Atterrissage si le reste du travail coûte comme le travail fait ; plutôt un plancher jusqu'à 70 % d'avancement.",
    en: "Cost at completion if the work left costs as the work done did; rather a floor until 70 % complete.",
  },
  terms: [BAC, EV, AC],
  rollUp: "sum",
  of: (bac, ev, ac) => {
    if (bac < 0 || ev < 0 || ac < 0) return notDefined("NEGATIVE_INPUT");
    if (ac === 0) return notDefined(ev > 0 ? "AC_ZERO" : "NOT_STARTED");
    if (ev === 0) return notDefined("CPI_ZERO");
    return defined(ac + (bac - ev) / (ev / ac));
  },
  body: (bac, ev, ac) =>
    `IF(OR(${bac}<0,${ev}<=0,${ac}<=0),{nd},${ac}+(${bac}-${ev})/(${ev}/${ac}))`,
};
