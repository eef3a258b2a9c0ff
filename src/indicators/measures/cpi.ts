import { EV, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/**
 * Cost performance index: EV / AC (Gold Card). 0 when money was spent and nothing earned; not defined
 * when AC is zero or an input is negative.
 */
export const cpi: Measure = {
  id: "cpi",
  unit: "ratio",
  name: { fr: "IPC", en: "CPI" },
  formulaText: { fr: "VA / CR", en: "EV / AC" },
  meaning: {
    fr: "Indice de performance des coûts ; au-dessus de 1 = favorable.",
    en: "Cost performance index; above 1 is favourable.",
  },
  terms: [EV, AC],
  rollUp: "ofSums",
  of: (ev, ac) => {
    if (ev < 0 || ac < 0) return notDefined("NEGATIVE_INPUT");
    if (ac === 0) return notDefined(ev > 0 ? "AC_ZERO" : "NOT_STARTED");
    return defined(ev / ac);
  },
  body: (ev, ac) => `IF(OR(${ev}<0,${ac}<=0),{nd},${ev}/${ac})`,
};
