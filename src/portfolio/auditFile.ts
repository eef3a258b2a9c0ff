import { auditReading } from "../audit/auditReading";
import type { AuditResult } from "../audit/auditReading";
import type { AssessedReport } from "../audit/rule";
import type { BookReading } from "../reading/report";
import type { PortfolioSettings } from "./portfolio";

/** Audits one file with those of its projects that the portfolio took. */
export function auditFile(
  reading: BookReading,
  reports: readonly AssessedReport[],
  settings: PortfolioSettings
): AuditResult {
  const { period, statusDate, statusDateIsStated = false, language, thresholds } = settings;
  return auditReading({
    reading,
    reports,
    settings: { period, statusDate, statusDateIsStated, language, thresholds },
  });
}
