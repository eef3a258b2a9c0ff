import { EV, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/** Cost variance as a fraction of EV (Gold Card). Not defined when EV is zero. */
export const cvPercent: Measure = {
  id: "cvPercent",
  unit: "fraction",
  name: { fr: "Écart coût (%)", en: "Cost variance (%)" },
  formulaText: { fr: "(VA − CR) / VA", en: "(EV − AC) / EV" },
  meaning: {
    fr: "Écart coût rapporté à la valeur acquise.",
    en: "Cost variance as a share of the earned value.",
  },
  terms: [EV, AC],
  rollUp: "ofSums",
  of: (ev, ac) => {
    if (ev < 0) return notDefined("NEGATIVE_INPUT");
    return ev === 0 ? notDefined("EV_ZERO") : defined((ev - ac) / ev);
  },
  body: (ev, ac) => `IF(${ev}<=0,{nd},(${ev}-${ac})/${ev})`,
};
