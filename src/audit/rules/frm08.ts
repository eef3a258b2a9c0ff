import { constantsOf } from "../formulas/constants";
import type { Constant } from "../formulas/constants";
import { overSheets } from "../formulas/formulaFindings";
import { formulaText } from "../formulas/formulaText";
import type { Rule } from "../rule";

/** FRM-08: a rate or factor typed inside formulas; one finding a sheet and number. */
export const frm08: Rule = {
  id: "FRM-08",
  scope: "cell",
  severity: "medium",
  needs: "book",
  title: { fr: "Constante dans une formule", en: "Constant inside a formula" },
  message: {
    fr: "« {heading} » : la constante {constant} est écrite dans {count} {count|formule|formules} de la feuille (à partir de {cell} : {found}).",
    en: "“{heading}”: the constant {constant} is written into {count} {count|formula|formulas} of the sheet (from {cell} on: {found}).",
  },
  advice: {
    fr: "Placez {constant} dans une cellule nommée (taux, TVA, change) et faites-y référence : il se mettra à jour partout.",
    en: "Put {constant} in a cell of its own (rate, VAT, exchange) and refer to it: it then changes everywhere at once.",
  },
  source: "FAST 4.01; ICAEW",
  thresholds: {},
  evaluate: (subject) =>
    overSheets(frm08, subject, (sheet) => ({
      evaluated: sheet.formulas.length,
      findings: constantsOf(sheet).map(({ text, formulas }) => {
        const [first] = formulas as [Constant["formulas"][number]];
        return {
          row: first.row,
          col: first.col,
          found: formulaText(sheet, first),
          expected: "",
          values: { constant: text, count: formulas.length, about: text },
        };
      }),
    })),
};
