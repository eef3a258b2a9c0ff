import { auditPortfolio } from "../audit/auditPortfolio";
import type { AuditResult } from "../audit/auditReading";
import type { Finding } from "../audit/finding";
import type { AssessedReport } from "../audit/rule";
import { rollUp } from "../indicators/rollUp";
import { harmoniseScales } from "../reading/harmoniseScales";
import type { ProjectReport } from "../reading/report";
import { auditFile } from "./auditFile";
import { portfolioCompliance } from "./compliance";
import { chooseReports, portfolioOrder } from "./chooseReports";
import { findDuplicates } from "./duplicateFindings";
import { settleExplanations } from "./explanationFindings";
import { auditHistoryOf, auditVanished, movesOf } from "./historyAudit";
import type { Moves } from "./historyAudit";
import { placeInPast, stillExpected } from "./historyPast";
import type { Past } from "./historyPast";
import { indicatorsWithHistory } from "./historySeries";
import { addToMemory } from "./historyStep";
import { keepLedger } from "./ledger";
import { findingOrder } from "./findingOrder";
import { naturalOrder } from "./order";
import type { OfferedFile, Portfolio, PortfolioSettings } from "./portfolio";
import type { PreviousPortfolio } from "./previous";
import { withoutCopies } from "./sameContent";
import { tellApart } from "./tellApart";

/**
 * Makes one portfolio of everything that was offered: each project once, every file in the ledger, sums in
 * the settings' currency, every finding. Projects whose report is of an earlier period are taken with what
 * they last said, and named late. The same files in any order give the same portfolio.
 */
export function consolidate(
  files: readonly OfferedFile[],
  settings: PortfolioSettings,
  previous?: PreviousPortfolio
): Portfolio {
  const { files: distinct, copies, keptFor } = withoutCopies(files);
  const offered = readTogether(distinct);
  const choices = chooseReports(
    offered.flatMap((file) => ("reading" in file ? file.reading.reports : []))
  ).sort((a, b) => portfolioOrder(a.kept, b.kept));
  const reports = choices.map(({ kept }) => kept);
  const past = placeInPast(reports, settings, previous);
  const projects = reports.map((report): AssessedReport => ({
    report,
    indicators: indicatorsWithHistory(report, past.rows.get(report.key) ?? []),
  }));
  const moves = movesOf(reports, past, settings);
  const audited = auditAll(offered, projects, settings, past, moves, previous);
  const findings = [...audited.findings, ...findDuplicates(choices)].sort(findingOrder);
  const expected = [...settings.expected, ...stillExpected(past, settings)];
  const rolled = rollUp(reports, settings);
  return {
    settings,
    projects,
    totals: rolled.totals,
    indicators: rolled.indicators,
    coverage: rolled.coverage,
    findings,
    compliance: portfolioCompliance(findings, audited.evaluated),
    ledger: keepLedger(
      [...offered, ...copies],
      choices,
      findings,
      { ...settings, expected },
      keptFor
    ),
    ...addToMemory(projects, offered, past, moves, settings, previous),
  };
}

/** What only the files together can tell: which unit undecided amounts are in, and projects of one name apart. */
function readTogether(files: readonly OfferedFile[]): OfferedFile[] {
  const sorted = [...files].sort((a, b) => naturalOrder(a.file, b.file));
  const read = sorted.flatMap((file) => ("reading" in file ? [file.reading] : []));
  const readings = tellApart(harmoniseScales(read));
  let next = 0;
  return sorted.map((file) => ("reading" in file ? { ...file, reading: readings[next++]! } : file));
}

/**
 * Each file is audited with those of its projects that the portfolio took; the others count as duplicates.
 * Then the projects are held against each other and against the settings.
 */
function auditAll(
  files: readonly OfferedFile[],
  projects: readonly AssessedReport[],
  settings: PortfolioSettings,
  past: Past,
  moves: Moves,
  previous: PreviousPortfolio | undefined
): AuditResult {
  const taken = new Map<ProjectReport, AssessedReport>(projects.map((one) => [one.report, one]));
  const findings: Finding[] = [];
  const evaluated: Record<string, number> = {};
  const history = auditHistoryOf(past, moves);
  const audits = files.flatMap((file) => {
    if (!("reading" in file)) return [];
    const mine = file.reading.reports.flatMap((report) => taken.get(report) ?? []);
    return [auditFile(file, mine, settings, history)];
  });
  const vanished = auditVanished(past, settings);
  const across = auditPortfolio({ reports: projects, settings });
  const gone = { findings: vanished.findings, evaluated: { "HIS-07": vanished.evaluated } };
  for (const audit of [...audits, across, gone]) {
    for (const finding of audit.findings) findings.push(finding);
    for (const [rule, count] of Object.entries(audit.evaluated)) {
      evaluated[rule] = (evaluated[rule] ?? 0) + count;
    }
  }
  const settled = settleExplanations(findings, projects, settings, previous);
  const held = Math.max(evaluated["BUD-15"] ?? 0, settled.evaluated);
  return { findings: settled.findings, evaluated: { ...evaluated, "BUD-15": held } };
}
