import type { Field } from "./field";

/** Keeps the literal type of every id, so that `FieldId` is exactly the ids of the catalogue. */
export function defineFields<const Ids extends readonly Field[]>(fields: Ids): Ids {
  return fields;
}
