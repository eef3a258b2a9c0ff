import { cellName } from "../book/address";
import type { Book, Sheet } from "../book/book";
import { cellOf } from "../book/cells";
import type { FieldId } from "../fields/catalogue";
import { headingUnit } from "../fields/headingUnit";
import { readValue, type ValueHint } from "../fields/readValue";
import { shownText } from "../fields/shownText";
import type { StatedUnit } from "../fields/units";
import type { ReportedValue, Source } from "../fields/values";
import { cellIndex, isBlank, textOf, type SheetGrid } from "./regionsGrid";
import type { TextMemory } from "./regionsMemory";
import type { Notice, NoticeCode, SheetLocale } from "./report";

/** All that reading a part of one sheet needs to know of it. */
export interface SheetContext {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly grid: SheetGrid;
  readonly memory: TextMemory;
  readonly locale: SheetLocale;
  /** The unit that the sheet states for all its amounts ("Montants en k€"), or null. */
  readonly unit: StatedUnit | null;
  /** Where notices of this sheet are gathered. */
  readonly notices: Notice[];
}

/** A value with the place where it was read. */
export interface PlacedValue {
  readonly value: ReportedValue;
  readonly row: number;
  readonly col: number;
}

/** Where a cell lies and what it shows. */
export function sourceAt(context: SheetContext, row: number, col: number): Source {
  const index = cellIndex(context.grid, row, col);
  return {
    file: context.book.file,
    sheet: context.sheet.name,
    cell: cellName({ row, col }),
    text: index < 0 ? "" : shownText(cellOf(context.grid.cells, index), context.book.date1904),
  };
}

/** Reads a cell as a field; what reading noticed is added to the context's notices. Null when the cell is empty. */
export function readField(
  context: SheetContext,
  field: FieldId,
  row: number,
  col: number,
  hint: ValueHint,
  project: string | null = null
): ReportedValue | null {
  const index = cellIndex(context.grid, row, col);
  if (isBlank(context.grid, index)) return null;
  const source = sourceAt(context, row, col);
  const reading = readValue({
    field,
    cell: cellOf(context.grid.cells, index),
    date1904: context.book.date1904,
    hint,
    locale: context.locale,
    source,
  });
  if (!reading) return null;
  for (const { code, values } of reading.notices) {
    context.notices.push({ code, field, source, project, values });
  }
  return reading.value;
}

/** Adds a notice about a cell. */
export function noticeAt(
  context: SheetContext,
  code: NoticeCode,
  row: number,
  col: number,
  values: Notice["values"] = {},
  field: FieldId | null = null
): void {
  const source = sourceAt(context, row, col);
  context.notices.push({ code, field, source, project: null, values });
}

/** What a heading and the sheet's own note say of a column's unit. */
export function hintFor(
  heading: string,
  sheetUnit: StatedUnit | null,
  percentPoints: boolean | null = null
): ValueHint {
  const own = headingUnit(heading);
  const money = own?.currency || (own?.scale !== null && own !== null && !own.percent && !own.time);
  const unit = money ? own : sheetUnit;
  return {
    currency: own?.currency ?? sheetUnit?.currency ?? null,
    scale: unit?.scale ?? (unit?.currency ? 0 : null),
    percentPoints,
  };
}

/** How a sheet says in what its amounts are counted. */
const UNIT_NOTE =
  /\b(montants?|chiffres?|donnees|données|valeurs?|unités?|unites?|budgets?|couts?|coûts?|amounts?|figures?|values?|units?|currency|devise|all costs?|costs?|exprimés?)\b|^\s*\(?\s*(en|in)\s/i;

/** Looks for a note such as "Montants en k€" or "All figures in £m" among the lone texts of a sheet. */
export function unitNote(grid: SheetGrid): StatedUnit | null {
  const most = Math.min(grid.rows.length, 400);
  for (let p = 0; p < most; p++) {
    const first = grid.start[p]!;
    const end = Math.min(grid.start[p + 1]!, first + 30);
    for (let i = first; i < end; i++) {
      const text = textOf(grid, i);
      if (text === null || text.length > 90 || !UNIT_NOTE.test(text)) continue;
      if (!/\b(?:en|in)\b|[:(]/i.test(text)) continue;
      const unit = headingUnit(text);
      if (unit && unit.currency && !unit.percent && standsAlone(grid, i, p)) return unit;
    }
  }
  return null;
}

/** A note stands alone on its row (or beside one other text), or it would be the heading of its own column. */
function standsAlone(grid: SheetGrid, index: number, p: number): boolean {
  let others = 0;
  for (let i = grid.start[p]!; i < grid.start[p + 1]!; i++) {
    if (i !== index && !isBlank(grid, i)) others++;
  }
  return others <= 1;
}
