import { CellKind } from "../book/book";
import { cellOf } from "../book/cells";
import { fieldById, type FieldId } from "../fields/catalogue";
import type { Entity } from "../fields/field";
import { headingUnit } from "../fields/headingUnit";
import { decidePercentPoints } from "../fields/percentPoints";
import { foldText } from "../fields/plainText";
import type { StatedUnit } from "../fields/units";
import type { ValueHint } from "../fields/readValue";
import { isDoubtful, lostField } from "./headings";
import { hintFor, noticeAt, type SheetContext } from "./linesContext";
import { matchColumns } from "./linesMatch";
import { periodName, periodOfText } from "./linesPeriods";
import { cellIndex, isBlank, rowCells, textOf } from "./regionsGrid";
import type { Region, RegionHeading } from "./regionsTypes";
import type { HeadingMatch } from "./report";

/** What a column of a table holds (a row, where records lie across). */
export interface Column {
  readonly heading: RegionHeading;
  readonly match: HeadingMatch;
  readonly hint: ValueHint;
  /** Not null when the column holds amounts of one period; `match.field` is then their measure. */
  readonly period: string | null;
}

/** Measures named by the words of a title, for periods whose headings name none. */
const MEASURES: readonly (readonly [RegExp, FieldId])[] = [
  [/\b(realise|reel|consomme|depense|actuals?|spent|spend|facture|constate)/, "actualCost"],
  [/\b(engage|commitments?|committed)/, "committedCost"],
  [/\b(reste a faire|raf|etc|estimate to complete)\b/, "estimateToComplete"],
  [/\b(valeur acquise|earned value|ev)\b/, "earnedValue"],
  [/\b(valeur planifiee|planned value|pv)\b/, "plannedValue"],
];

/** Says what every column of a table holds, one field a column at most; doubtful and lesser matches are told. */
export function readColumns(context: SheetContext, region: Region, entity: Entity): Column[] {
  const periods = region.orientation === "rows" ? periodsOf(context, region) : new Map();
  const matches = matchColumns(context, region, entity, periods);
  const taken = new Map(
    matches
      .filter((m, i) => m.field && !periods.has(region.headings[i]!.index))
      .map((m) => [m.field, m])
  );
  return region.headings.map((heading, i) => {
    const period = (periods.get(heading.index) as string | undefined) ?? null;
    const found = matches[i]!;
    const match = period
      ? { ...found, ...periodMeasure(context, region, heading, found, periods) }
      : asTotalColumn(region, heading, found, periods.size, taken);
    if (!period) tellDoubt(context, heading, match, taken);
    else if (heading.index === Math.min(...periods.keys())) tellSupposed(context, heading, match);
    return { heading, match, hint: columnHint(context, region, heading, match.field), period };
  });
}

/** "Total" beside columns of periods is the total of their measure. */
function asTotalColumn(
  region: Region,
  heading: RegionHeading,
  match: HeadingMatch,
  periods: number,
  taken: ReadonlyMap<FieldId | null, HeadingMatch>
): HeadingMatch {
  const isTotal = /^(total|cumul)( (general|annuel|annee|year))?( <?\d{4}>?)?$/.test(
    foldText(heading.leaf)
  );
  if (periods === 0 || !isTotal || (match.field && match.score > 0.9)) return match;
  const field = measureOf(region, heading, null);
  return taken.has(field) ? match : { ...match, field, score: 0.8 };
}

/** Amounts of periods whose measure nothing tells are taken for budget, and that is told once. */
function tellSupposed(context: SheetContext, heading: RegionHeading, match: HeadingMatch): void {
  if (match.score >= 0.7) return;
  const { row, col } = heading.cell;
  const values = { heading: heading.text, runnerUp: "actualCost", score: match.score };
  noticeAt(context, "doubtfulHeading", row, col, values, match.field);
}

function tellDoubt(
  context: SheetContext,
  heading: RegionHeading,
  match: HeadingMatch,
  taken: ReadonlyMap<FieldId | null, HeadingMatch>
): void {
  const { row, col } = heading.cell;
  const lost = lostField(match);
  if (lost && taken.has(lost)) {
    const kept = taken.get(lost)!.heading;
    noticeAt(context, "competingHeading", row, col, { heading: heading.text, kept }, lost);
  } else if (isDoubtful(match)) {
    noticeAt(
      context,
      "doubtfulHeading",
      row,
      col,
      { heading: heading.text, runnerUp: match.runnerUp?.field ?? "", score: match.score },
      match.field
    );
  }
}

/** A column of month numbers beside a column of years ("Exercice" 2026, "Période" 3), or null. */
export function monthColumn(columns: readonly Column[]): number | null {
  if (!columns.some((column) => column.match.field === "period")) return null;
  const month = columns.find(
    ({ heading, match }) =>
      match.field === null &&
      /^(periode|mois|month|period)( comptable)?$/.test(foldText(heading.leaf))
  );
  return month ? month.heading.index : null;
}

