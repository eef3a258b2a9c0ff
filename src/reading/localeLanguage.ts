import { CellKind, type Sheet } from "../book/book";
import type { Language } from "../language/language";

/** Short words that only one of the languages has, and that any sheet with a few sentences or headings uses. */
const FRENCH = new Set(
  "de du des le la les et en au aux pour par sur dans une ce cette est sont avec du projet projets cout couts debut fin duree ministere suivi avancement reste montant realise engage consomme annee mois jalon risque date".split(
    " "
  )
);
const ENGLISH = new Set(
  "the of and to in for with on is are this that by from project projects cost costs start end finish department owner actual forecast year month milestone risk baseline status budget".split(
    " "
  )
);
/** Enough texts to know a language by. */
const MOST_TEXTS = 400;

/** The language most words of a sheet are in; null when neither French nor English clearly leads. */
export function languageOf(sheet: Sheet): Language | null {
  let french = 0;
  let english = 0;
  let looked = 0;
  const { cells } = sheet;
  for (let i = 0; i < cells.count && looked < MOST_TEXTS; i++) {
    if (cells.kind[i] !== CellKind.text) continue;
    const text = (cells.texts[cells.value[i]!] ?? "").slice(0, 300).toLowerCase();
    looked++;
    if (/[àâçéèêëîïôùûœ]/.test(text)) french++;
    for (const word of text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .split(/[^a-z]+/)) {
      if (FRENCH.has(word)) french++;
      else if (ENGLISH.has(word)) english++;
    }
  }
  if (french >= 2 && french >= 2 * english) return "fr";
  return english >= 2 && english >= 2 * french ? "en" : null;
}
