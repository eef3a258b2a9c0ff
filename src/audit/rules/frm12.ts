import { cellName } from "../../book/address";
import type { CellAddress } from "../../book/address";
import { blankInputsOf } from "../formulas/blankInputs";
import { overSheets } from "../formulas/formulaFindings";
import { cellsText, formulaText } from "../formulas/formulaText";
import { headingAt } from "../formulas/labels";
import type { FormulaCell } from "../formulas/bookFormulas";
import { shorten } from "../headings";
import type { Rule } from "../rule";

/** FRM-12: a formula that calculates with a blank cell where its copies have a number. */
export const frm12: Rule = {
  id: "FRM-12",
  scope: "cell",
  severity: "medium",
  needs: "book",
  title: { fr: "Donnée absente dans un calcul", en: "Blank cell in a calculation" },
  message: {
    fr: "« {heading} » : cellule vide {blank} (« {blankHeading} ») dans le calcul de {cells}, alors que presque toutes les {copies} formules semblables trouvent une valeur.",
    en: "“{heading}”: blank cell {blank} (“{blankHeading}”) in the calculation of {cells}, while nearly all of the {copies} formulas like it find a value.",
  },
  advice: {
    fr: "Renseignez {blank}, ou saisissez 0 si la valeur est nulle.",
    en: "Fill in {blank}, or type 0 where the value is nil.",
  },
  source: "Excel error checking 7",
  thresholds: {},
  evaluate: (subject) =>
    overSheets(frm12, subject, (sheet) => ({
      evaluated: sheet.formulas.length,
      findings: blankInputsOf(sheet).map(({ formulas, blanks, copies }) => {
        const [formula] = formulas as [FormulaCell];
        const [blank] = blanks as [CellAddress];
        return {
          row: formula.row,
          col: formula.col,
          found: formulaText(sheet, formula),
          expected: "",
          values: {
            cells: shorten(cellsText(formulas), 60),
            blank: shorten(cellsText(blanks), 60),
            blankHeading: headingAt(sheet, blank.row, blank.col),
            copies,
            count: formulas.length,
            about: cellName(blank),
          },
        };
      }),
    })),
};
