import { cellName } from "../book/address";
import { CellKind } from "../book/book";
import { cellOf } from "../book/cells";
import type { FieldId } from "../fields/catalogue";
import { fieldById } from "../fields/catalogue";
import type { Entity } from "../fields/field";
import { headingUnit } from "../fields/headingUnit";
import { decidePercentPoints } from "../fields/percentPoints";
import type { ValueHint } from "../fields/readValue";
import { hintFor, noticeAt, type SheetContext } from "./linesContext";
import { matchColumns, type ColumnMatch } from "./linesMatch";
import { periodName, periodOfText } from "./linesPeriods";
import { cellIndex, isBlank } from "./regionsGrid";
import type { Region, RegionHeading } from "./regionsTypes";
import type { HeadingMatch } from "./report";

/** What a column of a table holds. */
export interface Column {
  readonly heading: RegionHeading;
  readonly match: HeadingMatch;
  readonly hint: ValueHint;
  /** Not null when the column holds amounts of one period; `match.field` is then their measure. */
  readonly period: string | null;
}

/** Measures named by the words of a title, for periods whose headings name none. */
const MEASURES: readonly (readonly [RegExp, FieldId])[] = [
  [/\b(realise|reel|consomme|depense|actuals?|spent|spend|facture|constate)/i, "actualCost"],
  [/\b(engage|commitments?|committed)/i, "committedCost"],
  [/\b(reste a faire|reste à faire|raf|etc|estimate to complete)\b/i, "estimateToComplete"],
  [
    /\b(prevision|prévision|forecast|atterrissage|reprevision|projete|outlook)/i,
    "estimateAtCompletion",
  ],
  [/\b(valeur acquise|earned value|ev)\b/i, "earnedValue"],
  [/\b(valeur planifiee|planned value|pv)\b/i, "plannedValue"],
];

/** Says what every column of a table holds, one field a column at most; a lesser match of the same field is told. */
export function readColumns(context: SheetContext, region: Region, entity: Entity): Column[] {
  const periods = periodsOf(context, region);
  const matches = matchColumns(region.headings, entity, periods);
  const best = new Map<FieldId, ColumnMatch>();
  for (const match of matches) {
    if (!match.field || periods.has(match.index)) continue;
    const kept = best.get(match.field);
    if (!kept || match.score > kept.score) best.set(match.field, match);
  }
  return region.headings.map((heading, i) => {
    const match = matches[i]!;
    const period = periods.get(heading.index) ?? null;
    const field = period ? measureOf(region, heading, match.field) : match.field;
    const kept = field && !period ? best.get(field) : undefined;
    const taken = kept && kept !== match ? null : field;
    if (kept && kept !== match) {
      noticeAt(
        context,
        "competingHeading",
        heading.cell.row,
        heading.cell.col,
        {
          heading: heading.text,
          kept: kept.heading,
        },
        field
      );
    }
    const final: HeadingMatch = {
      heading: heading.text,
      cell: cellName(heading.cell),
      field: taken,
      score: match.score,
      runnerUp: match.runnerUp,
      unit: headingUnit(heading.text)?.text ?? null,
    };
    return { heading, match: final, hint: columnHint(context, region, heading, taken), period };
  });
}

/** Columns headed by a period, with its name; the year may stand in the group above or a title. */
function periodsOf(context: SheetContext, region: Region): Map<number, string> {
  const found = new Map<number, string>();
  const titleYear = /\b(20\d\d)\b/.exec(
    [context.sheet.name, ...region.titles.map((t) => t.text)].join(" ")
  );
  let year: number | null = titleYear ? Number(titleYear[1]) : null;
  for (const heading of region.headings) {
    const own = periodOfText(heading.leaf);
    const group = heading.group ? periodOfText(heading.group) : null;
    if (group?.year) year = group.year;
    const period = own ?? (group && !/^\d+$/.test(heading.leaf) ? group : null);
    if (!period || !holdsAmounts(context, region, heading.index)) continue;
    if (period.year) year = period.year;
    const name = periodName(period, year);
    if (name && (own === null || own.kind !== "year" || looksLikeSeries(region))) {
      found.set(heading.index, name);
    }
  }
  return found.size >= 2 ? found : new Map();
}

/** "2026" alone heads amounts of a year only beside another year: "Budget 2026" next to nothing else names a budget. */
function looksLikeSeries(region: Region): boolean {
  const years = new Set<string>();
  for (const heading of region.headings) {
    const period = periodOfText(heading.leaf) ?? periodOfText(heading.group);
    if (period) years.add(`${period.year}-${period.kind}-${period.part}`);
  }
  return years.size >= 2;
}

function holdsAmounts(context: SheetContext, region: Region, col: number): boolean {
  let amounts = 0;
  let others = 0;
  for (const row of sampleRows(region)) {
    const index = cellIndex(context.grid, row, col);
    if (isBlank(context.grid, index)) continue;
    const text =
      context.grid.cells.kind[index] === CellKind.text
        ? (context.grid.cells.texts[context.grid.cells.value[index]!] ?? "")
        : "0";
    if (/^[\s(+\-−–]*(?:[\d\s.,\u00a0\u202f]*\d[\d\s.,\u00a0\u202f]*)?\D{0,4}$/.test(text))
      amounts++;
    else others++;
  }
  return amounts >= others;
}

function measureOf(region: Region, heading: RegionHeading, matched: FieldId | null): FieldId {
  if (matched && fieldById(matched).unit === "currency") return matched;
  const own = [heading.text, ...region.titles.map((t) => t.text).reverse()];
  for (const text of own) {
    const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    const found = MEASURES.find(([words]) => words.test(plain));
    if (found) return found[1];
  }
  return "currentBudget";
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
    const points = decidePercentPoints(cells, context.locale, /%/.test(heading.text));
    return hintFor(heading.text, null, points);
  }
  const titled = [...region.titles]
    .reverse()
    .map((title) => headingUnit(title.text))
    .find((unit) => unit?.currency);
  return hintFor(heading.text, titled ?? context.unit);
}

function sampleRows(region: Region): number[] {
  const last = Math.min(region.body.bottom, region.body.top + 200);
  return Array.from({ length: last - region.body.top + 1 }, (_, i) => region.body.top + i);
}
