import { bookFinding, overSheets } from "../formulas/formulaFindings";
import { cellsText, formulaText } from "../formulas/formulaText";
import { staleSumsOf } from "../formulas/staleSums";
import type { StaleSum } from "../formulas/staleSums";
import { shorten } from "../headings";
import type { Rule } from "../rule";

/** FRM-14: a workbook that is calculated by hand only, or sums that were not recalculated. */
export const frm14: Rule = {
  id: "FRM-14",
  scope: "workbook",
  severity: "high",
  needs: "book",
  title: { fr: "Classeur non recalculé", en: "Workbook not recalculated" },
  message: {
    fr: "Le classeur est en calcul manuel : ses résultats peuvent dater d'avant la dernière saisie.",
    en: "The workbook is calculated by hand: its results may be older than the last entry.",
  },
  advice: {
    fr: "Repassez en calcul automatique (Formules > Options de calcul), recalculez (F9) et enregistrez.",
    en: "Set calculation to automatic (Formulas > Calculation Options), recalculate (F9) and save.",
  },
  cases: {
    stale: {
      message: {
        fr: "« {heading} » : {count} {count|somme ne vaut|sommes ne valent} plus ce qui y est additionné ({cells}) ; la première affiche {stored} pour {computed}.",
        en: "“{heading}”: {count} {count|sum no longer equals|sums no longer equal} what is added up ({cells}); the first shows {stored} for {computed}.",
      },
      advice: {
        fr: "Recalculez le classeur (Ctrl+Alt+F9), vérifiez les totaux et enregistrez-le de nouveau.",
        en: "Recalculate the workbook (Ctrl+Alt+F9), check the totals and save it again.",
      },
    },
  },
  source: "Excel error checking 12",
  thresholds: {},
  evaluate: (subject) => {
    const sums = overSheets(frm14, subject, (sheet) => {
      const { evaluated, stale } = staleSumsOf(sheet);
      const [first] = stale as [StaleSum?];
      if (!first) return { evaluated, findings: [] };
      const values = {
        case: "stale",
        count: stale.length,
        cells: shorten(cellsText(stale.map(({ formula }) => formula)), 60),
        stored: first.stored,
        computed: first.computed,
      };
      const { row, col } = first.formula;
      const found = formulaText(sheet, first.formula);
      return {
        evaluated,
        findings: [{ row, col, found, expected: String(first.computed), values }],
      };
    });
    const { book } = subject;
    if (!book) return sums;
    const manual =
      book.calculation === "manual" && sums.evaluated > 0
        ? [bookFinding(frm14, book, "manual", { about: "manual" })]
        : [];
    return { evaluated: sums.evaluated + 1, findings: [...manual, ...sums.findings] };
  },
};
