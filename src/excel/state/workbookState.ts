import type { FieldId } from "../../fields/catalogue";
import type { Language } from "../../language/language";
import type { RuleId } from "../../audit/finding";
import type { PortfolioSettings } from "../../portfolio/portfolio";

/** Version of the form below. A workbook that carries a higher one was saved by a newer Vigie. */
export const STATE_VERSION = 1;

/** How much a deviation does: shown, flagged and scored, or kept out of the consolidation. */
export type Authority = "supportive" | "control" | "directive";

/** What travels with a workbook, whoever opens it. */
export interface WorkbookState {
  readonly settings: WorkbookSettings;
  readonly maps: readonly StoredMap[];
  readonly waivers: readonly StoredWaiver[];
}

/** Settings that a person chose in this workbook; what is absent is as by default. */
export interface WorkbookSettings extends Partial<
  Pick<PortfolioSettings, "currency" | "rates" | "thresholds" | "fiscalYearStart" | "expected">
> {
  readonly authority?: Authority;
  readonly language?: Language;
}

/** Where the fields of one kind of sheet lie, as a person confirmed it. */
export interface StoredMap {
  readonly id: string;
  readonly name: string;
  readonly places: readonly MapPlace[];
}

export interface MapPlace {
  readonly field: FieldId;
  /** By defined name, by the label beside the cell, by a table's heading, or by the cell itself. */
  readonly by: "name" | "label" | "heading" | "cell";
  /** The name, label, heading, or "Sheet!C5". */
  readonly at: string;
}

/** A finding that somebody accepted, with reason and end (DOMAIN C). It holds only while the value stays. */
export interface StoredWaiver {
  readonly rule: RuleId;
  /** What it is about, by keys that survive moved cells: project, record, column. */
  readonly target: string;
  /** What was found when it was accepted. */
  readonly found: string;
  readonly reason: string;
  readonly author: string;
  /** Not its author. */
  readonly approver: string;
  /** ISO date of the last day on which it holds. */
  readonly expires: string;
}

export const EMPTY_STATE: WorkbookState = { settings: {}, maps: [], waivers: [] };
