import { cellName, type CellRange } from "../book/address";
import { cellOf, valueAt } from "../book/cells";
import { fieldById, type FieldId } from "../fields/catalogue";
import { headingUnit } from "../fields/headingUnit";
import { readValue, type ValueHint } from "../fields/readValue";
import { foldText } from "../fields/plainText";
import { parseUnit } from "../fields/units";
import type { ReportedValue } from "../fields/values";
import { namedCells } from "./formNames";
import { findPairs, type FormPair } from "./formPairs";
import { hintFor, noticeAt, sourceAt, type SheetContext } from "./linesContext";
import { cellIndex, rowCells, textOf } from "./regionsGrid";
import { arePlausible } from "./plausible";
import type { HeadingMatch } from "./report";

/** A form: labels with their values, all about one project. */
export interface FormReading {
  readonly sheet: string;
  readonly range: CellRange;
  /** The cells of its labels and values, one range each. */
  readonly cells: readonly CellRange[];
  readonly fields: Partial<Record<FieldId, ReportedValue>>;
  readonly headings: readonly HeadingMatch[];
  readonly score: number;
}

const MOST_REPEATED = 3;
const IDENTITY: readonly FieldId[] = ["projectId", "projectName"];

/** Reads the forms of a sheet; one, unless a project's name comes again further down with other labels. */
export function readForms(context: SheetContext, taken: readonly CellRange[]): FormReading[] {
  const pairs = withNames(withoutRepeated(findPairs(context, taken)), namedPairs(context));
  return splitByProject(pairs)
    .map((group) => readForm(context, group))
    .filter((form) => Object.keys(form.fields).length > 0)
    .filter((form) => arePlausible(Object.values(form.fields)));
}

/** Named cells first; where one has a label too, the label tells its unit and the name its field. */
function withNames(labelled: readonly FormPair[], named: readonly FormPair[]): FormPair[] {
  const at = (pair: FormPair): string => `${pair.valueRow},${pair.valueCol}`;
  const labels = new Map(labelled.map((pair) => [at(pair), pair]));
  const held = new Set(named.map(at));
  const both = named.map((pair) => {
    const label = labels.get(at(pair));
    return label ? { ...label, field: pair.field, match: pair.match } : pair;
  });
  return [...both, ...labelled.filter((pair) => !held.has(at(pair)))];
}

const FURTHEST_LABEL = 4;

/**
 * Cells that defined names give to fields: they need no label. Findings speak of what the person sees beside
 * the cell, where something stands there; of the name only where nothing does.
 */
function namedPairs(context: SheetContext): FormPair[] {
  return namedCells(context.book, context.sheet.name).map(({ name, field, row, col }) => ({
    field,
    match: { score: 1, runnerUp: null },
    label: textBefore(context, row, col) ?? name,
    row,
    col,
    valueRow: row,
    valueCol: col,
    inline: null,
  }));
}

/** The nearest text left of a cell, or null. */
function textBefore({ sheet }: SheetContext, row: number, col: number): string | null {
  for (let left = col - 1; left >= Math.max(0, col - FURTHEST_LABEL); left--) {
    const value = valueAt(sheet, row, left);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (value !== null) return null;
  }
  return null;
}

/** A label that comes again and again heads the cells of a matrix; it is no label of a form. */
function withoutRepeated(pairs: readonly FormPair[]): FormPair[] {
  const counts = new Map<string, number>();
  for (const { label } of pairs)
    counts.set(foldText(label), (counts.get(foldText(label)) ?? 0) + 1);
  return pairs.filter(({ label }) => counts.get(foldText(label))! < MOST_REPEATED);
}

function splitByProject(pairs: readonly FormPair[]): FormPair[][] {
  const groups: FormPair[][] = [];
  let current: FormPair[] = [];
  pairs.forEach((pair, i) => {
    const again =
      pair.field !== null &&
      IDENTITY.includes(pair.field) &&
      current.some((p) => p.field === pair.field && pair.row > p.row + 2 && p.col === pair.col);
    const held = new Set(current.map((p) => p.field));
    const repeated = again && pairs.slice(i).filter((p) => held.has(p.field)).length >= 3;
    if (repeated) {
      // The second form begins with the row of its first identity label.
      const kept = current.filter((p) => p.row < pair.row);
      groups.push(kept);
      current = current.filter((p) => p.row >= pair.row);
    }
    current.push(pair);
  });
  if (current.length > 0) groups.push(current);
  return groups;
}

