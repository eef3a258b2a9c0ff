import { EV, PV } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/**
 * Schedule performance index: EV / PV (Gold Card). Not defined when PV is zero (EARLY_START when work
 * was earned all the same) or an input is negative.
 */
export const spi: Measure = {
  id: "spi",
  unit: "ratio",
  name: { fr: "IPD", en: "SPI" },
  formulaText: { fr: "VA / VP", en: "EV / PV" },
  meaning: {
    fr: "Indice de performance des délais ; au-dessus de 1 = favorable. Tend vers 1 en fin de projet, même en retard.",
    en: "Schedule performance index; above 1 is favourable. Tends to 1 at completion, however late the project.",
  },
  terms: [EV, PV],
  rollUp: "ofSums",
  of: (ev, pv) => {
    if (ev < 0 || pv < 0) return notDefined("NEGATIVE_INPUT");
    if (pv === 0) return notDefined(ev > 0 ? "EARLY_START" : "PV_ZERO");
    return defined(ev / pv);
  },
  body: (ev, pv) => `IF(OR(${ev}<0,${pv}<=0),{nd},${ev}/${pv})`,
};
