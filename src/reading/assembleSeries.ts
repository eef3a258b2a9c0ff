import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import { projectOfSheet, type Draft } from "./assembleProjects";
import type { SheetReading } from "./assembleSheet";

/** Project figures by status date: joined with the tracking sheet of the same date or name. */
export function attachSeries(drafts: readonly Draft[], readings: readonly SheetReading[]): void {
  for (const reading of readings) {
    for (const { snapshots } of reading.series) {
      const draft = projectOfSheet(drafts, reading);
      if (!draft) continue;
      draft.sheets.add(reading.context.sheet.name);
      for (const snapshot of snapshots) {
        const same = draft.snapshots.findIndex(
          (s) => s.label === snapshot.label || (s.date !== null && s.date === snapshot.date)
        );
        if (same < 0) draft.snapshots.push(snapshot);
        else {
          const held = draft.snapshots[same]!;
          draft.snapshots[same] = {
            ...held,
            date: held.date ?? snapshot.date,
            fields: joined(held.fields, snapshot.fields),
          };
        }
      }
    }
  }
}

/** A printed figure wins over one that was summed here. */
function joined(
  tracked: Partial<Record<FieldId, ReportedValue>>,
  printed: Partial<Record<FieldId, ReportedValue>>
): Partial<Record<FieldId, ReportedValue>> {
  const fields = { ...printed };
  for (const value of Object.values(tracked)) {
    if (!value.source.text.startsWith("Σ") || !fields[value.field]) fields[value.field] = value;
  }
  return fields;
}
