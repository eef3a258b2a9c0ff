import { valuesRead } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** FRM-04: an error value (#REF!, #DIV/0!) where a value belongs. */
export const frm04: Rule = {
  id: "FRM-04",
  scope: "cell",
  severity: "critical",
  title: { fr: "Valeur d'erreur", en: "Error value" },
  message: {
    fr: "« {heading} » : la cellule affiche {found}.",
    en: "“{heading}”: the cell shows {found}.",
  },
  advice: {
    fr: "Corrigez la formule, ou saisissez la valeur.",
    en: "Mend the formula, or type the value.",
  },
  source: "Excel error checking 1",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(frm04, subject, [{ code: "errorValue" }], valuesRead(subject).length),
};
