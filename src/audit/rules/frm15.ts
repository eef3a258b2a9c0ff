import { cellName } from "../../book/address";
import { doubleCountsOf } from "../formulas/doubleCounts";
import { overSheets } from "../formulas/formulaFindings";
import { cellsText, formulaText } from "../formulas/formulaText";
import { groupCopies } from "../formulas/groups";
import { headingAt } from "../formulas/labels";
import type { Rule } from "../rule";

/** FRM-15: a total that counts a subtotal with its parts, or a cell twice. */
export const frm15: Rule = {
  id: "FRM-15",
  scope: "cell",
  severity: "medium",
  needs: "book",
  title: { fr: "Double compte", en: "Double counting" },
  message: {
    fr: "« {heading} » : la somme en {cells} additionne {twice} (« {twiceHeading} ») et les cellules dont il est le total.",
    en: "“{heading}”: the sum in {cells} adds up {twice} (“{twiceHeading}”) together with the cells it totals.",
  },
  advice: {
    fr: "Retirez le sous-total de la somme, ou n'additionnez que les sous-totaux.",
    en: "Take the subtotal out of the sum, or add up the subtotals only.",
  },
  cases: {
    cell: {
      message: {
        fr: "« {heading} » : la somme en {cells} compte deux fois {twice} (« {twiceHeading} »).",
        en: "“{heading}”: the sum in {cells} counts {twice} (“{twiceHeading}”) twice.",
      },
      advice: {
        fr: "Ne gardez la cellule qu'une fois dans l'addition.",
        en: "Keep the cell once in the addition.",
      },
    },
  },
  source: "PerfectXL; ICAEW",
  thresholds: {},
  evaluate: (subject) =>
    overSheets(frm15, subject, (sheet) => ({
      evaluated: sheet.formulas.length,
      findings: groupCopies(doubleCountsOf(sheet)).map((group) => {
        const [{ formula, twice, kind }] = group;
        return {
          row: formula.row,
          col: formula.col,
          found: formulaText(sheet, formula),
          expected: "",
          values: {
            cells: cellsText(group.map((one) => one.formula)),
            count: group.length,
            twice: cellName(twice),
            twiceHeading: headingAt(sheet, twice.row, twice.col),
            ...(kind === "cell" ? { case: "cell" } : {}),
          },
        };
      }),
    })),
};
