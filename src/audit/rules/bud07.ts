import { countOfUnits } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** BUD-07: the unit typed in the cell contradicts the heading's (k€ taken for €). */
export const bud07: Rule = {
  id: "BUD-07",
  scope: "cell",
  severity: "high",
  title: { fr: "Unité qui contredit le titre", en: "Unit that contradicts the heading" },
  message: {
    fr: "« {heading} » : l'unité de « {found} » contredit celle du titre.",
    en: "“{heading}”: the unit in “{found}” contradicts the heading's.",
  },
  advice: {
    fr: "Saisissez le montant dans l'unité du titre, ou corrigez le titre.",
    en: "Enter the amount in the heading's unit, or mend the heading.",
  },
  cases: {
    unitConflictColumn: {
      message: {
        fr: "« {heading} » : l'unité de {count} cellules ({first} à {last}) contredit celle du titre.",
        en: "“{heading}”: the unit in {count} cells ({first} to {last}) contradicts the heading's.",
      },
      advice: {
        fr: "Saisissez les montants dans l'unité du titre, ou corrigez le titre.",
        en: "Enter the amounts in the heading's unit, or mend the heading.",
      },
    },
  },
  source: "convention; ICAEW clear units",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(
      bud07,
      subject,
      [{ code: "unitConflict", columnFrom: 5 }],
      countOfUnits(subject, ["currency"])
    ),
};
