import type { Severity } from "../../audit/finding";
import type { ReaderRemark } from "../../book/book";
import type { Source, Unit } from "../../fields/values";
import type { Indicator } from "../../indicators/indicator";
import type { Language } from "../../language/language";
import type { ChangeFamily, ChangeKind, Verdict } from "../../portfolio/changes";
import type { Compliance } from "../../portfolio/compliance";
import type { LedgerReasonCode, LedgerStatus } from "../../portfolio/portfolio";
import type { BookReading } from "../../reading/report";
import type { LeftOutReason } from "../files/gatherFiles";

/**
 * Name and version of the contract. Fields may be added within a version; one that is removed, renamed or
 * given another meaning makes a new one. Documented in docs/json.md and docs/result.schema.json.
 */
export const SCHEMA = "vigie/result@1";

export interface ResultJson {
  readonly schema: typeof SCHEMA;
  readonly command: "consolidate" | "check" | "inspect";
  readonly language: Language;
  readonly period: string;
  readonly statusDate: string;
  readonly currency: string;
  readonly rates: Readonly<Record<string, number>>;
  readonly ledger: readonly LedgerJson[];
  readonly leftOut: readonly { readonly file: string; readonly reason: LeftOutReason }[];
  readonly projects: readonly ProjectJson[];
  readonly totals: TotalsJson;
  readonly findings: readonly FindingJson[];
  /** Period of the last portfolio that `changes` compares with; null without an earlier one. */
  readonly since: string | null;
  /** What moved since the last portfolio (`--into`); empty without one. */
  readonly changes: readonly ChangeJson[];
  /** `vigie inspect` only: how each region of the workbook was understood, and what was left unread. */
  readonly reading?: ReadingJson;
}

export interface LedgerJson {
  readonly file: string;
  readonly status: LedgerStatus;
  /** In words, in the language of the run; null when the file is simply consolidated. */
  readonly reason: string | null;
  readonly reasonCode: LedgerReasonCode | null;
  readonly projects: readonly string[];
  readonly accepted: readonly string[];
  readonly findings: number;
  readonly hash: string | null;
  readonly template: string | null;
  readonly sheets: number;
  readonly rowsRead: number;
  readonly rowsUnread: number;
  /** What the reader met in the file and could not keep. */
  readonly remarks: number;
}

export interface ValueJson {
  readonly value: number | string | boolean | null;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly source: Source;
}

export type FieldsJson = Readonly<Record<string, ValueJson>>;
export type IndicatorsJson = Readonly<Record<string, Indicator>>;

export interface ProjectJson {
  readonly key: string;
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  readonly period: string | null;
  readonly fields: FieldsJson;
  readonly indicators: IndicatorsJson;
  readonly lines: readonly LineJson[];
  readonly milestones: readonly LineJson[];
  readonly risks: readonly LineJson[];
  readonly tasks: readonly LineJson[];
  readonly snapshots: readonly SnapshotJson[];
}

export interface LineJson {
  readonly key: string;
  readonly fields: FieldsJson;
  /** Amounts by period, in long form. */
  readonly phased: readonly (ValueJson & { readonly period: string; readonly field: string })[];
}

export interface SnapshotJson {
  readonly label: string;
  readonly date: string | null;
  readonly fields: FieldsJson;
  readonly indicators: IndicatorsJson;
}

export interface TotalsJson {
  readonly files: number;
  readonly projects: number;
  readonly ledger: Readonly<Record<LedgerStatus, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** By field: the sum in the run's currency, and the projects it rests on. */
  readonly fields: Readonly<Record<string, TotalJson>>;
  readonly indicators: IndicatorsJson;
  /** How far the reports keep the rules, 0 to 100; null when no rule had anything to look at. */
  readonly compliance: Compliance;
}

export interface TotalJson {
  readonly value: number;
  readonly reported: number;
  readonly projects: number;
  readonly notConverted: number;
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly project: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly advice: string;
}

/** One thing that moved, with both values and both cells. */
export interface ChangeJson {
  readonly kind: ChangeKind;
  readonly family: ChangeFamily;
  readonly project: string;
  readonly name: string;
  /** Field or indicator; null when the project itself came, went or was renamed. */
  readonly subject: string | null;
  readonly record: string | null;
  readonly phase: string | null;
  readonly before: ChangeSideJson | null;
  readonly after: ChangeSideJson | null;
  /** Money in the run's currency, dates in days; null when it is no size. */
  readonly delta: number | null;
  readonly share: number | null;
  readonly verdict: Verdict;
  readonly approved: boolean | null;
  readonly rounding: boolean;
  readonly score: number | null;
}

export interface ChangeSideJson extends Omit<ValueJson, "source"> {
  readonly period: string;
  readonly source: Source | null;
}

/** Ranges are written as addresses ("A5:K23"). */
export interface ReadingJson {
  readonly file: string;
  readonly format: string;
  readonly template: BookReading["template"];
  readonly locales: BookReading["locales"];
  readonly regions: readonly (Omit<BookReading["regions"][number], "range"> & {
    readonly range: string;
  })[];
  readonly unread: readonly (Omit<BookReading["unread"][number], "range"> & {
    readonly range: string;
  })[];
  readonly totals: BookReading["totals"];
  readonly notices: BookReading["notices"];
  readonly rowsRead: number;
  readonly rowsUnread: number;
  readonly remarks: readonly ReaderRemark[];
}
