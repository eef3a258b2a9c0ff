import { hiddenInputsOf } from "../formulas/hiddenInputs";
import type { HiddenInput } from "../formulas/hiddenInputs";
import { overSheets } from "../formulas/formulaFindings";
import { cellsText, formulaText } from "../formulas/formulaText";
import { shorten } from "../headings";
import type { Rule } from "../rule";

const ADVICE = {
  fr: "Affichez ces données, ou déplacez-les hors de la plage additionnée : un lecteur ne peut pas refaire le total.",
  en: "Show these data, or move them out of the range that is added up: a reader cannot redo the total.",
};

/** FRM-06: hidden sheets, rows or columns that a visible total counts; one finding for each. */
export const frm06: Rule = {
  id: "FRM-06",
  scope: "workbook",
  severity: "medium",
  needs: "book",
  title: { fr: "Données masquées dans un total", en: "Hidden data in a total" },
  message: {
    fr: "« {heading} » : le total compte des données masquées ({what}).",
    en: "“{heading}”: the total counts hidden data ({what}).",
  },
  advice: ADVICE,
  cases: {
    sheet: {
      message: {
        fr: "« {heading} » : {count} total(aux) ({totals}) comptent des données de la feuille masquée « {what} ».",
        en: "“{heading}”: {count} {count|total|totals} ({totals}) {count|counts|count} data of the hidden sheet “{what}”.",
      },
      advice: ADVICE,
    },
    rows: {
      message: {
        fr: "« {heading} » : {count} total(aux) ({totals}) comptent les lignes masquées {what} de « {where} ».",
        en: "“{heading}”: {count} {count|total|totals} ({totals}) {count|counts|count} the hidden rows {what} of “{where}”.",
      },
      advice: ADVICE,
    },
    columns: {
      message: {
        fr: "« {heading} » : {count} total(aux) ({totals}) comptent les colonnes masquées {what} de « {where} ».",
        en: "“{heading}”: {count} {count|total|totals} ({totals}) {count|counts|count} the hidden columns {what} of “{where}”.",
      },
      advice: ADVICE,
    },
  },
  source: "ICAEW, Twenty principles: hide nothing",
  thresholds: {},
  evaluate: (subject) => {
    const inputs = subject.book ? hiddenInputsOf(subject.book) : [];
    return overSheets(frm06, subject, (sheet) => ({
      evaluated: sheet.formulas.length === 0 ? 0 : 1,
      findings: inputs
        .filter(({ on }) => on === sheet)
        .map(({ kind, what, where, totals }) => {
          const [first] = totals as [HiddenInput["totals"][number]];
          return {
            row: first.row,
            col: first.col,
            found: formulaText(sheet, first),
            expected: "",
            values: {
              case: kind,
              what,
              where,
              count: totals.length,
              totals: shorten(cellsText(totals), 60),
              about: `${kind} ${where} ${what}`,
            },
          };
        }),
    }));
  },
};
