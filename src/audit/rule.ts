import type { Book } from "../book/book";
import type { Language, Text } from "../language/language";
import type { BookReading, ProjectReport } from "../reading/report";
import type { Indicators } from "../indicators/indicator";
import type { Finding, RuleId, Severity } from "./finding";
import type { AuditHistory } from "./history";

/** What a rule looks at: one cell's value, a row, a sheet, a workbook, the portfolio, or its history. */
export type Scope = "cell" | "row" | "sheet" | "workbook" | "portfolio" | "history";

/**
 * One audit rule. A rule lives in a file of its own with its tests beside it and is listed in
 * `rules/index.ts`. It speaks of fields and headings, never of addresses.
 */
export interface Rule {
  readonly id: RuleId;
  readonly scope: Scope;
  readonly severity: Severity;
  readonly title: Text;
  /** What was found, `{placeholders}` filled from the finding's values. */
  readonly message: Text;
  /** What to do about it. */
  readonly advice: Text;
  /** Other wordings for kinds of the same deviation, chosen by the finding's value `case`. */
  readonly cases?: Readonly<Record<string, Wording>>;
  /** Where the rule comes from: "DECM 27A105a", "GAO-20-195G", "convention". */
  readonly source: string;
  /** Settings that change it, with their defaults: {"tolerance": 0.005}. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** "book": looks at the whole workbook, which only the place that reads it has (see `auditBook`). */
  readonly needs?: "book";
  /** Looks at the subject and says what deviates, or that it could not be evaluated. */
  readonly evaluate: (subject: Subject) => Evaluation;
}

/** A message and what to do about it. */
export interface Wording {
  readonly message: Text;
  readonly advice: Text;
}

/** What the rules of one workbook may look at. */
export interface Subject {
  readonly reading: BookReading;
  readonly reports: readonly AssessedReport[];
  readonly settings: AuditSettings;
  /** What earlier portfolios say of the projects, by key; rules that look at it are not evaluated without. */
  readonly history?: AuditHistory;
  /** The whole workbook as sent, for the rules that look at its formulas; they are not evaluated without. */
  readonly book?: Book;
}

/** A report with the indicators computed from it. */
export interface AssessedReport {
  readonly report: ProjectReport;
  readonly indicators: Indicators;
}

export interface AuditSettings {
  /** The portfolio's period, "2026-10". */
  readonly period: string;
  /** ISO date up to which things are reported (end of the period unless said otherwise). */
  readonly statusDate: string;
  /**
   * True when a person stated the period or status date. Otherwise a report is held only against the date
   * that it states itself: a return of 2020 is not late because it is read in 2026.
   */
  readonly statusDateIsStated?: boolean;
  readonly language: Language;
  /** Overrides of rule thresholds: {"EVM-08": {tolerance: 0.15}}. */
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** `evaluated`: records looked at; 0 with no finding means "not evaluated", which is not "passed". */
export interface Evaluation {
  readonly evaluated: number;
  readonly findings: readonly Finding[];
}
