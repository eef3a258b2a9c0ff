import { fieldsOf, type FieldId } from "../fields/catalogue";
import type { Entity, Field } from "../fields/field";
import type { StatedUnit } from "../fields/units";
import { headingWords, type HeadingWords } from "./headingsWords";

/** A field that a heading could name, by its words alone. */
export interface NameCandidate {
  readonly field: FieldId;
  /** 0 to 1; 1 when the words are those of a known name. */
  readonly score: number;
}

interface KnownName {
  readonly field: FieldId;
  readonly words: readonly string[];
  /** The name holds only under such a unit: "écart %", "durée (mois)". */
  readonly kind: "percent" | "time" | null;
  readonly weight: number;
  /** Weight of the word that tells most. */
  readonly heaviest: number;
}

interface NameIndex {
  readonly names: readonly KnownName[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byInitial: ReadonlyMap<string, readonly string[]>;
  readonly wordWeight: ReadonlyMap<string, number>;
  readonly fields: ReadonlyMap<FieldId, Field<FieldId>>;
}

/** Weight of a word that no known name has: it may only qualify ("Coût estimé du lot"). */
const UNKNOWN_WORD = 0.75;
/** Words that qualify any amount or date without changing what it is. */
const MILD = new Set(
  "actualise total global courant cumul cumule ht ttc current latest dernier derniere".split(" ")
);
const MILD_WORD = 0.2;
/** Below this, a resemblance of words says nothing. */
const LEAST_SCORE = 0.35;
/** Real headings explain themselves in brackets at some length; anything longer is prose. */
const LONGEST_HEADING = 400;
const MOST_REMEMBERED = 4000;

const indexes = new Map<Entity, NameIndex>();
const remembered = new Map<string, readonly NameCandidate[]>();

/**
 * Fields that a heading or a label could name, best first, by its words and the unit it states alone.
 * The values below or beside it are weighed by `matchHeadings`.
 */
export function nameCandidates(heading: string, entity: Entity): readonly NameCandidate[] {
  const key = `${entity} ${heading}`;
  let found = remembered.get(key);
  if (!found) {
    found = isNone(heading, entity) ? [] : score(headingWords(heading), indexOf(entity));
    // Headings come from files: keep the memory of them small.
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, found);
  }
  return found;
}

/** Measures of time with the abbreviation of the one of money ("SPI(t)"), and forecasts by other factors than the usual. */
const OTHER_MEASURE =
  /\b(?:SV|SPI|EAC|IEAC|TEAC|SCI|SAC|IPD|IPDt)\s*\(\s*t\s*\)|\bPF\s*=\s*(?!CPI\s*[)\]]?\s*$)/i;
/** The price of an hour or a day of work is no cost of the work. */
const RATE =
  /\b(?:costs?|coûts?|prix)\s*(?:\/|per|par|à la)\s*(?:hour|heure|day|jour|unit|unité|h|j)\b/i;

/** How to reach a person is not who it is. */
const CONTACT =
  /\be-?mails?\b|\bcourriels?\b|\bm[ée]l\b|\bt[ée]l[ée]phone\b|\bphone\b|\btelephone\b/i;

/** True for what is no name of a field though its words are those of one. */
function isNone(heading: string, entity: Entity): boolean {
  if (heading.length > LONGEST_HEADING || OTHER_MEASURE.test(heading)) return true;
  if (CONTACT.test(heading)) return true;
  return entity !== "line" && RATE.test(heading);
}

function score(heading: HeadingWords, index: NameIndex): readonly NameCandidate[] {
  const best = new Map<FieldId, number>();
  for (const reading of heading.readings) {
    for (const [name, similarity] of similarNames(reading.words, index)) {
      const field = index.fields.get(name.field)!;
      const missing = name.kind !== null && name.kind !== kindOf(heading.unit) ? 0.8 : 1;
      const total = similarity * reading.weight * missing * kindFactor(heading, field);
      if (total > (best.get(name.field) ?? 0)) best.set(name.field, total);
    }
  }
  return [...best]
    .filter(([, total]) => total >= LEAST_SCORE)
    .map(([field, total]) => ({ field, score: total }))
    .sort((a, b) => b.score - a.score);
}

/** Names that share a word with the heading, with the weighted share of words in common (F-measure). */
function* similarNames(
  words: readonly string[],
  index: NameIndex
): Generator<readonly [KnownName, number]> {
  const shared = new Map<number, { weight: number; heaviest: number; words: number }>();
  let headingWeight = 0;
  for (const word of words) {
    const weight = index.wordWeight.get(word) ?? UNKNOWN_WORD;
    headingWeight += MILD.has(word) ? Math.min(weight, MILD_WORD) : weight;
    for (const [known, likeness] of likeWords(word, index)) {
      const weight = index.wordWeight.get(known)! * likeness;
      for (const n of index.byWord.get(known)!) {
        const so = shared.get(n) ?? { weight: 0, heaviest: 0, words: 0 };
        const heaviest = Math.max(so.heaviest, weight);
        shared.set(n, { weight: so.weight + weight, heaviest, words: so.words + 1 });
      }
    }
  }
  for (const [n, { weight, heaviest, words: common }] of shared) {
    const name = index.names[n]!;
    // What tells the name from others must be among the words in common: "Projet" is no "budget du projet".
    const telling = heaviest + 1e-9 >= name.heaviest ? 1 : 0.78;
    const recall = Math.min(1, weight / name.weight);
    const precision = Math.min(1, weight / headingWeight);
    const whole = 0.6 + 0.4 * Math.min(1, common / name.words.length);
    const first = contradictsFirst(words, name) ? NOT_THE_FIRST : 1;
    yield [name, (first * telling * whole * (2 * recall * precision)) / (recall + precision)];
  }
}

