import type { BookReading, ProjectReport } from "../reading/report";
import { department } from "./chooseReports";
import { foldName } from "./order";

/**
 * Gives projects that are different keys that are different. Two projects without an id may bear the same
 * plain name ("Portail RH") in two departments: when each report names its department and they differ,
 * these are two projects, and the department joins the key.
 */
export function tellApart(readings: readonly BookReading[]): BookReading[] {
  const departments = new Map<string, Set<string>>();
  for (const report of readings.flatMap((reading) => reading.reports)) {
    if (report.id !== null) continue;
    const known = departments.get(report.key) ?? new Set<string>();
    departments.set(report.key, known.add(foldName(department(report))));
  }
  const shared = new Set(
    [...departments].filter(([, names]) => names.size > 1 && !names.has("")).map(([key]) => key)
  );
  return shared.size === 0 ? [...readings] : readings.map((reading) => rename(reading, shared));
}

function rename(reading: BookReading, shared: ReadonlySet<string>): BookReading {
  const renamed = new Map<string, string>();
  const reports = reading.reports.map((report): ProjectReport => {
    if (report.id !== null || !shared.has(report.key)) return report;
    const key = `${report.key} / ${foldName(department(report))}`;
    renamed.set(report.key, key);
    return { ...report, key };
  });
  const keyOf = (key: string | null) => (key === null ? null : (renamed.get(key) ?? key));
  return {
    ...reading,
    reports,
    notices: reading.notices.map((notice) => ({ ...notice, project: keyOf(notice.project) })),
    totals: reading.totals.map((total) => ({ ...total, project: keyOf(total.project) })),
  };
}