function readForm(context: SheetContext, pairs: readonly FormPair[]): FormReading {
  const fields: Partial<Record<FieldId, ReportedValue>> = {};
  const scores = new Map<FieldId, number>();
  const labels = new Map<FieldId, string>();
  const headings: HeadingMatch[] = [];
  let range: CellRange | null = null;
  for (const pair of pairs) {
    const value = readPair(context, pair);
    headings.push({
      heading: pair.label,
      cell: cellName(pair),
      field: pair.field,
      score: pair.match.score,
      runnerUp: pair.match.runnerUp,
      unit: headingUnit(pair.label)?.text ?? null,
    });
    range = around(range, pair);
    if (!value || !pair.field) continue;
    const held = fields[pair.field];
    if (held && (scores.get(pair.field)! >= pair.match.score || value.value === null)) {
      if (held.value !== value.value) {
        noticeAt(
          context,
          "competingHeading",
          pair.row,
          pair.col,
          {
            heading: pair.label,
            kept: labels.get(pair.field) ?? held.source.cell,
          },
          pair.field
        );
      }
      if (held.value !== null || value.value === null) continue;
    }
    fields[pair.field] = value;
    labels.set(pair.field, pair.label);
    scores.set(pair.field, pair.match.score);
  }
  const found = range ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const known = Object.keys(fields).length;
  const named = IDENTITY.some((field) => (scores.get(field) ?? 0) >= 0.9);
  return {
    sheet: context.sheet.name,
    range: found,
    cells: pairs.flatMap((p) => [single(p.row, p.col), single(p.valueRow, p.valueCol)]),
    fields,
    headings,
    score: Math.min(1, (named ? 0.5 : 0.1) + known * 0.08),
  };
}

function single(row: number, col: number): CellRange {
  return { top: row, left: col, bottom: row, right: col };
}

function around(range: CellRange | null, pair: FormPair): CellRange {
  const top = Math.min(pair.row, pair.valueRow);
  const bottom = Math.max(pair.row, pair.valueRow);
  const left = Math.min(pair.col, pair.valueCol);
  const right = Math.max(pair.col, pair.valueCol);
  if (!range) return { top, left, bottom, right };
  return {
    top: Math.min(range.top, top),
    left: Math.min(range.left, left),
    bottom: Math.max(range.bottom, bottom),
    right: Math.max(range.right, right),
  };
}

function readPair(context: SheetContext, pair: FormPair): ReportedValue | null {
  if (!pair.field) return null;
  const index = cellIndex(context.grid, pair.valueRow, pair.valueCol);
  if (index < 0) return null;
  const stored = cellOf(context.grid.cells, index);
  const cell = pair.inline === null ? stored : { ...stored, value: pair.inline, formula: null };
  const source = sourceAt(context, pair.valueRow, pair.valueCol);
  const reading = readValue({
    field: pair.field,
    cell,
    date1904: context.book.date1904,
    hint: hintOf(context, pair),
    locale: context.locale,
    source: pair.inline === null ? source : { ...source, text: pair.inline },
  });
  if (!reading) return null;
  for (const { code, values } of reading.notices) {
    context.notices.push({ code, field: pair.field, source, project: null, values });
  }
  return reading.value;
}

/** The unit in the label, or in a cell right of the value ("1 200 | k€"), or the sheet's own. */
function hintOf(context: SheetContext, pair: FormPair): ValueHint {
  const hint = hintFor(pair.label, context.unit);
  if (pair.inline !== null || fieldById(pair.field!).unit !== "currency") return hint;
  const [next] = rowCells(context.grid, pair.valueRow, pair.valueCol + 1, pair.valueCol + 2);
  const text = next === undefined ? null : textOf(context.grid, next);
  const unit = text !== null && text.length <= 12 ? parseUnit(text) : null;
  if (!unit || unit.percent || unit.time) return hint;
  return {
    ...hint,
    currency: unit.currency ?? hint.currency,
    scale: unit.scale ?? (unit.currency ? 0 : hint.scale),
  };
}
