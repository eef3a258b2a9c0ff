import type { Book, Sheet } from "../book/book";
import type { SheetContext } from "./linesContext";
import { readTable } from "./linesTable";
import { identityText } from "./assembleIdentity";
import { projectKey } from "./list/projectKey";
import { printedTotals } from "./assembleLines";
import type { Region } from "./regions";
import type { Notice, PrintedTotal, ProjectReport, RegionReading } from "./report";

/** A list of projects as read. */
export interface ListReading {
  /** The region that it was read from. */
  readonly of: Region;
  readonly reports: readonly ProjectReport[];
  readonly totals: readonly PrintedTotal[];
  readonly notices: readonly Notice[];
  readonly region: RegionReading;
}

/** Reads a list of projects. */
export function readList(
  book: Book,
  sheet: Sheet,
  context: SheetContext,
  region: Region
): ListReading {
  const table = readTable(context, region, "project");
  const reports: ProjectReport[] = [];
  for (const row of table.rows) {
    if (row.role !== "record") continue;
    const id = identityText(row.fields.projectId);
    const name = identityText(row.fields.projectName) ?? id;
    if (name === null) continue;
    reports.push({
      key: projectKey(id, name),
      id,
      name,
      file: book.file,
      sheet: sheet.name,
      period: null,
      fields: row.fields,
      lines: [],
      milestones: [],
      risks: [],
      tasks: [],
      snapshots: [],
    });
  }
  return {
    of: region,
    reports,
    totals: printedTotals(table, sheet.name),
    notices: [],
    region: {
      sheet: sheet.name,
      layout: region.layout,
      range: region.range,
      score: region.score,
      headings: table.columns.map((c) => c.match),
      records: reports.length,
      totals: table.rows.filter((r) => r.role === "total").length,
      phantom: table.rows.filter((r) => r.role === "phantom").length,
    },
  };
}