/** Words for how things stood at the outset; what is said of today is another figure. */
const AT_OUTSET = new Set("initial origine original baseline reference depart".split(" "));
const NOT_THE_FIRST = 0.72;

/** True when a heading speaks of the outset ("Durée initiale") and a known name does not. */
function contradictsFirst(words: readonly string[], name: KnownName): boolean {
  return words.some((word) => AT_OUTSET.has(word)) && !name.words.some((w) => AT_OUTSET.has(w));
}

/** Known words equal to a word, or so close that one is a slip or an abbreviation of the other. */
function likeWords(word: string, index: NameIndex): readonly (readonly [string, number])[] {
  if (index.byWord.has(word)) return [[word, 1]];
  if (word.length < 4) return [];
  const close: (readonly [string, number])[] = [];
  for (const known of index.byInitial.get(word[0]!) ?? []) {
    if (known.startsWith(word) || word.startsWith(known)) {
      if (Math.abs(known.length - word.length) <= 5) close.push([known, 0.85]);
    } else if (word.length >= 6 && isOneSlipApart(word, known)) close.push([known, 0.9]);
  }
  return close;
}

function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function kindOf(unit: StatedUnit | null): KnownName["kind"] {
  if (unit?.percent) return "percent";
  return unit?.time ? "time" : null;
}

/** How far the unit or kind that a heading states fits a field: prose is no money, "%" is no date. */
function kindFactor(heading: HeadingWords, field: Field): number {
  let factor = 1;
  if (heading.narrative && field.unit !== "text") factor *= 0.25;
  if (heading.date && field.unit !== "date") factor *= 0.5;
  return heading.unit ? factor * unitFactor(heading.unit, field) : factor;
}

function unitFactor(stated: StatedUnit, field: Field): number {
  const { unit } = field;
  if (stated.percent)
    return unit === "fraction" ? 1 : unit === "ratio" || unit === "text" ? 0.8 : 0.5;
  if (stated.currency !== null || stated.scale !== null) {
    return unit === "currency" ? 1 : unit === "fraction" || unit === "date" ? 0.3 : 0.5;
  }
  if (stated.time === null) return 1;
  if (unit === "days" || unit === "months" || unit === "years") {
    return unit === stated.time || (unit === "days" && /hours|weeks/.test(stated.time)) ? 1 : 0.5;
  }
  return unit === "currency" ? 0.4 : 0.7;
}

function indexOf(entity: Entity): NameIndex {
  let index = indexes.get(entity);
  if (!index) {
    index = buildIndex(entity);
    indexes.set(entity, index);
  }
  return index;
}

function buildIndex(entity: Entity): NameIndex {
  const fields = fieldsOf(entity);
  const drafts: Omit<KnownName, "weight" | "heaviest">[] = [];
  const fieldsOfWord = new Map<string, Set<FieldId>>();
  for (const field of fields) {
    for (const text of namesIn(field, entity)) {
      if (!speaksOf(field, entity, text)) continue;
      const { all: words, unit } = headingWords(text);
      drafts.push({ field: field.id, words, kind: kindOf(unit) });
      for (const word of words) {
        const owners = fieldsOfWord.get(word) ?? new Set();
        fieldsOfWord.set(word, owners.add(field.id));
      }
    }
  }
  const wordWeight = new Map(
    [...fieldsOfWord].map(([word, owners]) => [word, weightOf(word, owners.size)])
  );
  const names = drafts.map((draft) => ({
    ...draft,
    weight: draft.words.reduce((sum, word) => sum + wordWeight.get(word)!, 0),
    heaviest: Math.max(...draft.words.map((word) => wordWeight.get(word)!)),
  }));
  const byWord = new Map<string, number[]>();
  names.forEach((name, n) => {
    for (const word of name.words) byWord.set(word, [...(byWord.get(word) ?? []), n]);
  });
  const byInitial = new Map<string, string[]>();
  for (const word of byWord.keys()) {
    if (word.length >= 4) byInitial.set(word[0]!, [...(byInitial.get(word[0]!) ?? []), word]);
  }
  return {
    names,
    byWord,
    byInitial,
    wordWeight,
    fields: new Map(fields.map((field) => [field.id, field])),
  };
}

/** A word of few fields tells more; a number ("Nom 1") tells little. */
function weightOf(word: string, fields: number): number {
  return /^\d+$/.test(word) ? 0.3 : 1 / (1 + Math.log(fields));
}

function namesIn(field: Field, entity: Entity): readonly string[] {
  return [field.name.fr, field.name.en, ...field.synonyms, ...(field.synonymsIn?.[entity] ?? [])];
}

/** In tables of lines, risks … only names that speak of the project mean the project: "Code" is the line's own. */
function speaksOf(field: Field, entity: Entity, name: string): boolean {
  if (field.entities[0] !== "project" || entity === "project") return true;
  if (field.id !== "projectId" && field.id !== "projectName") return true;
  return /proje[ct]/i.test(name);
}
