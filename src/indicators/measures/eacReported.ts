import { REPORTED_EAC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";

/**
 * EAC₄, the manager's own: the reported EAC, else AC + the reported ETC, in money. Over projects:
 * their sum (DOMAIN B1).
 */
export const eacReported: Measure = {
  id: "eacReported",
  unit: "currency",
  name: { fr: "Atterrissage déclaré", en: "Reported EAC" },
  formulaText: {
    fr: "EAC déclarée, sinon CR + RAF déclaré",
    en: "Reported EAC, else AC + reported ETC",
  },
  meaning: {
    fr: "La prévision du chef de projet ; jamais remplacée par un calcul.",
    en: "The manager's own forecast; never replaced by a computation.",
  },
  terms: [REPORTED_EAC],
  rollUp: "sum",
  of: (eac) => defined(eac),
  body: (eac) => eac,
};
