import { parseA1Ref, tokenize, type Token } from "@borgar/fx";
import { columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../../../book/address";

/** A reference as a formula writes it: rows and columns null where a whole line is meant. */
export interface FormulaRange {
  top: number | null;
  left: number | null;
  bottom?: number | null;
  right?: number | null;
  $top?: boolean | null;
  $left?: boolean | null;
  $bottom?: boolean | null;
  $right?: boolean | null;
}

const REFERENCE = new Set(["range", "range_beam", "range_ternary"]);

/** Reads a reference to cells as a formula writes it; null when it is none. */
export function parsePlace(text: string): { context?: string[]; range: FormulaRange } | null {
  const parsed = parseA1Ref(text);
  return parsed && "range" in parsed
    ? (parsed as { context?: string[]; range: FormulaRange })
    : null;
}

/** The tokens of a formula; text that is none comes back as it is. */
export function tokensOf(formula: string): readonly Token[] {
  let tokens = tokenized.get(formula);
  if (!tokens) {
    if (tokenized.size >= MOST_TOKENIZED) tokenized.clear();
    tokenized.set(formula, (tokens = tokenize(formula)));
  }
  return tokens;
}

/** The formulas of a calculated column are one text, asked for again and again. */
const tokenized = new Map<string, readonly Token[]>();
const MOST_TOKENIZED = 5000;

/**
 * Rewrites the references of a formula. `change` gets the sheet as written (null: the formula's own)
 * and the range; it answers the new range, null for #REF!, or undefined to leave the text alone.
 */
export function mapReferences(
  formula: string,
  change: (sheet: string | null, range: FormulaRange) => FormulaRange | null | undefined
): string {
  let changed = false;
  const texts = tokensOf(formula).map((token) => {
    if (!REFERENCE.has(token.type)) return token.value;
    const parsed = parsePlace(token.value);
    if (!parsed) return token.value;
    const sheet = parsed.context?.at(-1) ?? null;
    const range = parsed.range as FormulaRange;
    const next = change(sheet, range);
    if (next === undefined) return token.value;
    changed = true;
    return next === null ? "#REF!" : writeReference(sheet, next);
  });
  return changed ? texts.join("") : formula;
}

/** "'Écarts 2026'!$A1:B$3" of a sheet name and a range. */
export function writeReference(sheet: string | null, range: FormulaRange): string {
  const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
  const { top, left, bottom = top, right = left } = range;
  const column = (n: number, fixed?: boolean | null) => (fixed ? "$" : "") + columnName(n);
  const row = (n: number, fixed?: boolean | null) => (fixed ? "$" : "") + (n + 1);
  const wholeRows = left === null || left === undefined;
  const wholeColumns = top === null || top === undefined;
  const from =
    (wholeRows ? "" : column(left, range.$left)) + (wholeColumns ? "" : row(top, range.$top));
  const to =
    (wholeRows ? "" : column(right ?? left, range.$right)) +
    (wholeColumns ? "" : row(bottom ?? top, range.$bottom));
  if (wholeRows || wholeColumns) return `${prefix}${from}:${to}`;
  return top === bottom &&
    left === right &&
    range.$top === range.$bottom &&
    range.$left === range.$right
    ? prefix + from
    : `${prefix}${from}:${to}`;
}

/** The formula as it reads after being copied `rows` down and `columns` to the right: relative references move. */
export function moveRelative(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (_, range) => {
    const move = (n: number | null | undefined, by: number, fixed: boolean | null | undefined) =>
      n === null || n === undefined || fixed ? n : n + by;
    const next: FormulaRange = {
      ...range,
      top: move(range.top, rows, range.$top) ?? null,
      bottom: move(range.bottom, rows, range.$bottom) ?? null,
      left: move(range.left, columns, range.$left) ?? null,
      right: move(range.right, columns, range.$right) ?? null,
    };
    const inGrid =
      within(next.top, MAX_ROWS) &&
      within(next.bottom, MAX_ROWS) &&
      within(next.left, MAX_COLUMNS) &&
      within(next.right, MAX_COLUMNS);
    return inGrid ? next : null;
  });
}

function within(n: number | null | undefined, limit: number): boolean {
  return n === null || n === undefined || (n >= 0 && n < limit);
}

/** Rows or columns inserted (count > 0) or taken out (count < 0) from `at` on, for the lines `first`…`last` across. */
export interface Shift {
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Where a span lies after a shift; null when it was taken out whole. */
export function shiftSpan(
  from: number,
  to: number,
  at: number,
  count: number
): [number, number] | null {
  if (count >= 0) return [from >= at ? from + count : from, to >= at ? to + count : to];
  const gone = at - count;
  if (from >= at && to < gone) return null;
  const place = (n: number, isEnd: boolean) =>
    n < at ? n : n >= gone ? n + count : isEnd ? at - 1 : at;
  return [place(from, false), place(to, true)];
}

/** The formula after a shift of cells on one sheet; `home` is the sheet on which the formula stands. */
export function shiftFormula(formula: string, home: string, shift: Shift): string {
  return mapReferences(formula, (sheet, range) => {
    if ((sheet ?? home).toLowerCase() !== shift.sheet.toLowerCase()) return undefined;
    const rows = shift.axis === "row";
    const across = rows
      ? [range.left ?? 0, range.right ?? range.left ?? MAX_COLUMNS - 1]
      : [range.top ?? 0, range.bottom ?? range.top ?? MAX_ROWS - 1];
    if (across[0]! < shift.first || across[1]! > shift.last) return undefined;
    const from = rows ? range.top : range.left;
    if (from === null) return undefined;
    const to = (rows ? range.bottom : range.right) ?? from;
    const moved = shiftSpan(from, to, shift.at, shift.count);
    if (!moved) return null;
    return rows
      ? { ...range, top: moved[0], bottom: moved[1] }
      : { ...range, left: moved[0], right: moved[1] };
  });
}

/** The formula with one sheet's name replaced. */
export function renameSheetIn(formula: string, before: string, after: string): string {
  if (!formula.toLowerCase().includes(before.toLowerCase().replaceAll("'", "''"))) return formula;
  return tokensOf(formula)
    .map((token) => {
      if (!REFERENCE.has(token.type)) return token.value;
      const parsed = parsePlace(token.value);
      const sheet = parsed?.context?.at(-1);
      if (!parsed || sheet?.toLowerCase() !== before.toLowerCase()) return token.value;
      return writeReference(after, parsed.range as FormulaRange);
    })
    .join("");
}
