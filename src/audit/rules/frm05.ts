import type { Book } from "../../book/book";
import { bookFinding, overSheets } from "../formulas/formulaFindings";
import { formulaText } from "../formulas/formulaText";
import type { FormulaCell, SheetFormulas } from "../formulas/bookFormulas";
import type { Finding } from "../finding";
import type { Rule } from "../rule";

/** FRM-05: a formula that takes values from another workbook; one finding a sheet and workbook. */
export const frm05: Rule = {
  id: "FRM-05",
  scope: "cell",
  severity: "high",
  needs: "book",
  title: { fr: "Lien vers un autre classeur", en: "Link to another workbook" },
  message: {
    fr: "{count} {count|formule|formules} de la feuille « {sheet} » {count|dépend|dépendent} de « {target} » (à partir de {cell}).",
    en: "{count} {count|formula|formulas} of sheet “{sheet}” {count|depends|depend} on “{target}” (from {cell} on).",
  },
  advice: {
    fr: "Remplacez les liens par leurs valeurs avant l'envoi (Données > Modifier les liens > Rompre), ou joignez le classeur source.",
    en: "Replace the links by their values before sending (Data > Edit Links > Break Link), or send the source workbook along.",
  },
  cases: {
    name: {
      message: {
        fr: "{count} {count|nom défini renvoie|noms définis renvoient} à « {target} » (dont « {name} »).",
        en: "{count} {count|defined name refers|defined names refer} to “{target}” (such as “{name}”).",
      },
      advice: {
        fr: "Redéfinissez ces noms sur des plages de ce classeur, ou supprimez-les (Formules > Gestionnaire de noms).",
        en: "Make these names refer to ranges of this workbook, or delete them (Formulas > Name Manager).",
      },
    },
  },
  source: "FAST; PerfectXL",
  thresholds: {},
  evaluate: (subject) => {
    const inCells = overSheets(frm05, subject, (sheet, book) => ({
      evaluated: sheet.formulas.length,
      findings: [...linksOf(sheet, book)].map(([target, formulas]) => {
        const [first] = formulas as [FormulaCell];
        return {
          row: first.row,
          col: first.col,
          found: formulaText(sheet, first),
          expected: "",
          values: { target, count: formulas.length, about: target },
        };
      }),
    }));
    const names = subject.book ? namesOf(subject.book) : [];
    return { evaluated: inCells.evaluated, findings: [...inCells.findings, ...names] };
  },
};

function linksOf(sheet: SheetFormulas, book: Book): Map<string, FormulaCell[]> {
  const found = new Map<string, FormulaCell[]>();
  for (const formula of sheet.formulas) {
    const targets = new Set(
      formula.shape.references.flatMap(({ external }) =>
        external === null ? [] : targetOf(external, book)
      )
    );
    for (const target of targets) {
      const known = found.get(target);
      if (known) known.push(formula);
      else found.set(target, [formula]);
    }
  }
  return found;
}

/** The workbook that "[2]" or "[Budget.xlsx]" stands for, without its folders. */
function targetOf(external: string, book: Book): string {
  const inside = external.slice(1, -1);
  const link = /^\d+$/.test(inside) ? book.externalLinks[Number(inside) - 1] : inside;
  if (link === undefined) return external;
  const name = link.split(/[\\/]/).at(-1)!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Visible names that refer to another workbook, one finding a workbook. */
function namesOf(book: Book): Finding[] {
  const found = new Map<
    string,
    { readonly name: string; readonly refersTo: string; count: number }
  >();
  for (const { name, refersTo, hidden } of book.names) {
    const external = /\[[^\]]+\](?=[^\]]*!)/.exec(refersTo)?.[0];
    if (external === undefined || hidden) continue;
    const target = targetOf(external, book);
    const known = found.get(target);
    if (known) known.count++;
    else found.set(target, { name, refersTo, count: 1 });
  }
  return [...found].map(([target, { name, refersTo, count }]) =>
    bookFinding(
      frm05,
      book,
      `=${refersTo}`,
      { case: "name", name, target, count, about: `name ${target}` },
      "medium"
    )
  );
}
