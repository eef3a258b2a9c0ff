import type { CellRange } from "../../book/address";
import { columnName } from "../../book/address";
import { CellKind } from "../../book/book";
import type { Book, Sheet, Span } from "../../book/book";
import { bookFormulas } from "./bookFormulas";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { entriesWithin } from "./contents";
import { totalledRanges } from "./totals";

/** Hidden cells that visible totals count. */
export interface HiddenInput {
  readonly kind: "sheet" | "rows" | "columns";
  /** The hidden sheet's name, "12:15" or "D:F". */
  readonly what: string;
  /** The sheet that holds the hidden cells. */
  readonly where: string;
  /** Totals that count them, on the sheet they stand on. */
  readonly on: SheetFormulas;
  readonly totals: readonly FormulaCell[];
}

/** Hidden sheets, rows and columns with numbers that a total on a visible cell counts. */
export function hiddenInputsOf(book: Book): HiddenInput[] {
  const found = new Map<string, { input: HiddenInput; totals: FormulaCell[] }>();
  const sheets = new Map(bookFormulas(book).map((one) => [one.sheet.name.toLowerCase(), one]));
  for (const on of sheets.values()) {
    if (on.sheet.visibility !== "visible") continue;
    for (const formula of on.formulas) {
      if (isHidden(on.sheet, formula)) continue;
      for (const { sheet, range } of totalledRanges(formula)) {
        const target = sheet === null ? on : sheets.get(sheet.toLowerCase());
        if (!target) continue;
        for (const { kind, what } of hiddenIn(target.sheet, range)) {
          const key = `${on.sheet.name}|${target.sheet.name}|${kind}|${what}`;
          const known = found.get(key);
          if (known) {
            if (known.totals.at(-1) !== formula) known.totals.push(formula);
            continue;
          }
          const totals = [formula];
          found.set(key, { input: { kind, what, where: target.sheet.name, on, totals }, totals });
        }
      }
    }
  }
  return [...found.values()].map(({ input }) => input);
}

function isHidden({ hiddenRows, hiddenColumns }: Sheet, { row, col }: FormulaCell): boolean {
  return within(hiddenRows, row) || within(hiddenColumns, col);
}

function within(spans: readonly Span[], index: number): boolean {
  return spans.some(({ first, last }) => index >= first && index <= last);
}

function hiddenIn(
  sheet: Sheet,
  range: CellRange
): { readonly kind: HiddenInput["kind"]; readonly what: string }[] {
  if (sheet.visibility !== "visible") {
    return holdsNumbers(sheet, range) ? [{ kind: "sheet", what: sheet.name }] : [];
  }
  const rows = sheet.hiddenRows.flatMap(({ first, last }) => {
    const part = {
      ...range,
      top: Math.max(range.top, first),
      bottom: Math.min(range.bottom, last),
    };
    return part.top <= part.bottom &&
      part.bottom - part.top < range.bottom - range.top &&
      holdsNumbers(sheet, part)
      ? [{ kind: "rows" as const, what: `${first + 1}:${last + 1}` }]
      : [];
  });
  const columns = sheet.hiddenColumns.flatMap(({ first, last }) => {
    const part = {
      ...range,
      left: Math.max(range.left, first),
      right: Math.min(range.right, last),
    };
    return part.left <= part.right &&
      part.right - part.left < range.right - range.left &&
      holdsNumbers(sheet, part)
      ? [{ kind: "columns" as const, what: `${columnName(first)}:${columnName(last)}` }]
      : [];
  });
  return [...rows, ...columns];
}

/** True when the range holds a number that is not 0. */
function holdsNumbers({ cells }: Sheet, range: CellRange): boolean {
  if (cells.count === 0) return false;
  const bottom = Math.min(range.bottom, cells.row[cells.count - 1]!);
  for (let row = range.top; row <= bottom; row++) {
    for (const i of entriesWithin(cells, row, range)) {
      if (cells.kind[i] === CellKind.number && cells.value[i] !== 0) return true;
    }
  }
  return false;
}
