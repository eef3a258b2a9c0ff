import type { Rule } from "../rule";

/**
 * VIG-03: two projects give word for word the same commentary. Evaluated over the portfolio
 * (`audit/copiedComments.ts`); one workbook alone does not tell.
 */
export const vig03: Rule = {
  id: "VIG-03",
  scope: "portfolio",
  severity: "medium",
  title: {
    fr: "Commentaire repris d'un autre projet",
    en: "Commentary taken from another project",
  },
  message: {
    fr: "Le commentaire de {project} est mot pour mot celui de {other} ({otherCell}).",
    en: "The commentary of {project} is word for word that of {other} ({otherCell}).",
  },
  advice: {
    fr: "Décrivez la situation de ce projet, ce mois-ci.",
    en: "Describe this project's own situation, this month.",
  },
  source: "Vigie",
  // A remark ("RAS") or a reason given in one sentence ("Exempt under …") may be the same everywhere.
  thresholds: { length: 120 },
  evaluate: () => ({ evaluated: 0, findings: [] }),
};
