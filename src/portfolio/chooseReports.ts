import type { ProjectReport } from "../reading/report";
import { firstOrder, naturalOrder, plainOrder } from "./order";

/** Of the reports of one project, the one taken and those left out. */
export interface Choice {
  readonly kept: ProjectReport;
  readonly leftOut: readonly ProjectReport[];
}

/**
 * Groups the reports of all files by project and chooses one for each: the newest status date, then the
 * one that says the most, then the last by file name ("suivi_v3" over "suivi_v2"). The answer does not
 * depend on the order in which files were offered.
 */
export function chooseReports(reports: readonly ProjectReport[]): Choice[] {
  const byKey = new Map<string, ProjectReport[]>();
  for (const report of reports) {
    const same = byKey.get(report.key);
    if (same) same.push(report);
    else byKey.set(report.key, [report]);
  }
  return [...byKey.values()].map((same) => {
    const [kept, ...leftOut] = [...same].sort(betterFirst);
    return { kept: kept!, leftOut };
  });
}

/** ISO date to which a report speaks: its status date, else the period it names; "" when it says neither. */
export function reportDate(report: ProjectReport): string {
  const date = report.fields.statusDate?.value;
  return typeof date === "string" ? date : (report.period ?? "");
}

/** Projects in the order of the portfolio: by id, those without one by department and name. */
export function portfolioOrder(a: ProjectReport, b: ProjectReport): number {
  return firstOrder(
    Number(a.id === null) - Number(b.id === null),
    naturalOrder(a.id ?? "", b.id ?? ""),
    naturalOrder(department(a), department(b)),
    naturalOrder(a.name, b.name),
    plainOrder(a.key, b.key)
  );
}

function betterFirst(a: ProjectReport, b: ProjectReport): number {
  return firstOrder(
    plainOrder(reportDate(b), reportDate(a)),
    wealth(b) - wealth(a),
    naturalOrder(b.file, a.file),
    naturalOrder(a.sheet, b.sheet),
    plainOrder(place(a), place(b))
  );
}

/** How many values a report holds. */
function wealth(report: ProjectReport): number {
  const parts = [report.lines, report.milestones, report.risks, report.tasks];
  return (
    Object.values(report.fields).filter((value) => value && value.value !== null).length +
    parts.reduce((sum, lines) => sum + lines.length, 0)
  );
}

function place(report: ProjectReport): string {
  return (report.fields.projectId ?? report.fields.projectName)?.source.cell ?? "";
}

/** The department as reported; "" when it was not. */
export function department(report: ProjectReport): string {
  const value = report.fields.department?.value;
  return typeof value === "string" ? value : "";
}
