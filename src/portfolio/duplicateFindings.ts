import type { Finding } from "../audit/finding";
import type { ProjectReport } from "../reading/report";
import { reportDate } from "./chooseReports";
import type { Choice } from "./chooseReports";

/** DQ-07, the same project submitted twice: one finding on each report that was left out. */
export function findDuplicates(choices: readonly Choice[]): Finding[] {
  return choices.flatMap(({ kept, leftOut }) => leftOut.map((report) => duplicate(report, kept)));
}

function duplicate(report: ProjectReport, kept: ProjectReport): Finding {
  const named = report.fields.projectId ?? report.fields.projectName;
  return {
    rule: "DQ-07",
    severity: "critical",
    project: report.key,
    file: report.file,
    sheet: named?.source.sheet ?? report.sheet,
    cell: named?.source.cell ?? null,
    found: report.id ?? report.name,
    expected: kept.file,
    values: {
      project: report.name,
      id: report.id ?? report.name,
      file: report.file,
      kept: kept.file,
      date: reportDate(report),
      keptDate: reportDate(kept),
    },
  };
}
