import { PV, BAC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/** PV as a fraction of BAC (Gold Card); not held to 100 %. Not defined when BAC is zero. */
export const percentScheduled: Measure = {
  id: "percentScheduled",
  unit: "fraction",
  name: { fr: "Planifié (VP / BAC)", en: "Scheduled (PV / BAC)" },
  formulaText: { fr: "VP / BAC", en: "PV / BAC" },
  meaning: { fr: "Part du budget planifiée à date.", en: "Share of the budget scheduled to date." },
  terms: [PV, BAC],
  rollUp: "ofSums",
  of: (pv, bac) => {
    if (pv < 0 || bac < 0) return notDefined("NEGATIVE_INPUT");
    return bac === 0 ? notDefined("BAC_ZERO") : defined(pv / bac);
  },
  body: (pv, bac) => `IF(OR(${pv}<0,${bac}<=0),{nd},${pv}/${bac})`,
};
