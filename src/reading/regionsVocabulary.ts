import { FIELDS, type FieldId } from "../fields/catalogue";
import type { Entity } from "../fields/field";
import { withoutUnit } from "../fields/headingUnit";
import { foldText } from "../fields/plainText";

/** A bit an entity, so that one number says of which entities a text could be a heading. */
export const ENTITY_BIT: Readonly<Record<Entity, number>> = {
  project: 1,
  line: 2,
  milestone: 4,
  risk: 8,
  task: 16,
};

/** A text without case, accents, units and punctuation: what two spellings of a heading share. */
export function plainHeading(text: string): string {
  // Looking for a unit costs more than all the rest: only where there can be one.
  const bare = /[([€£$%]|\b(?:en|in|[kKmM]?(?:EUR|GBP|USD|CHF))\b|\b[jJ][hH]\b/.test(text)
    ? withoutUnit(text)
    : text;
  return foldText(bare)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[^\p{L}\p{N}%+]+/gu, " ")
    .trim();
}

const known = new Map<string, { mask: number; fields: FieldId[] }>();
for (const field of FIELDS) {
  const words: readonly string[] = [field.name.fr, field.name.en, ...field.synonyms];
  for (const word of words) {
    const plain = plainHeading(word);
    if (!plain) continue;
    const entry = known.get(plain) ?? { mask: 0, fields: [] };
    for (const entity of field.entities) entry.mask |= ENTITY_BIT[entity];
    entry.fields.push(field.id);
    known.set(plain, entry);
  }
}

const words = new Set<string>();
for (const plain of known.keys()) {
  for (const word of plain.split(" ")) if (word.length >= 3) words.add(word);
}

/** True when at least half of the words of a text occur in names of fields: a cheap look before a close one. */
export function hasKnownWords(text: string): boolean {
  if (text.length > 120) return false;
  const own = plainHeading(text)
    .split(" ")
    .filter((word) => word.length >= 3);
  return own.length > 0 && own.filter((word) => words.has(word)).length * 2 >= own.length;
}

/** What a long heading names, before it explains itself in brackets. */
function named(text: string): string {
  return text.length > 600 ? text : text.replace(/\s*\([^()]*\)?/g, " ").trim();
}

/** Entities of which a text is, word for word, a known heading (bits of {@link ENTITY_BIT}); 0 for none. */
export function entitiesOf(text: string): number {
  // A single letter is a mark in a column far more often than a heading; "N°" and "#" are headings.
  if (text.length > 160 && named(text).length > 80) return 0;
  if (/^\s*\p{L}?\s*$/u.test(text)) return 0;
  const direct = known.get(plainHeading(text));
  if (direct) return direct.mask;
  const bracketed = /^(.{3,}?)\s*[([]([^)\]]+)[)\]]\s*$/.exec(text);
  return bracketed ? (known.get(plainHeading(bracketed[2]!))?.mask ?? 0) : 0;
}

/** The field of an entity of which a text is, word for word, a heading; null for none. */
export function fieldOf(text: string, entity: Entity): FieldId | null {
  const fields = known
    .get(plainHeading(text))
    ?.fields.filter((id) => ENTITIES_OF.get(id)!.includes(entity));
  if (!fields || fields.length === 0) return null;
  // "Nom" in a table of tasks is the task's; only a heading that speaks of projects is the project's.
  const projects = entity === "project" || speaksOf("project", text);
  return (
    fields.find((id) => projects === (id === "projectName" || id === "projectId")) ?? fields[0]!
  );
}

const ENTITIES_OF = new Map<FieldId, readonly Entity[]>(
  FIELDS.map((field) => [field.id, field.entities])
);

/** Words that make a name or an id the entity's own: "Nom du projet" is a project's, "Nom" alone anybody's. */
const OWN_WORDS: Readonly<Record<Entity, RegExp>> = {
  project: /\b(projets?|projects?|programmes?|programs?|initiatives?|gmpp|affaires?|chantiers?)\b/,
  line: /\b(postes?|lignes?|lines?|items?|natures?|depenses?|expenses?|rubriques?|couts?|costs?|budgets?|lots?)\b/,
  milestone: /\b(jalons?|milestones?|livrables?|deliverables?|gates?|etapes?|echeances?)\b/,
  risk: /\b(risques?|risks?|problemes?|issues?|menaces?|threats?|opportunites?|alertes?)\b/,
  task: /\b(taches?|tasks?|activites?|activity|activities|wbs|otp|packages?|travaux|phases?)\b/,
};

/** True when a heading names its entity by a word of its own. */
export function speaksOf(entity: Entity, text: string): boolean {
  return OWN_WORDS[entity].test(plainHeading(text));
}
