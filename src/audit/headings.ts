import { fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { Language } from "../language/language";
import type { HeadingMatch, RegionReading } from "../reading/report";
import type { Subject } from "./rule";

/** The heading under which a sheet reports a field, with the region it heads; null when it has none. */
export function headingMatch(
  subject: Subject,
  sheet: string,
  field: FieldId
): { readonly heading: HeadingMatch; readonly region: RegionReading } | null {
  for (const region of subject.reading.regions) {
    if (region.sheet !== sheet) continue;
    const heading = region.headings.find((candidate) => candidate.field === field);
    if (heading) return { heading, region };
  }
  return null;
}

/** The user's own heading of a field ("Coût estimé (M€)"), or the house's name where the sheet has none. */
export function headingOf(
  subject: Subject,
  sheet: string,
  field: FieldId,
  language: Language = subject.settings.language
): string {
  const own = headingMatch(subject, sheet, field)?.heading.heading.replace(/\s+/g, " ").trim();
  return own ? shorten(own, 60) : fieldById(field).name[language];
}

/** Long texts are cut at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
