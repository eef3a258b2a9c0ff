import { BAC, EV, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/**
 * To-complete performance index against the budget: (BAC − EV) / (BAC − AC) (NASA). DONE when EV ≥
 * BAC; NOT_ACHIEVABLE when the budget is spent with work left.
 */
export const tcpiBac: Measure = {
  id: "tcpiBac",
  unit: "ratio",
  name: { fr: "TCPI (BAC)", en: "TCPI (BAC)" },
  formulaText: { fr: "(BAC − VA) / (BAC − CR)", en: "(BAC − EV) / (BAC − AC)" },
  meaning: {
    fr: "Performance qu'il faudrait tenir pour finir dans le budget.",
    en: "Performance needed to finish within the budget.",
  },
  terms: [BAC, EV, AC],
  rollUp: "ofSums",
  of: (bac, ev, ac) => {
    if (bac < 0 || ev < 0 || ac < 0) return notDefined("NEGATIVE_INPUT");
    if (bac === 0) return notDefined("BAC_ZERO");
    if (ev >= bac) return notDefined("DONE");
    return ac >= bac ? notDefined("NOT_ACHIEVABLE") : defined((bac - ev) / (bac - ac));
  },
  body: (bac, ev, ac) =>
    `IF(OR(${bac}<=0,${ev}<0,${ac}<0,${ev}>=${bac},${ac}>=${bac}),{nd},(${bac}-${ev})/(${bac}-${ac}))`,
};
