import { parseCell } from "../book/address";
import { fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { Source } from "../fields/values";
import type { Language } from "../language/language";
import type { HeadingMatch, RegionReading } from "../reading/report";
import type { Subject } from "./rule";

/** A heading with the region it heads. */
export interface PlacedHeading {
  readonly heading: HeadingMatch;
  readonly region: RegionReading;
}

/**
 * The heading under which a sheet reports a field; null when it has none. Where several regions of the
 * sheet have one, that of the region around the cell.
 */
export function headingMatch(
  subject: Subject,
  sheet: string,
  field: FieldId,
  cell?: string
): PlacedHeading | null {
  const at = cell === undefined ? null : parseCell(cell);
  let first: PlacedHeading | null = null;
  for (const region of subject.reading.regions) {
    if (region.sheet !== sheet) continue;
    const heading = region.headings.find((candidate) => candidate.field === field);
    if (!heading) continue;
    first ??= { heading, region };
    const { top, bottom, left, right } = region.range;
    if (at && at.row >= top && at.row <= bottom && at.col >= left && at.col <= right) {
      return { heading, region };
    }
  }
  return first;
}

/** The user's own heading of a field ("Coût estimé (M€)"), or the house's name where the sheet has none. */
export function headingOf(
  subject: Subject,
  at: Pick<Source, "sheet"> & Partial<Source>,
  field: FieldId,
  language: Language = subject.settings.language
): string {
  const match = headingMatch(subject, at.sheet, field, at.cell);
  const own = match?.heading.heading.replace(/\s+/g, " ").trim();
  return own ? shorten(own.replace(/\s*:$/, ""), 60) : fieldById(field).name[language];
}

/** Long texts are cut at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