/** Columns headed by a period, with its name; the year may stand in the group above or a title. */
function periodsOf(context: SheetContext, region: Region): Map<number, string> {
  const found = new Map<number, string>();
  const titleYear = /\b(20\d\d)\b/.exec(
    [...region.titles.map((t) => t.text).reverse(), context.sheet.name].join(" ")
  );
  let year: number | null = titleYear ? Number(titleYear[1]) : yearAbove(context, region);
  for (const heading of region.headings) {
    const own = periodOfText(heading.leaf);
    const group = heading.group ? periodOfText(heading.group) : null;
    if (group?.year) year = group.year;
    const period = own ?? (group && !/^\d+$/.test(heading.leaf) ? group : null);
    if (!period || !holdsAmounts(context, region, heading.index)) continue;
    if (period.year) year = period.year;
    const name = periodName(period, year);
    if (name) found.set(heading.index, name);
  }
  // One period alone heads no series: "Budget 2026" beside nothing else names a budget.
  return new Set(found.values()).size >= 2 ? found : new Map();
}

const FURTHEST_ABOVE = 10;

/** The year in a cell above a table ("Exercice | 2026"), where its months tell none. */
function yearAbove({ grid }: SheetContext, region: Region): number | null {
  for (
    let row = region.range.top - 1;
    row >= Math.max(0, region.range.top - FURTHEST_ABOVE);
    row--
  ) {
    for (const i of rowCells(grid, row)) {
      const text = textOf(grid, i) ?? String(grid.cells.value[i]!);
      const year = /^(?:[^\d]{0,25}\b)?((?:19|20)\d\d)$/.exec(text.trim())?.[1];
      if (year && Number(year) >= 1990) return Number(year);
    }
  }
  return null;
}

function holdsAmounts(context: SheetContext, region: Region, col: number): boolean {
  const { grid } = context;
  let amounts = 0;
  let others = 0;
  for (const row of sampleRows(region)) {
    const index = cellIndex(grid, row, col);
    if (isBlank(grid, index)) continue;
    const isText = grid.cells.kind[index] === CellKind.text;
    const text = isText ? (grid.cells.texts[grid.cells.value[index]!] ?? "") : "0";
    if (/^[\s(+\-−–]*(?:[\d\s.,\u00a0\u202f]*\d[\d\s.,\u00a0\u202f]*)?\D{0,4}$/.test(text))
      amounts++;
    else others++;
  }
  return amounts >= others;
}

/** What a column of one period measures, and how sure that is: told by its words, by a title, or only supposed. */
function periodMeasure(
  context: SheetContext,
  region: Region,
  heading: RegionHeading,
  found: HeadingMatch,
  periods: ReadonlyMap<number, string>
): Pick<HeadingMatch, "field" | "score"> {
  if (holdsShares(context, region, periods)) return { field: "percentComplete", score: 0.9 };
  const field = measureOf(region, heading, found.field);
  if (field === found.field) return { field, score: found.score };
  const told = measureInTitles(region, heading) !== null;
  return { field, score: told ? 0.9 : 0.6 };
}

/** True when the columns of periods hold shares of one, none of them above: progress, not amounts. */
function holdsShares(
  context: SheetContext,
  region: Region,
  periods: ReadonlyMap<number, string>
): boolean {
  const { grid } = context;
  let shares = 0;
  for (const row of sampleRows(region)) {
    for (const col of periods.keys()) {
      const index = cellIndex(grid, row, col);
      if (isBlank(grid, index) || grid.cells.kind[index] !== CellKind.number) continue;
      const value = grid.cells.value[index]!;
      if (value < 0 || value > 1) return false;
      if (!Number.isInteger(value)) shares++;
    }
  }
  return shares >= 2;
}

function measureOf(region: Region, heading: RegionHeading, matched: FieldId | null): FieldId {
  if (matched && fieldById(matched).unit === "currency") return matched;
  return measureInTitles(region, heading) ?? "currentBudget";
}

function measureInTitles(region: Region, heading: RegionHeading): FieldId | null {
  for (const text of [heading.text, ...region.titles.map((t) => t.text).reverse()]) {
    const found = MEASURES.find(([words]) => words.test(foldText(text)));
    if (found) return found[1];
  }
  return null;
}

function columnHint(
  context: SheetContext,
  region: Region,
  heading: RegionHeading,
  field: FieldId | null
): ValueHint {
  if (field && fieldById(field).unit === "fraction") {
    const cells = sampleRows(region)
      .map((row) => cellIndex(context.grid, row, heading.index))
      .filter((index) => !isBlank(context.grid, index))
      .map((index) => cellOf(context.grid.cells, index));
    return hintFor(
      heading.text,
      null,
      decidePercentPoints(cells, context.locale, /%/.test(heading.text))
    );
  }
  const titled = [...region.titles]
    .reverse()
    .map((title) => headingUnit(title.text))
    .find((unit) => unit?.currency);
  return hintFor(heading.text, cornerUnit(context, region) ?? titled ?? context.unit);
}

/** The unit in the corner of a table ("Budget (k€)", "En k€"), over the names of its lines. */
function cornerUnit(context: SheetContext, region: Region): StatedUnit | null {
  const corner = region.headings[0];
  const unit = corner && region.orientation === "rows" ? headingUnit(corner.text) : null;
  if (!corner || !unit?.currency) return null;
  const named = sampleRows(region).every((row) => {
    const index = cellIndex(context.grid, row, corner.index);
    return isBlank(context.grid, index) || context.grid.cells.kind[index] === CellKind.text;
  });
  return named ? unit : null;
}

function sampleRows(region: Region): number[] {
  const last = Math.min(region.body.bottom, region.body.top + 200);
  return Array.from(
    { length: Math.max(0, last - region.body.top + 1) },
    (_, i) => region.body.top + i
  );
}
