import type { CellRange } from "../book/address";
import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import { readColumns } from "./linesColumns";
import { readField, type SheetContext } from "./linesContext";
import { periodOfText, periodOfNumber, periodName } from "./linesPeriods";
import { readTable } from "./linesTable";
import { formatOf } from "../book/cells";
import { isDateFormat, serialToIso } from "../book/dates";
import { CellKind } from "../book/book";
import { cellIndex, isBlank, textOf } from "./regionsGrid";
import { headingText } from "./regionsLines";
import type { Region } from "./regionsTypes";
import type { HeadingMatch, Snapshot } from "./report";

/** A table of planned, earned and actual figures by status date. */
export interface SeriesReading {
  readonly region: Region;
  readonly headings: readonly HeadingMatch[];
  readonly snapshots: readonly Snapshot[];
  readonly range: CellRange;
}

/** Reads a series whose dates lie down the sheet or across it. */
export function readSeries(context: SheetContext, region: Region): SeriesReading {
  return region.orientation === "rows"
    ? seriesDown(context, region)
    : seriesAcross(context, region);
}

function seriesDown(context: SheetContext, region: Region): SeriesReading {
  const table = readTable(context, region, "project");
  const headings = table.columns.map((c) => c.match);
  // A bare "Date" or "Mois" is no field of a project, and still dates the rows of a series.
  const dated = table.columns.find(
    ({ heading, match }) =>
      match.field === null && /^(dates?|mois|month)$/i.test(heading.leaf.trim())
  )?.heading.index;
  const snapshots = table.rows
    .filter((row) => row.role === "record" && Object.keys(row.fields).length > 0)
    .map((row) => {
      const found = snapshot(row.fields, row.label);
      if (!found || found.date !== null || dated === undefined) return found;
      const index = cellIndex(context.grid, row.row, dated);
      if (isBlank(context.grid, index)) return found;
      const date = dateOf(context, index);
      return { ...found, date, label: found.label || (date ?? headingText(context.grid, index)) };
    })
    .filter((s) => s !== null);
  return { region, headings, snapshots, range: region.range };
}

function seriesAcross(context: SheetContext, region: Region): SeriesReading {
  const columns = readColumns(context, region, "project");
  const head = region.headings[0]!.index;
  const snapshots: Snapshot[] = [];
  for (let col = region.body.left; col <= region.body.right; col++) {
    const index = cellIndex(context.grid, head, col);
    if (isBlank(context.grid, index)) continue;
    const fields: Partial<Record<FieldId, ReportedValue>> = {};
    for (const { heading, match, hint } of columns.slice(1)) {
      if (!match.field) continue;
      const value = readField(context, match.field, heading.index, col, hint);
      if (value) fields[match.field] = value;
    }
    const date = dateOf(context, index);
    const found = snapshot(fields, headingText(context.grid, index));
    if (found) snapshots.push({ ...found, date: found.date ?? date });
  }
  return { region, headings: columns.map((c) => c.match), snapshots, range: region.range };
}

/** The last day that a heading cell tells: a date, or the end of its month. */
function dateOf(context: SheetContext, index: number): string | null {
  const { cells } = context.grid;
  if (cells.kind[index] === CellKind.number) {
    const value = cells.value[index]!;
    if (isDateFormat(formatOf(cells, index))) {
      return serialToIso(value, context.book.date1904)?.slice(0, 10) ?? null;
    }
    const period = periodOfNumber(value, false, context.book.date1904);
    return period ? endOf(periodName(period, null)) : null;
  }
  const period = periodOfText(textOf(context.grid, index) ?? "");
  return period ? endOf(periodName(period, null)) : null;
}

/** Last day of a period: "2026-02" ends on 2026-02-28. */
export function endOf(period: string | null): string | null {
  const match = /^(\d{4})(?:-(\d\d)|-Q(\d)|-H(\d))?$/.exec(period ?? "");
  if (!match) return null;
  const month = match[2]
    ? Number(match[2])
    : match[3]
      ? Number(match[3]) * 3
      : match[4]
        ? Number(match[4]) * 6
        : 12;
  return new Date(Date.UTC(Number(match[1]), month, 0)).toISOString().slice(0, 10);
}

function snapshot(fields: Partial<Record<FieldId, ReportedValue>>, label: string): Snapshot | null {
  const told = (["plannedValue", "earnedValue", "actualCost"] as const).some(
    (field) => typeof fields[field]?.value === "number"
  );
  if (!told) return null;
  const status = fields.statusDate?.value;
  const period =
    typeof fields.period?.value === "string" ? periodOfText(fields.period.value) : null;
  const date =
    typeof status === "string"
      ? status.slice(0, 10)
      : period
        ? endOf(periodName(period, null))
        : null;
  const name = typeof fields.projectName?.value === "string" ? fields.projectName.value : label;
  const rest = { ...fields };
  delete rest.projectName;
  delete rest.projectId;
  return { label: name || (date ?? ""), date, fields: rest, tasks: [] };
}

/** Snapshots in time order: by date where told, else as they stand. */
export function inTimeOrder(snapshots: readonly Snapshot[]): Snapshot[] {
  return snapshots
    .map((s, i) => ({ s, i }))
    .sort((a, b) =>
      a.s.date && b.s.date && a.s.date !== b.s.date ? (a.s.date < b.s.date ? -1 : 1) : a.i - b.i
    )
    .map(({ s }) => s);
}
