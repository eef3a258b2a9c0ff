import { cellName, parseCell } from "../book/address";
import type { FieldId } from "../fields/catalogue";
import type { ProjectReport } from "../reading/report";
import { headingMatch } from "./headings";
import type { Subject } from "./rule";

/**
 * The cell where a value that a project did not report belongs: its row under the heading, its column
 * beside it, or the label of a form. Null when the sheet has no place for it.
 */
export function blankCell(subject: Subject, report: ProjectReport, field: FieldId): string | null {
  const match = headingMatch(subject, report.sheet, field);
  const heading = match && parseCell(match.heading.cell);
  if (!heading) return null;
  const named = report.fields.projectName ?? report.fields.projectId;
  const record = named && named.source.sheet === report.sheet ? parseCell(named.source.cell) : null;
  switch (match.region.layout) {
    case "projectList":
      return record && cellName({ row: record.row, col: heading.col });
    case "projectListTransposed":
      return record && cellName({ row: heading.row, col: record.col });
    case "form":
      return match.heading.cell;
    default:
      return null;
  }
}
