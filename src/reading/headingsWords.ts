import { headingUnit, withoutUnit } from "../fields/headingUnit";
import { foldText, tidyText } from "../fields/plainText";
import type { StatedUnit } from "../fields/units";

/** Stands for any year or "financial year", "exercice", "annuel": next year's heading is the same heading. */
export const YEAR_WORD = "<year>";

/** A heading taken apart into what is compared. */
export interface HeadingWords {
  /** Ways to read the name, each with what the reading costs: whole, before a comma, one side of a slash … */
  readonly readings: readonly { readonly words: readonly string[]; readonly weight: number }[];
  readonly unit: StatedUnit | null;
  /** The heading announces prose: commentary, narrative, explanation. */
  readonly narrative: boolean;
  /** The heading says "date". */
  readonly date: boolean;
  /** Everything that counts, explanations in brackets included: what a known name is compared by. */
  readonly all: readonly string[];
}

const STOP = new Set(
  (
    "de du des d l la le les un une a au aux et en par sur pour dans ou of the and for to in on by at an with or its " +
    "including incl included y compris dont if necessary is any from this that son sa ses est si"
  ).split(" ")
);

const NARRATIVE = new Set(
  "narrative commentary comment commentaire explanation explication justification rationale".split(
    " "
  )
);

/** Abbreviations that stand for one word only, whatever the table. */
const FULL: Readonly<Record<string, string>> = {
  no: "numero",
  num: "numero",
  nr: "numero",
  number: "numero",
  "n°": "numero",
  ref: "reference",
  dept: "department",
  proj: "projet",
  prj: "projet",
  dt: "date",
  desc: "description",
  resp: "responsable",
  estime: "estimation",
  estimee: "estimation",
  initiale: "initial",
  prevue: "prevu",
  reelle: "reel",
  revisee: "revise",
  planifiee: "planifie",
  previsionnelle: "previsionnel",
  projetee: "projete",
  budgetaire: "budget",
  effectue: "effectif",
  programmes: "programme",
  program: "programme",
  organization: "organisation",
  end: "end",
  identifier: "id",
  commited: "committed",
  realized: "realised",
  completed: "complete",
  percentage: "percent",
  pourcentage: "percent",
};

/** Takes a heading apart: unit and explanations out, words folded, singular, without articles. */
export function headingWords(heading: string): HeadingWords {
  // "%age" is how some offices write "percentage".
  const text = tidyText(heading).replace(/%\s*age\b/gi, "%");
  const unit = headingUnit(text);
  const named = unit && !unit.percent ? withoutUnit(text) : text.replace(/%/g, " ");
  const asides = [...named.matchAll(/[([]([^()[\]]+)[)\]]/g)].map((match) => match[1]!);
  const main = tidyText(named.replace(/[([][^()[\]]*[)\]]?/g, " "));
  const readings: { words: readonly string[]; weight: number }[] = [];
  const add = (part: string, weight: number): void => {
    const words = wordsOf(part);
    if (words.length > 0) readings.push({ words, weight });
  };
  // With an explanation in brackets the whole says more: "Direction (nom complet)".
  add(main, asides.length > 0 ? 0.985 : 1);
  const clause = main.split(
    /[,;:]|\s(?:including|incl?\.?|excluding|excl\.?|y compris|hors|dont|if)\s/i
  )[0]!;
  if (clause !== main) add(clause, 0.96);
  // "Baseline date of approval point": what the date is of is the record itself.
  const dated = /^(.+\bdates?)\s+(?:of|for|du|de la|des)\s+\S.*$/i.exec(main);
  if (dated) add(dated[1]!, 0.92);
  // "Projet / Project" says one thing twice; "Project - Start" and "Budget/forecast" rather do not.
  for (const side of partsOf(main, /\s+[/|]\s+/)) add(side, 0.94);
  for (const side of partsOf(main, /\s*[/|]\s*|\s+[-–—]\s+/)) add(side, 0.72);
  for (const aside of asides) {
    add(aside, 0.92);
    if (asides.length === 1) add(`${main} ${aside}`, 1);
  }
  const all = wordsOf(named);
  const narrative = all.some((word) => NARRATIVE.has(word));
  return { readings, unit, narrative, date: all.includes("date"), all };
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  const parts = text.split(separator).filter((part) => part.trim().length > 1);
  return parts.length > 1 ? parts : [];
}

/** The words of a name that are compared: folded, singular, full, each once. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(text)
    .replace(/\b(?:a|to) date\b|\ba ce jour\b/g, " cumul ")
    .replace(/n°|nº/g, " numero ")
    .replace(
      /\b(?:fy ?)?(?:19|20)\d\d ?[/-] ?(?:20)?\d\d\b|\bfy ?\d\d(?: ?[/-] ?\d\d)?\b|\b(?:19|20)\d\d\b/g,
      " §year "
    )
    .replace(
      /\b(?:financial|fiscal|current|full)[ -]year\b|\bin[ -]year\b|\byear[ -]end\b|\bfin d'(?:annee|exercice)\b/g,
      " §year "
    )
    .replace(/\b(?:exercice|annee|annuel|annuelle|annual|year|fy)s?(?: en cours)?\b/g, " §year ")
    .replace(/§year/g, " yearyear ");
  const found = folded.split(/[^\p{L}\p{N}+$€£]+/u).filter((word) => word !== "");
  const words = new Set<string>();
  for (const word of found) {
    if (word === "yearyear") words.add(YEAR_WORD);
    else if (!STOP.has(word)) words.add(canonical(word));
  }
  return words.size > 0 ? [...words] : found.map(canonical);
}

function canonical(word: string): string {
  const full = Object.hasOwn(FULL, word) ? FULL[word]! : word;
  const single =
    full.length > 3 && /[sx]$/.test(full) && !/ss$/.test(full) ? full.slice(0, -1) : full;
  const known = Object.hasOwn(FULL, single) ? FULL[single]! : single;
  return masculine(known);
}

/** "actualisée" is "actualisé", "prévisionnelle" "prévisionnel": one word to compare, whatever it is said of. */
function masculine(word: string): string {
  if (word.length >= 7 && /[^e]ee$/.test(word)) return word.slice(0, -1);
  if (word.length >= 6 && /ale$/.test(word)) return word.slice(0, -1);
  return word.length >= 7 && /elle$/.test(word) ? word.slice(0, -2) : word;
}
