import { fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { FieldValues, ReportedValue, Unit } from "../fields/values";
import type { Subject } from "./rule";

/** Every value that the audited projects report, their lines included. */
export function valuesRead({ reports }: Subject): readonly ReportedValue[] {
  return reports.flatMap(({ report }) => [
    ...valuesOf(report.fields),
    ...[report.lines, report.milestones, report.risks, report.tasks]
      .flat()
      .flatMap((line) => [...valuesOf(line.fields), ...line.phased.map(({ value }) => value)]),
  ]);
}

/** How many of them are of some units. */
export function countOfUnits(subject: Subject, units: readonly Unit[]): number {
  return valuesRead(subject).filter(({ unit }) => units.includes(unit)).length;
}

/** Headings that were matched to a field. */
export function headingsMatched({ reading }: Subject): number {
  return reading.regions.reduce(
    (count, { headings }) => count + headings.filter(({ field }) => field !== null).length,
    0
  );
}

/** Units that hold a figure or a date, not words. */
export const TYPED_UNITS: readonly Unit[] = [
  "currency",
  "fraction",
  "date",
  "years",
  "months",
  "days",
  "count",
  "ratio",
];

/** True when a field holds a figure or a date. */
export function isTyped(field: FieldId): boolean {
  return TYPED_UNITS.includes(fieldById(field).unit);
}

function valuesOf(fields: FieldValues): readonly ReportedValue[] {
  return Object.values(fields);
}
