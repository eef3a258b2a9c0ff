import { rangeName } from "../../book/address";
import { overSheets } from "../formulas/formulaFindings";
import { cellsText, formulaText } from "../formulas/formulaText";
import { groupCopies } from "../formulas/groups";
import { lookupsOf } from "../formulas/lookups";
import { shorten } from "../headings";
import type { Rule } from "../rule";

/** FRM-11: a lookup that takes the nearest key, over keys in no order. */
export const frm11: Rule = {
  id: "FRM-11",
  scope: "cell",
  severity: "medium",
  needs: "book",
  title: {
    fr: "Recherche approchée sur une liste non triée",
    en: "Approximate lookup over unsorted keys",
  },
  message: {
    fr: "« {heading} » : la formule de {cells} cherche par valeur approchée ({function}) dans « {where} » {keys}, qui n'est pas trié ; le résultat peut être celui d'une autre ligne.",
    en: "“{heading}”: the formula of {cells} looks for the nearest key ({function}) in “{where}” {keys}, which is not sorted; the result may be another row's.",
  },
  advice: {
    fr: "Demandez une correspondance exacte (dernier argument FAUX ou 0), ou triez la liste.",
    en: "Ask for an exact match (last argument FALSE or 0), or sort the list.",
  },
  source: "PerfectXL",
  thresholds: {},
  evaluate: (subject) =>
    overSheets(frm11, subject, (sheet, book) => {
      const { evaluated, unsorted } = lookupsOf(sheet, book);
      const findings = groupCopies(unsorted).map((group) => {
        const [{ formula, keys, sheet: where, function: name }] = group;
        return {
          row: formula.row,
          col: formula.col,
          found: formulaText(sheet, formula),
          expected: "",
          values: {
            cells: shorten(cellsText(group.map((one) => one.formula)), 60),
            count: group.length,
            function: name,
            where,
            keys: rangeName(keys),
          },
        };
      });
      return { evaluated, findings };
    }),
};
