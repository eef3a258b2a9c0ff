import { cellName } from "../../book/address";
import { shownValue } from "../../book/format";
import { formatOf, valueOf } from "../../book/cells";
import { sheetNamed } from "../formulas/bookFormulas";
import { typedOverOf } from "../formulas/typedOver";
import type { TypedOver } from "../formulas/typedOver";
import type { SheetFormulas } from "../formulas/bookFormulas";
import { overSheets } from "../formulas/formulaFindings";
import type { FormulaFinding } from "../formulas/formulaFindings";
import { formulaText, spanText } from "../formulas/formulaText";
import type { Rule } from "../rule";

/** FRM-01: a value typed where the cells around it calculate. */
export const frm01: Rule = {
  id: "FRM-01",
  scope: "cell",
  severity: "high",
  needs: "book",
  title: { fr: "Valeur saisie à la place d'une formule", en: "Value typed over a formula" },
  message: {
    fr: "« {heading} » : {found} est saisi en {cell}, parmi des formules ({range}).",
    en: "“{heading}”: {found} is typed in {cell}, among formulas ({range}).",
  },
  advice: {
    fr: "Recopiez la formule de {reference}, ou expliquez la valeur forcée dans une note : elle ne suivra plus les données.",
    en: "Fill in the formula of {reference}, or explain the forced value in a note: it no longer follows the data.",
  },
  source: "CUSTODES missing formula; Excel error checking 9",
  thresholds: { formulas: 3 },
  evaluate: (subject) => {
    const least = subject.settings.thresholds["FRM-01"]?.formulas ?? 3;
    return overSheets(frm01, subject, (sheet, book) => ({
      evaluated: sheet.formulas.length,
      findings: typedOverOf(sheet, least, (name) => sheetNamed(book, name)).map((typed) =>
        findingOf(sheet, typed)
      ),
    }));
  },
};

function findingOf(sheet: SheetFormulas, { row, col, entry, around }: TypedOver): FormulaFinding {
  const { cells } = sheet.sheet;
  const [nearest] = around as [TypedOver["around"][number]];
  return {
    row,
    col,
    found: shownValue(valueOf(cells, entry), formatOf(cells, entry)),
    expected: formulaText(sheet, nearest),
    values: {
      range: spanText([...around, { row, col }]),
      reference: cellName(nearest),
      count: around.length,
    },
  };
}
