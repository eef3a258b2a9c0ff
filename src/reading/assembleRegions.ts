import { cellName, type CellRange } from "../book/address";
import type { Assembly } from "./assemble";
import { isRead, type SheetReading } from "./assembleSheet";
import type { TableReading } from "./linesTable";
import { noticeAt } from "./linesContext";
import { countCells } from "./regionsGrid";
import { filledRows, unreadParts, unreadSheet } from "./regionsUnread";
import type { Notice, RegionReading, UnreadPart } from "./report";

/** How a sheet was understood, for `vigie inspect` and the ledger. */
export interface SheetDescription {
  readonly regions: readonly RegionReading[];
  readonly unread: readonly UnreadPart[];
  readonly notices: readonly Notice[];
  readonly rowsRead: number;
  readonly rowsUnread: number;
}

/** Describes the regions of a sheet and what was left unread; a sheet without project data tells why. */
export function describeSheet(reading: SheetReading, assembly: Assembly): SheetDescription {
  const { grid, sheet } = reading.context;
  const { regions: found, forms } = reading;
  const used = forms.filter((form) => isUsed(reading, assembly, form.sheet));
  const homed = reading.tables.filter((table) => !assembly.homeless.has(table));
  if (
    assembly.reports.length === 0 ||
    (homed.length === 0 &&
      used.length === 0 &&
      reading.lists.length === 0 &&
      reading.series.length === 0)
  ) {
    return nothingRead(reading);
  }
  const regions: RegionReading[] = [];
  const covered: CellRange[] = [];
  const unread: UnreadPart[] = [];
  let rowsRead = 0;
  let rowsUnread = 0;
  for (const region of found) {
    const table = reading.tables.find((t) => t.region === region);
    const list = reading.lists.find((l) => l.of === region);
    const series = reading.series.find((s) => s.region === region);
    if (list) {
      regions.push(list.region);
      unread.push(...list.unread);
      rowsRead += list.rowsRead;
      rowsUnread += list.rowsUnread;
    } else if (table && homed.includes(table)) {
      const description = describeTable(table);
      regions.push(description);
      unread.push(...unmatchedColumns(reading, table));
      rowsRead += description.records + description.totals;
    } else if (series) {
      regions.push({
        sheet: sheet.name,
        layout: region.layout,
        range: region.range,
        score: region.score,
        headings: series.headings,
        records: series.snapshots.length,
        totals: 0,
        phantom: 0,
      });
      rowsRead += series.snapshots.length;
    } else {
      regions.push(notProject(region));
      unread.push({
        sheet: sheet.name,
        range: region.range,
        cells: countCells(grid, region.range),
        reason: "noProjectFound",
      });
      rowsUnread += filledRows(grid, region.range);
    }
    covered.push(region.range);
  }
  for (const form of used) {
    regions.push({
      sheet: sheet.name,
      layout: "form",
      range: form.range,
      score: form.score,
      headings: form.headings,
      records: 1,
      totals: 0,
      phantom: 0,
    });
    covered.push(...form.cells);
    rowsRead += new Set(form.cells.map((cell) => cell.top)).size;
  }
  const left = unreadParts(grid, covered);
  unread.push(...left);
  for (const part of left) {
    if (part.reason !== "titleOrNote") rowsUnread += part.range.bottom - part.range.top + 1;
  }
  regions.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  return { regions, unread, notices: withProject(reading, assembly), rowsRead, rowsUnread };
}

/** A sheet of which nothing became project data: its tables are shown for what they are, nothing is accused. */
function nothingRead(reading: SheetReading): SheetDescription {
  const { grid } = reading.context;
  const part = unreadSheet(grid, "noProjectFound");
  return {
    regions: reading.regions.map(notProject),
    unread: [part],
    notices: [],
    rowsRead: 0,
    rowsUnread: filledRows(grid, part.range),
  };
}

function notProject(region: SheetReading["regions"][number]): RegionReading {
  return {
    sheet: region.sheet,
    layout: "notProjectData",
    range: region.range,
    score: isRead(region) ? 1 - region.score : region.score,
    headings: region.headings.map((heading) => ({
      heading: heading.text,
      cell: cellName(heading.cell),
      field: null,
      score: 0,
      runnerUp: null,
      unit: null,
    })),
    records: 0,
    totals: 0,
    phantom: 0,
  };
}

function describeTable(table: TableReading): RegionReading {
  const count = (role: string): number => table.rows.filter((row) => row.role === role).length;
  return {
    sheet: table.region.sheet,
    layout: table.region.layout,
    range: table.region.range,
    score: table.region.score,
    headings: table.columns.map((column) => column.match),
    records: count("record"),
    totals: count("total") + count("group"),
    phantom: count("phantom"),
  };
}

/** Columns of a table whose headings are no field: their cells are reported, and so is each column. */
function unmatchedColumns({ context }: SheetReading, table: TableReading): UnreadPart[] {
  const parts: UnreadPart[] = [];
  const { body } = table.region;
  const known = new Set(table.columns.filter((c) => c.match.field).map((c) => c.heading.index));
  const headed = new Map(table.columns.map((c) => [c.heading.index, c.heading]));
  for (let col = body.left; col <= body.right; col++) {
    if (known.has(col)) continue;
    const range = { ...body, left: col, right: col };
    const cells = countCells(context.grid, range);
    if (cells === 0) continue;
    parts.push({ sheet: context.sheet.name, range, cells, reason: "columnNotMatched" });
    const heading = headed.get(col);
    if (heading) {
      noticeAt(context, "unreadColumn", heading.cell.row, heading.cell.col, {
        heading: heading.text,
        cells,
      });
    }
  }
  return parts;
}

function isUsed(reading: SheetReading, assembly: Assembly, sheet: string): boolean {
  return assembly.owners.has(sheet) && reading.context.sheet.name === sheet;
}

/** Notices with the project they concern, where the sheet belongs to one. */
function withProject({ context, lists }: SheetReading, assembly: Assembly): Notice[] {
  const owner = assembly.owners.get(context.sheet.name) ?? null;
  const own = context.notices.map((notice) =>
    notice.project === null ? { ...notice, project: owner } : notice
  );
  return [...own, ...lists.flatMap((list) => list.notices)];
}
