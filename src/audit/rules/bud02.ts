import { printedTotals, reconcile } from "../reconcile";
import type { Rule } from "../rule";

/** BUD-02: a project's PV, EV, AC, BAC or EAC differs from the sum of its tasks or lines (DECM 25A101a). */
export const bud02: Rule = {
  id: "BUD-02",
  scope: "portfolio",
  severity: "critical",
  title: {
    fr: "Projet qui ne fait pas la somme de ses parties",
    en: "Project that is not the sum of its parts",
  },
  message: {
    fr: "« {heading} » : le projet affiche {found}, ses {lines} éléments ({over}) font {expected} (écart {difference}).",
    en: "“{heading}”: the project states {found}, its {lines} parts ({over}) sum to {expected} (difference {difference}).",
  },
  advice: {
    fr: "Cherchez l'élément oublié, compté deux fois ou modifié après coup, puis rétablissez la somme.",
    en: "Look for the part that was left out, counted twice or changed afterwards, then restore the sum.",
  },
  source: "DECM 25A101a",
  thresholds: {},
  evaluate: (subject) => reconcile(bud02, subject, printedTotals(subject, "parent")),
};
