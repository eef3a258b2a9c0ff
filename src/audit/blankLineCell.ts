import { cellName, parseCell } from "../book/address";
import type { FieldId } from "../fields/catalogue";
import type { Source } from "../fields/values";
import { headingMatch } from "./headings";
import type { AuditedRecord } from "./records";
import type { Subject } from "./rule";

/**
 * Where a line (task, milestone, risk) leaves a value blank: its row under the heading of its own table.
 * Null when the table has no such column: then the value is not asked for.
 */
export function blankLineCell(
  subject: Subject,
  record: AuditedRecord,
  field: FieldId
): Source | null {
  const any = Object.values(record.fields)[0]?.source;
  const match = any && headingMatch(subject, any.sheet, field, any.cell);
  const [heading, row] = [match && parseCell(match.heading.cell), any && parseCell(any.cell)];
  if (!any || !heading || !row || !match) return null;
  const { top, bottom } = match.region.range;
  // Another table of the same sheet may have the heading; ours spans the row.
  if (row.row < top || row.row > bottom) return null;
  return {
    file: any.file,
    sheet: any.sheet,
    cell: cellName({ row: row.row, col: heading.col }),
    text: "",
  };
}
