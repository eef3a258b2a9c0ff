import type { FormulaCell, SheetFormulas } from "../formulas/bookFormulas";
import { overSheets } from "../formulas/formulaFindings";
import { formulaText } from "../formulas/formulaText";
import type { Rule } from "../rule";

/** Functions whose result may change without any input having changed. */
const VOLATILE = ["OFFSET", "INDIRECT", "RAND", "RANDBETWEEN", "RANDARRAY", "NOW", "TODAY", "INFO"];

/** FRM-10: volatile functions; one finding a sheet and function. */
export const frm10: Rule = {
  id: "FRM-10",
  scope: "cell",
  severity: "medium",
  needs: "book",
  title: { fr: "Fonction volatile", en: "Volatile function" },
  message: {
    fr: "« {heading} » : {count} {count|formule|formules} de la feuille {count|emploie|emploient} {function} (à partir de {cell}) ; le résultat change sans que les données changent, ou sa source ne se suit pas.",
    en: "“{heading}”: {count} {count|formula|formulas} of the sheet {count|uses|use} {function} (from {cell} on); the result changes without the data changing, or its source cannot be traced.",
  },
  advice: {
    fr: "Remplacez {function} par une référence directe (INDEX pour DECALER et INDIRECT, une date d'arrêté saisie pour AUJOURDHUI et MAINTENANT).",
    en: "Replace {function} by a direct reference (INDEX for OFFSET and INDIRECT, a typed status date for TODAY and NOW).",
  },
  source: "FAST 3.03",
  thresholds: {},
  evaluate: (subject) =>
    overSheets(frm10, subject, (sheet) => ({
      evaluated: sheet.formulas.length,
      findings: VOLATILE.flatMap((name) => {
        const using = usersOf(sheet, name);
        const [first] = using;
        return first === undefined
          ? []
          : {
              row: first.row,
              col: first.col,
              found: formulaText(sheet, first),
              expected: "",
              values: { function: name, count: using.length, about: name },
            };
      }),
    })),
};

function usersOf({ formulas }: SheetFormulas, name: string): readonly FormulaCell[] {
  return formulas.filter(({ shape }) => shape.functions.has(name));
}
