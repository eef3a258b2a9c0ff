import { isPlaceholder } from "../fields/placeholders";
import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";

/** So many fields of dates, amounts or measures must speak before their values say anything of the whole. */
const LEAST_FIELDS = 3;

/**
 * False where the words that look like names of fields have nothing of the kind beside them: not one of all the
 * dates, amounts and measures can be read ("C18", "Introduction" and "TEXT" for every one). A status or a text
 * may be anything, and "n/a" says that there is no value.
 */
export function arePlausible(values: Iterable<ReportedValue>): boolean {
  const silent = new Set<FieldId>();
  for (const { field, unit, value, source } of values) {
    if (unit === "text" || unit === "status" || unit === "boolean") continue;
    if (value !== null || source.text.startsWith("#")) return true;
    if (!isPlaceholder(source.text)) silent.add(field);
  }
  return silent.size < LEAST_FIELDS;
}
