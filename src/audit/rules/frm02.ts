import { cellName } from "../../book/address";
import { deviationsOf } from "../formulas/deviations";
import type { Deviation } from "../formulas/deviations";
import type { SheetFormulas } from "../formulas/bookFormulas";
import { overSheets } from "../formulas/formulaFindings";
import type { FormulaFinding } from "../formulas/formulaFindings";
import { cellsText, formulaText } from "../formulas/formulaText";
import type { Rule } from "../rule";

/** FRM-02: a formula that breaks the pattern of those beside it. */
export const frm02: Rule = {
  id: "FRM-02",
  scope: "cell",
  severity: "high",
  needs: "book",
  title: { fr: "Formule différente de ses voisines", en: "Formula unlike its neighbours" },
  message: {
    fr: "« {heading} » : {found} ({cells}) ne suit pas le modèle de ses voisines {range} : {expected}.",
    en: "“{heading}”: {found} ({cells}) does not follow the pattern of its neighbours {range}: {expected}.",
  },
  advice: {
    fr: "Comparez les deux formules ; si l'écart n'est pas voulu, recopiez celle de {reference}.",
    en: "Compare the two formulas; unless the difference is meant, fill in the one of {reference}.",
  },
  source: "ExceLint; Excel error checking 4",
  thresholds: {},
  evaluate: (subject) =>
    overSheets(frm02, subject, (sheet) => ({
      evaluated: sheet.formulas.length,
      findings: deviationsOf(sheet).map((deviation) => findingOf(sheet, deviation)),
    })),
};

function findingOf(sheet: SheetFormulas, { suspects, agreeing }: Deviation): FormulaFinding {
  const [first] = suspects as [Deviation["suspects"][number]];
  const [model] = agreeing as [Deviation["suspects"][number]];
  return {
    row: first.row,
    col: first.col,
    found: formulaText(sheet, first),
    expected: formulaText(sheet, model),
    values: {
      cells: cellsText(suspects),
      range: cellsText(agreeing),
      reference: cellName(model),
      count: suspects.length,
    },
  };
}
