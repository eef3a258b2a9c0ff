import type { AuditResult } from "../audit/auditReading";
import type { Finding } from "../audit/finding";
import type { AssessedReport } from "../audit/rule";
import type { FieldId } from "../fields/catalogue";
import type { IndicatorId, Indicators } from "../indicators/indicator";
import type { Coverage } from "../indicators/rollUp";
import type { TextValues } from "../language/language";
import type { BookReading } from "../reading/report";
import type { Change } from "./changes";
import type { TotalBridge } from "./changesTotals";
import type { Compliance } from "./compliance";
import type { ForecastConvention } from "./forecastConvention";
import type { HistoryRow } from "./history";
import type { Remembered } from "./historyMemory";
import type { Matching } from "./match";

/** The fate of a file that was offered, or of a project that was expected. */
export type LedgerStatus =
  "consolidated" | "partial" | "rejected" | "duplicate" | "late" | "missing";

/** One line of the ledger. */
export interface LedgerEntry {
  readonly file: string;
  readonly status: LedgerStatus;
  /** Why, when it is not simply consolidated. */
  readonly reason: LedgerReason | null;
  /** Keys of the projects that were read in it. */
  readonly projects: readonly string[];
  /** Keys of those of them that are in the portfolio; the others came better from another file. */
  readonly accepted: readonly string[];
  readonly findings: number;
  /** SHA-256 of the file, hex; null for a missing one. */
  readonly hash: string | null;
  readonly template: string | null;
  readonly sheets: number;
  readonly rowsRead: number;
  readonly rowsUnread: number;
  /** What the reader met in the file and could not keep. */
  readonly remarks: number;
}

/** A reason with what it speaks of; the words are in the dictionaries. `code` is also the JSON contract's. */
export interface LedgerReason {
  readonly code: LedgerReasonCode;
  readonly values: TextValues;
}

export type LedgerReasonCode =
  | "emptyFile"
  | "notAWorkbook"
  | "encrypted"
  | "truncated"
  | "tooLarge"
  | "suspiciousArchive"
  | "damaged"
  | "unsupportedFormat"
  | "noProjectFound"
  | "someProjectsDuplicate"
  | "projectSubmittedTwice"
  /** Byte for byte the same as another file. values: kept */
  | "sameContent"
  | "someValuesUnread"
  | "someProjectsOlder"
  | "olderPeriod"
  | "expectedNotReceived"
  | "unreadable"
  /** The thread that read it did not end in time (values: seconds), or died. */
  | "tookTooLong"
  | "readerCrashed";

/** One file offered, as it came out of reading: understood, or rejected with the reason. */
export type OfferedFile =
  | {
      readonly file: string;
      readonly hash: string;
      readonly reading: BookReading;
      /** What `auditBook` found where the workbook was read; absent: those rules are not evaluated. */
      readonly formulas?: AuditResult;
    }
  | { readonly file: string; readonly hash: string | null; readonly rejected: LedgerReason };

export interface PortfolioSettings {
  /** "2026-10". */
  readonly period: string;
  /** ISO date. */
  readonly statusDate: string;
  /** True when a person stated the period or status date; see `AuditSettings`. */
  readonly statusDateIsStated?: boolean;
  /** ISO 4217: what totals are in. */
  readonly currency: string;
  /** Units of `currency` for one unit of the key: {"USD": 0.92}. */
  readonly rates: Readonly<Record<string, number>>;
  readonly language: "fr" | "en";
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Month that opens a financial year, 1 to 12; January when absent. */
  readonly fiscalYearStart?: number;
  /** What a missing forecast is made of; guessed from each workbook's own figures when absent. */
  readonly forecastConvention?: ForecastConvention;
  /** Keys or ids that must report, or empty. */
  readonly expected: readonly string[];
}

/** Sums over projects, each with its coverage: which projects it rests on. */
export interface PortfolioTotal {
  readonly field: FieldId;
  /** In full units of the portfolio's currency (other units as the field says). */
  readonly value: number;
  /** Projects that reported it, of `projects`. */
  readonly reported: number;
  readonly projects: number;
  /** Projects left out because their currency is unknown or has no rate. */
  readonly notConverted: number;
}

/** All accepted reports of a period, roll-ups, findings, ledger. */
export interface Portfolio {
  readonly settings: PortfolioSettings;
  readonly projects: readonly AssessedReport[];
  readonly totals: readonly PortfolioTotal[];
  /** Indicators of the sums (ratios of sums, never averages of ratios). */
  readonly indicators: Indicators;
  /** What each of them rests on: n of m projects. */
  readonly coverage: Readonly<Partial<Record<IndicatorId, Coverage>>>;
  readonly findings: readonly Finding[];
  readonly compliance: Compliance;
  readonly ledger: readonly LedgerEntry[];
  /** One row a project and period: those of earlier portfolios, then this one's. */
  readonly history: readonly HistoryRow[];
  /** What the next consolidation needs of this one to tell what moved. */
  readonly memory: readonly Remembered[];
  /** What moved since the last portfolio; null when there is none of an earlier period. */
  readonly changes: readonly Change[] | null;
  /** Why the total is no longer what it was; null when there is no earlier portfolio or no amount. */
  readonly bridge: TotalBridge | null;
  /** The newest earlier period, which `changes` compares with; null when there is none. */
  readonly lastPeriod: string | null;
  /** How projects were recognised among those of the last portfolio. */
  readonly matching: Matching;
}
