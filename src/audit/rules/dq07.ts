import type { Rule } from "../rule";

/**
 * DQ-07: the same project in two files. The portfolio finds it when it chooses which report to take
 * (`portfolio/duplicateFindings.ts`); within one workbook there is nothing to evaluate.
 */
export const dq07: Rule = {
  id: "DQ-07",
  scope: "portfolio",
  severity: "critical",
  title: { fr: "Projet transmis deux fois", en: "Project submitted twice" },
  message: {
    fr: "{project} figure aussi dans {kept}, qui a été retenu ; cette fiche est écartée.",
    en: "{project} is also in {kept}, which was taken; this report is left out.",
  },
  advice: {
    fr: "Retirez la fiche en trop, ou donnez à chaque projet son propre code.",
    en: "Withdraw the report that is one too many, or give each project an id of its own.",
  },
  source: "convention",
  thresholds: {},
  evaluate: () => ({ evaluated: 0, findings: [] }),
};
