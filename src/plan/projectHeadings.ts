import { FIELDS, fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { IndicatorId } from "../indicators/indicator";
import { MEASURES } from "../indicators/measures";
import { TABLES } from "../portfolio/machineTables";
import { escapeHeading } from "../portfolio/rowReferences";
import type { Describing } from "./describing";
import { PROJECT_WORDS } from "./words/projects";

/** Reference to the column of a field in the row of the formula. */
export function rowReference(heading: string): string {
  return `${TABLES.projects}[[#This Row],[${escapeHeading(heading)}]]`;
}

/** Reference to a whole column of the table of projects. */
export function columnReference(heading: string): string {
  return `${TABLES.projects}[${escapeHeading(heading)}]`;
}

/** Heading of a field's column; a reported figure that is also computed says that it is the reported one. */
export function fieldHeading(id: FieldId, d: Describing): string {
  const name = d.say(fieldById(id).name);
  const twin = MEASURES.some(
    (measure) => (measure.id as string) === id || d.say(measure.name) === name
  );
  return twin ? `${name} – ${d.say(PROJECT_WORDS.asReported)}` : name;
}

/** Id of an indicator's column: its own, or marked where a reported field has the same. */
export function indicatorColumnId(id: IndicatorId): string {
  return FIELDS.some((field) => (field.id as string) === id) ? `${id}Computed` : id;
}

/** The lines of a heading's note; undefined when there is nothing to say. */
export function noteOf(...parts: readonly string[]): string | undefined {
  const text = parts.filter((part) => part !== "").join("\n");
  return text === "" ? undefined : text;
}
