import { BAC, EV, AC, TARGET_EAC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/**
 * To-complete performance index against the EAC: (BAC − EV) / (EAC − AC) (Gold Card), EAC reported,
 * else EAC₁ (with which it equals CPI). DONE when EV ≥ BAC; NOT_ACHIEVABLE when AC ≥ EAC with work
 * left.
 */
export const tcpiEac: Measure = {
  id: "tcpiEac",
  unit: "ratio",
  name: { fr: "TCPI (EAC)", en: "TCPI (EAC)" },
  formulaText: { fr: "(BAC − VA) / (EAC − CR)", en: "(BAC − EV) / (EAC − AC)" },
  meaning: {
    fr: "Performance qu'il faudrait tenir pour finir à l'atterrissage déclaré (à défaut, égal à l'IPC).",
    en: "Performance needed to finish at the reported EAC (without one it equals CPI).",
  },
  terms: [BAC, EV, AC, TARGET_EAC],
  rollUp: "ofSums",
  of: (bac, ev, ac, eac) => {
    if (bac < 0 || ev < 0 || ac < 0) return notDefined("NEGATIVE_INPUT");
    if (bac === 0) return notDefined("BAC_ZERO");
    if (ev >= bac) return notDefined("DONE");
    return ac >= eac ? notDefined("NOT_ACHIEVABLE") : defined((bac - ev) / (eac - ac));
  },
  body: (bac, ev, ac, eac) =>
    `IF(OR(${bac}<=0,${ev}<0,${ac}<0,${ev}>=${bac},${ac}>=${eac}),{nd},(${bac}-${ev})/(${eac}-${ac}))`,
};
