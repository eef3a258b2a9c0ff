import type { CurrencySettings } from "../indicators/inputs";
import type { AuditResult } from "./auditReading";
import { findCopiedComments } from "./copiedComments";
import { findMissingRates } from "./missingRates";
import type { AssessedReport, AuditSettings, Evaluation } from "./rule";

/** What the rules that look across projects may look at: the reports that the portfolio took. */
export interface PortfolioSubject {
  readonly reports: readonly AssessedReport[];
  readonly settings: AuditSettings & CurrencySettings;
}

/**
 * Holds the projects of a portfolio against each other and against its settings: BUD-08 (no rate for a
 * currency) and VIG-03 (one commentary for two projects). The words are those of the rules of the same ids.
 */
export function auditPortfolio(subject: PortfolioSubject): AuditResult {
  const results: readonly (readonly [string, Evaluation])[] = [
    ["BUD-08", findMissingRates(subject)],
    ["VIG-03", findCopiedComments(subject)],
  ];
  return {
    findings: results.flatMap(([, { findings }]) => findings),
    evaluated: Object.fromEntries(results.map(([id, { evaluated }]) => [id, evaluated])),
  };
}
