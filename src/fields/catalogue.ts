import { CALENDAR_FIELDS } from "./catalogue/calendar";
import { COST_FIELDS } from "./catalogue/cost";
import { EARNED_VALUE_FIELDS } from "./catalogue/earnedValue";
import { EVENT_FIELDS } from "./catalogue/events";
import { HEALTH_FIELDS } from "./catalogue/health";
import { IDENTITY_FIELDS } from "./catalogue/identity";
import { LINE_FIELDS } from "./catalogue/lines";
import { TASK_FIELDS } from "./catalogue/tasks";
import { YEAR_FIELDS } from "./catalogue/year";
import { defineFields } from "./defineFields";
import type { Entity, Field } from "./field";

/**
 * The field catalogue: the one list of what a project can report, in the order in which people expect the
 * columns. Adding a field is adding an entry to one of the themes (see CONTRIBUTING, "Adding a field").
 */
export const FIELDS = defineFields([
  ...IDENTITY_FIELDS,
  ...CALENDAR_FIELDS,
  ...HEALTH_FIELDS,
  ...YEAR_FIELDS,
  ...COST_FIELDS,
  ...EARNED_VALUE_FIELDS,
  ...LINE_FIELDS,
  ...EVENT_FIELDS,
  ...TASK_FIELDS,
]);

/** Stable English word of a field, as in the JSON contract. */
export type FieldId = (typeof FIELDS)[number]["id"];

const BY_ID: ReadonlyMap<string, Field<FieldId>> = new Map(
  FIELDS.map((field) => [field.id, field] as const)
);

/** The catalogue's entry of a field. */
export function fieldById(id: FieldId): Field<FieldId> {
  return BY_ID.get(id)!;
}

/** True when the text is the id of a field; for ids that come from outside (maps, JSON). */
export function isFieldId(text: string): text is FieldId {
  return BY_ID.has(text);
}

/** Fields that a record of this kind can have, in catalogue order. */
export function fieldsOf(entity: Entity): readonly Field<FieldId>[] {
  return FIELDS.filter((field: Field<FieldId>) => field.entities.includes(entity));
}
