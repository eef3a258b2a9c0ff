import { parseCell } from "../book/address";
import type { FieldValues, ReportedValue, Source } from "../fields/values";
import { computeIndicators } from "../indicators/compute";
import type { Line, Notice, ProjectReport } from "../reading/report";
import type { AssessedReport, Subject } from "./rule";

/**
 * The subject without the values that lie under a doubtful heading. That heading is a finding of its own
 * (TPL-03); a rule that built on what it may not mean would accuse a project of Vigie's own guess. What is
 * left out counts as not reported: the rules that need it are not evaluated.
 */
export function trustedSubject(subject: Subject): Subject {
  const doubtful = subject.reading.notices.filter(
    ({ code, field }) => code === "doubtfulHeading" && field !== null
  );
  if (doubtful.length === 0) return subject;
  const trusted = (value: ReportedValue): boolean =>
    !doubtful.some((notice) => isUnder(value, notice));
  const headingIsTrusted = (sheet: string, cell: string): boolean =>
    !doubtful.some(({ source }) => source.sheet === sheet && source.cell === cell);
  return {
    ...subject,
    reading: {
      ...subject.reading,
      regions: subject.reading.regions.map((region) => ({
        ...region,
        headings: region.headings.filter(({ cell }) => headingIsTrusted(region.sheet, cell)),
      })),
    },
    reports: subject.reports.map((assessed) => keepTrusted(assessed, trusted)),
  };
}

/** A value lies under a heading in its column, or beside it in its row (forms, transposed lists). */
function isUnder({ field, source }: ReportedValue, notice: Notice): boolean {
  if (field !== notice.field || source.sheet !== notice.source.sheet) return false;
  const [value, heading] = [place(source), place(notice.source)];
  return !!value && !!heading && (value.row === heading.row || value.col === heading.col);
}

function place({ cell }: Source) {
  return parseCell(cell);
}

function keepTrusted(
  assessed: AssessedReport,
  trusted: (value: ReportedValue) => boolean
): AssessedReport {
  const { report } = assessed;
  const fields = keep(report.fields, trusted);
  const lines = (list: readonly Line[]): readonly Line[] =>
    list.map((line) => ({
      ...line,
      fields: keep(line.fields, trusted),
      phased: line.phased.filter(({ value }) => trusted(value)),
    }));
  const kept: ProjectReport = {
    ...report,
    fields,
    lines: lines(report.lines),
    milestones: lines(report.milestones),
    risks: lines(report.risks),
    tasks: lines(report.tasks),
    snapshots: report.snapshots.map((snapshot) => ({
      ...snapshot,
      fields: keep(snapshot.fields, trusted),
      tasks: lines(snapshot.tasks),
    })),
  };
  const same = Object.keys(fields).length === Object.keys(report.fields).length;
  return { report: kept, indicators: same ? assessed.indicators : computeIndicators(kept) };
}

function keep(fields: FieldValues, trusted: (value: ReportedValue) => boolean): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => trusted(value)));
}
