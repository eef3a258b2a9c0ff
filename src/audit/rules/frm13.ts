import { formulaOf } from "../../book/cells";
import type { FormulaCell, SheetFormulas } from "../formulas/bookFormulas";
import { callsOf } from "../formulas/calls";
import { overSheets } from "../formulas/formulaFindings";
import type { FormulaFinding } from "../formulas/formulaFindings";
import { formulaText } from "../formulas/formulaText";
import type { Rule } from "../rule";

/** FRM-13: errors turned into 0, and formulas too long to check; one finding a sheet for each. */
export const frm13: Rule = {
  id: "FRM-13",
  scope: "cell",
  severity: "low",
  needs: "book",
  title: {
    fr: "Formule qui masque une erreur, ou trop longue",
    en: "Formula that hides an error, or too long",
  },
  message: {
    fr: "« {heading} » : {count} {count|formule|formules} de la feuille {count|remplace|remplacent} une erreur par 0 (à partir de {cell}).",
    en: "“{heading}”: {count} {count|formula|formulas} of the sheet {count|turns|turn} an error into 0 (from {cell} on).",
  },
  advice: {
    fr: "Traitez la cause (division par zéro, recherche sans résultat) et affichez un vide ou un motif plutôt que 0.",
    en: "Treat the cause (division by zero, lookup without result) and show a blank or a reason rather than 0.",
  },
  cases: {
    long: {
      message: {
        fr: "« {heading} » : {count} {count|formule|formules} de la feuille {count|dépasse|dépassent} {most} caractères (jusqu'à {length}, à partir de {cell}).",
        en: "“{heading}”: {count} {count|formula|formulas} of the sheet {count|is|are} longer than {most} characters (up to {length}, from {cell} on).",
      },
      advice: {
        fr: "Découpez le calcul en étapes, une par colonne, pour qu'il puisse être relu.",
        en: "Break the calculation into steps, one a column, so that it can be reviewed.",
      },
    },
  },
  source: "Excel error checking 6; FAST 3.02",
  thresholds: { length: 200 },
  evaluate: (subject) => {
    const most = subject.settings.thresholds["FRM-13"]?.length ?? 200;
    return overSheets(frm13, subject, (sheet) => ({
      evaluated: sheet.formulas.length,
      findings: [...masked(sheet), ...long(sheet, most)],
    }));
  },
};

function masked(sheet: SheetFormulas): FormulaFinding[] {
  const found = sheet.formulas.filter(({ shape }) =>
    callsOf(shape).some(
      ({ name, args }) =>
        (name === "IFERROR" || name === "IFNA") && args[1]?.length === 1 && args[1][0]!.text === "0"
    )
  );
  return first(sheet, found, {});
}

function long(sheet: SheetFormulas, most: number): FormulaFinding[] {
  const lengthOf = ({ entry }: FormulaCell): number => formulaOf(sheet.sheet.cells, entry)!.length;
  const found = sheet.formulas.filter((formula) => lengthOf(formula) > most);
  const length = found.reduce((longest, formula) => Math.max(longest, lengthOf(formula)), 0);
  return first(sheet, found, { case: "long", most, length });
}

function first(
  sheet: SheetFormulas,
  found: readonly FormulaCell[],
  values: Readonly<Record<string, string | number>>
): FormulaFinding[] {
  const [formula] = found;
  if (!formula) return [];
  const { row, col } = formula;
  const shown = formulaText(sheet, formula);
  return [{ row, col, found: shown, expected: "", values: { ...values, count: found.length } }];
}
