import { FIELDS, type FieldId } from "../fields/catalogue";
import type { Entity } from "../fields/field";

/** A bit an entity, so that one number says of which entities a text could be a heading. */
export const ENTITY_BIT: Readonly<Record<Entity, number>> = {
  project: 1,
  line: 2,
  milestone: 4,
  risk: 8,
  task: 16,
};

/** A text without case, accents, units in brackets and punctuation: what two spellings of a heading share. */
export function plainHeading(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
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

/** Entities of which a text is, word for word, a known heading (bits of {@link ENTITY_BIT}); 0 for none. */
export function entitiesOf(text: string): number {
  // A single letter is a mark in a column far more often than a heading; "N°" and "#" are headings.
  if (text.length > 160 || /^\s*\p{L}?\s*$/u.test(text)) return 0;
  const direct = known.get(plainHeading(text));
  if (direct) return direct.mask;
  const bracketed = /^(.{3,}?)\s*[([]([^)\]]+)[)\]]\s*$/.exec(text);
  return bracketed ? (known.get(plainHeading(bracketed[2]!))?.mask ?? 0) : 0;
}

/** The field of an entity of which a text is, word for word, a heading; null for none. */
export function fieldOf(text: string, entity: Entity): FieldId | null {
  const fields = known.get(plainHeading(text))?.fields;
  if (!fields) return null;
  return fields.find((id) => ENTITIES_OF.get(id)!.includes(entity)) ?? null;
}

const ENTITIES_OF = new Map<FieldId, readonly Entity[]>(
  FIELDS.map((field) => [field.id, field.entities])
);

/** Words that make a name or an id the project's own: "Nom du projet" does, "Nom" alone does not. */
const PROJECT_WORDS =
  /\b(projet|projets|project|projects|programme|program|initiative|gmpp|affaire|chantier)\b/;

/** True when a heading speaks of projects by name. */
export function speaksOfProjects(text: string): boolean {
  return PROJECT_WORDS.test(plainHeading(text));
}
