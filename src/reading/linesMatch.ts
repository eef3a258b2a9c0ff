import type { Entity } from "../fields/field";
import { periodOfText } from "./linesPeriods";
import type { RegionHeading } from "./regionsTypes";
import { fieldOf } from "./regionsVocabulary";
import type { HeadingMatch } from "./report";

/** A match with the column (or row) that it is of. */
export type ColumnMatch = Omit<HeadingMatch, "cell" | "unit"> & { readonly index: number };

/**
 * Matches the headings of a table with the fields of an entity: by their last line first, which is the most
 * precise, then by all lines together; what names a period is matched by the words beside the period.
 */
export function matchColumns(
  headings: readonly RegionHeading[],
  entity: Entity,
  periods: ReadonlyMap<number, string>
): ColumnMatch[] {
  return headings.map((heading) => {
    const words = periods.has(heading.index)
      ? wordsBesidePeriod(heading)
      : [heading.leaf, heading.text];
    for (const [i, text] of words.entries()) {
      const field = fieldOf(text, entity);
      if (field) {
        return {
          heading: heading.text,
          index: heading.index,
          field,
          score: 1 - i * 0.05,
          runnerUp: null,
        };
      }
    }
    return { heading: heading.text, index: heading.index, field: null, score: 0, runnerUp: null };
  });
}

/** What a period's heading says beside its period: "Réel" in "Réel janv-26", or the group "Budget" over "janv-26". */
export function wordsBesidePeriod(heading: RegionHeading): string[] {
  const words: string[] = [];
  for (const text of [heading.leaf, heading.group]) {
    if (!text) continue;
    const period = periodOfText(text);
    if (period === null) words.push(text);
    else if (period.rest) words.push(period.rest);
  }
  return words;
}
