import { USED_EAC, AC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";

/**
 * Estimate to complete: EAC − AC, in money, where EAC is the reported one, else EAC₁, else EAC₂ (the
 * same as for VAC).
 */
export const etc: Measure = {
  id: "etc",
  unit: "currency",
  name: { fr: "Reste à faire (EAC − CR)", en: "Estimate to complete (EAC − AC)" },
  formulaText: {
    fr: "EAC − CR (EAC déclarée, sinon BAC / IPC, sinon au coût prévu)",
    en: "EAC − AC (EAC reported, else BAC / CPI, else at plan)",
  },
  meaning: {
    fr: "Ce qu'il reste à dépenser d'ici la fin.",
    en: "What is left to spend until completion.",
  },
  terms: [USED_EAC, AC],
  rollUp: "sum",
  of: (eac, ac) => defined(eac - ac),
  body: (eac, ac) => `${eac}-${ac}`,
};
