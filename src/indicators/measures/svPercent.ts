import { EV, PV } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/** Schedule variance as a fraction of PV (Gold Card). Not defined when PV is zero. */
export const svPercent: Measure = {
  id: "svPercent",
  unit: "fraction",
  name: { fr: "Écart délai (%)", en: "Schedule variance (%)" },
  formulaText: { fr: "(VA − VP) / VP", en: "(EV − PV) / PV" },
  meaning: {
    fr: "Écart délai rapporté à la valeur planifiée.",
    en: "Schedule variance as a share of the planned value.",
  },
  terms: [EV, PV],
  rollUp: "ofSums",
  of: (ev, pv) => {
    if (pv < 0) return notDefined("NEGATIVE_INPUT");
    return pv === 0 ? notDefined("PV_ZERO") : defined((ev - pv) / pv);
  },
  body: (ev, pv) => `IF(${pv}<=0,{nd},(${ev}-${pv})/${pv})`,
};
