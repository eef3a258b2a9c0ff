import type { Text } from "../language/language";
import type { Unit } from "./values";

/** What kind of record a field can belong to. */
export type Entity = "project" | "line" | "milestone" | "risk" | "task";

/** One thing that a project reports. */
export interface Field<Id extends string = string> {
  readonly id: Id;
  readonly entities: readonly Entity[];
  readonly unit: Unit;
  /** The house's own heading, in both languages. */
  readonly name: Text;
  /** Other headings people use, any language, as they write them; matching normalises case, accents, units. */
  readonly synonyms: readonly string[];
  /** Headings that mean this field only in tables of such records: "Budget" of a task is its budget at completion. */
  readonly synonymsIn?: Readonly<Partial<Record<Entity, readonly string[]>>>;
  /** What it means, in a sentence. */
  readonly meaning: Text;
}
