import { say, type Language } from "../../../src/language/language";
import type { PlanName, PlanSheet } from "../../../src/plan/plan";
import { columnName, quoteSheet } from "../../../src/book/address";
import { blankSheet } from "./paper";
import { LISTS, WORDS } from "./words";

/** Order of the columns of the hidden sheet, and the name that stands for each. */
const NAMED = [
  ["status", "Liste_Statut"],
  ["phase", "Liste_Phase"],
  ["category", "Liste_Categorie"],
  ["nature", "Liste_Nature"],
  ["riskState", "Liste_Etat"],
  ["currency", "Liste_Devise"],
] as const;

/** The hidden sheet behind the drop-down lists. */
export function listsSheet(language: Language): PlanSheet {
  return {
    ...blankSheet("lists", say(WORDS.sheetLists, language)),
    visibility: "hidden",
    widths: NAMED.map(() => 20),
    blocks: NAMED.map(([list, name], col) => ({
      row: 0,
      col,
      rows: [[{ value: name, style: "header" }], ...LISTS[list][language].map((value) => [value])],
    })),
  };
}

/** The names that validations refer to. */
export function listNames(language: Language): PlanName[] {
  const sheet = quoteSheet(say(WORDS.sheetLists, language));
  return NAMED.map(([list, name], col) => {
    const letter = columnName(col);
    return {
      name,
      refersTo: `${sheet}!$${letter}$2:$${letter}$${LISTS[list][language].length + 1}`,
    };
  });
}
