import type { FieldId } from "./catalogue";

/** Where a value was read: enough for a person to find it again and see what was typed. */
export interface Source {
  readonly file: string;
  readonly sheet: string;
  /** One-based address such as "C5". */
  readonly cell: string;
  /** The cell as typed or shown: "53,02", "juillet 2013", "Exempt under Section 43". */
  readonly text: string;
}

/**
 * What a value is counted in.
 * currency: full units of `currency` (never thousands); fraction: 0.19 is 19 %; date: ISO "2026-10-31"
 * (a month without a day is its first day); count, days, years: plain numbers; text, boolean, status: as named.
 */
export type Unit =
  | "currency"
  | "fraction"
  | "date"
  | "years"
  | "months"
  | "days"
  | "count"
  | "ratio"
  | "text"
  | "boolean"
  | "status";

/** Declared health, whatever the office calls it (RAG, météo, five-point confidence). */
export type Status = "onTrack" | "watch" | "offTrack" | "notAssessed";

/** One value that a project reported. */
export interface ReportedValue {
  readonly field: FieldId;
  /**
   * Number, ISO date, text, status or boolean according to `unit`; null when the cell holds something
   * that is not a value of this field (prose, an error, "n/a"): `source.text` keeps it.
   */
  readonly value: number | string | boolean | null;
  readonly unit: Unit;
  /** ISO 4217, or null when the unit is not money or the currency is not known. */
  readonly currency: string | null;
  readonly source: Source;
}

/** The values of one project, line, milestone …, by field. A field that is absent was not reported at all. */
export type FieldValues = Readonly<Partial<Record<FieldId, ReportedValue>>>;
