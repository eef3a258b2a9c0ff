import { rangeName } from "../../book/address";
import type { CellAddress, CellRange } from "../../book/address";
import { overSheets } from "../formulas/formulaFindings";
import { cellsText, formulaText, spanText } from "../formulas/formulaText";
import { shortSumsOf } from "../formulas/shortSums";
import { sumsOf } from "../formulas/sums";
import type { Rule } from "../rule";

/** FRM-03: a total that leaves out figures next to those it adds up. */
export const frm03: Rule = {
  id: "FRM-03",
  scope: "cell",
  severity: "high",
  needs: "book",
  title: { fr: "Somme incomplète", en: "Sum that stops short" },
  message: {
    fr: "« {heading} » : la somme s'arrête à {range} et laisse {omitted} de côté.",
    en: "“{heading}”: the sum covers {range} and leaves out {omitted}.",
  },
  advice: {
    fr: "Étendez la somme à {omitted}, ou séparez ces lignes du bloc additionné.",
    en: "Extend the sum to {omitted}, or set these figures apart from the block that is added up.",
  },
  cases: {
    several: {
      message: {
        fr: "« {heading} » : {count} sommes ({cells}) s'arrêtent trop tôt ; la première additionne {range} et laisse {omitted} de côté.",
        en: "“{heading}”: {count} sums ({cells}) stop short; the first covers {range} and leaves out {omitted}.",
      },
      advice: {
        fr: "Étendez les sommes aux cellules omises, ou séparez ces lignes du bloc additionné.",
        en: "Extend the sums to the cells left out, or set these figures apart from the block that is added up.",
      },
    },
  },
  source: "Excel error checking 5; PerfectXL interrupted range",
  thresholds: {},
  evaluate: (subject) =>
    overSheets(frm03, subject, (sheet) => ({
      evaluated: sumsOf(sheet).length,
      findings: shortSumsOf(sheet).map(({ first: { formula, range, omitted }, formulas }) => ({
        row: formula.row,
        col: formula.col,
        found: formulaText(sheet, formula),
        expected: spanText([...corners(range), ...corners(omitted)]),
        values: {
          range: rangeName(range),
          omitted: rangeName(omitted),
          count: formulas.length,
          cells: cellsText(formulas),
          ...(formulas.length > 1 ? { case: "several" } : {}),
        },
      })),
    })),
};

function corners({ top, left, bottom, right }: CellRange): readonly CellAddress[] {
  return [
    { row: top, col: left },
    { row: bottom, col: right },
  ];
}
