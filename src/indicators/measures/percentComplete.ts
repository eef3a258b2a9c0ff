import { EV, BAC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/** EV as a fraction of BAC (Gold Card); not held to 100 %. Not defined when BAC is zero. */
export const percentComplete: Measure = {
  id: "percentComplete",
  unit: "fraction",
  name: { fr: "Avancement (VA / BAC)", en: "Complete (EV / BAC)" },
  formulaText: { fr: "VA / BAC", en: "EV / BAC" },
  meaning: {
    fr: "Part du budget dont le travail est réalisé.",
    en: "Share of the budget whose work is done.",
  },
  terms: [EV, BAC],
  rollUp: "ofSums",
  of: (ev, bac) => {
    if (ev < 0 || bac < 0) return notDefined("NEGATIVE_INPUT");
    return bac === 0 ? notDefined("BAC_ZERO") : defined(ev / bac);
  },
  body: (ev, bac) => `IF(OR(${ev}<0,${bac}<=0),{nd},${ev}/${bac})`,
};
