import type { Finding } from "../audit/finding";
import type { BookReading, ProjectReport } from "../reading/report";
import { reportDate } from "./chooseReports";
import type { Choice } from "./chooseReports";
import { foldName, naturalOrder } from "./order";
import type {
  LedgerEntry,
  LedgerReason,
  LedgerStatus,
  OfferedFile,
  PortfolioSettings,
} from "./portfolio";

type Fate = { readonly status: LedgerStatus; readonly reason: LedgerReason | null };

/**
 * One line for every file offered, in the order of their names, then one for every expected project that
 * no file reports. Each project of the portfolio is accepted on exactly one line.
 * @param keptFor for a file that is the copy of another, byte for byte, the one that was kept
 */
export function keepLedger(
  files: readonly OfferedFile[],
  choices: readonly Choice[],
  findings: readonly Finding[],
  settings: PortfolioSettings,
  keptFor: ReadonlyMap<string, string> = new Map()
): LedgerEntry[] {
  const counts = new Map<string, number>();
  for (const { file } of findings) if (file) counts.set(file, (counts.get(file) ?? 0) + 1);
  const lines = [...files]
    .sort((a, b) => naturalOrder(a.file, b.file))
    .map((file) => ({
      ...fileLine(file, choices, counts.get(file.file) ?? 0, settings),
      ...copyFate(keptFor.get(file.file)),
    }));
  return [...lines, ...missingLines(choices, settings)];
}

function copyFate(kept: string | undefined): Fate | null {
  if (kept === undefined) return null;
  return { status: "duplicate", reason: { code: "sameContent", values: { kept } } };
}

/** True when a report speaks of a period before the portfolio's. */
export function isLate(report: ProjectReport, settings: PortfolioSettings): boolean {
  const date = reportDate(report);
  return date !== "" && date.slice(0, settings.period.length) < settings.period;
}

function fileLine(
  file: OfferedFile,
  choices: readonly Choice[],
  findings: number,
  settings: PortfolioSettings
): LedgerEntry {
  const blank = {
    file: file.file,
    projects: [],
    accepted: [],
    findings,
    hash: file.hash,
    template: null,
    sheets: 0,
    rowsRead: 0,
    rowsUnread: 0,
    remarks: 0,
  };
  if ("rejected" in file) return { ...blank, status: "rejected", reason: file.rejected };
  const { reading } = file;
  const accepted = choices.filter(({ kept }) => kept.file === file.file).map(({ kept }) => kept);
  const leftOut = choices.filter((choice) => choice.leftOut.some((r) => r.file === file.file));
  return {
    ...blank,
    ...fateOf(reading, accepted, leftOut, settings),
    projects: [...new Set(reading.reports.map((report) => report.key))].sort(naturalOrder),
    accepted: accepted.map((report) => report.key).sort(naturalOrder),
    template: reading.template && `${reading.template.id} ${reading.template.version}`,
    sheets: countSheets(reading),
    rowsRead: reading.rowsRead,
    rowsUnread: reading.rowsUnread,
    remarks: reading.remarks?.length ?? 0,
  };
}

/** The gravest fate first: nothing read, nothing taken, all late, some left out, some unread. */
function fateOf(
  reading: BookReading,
  accepted: readonly ProjectReport[],
  leftOut: readonly Choice[],
  settings: PortfolioSettings
): Fate {
  if (reading.reports.length === 0) {
    const sheets = countSheets(reading);
    return { status: "rejected", reason: { code: "noProjectFound", values: { sheets } } };
  }
  const names = [...leftOut.map(({ kept }) => kept.name)].sort(naturalOrder).join(", ");
  const others = [...new Set(leftOut.map(({ kept }) => kept.file))].sort(naturalOrder).join(", ");
  if (accepted.length === 0) {
    const values = { projects: names, kept: others };
    return { status: "duplicate", reason: { code: "projectSubmittedTwice", values } };
  }
  const late = accepted.filter((report) => isLate(report, settings));
  const oldest = late.map(reportDate).sort()[0] ?? "";
  if (late.length === accepted.length) {
    const values = { period: oldest.slice(0, 7), expected: settings.period };
    return { status: "late", reason: { code: "olderPeriod", values } };
  }
  if (leftOut.length > 0) {
    const values = { count: leftOut.length, projects: names, kept: others };
    return { status: "partial", reason: { code: "someProjectsDuplicate", values } };
  }
  if (late.length > 0) {
    const projects = late.map((report) => report.name).join(", ");
    const values = { count: late.length, projects, period: oldest.slice(0, 7) };
    return { status: "partial", reason: { code: "someProjectsOlder", values } };
  }
  const unread = countUnread(reading);
  return unread > 0
    ? { status: "partial", reason: { code: "someValuesUnread", values: { count: unread } } }
    : { status: "consolidated", reason: null };
}

/** Cells of known fields that hold something else than a value: prose, an error. "N/A" is an answer. */
function countUnread(reading: BookReading): number {
  return reading.notices.filter(({ code }) => code === "proseInValue" || code === "errorValue")
    .length;
}

function countSheets(reading: BookReading): number {
  return new Set([...reading.regions, ...reading.unread].map((part) => part.sheet)).size;
}

function missingLines(choices: readonly Choice[], settings: PortfolioSettings): LedgerEntry[] {
  const present = new Set(
    choices.flatMap(({ kept }) => [kept.key, kept.id ?? kept.key, kept.name].map(foldName))
  );
  return [...new Set(settings.expected)]
    .filter((expected) => !present.has(foldName(expected)))
    .sort(naturalOrder)
    .map((expected) => ({
      file: expected,
      status: "missing",
      reason: {
        code: "expectedNotReceived",
        values: { project: expected, period: settings.period },
      },
      projects: [],
      accepted: [],
      findings: 0,
      hash: null,
      template: null,
      sheets: 0,
      rowsRead: 0,
      rowsUnread: 0,
      remarks: 0,
    }));
}
