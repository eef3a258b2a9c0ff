import type { Finding } from "../../audit/finding";
import { cellName } from "../../book/address";
import type { Book } from "../../book/book";
import { valueAt } from "../../book/cells";
import { PROJECT_WORDS } from "../../plan/words/projects";
import { bodyOf, tableNamed, TABLES, textOf } from "../../portfolio/machineTables";
import type { Flag } from "./flag";

/**
 * Findings of projects as flags in the portfolio: on the first cell of the project's row, wherever a person
 * sorted or moved it. Findings that concern no project of the table are left over for the pane.
 * @param book the portfolio workbook as read just before.
 */
export function portfolioFlags(
  findings: readonly Finding[],
  book: Book
): { readonly flags: readonly Flag[]; readonly withoutCell: readonly Finding[] } {
  const cells = projectCells(book);
  const flags: Flag[] = [];
  const withoutCell: Finding[] = [];
  for (const finding of findings) {
    const place = finding.project === null ? undefined : cells.get(finding.project);
    if (place) flags.push({ ...place, finding });
    else withoutCell.push(finding);
  }
  return { flags, withoutCell };
}

/** The first cell of each project's row, by the project's key. */
function projectCells(book: Book): ReadonlyMap<string, { sheet: string; cell: string }> {
  const placed = tableNamed(book, TABLES.projects);
  if (!placed) return new Map();
  const { sheet, table } = placed;
  const headings = Object.values(PROJECT_WORDS.key).map((heading) => heading.toLowerCase());
  const key = table.columns.findIndex((column) => headings.includes(column.toLowerCase()));
  if (key < 0) return new Map();
  const { top, bottom, left } = bodyOf(table);
  const cells = new Map<string, { sheet: string; cell: string }>();
  for (let row = top; row <= bottom; row++) {
    const project = textOf(valueAt(sheet, row, left + key));
    if (project !== "")
      cells.set(project, { sheet: sheet.name, cell: cellName({ row, col: left }) });
  }
  return cells;
}
