import { auditReading } from "../audit/auditReading";
import type { AuditResult } from "../audit/auditReading";
import type { AuditHistory } from "../audit/history";
import type { AssessedReport } from "../audit/rule";
import type { OfferedFile, PortfolioSettings } from "./portfolio";

/** A file that was read. */
type ReadFile = Extract<OfferedFile, { readonly reading: unknown }>;

/**
 * Audits one file with those of its projects that the portfolio took. What the rules found that need the
 * whole workbook comes with the file (`auditBook`), and belongs to its project where it holds one.
 */
export function auditFile(
  { reading, formulas }: ReadFile,
  reports: readonly AssessedReport[],
  settings: PortfolioSettings,
  history?: AuditHistory
): AuditResult {
  const { period, statusDate, statusDateIsStated = false, language, thresholds } = settings;
  const audit = auditReading({
    reading,
    reports,
    settings: { period, statusDate, statusDateIsStated, language, thresholds },
    ...(history === undefined ? {} : { history }),
  });
  // Every project of the file was left out for a better report: the file is not judged.
  if (!formulas || (reports.length === 0 && reading.reports.length > 0)) return audit;
  const project = reports.length === 1 ? reports[0]!.report.key : null;
  return {
    findings: [...audit.findings, ...formulas.findings.map((one) => ({ ...one, project }))],
    evaluated: { ...audit.evaluated, ...formulas.evaluated },
  };
}
