import { BAC, USED_EAC } from "../earnedTerms";
import type { Measure } from "../measure";
import { defined } from "../result";

/**
 * Variance at completion: BAC − EAC (Gold Card), in money, where EAC is the reported one, else EAC₁,
 * else EAC₂.
 */
export const vac: Measure = {
  id: "vac",
  unit: "currency",
  name: { fr: "Écart à l'achèvement (VAC)", en: "Variance at completion (VAC)" },
  formulaText: {
    fr: "BAC − EAC (EAC déclarée, sinon BAC / IPC, sinon au coût prévu)",
    en: "BAC − EAC (EAC reported, else BAC / CPI, else at plan)",
  },
  meaning: {
    fr: "Budget moins atterrissage ; positif = favorable.",
    en: "Budget less cost at completion; positive is favourable.",
  },
  terms: [BAC, USED_EAC],
  rollUp: "sum",
  of: (bac, eac) => defined(bac - eac),
  body: (bac, eac) => `${bac}-${eac}`,
};
