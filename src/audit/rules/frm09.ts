import { cellName } from "../../book/address";
import type { Book } from "../../book/book";
import { cyclesOf } from "../formulas/cycles";
import type { Link } from "../formulas/cycles";
import { groupCopies } from "../formulas/groups";
import { bookFinding, overSheets } from "../formulas/formulaFindings";
import { formulaText } from "../formulas/formulaText";
import { shorten } from "../headings";
import type { Rule } from "../rule";

/** FRM-09: circular references; or the setting that lets them pass unseen. */
export const frm09: Rule = {
  id: "FRM-09",
  scope: "workbook",
  severity: "critical",
  needs: "book",
  title: { fr: "Référence circulaire", en: "Circular reference" },
  message: {
    fr: "« {heading} » : la formule de {cell} dépend d'elle-même ({chain}).",
    en: "“{heading}”: the formula of {cell} depends on itself ({chain}).",
  },
  advice: {
    fr: "Rompez la boucle : une des cellules de {chain} doit recevoir une valeur ou se calculer autrement.",
    en: "Break the loop: one of the cells of {chain} must take a value or be calculated another way.",
  },
  cases: {
    iterative: {
      message: {
        fr: "Le calcul itératif est activé : une référence circulaire passerait inaperçue.",
        en: "Iterative calculation is on: a circular reference would pass unseen.",
      },
      advice: {
        fr: "Désactivez-le (Fichier > Options > Formules > Activer le calcul itératif), sauf boucle voulue et documentée.",
        en: "Turn it off (File > Options > Formulas > Enable iterative calculation), unless a loop is meant and documented.",
      },
    },
  },
  source: "ICAEW; PerfectXL",
  thresholds: {},
  evaluate: (subject) => {
    const { book } = subject;
    if (!book) return { evaluated: 0, findings: [] };
    const cycles = cyclesOf(book);
    const found = overSheets(frm09, subject, (sheet) => ({
      evaluated: 0,
      findings: groupCopies(
        cycles.flatMap((cycle) =>
          cycle[0]!.sheet === sheet ? { formula: cycle[0]!.formula, cycle } : []
        )
      ).map((group) => {
        const [{ formula, cycle }] = group;
        const { row, col } = formula;
        const values = { chain: chainText(cycle), count: group.length };
        return { row, col, found: formulaText(sheet, formula), expected: "", values };
      }),
    }));
    const setting =
      book.iterative && cycles.length === 0
        ? [
            bookFinding(
              frm09,
              book,
              "iterative",
              { case: "iterative", about: "iterative" },
              "medium"
            ),
          ]
        : [];
    return { evaluated: holdsFormulas(book) ? 1 : 0, findings: [...found.findings, ...setting] };
  },
};

function holdsFormulas({ sheets }: Book): boolean {
  return sheets.some(({ cells }) => cells.formulas.length > 0);
}

/** "B2 → C4 → B2", with the sheet where it changes. */
function chainText(cycle: readonly Link[]): string {
  const [first] = cycle as [Link];
  const names = [...cycle, first].map(({ sheet, formula }) =>
    sheet === first.sheet ? cellName(formula) : `${sheet.sheet.name}!${cellName(formula)}`
  );
  return shorten(names.join(" → "), 120);
}
