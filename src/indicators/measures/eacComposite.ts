import { BAC, EV, AC, PV } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined, notDefined } from "../result";

/**
 * EAC₃ composite: AC + (BAC − EV) / (CPI × SPI) (Gold Card), in money. Not defined when either index
 * is not, or is 0.
 */
export const eacComposite: Measure = {
  id: "eacComposite",
  unit: "currency",
  name: { fr: "EAC composite", en: "EAC composite" },
  formulaText: { fr: "CR + (BAC − VA) / (IPC × IPD)", en: "AC + (BAC − EV) / (CPI × SPI)" },
  meaning: {
    fr: "Atterrissage si les coûts et le retard pèsent tous deux sur le reste.",
    en: "Cost at completion if both cost and delay weigh on the work left.",
  },
  terms: [BAC, EV, AC, PV],
  rollUp: "sum",
  of: (bac, ev, ac, pv) => {
    if (bac < 0 || ev < 0 || ac < 0 || pv < 0) return notDefined("NEGATIVE_INPUT");
    if (ac === 0) return notDefined(ev > 0 ? "AC_ZERO" : "NOT_STARTED");
    if (pv === 0) return notDefined(ev > 0 ? "EARLY_START" : "PV_ZERO");
    if (ev === 0) return notDefined("CPI_ZERO");
    return defined(ac + (bac - ev) / ((ev / ac) * (ev / pv)));
  },
  body: (bac, ev, ac, pv) =>
    `IF(OR(${bac}<0,${ev}<=0,${ac}<=0,${pv}<=0),{nd},${ac}+(${bac}-${ev})/((${ev}/${ac})*(${ev}/${pv})))`,
};
