import { AC, BAC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/** AC as a fraction of BAC (Gold Card); not held to 100 %. Not defined when BAC is zero. */
export const percentSpent: Measure = {
  id: "percentSpent",
  unit: "fraction",
  name: { fr: "Consommé (CR / BAC)", en: "Spent (AC / BAC)" },
  formulaText: { fr: "CR / BAC", en: "AC / BAC" },
  meaning: { fr: "Part du budget consommée.", en: "Share of the budget spent." },
  terms: [AC, BAC],
  rollUp: "ofSums",
  of: (ac, bac) => {
    if (ac < 0 || bac < 0) return notDefined("NEGATIVE_INPUT");
    return bac === 0 ? notDefined("BAC_ZERO") : defined(ac / bac);
  },
  body: (ac, bac) => `IF(OR(${ac}<0,${bac}<=0),{nd},${ac}/${bac})`,
};
