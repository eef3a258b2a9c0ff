import { MAX_COLUMNS, MAX_ROWS } from "../../../book/address";
import { cellKey, type SheetModel } from "./sheet";
import type { FormulaRange } from "./formulas";

interface Span {
  from: number;
  to: number;
  /** The part that the engine has been given; empty while `givenTo < givenFrom`. */
  givenFrom: number;
  givenTo: number;
}

/** Past this many columns a reference counts as one to everything. */
const MANY_COLUMNS = 2000;

/**
 * The cells that formulas refer to: only those are given to the engine, so that a sheet full of text
 * costs it nothing. Kept coarsely, one span of rows a column.
 */
export class Demand {
  private everything = false;
  private readonly spans = new Map<SheetModel, Map<number, Span>>();
  private readonly single = new Map<SheetModel, Set<number>>();

  /** A formula refers to a range; null: it may refer to any cell. */
  want(sheet: SheetModel, range: FormulaRange | null): void {
    if (this.everything) return;
    const left = range?.left ?? 0;
    const right = range?.right ?? range?.left ?? MAX_COLUMNS - 1;
    if (range === null || right - left > MANY_COLUMNS) {
      this.everything = true;
      return;
    }
    const from = range.top ?? 0;
    const to = range.bottom ?? (range.top === null ? MAX_ROWS - 1 : range.top);
    let columns = this.spans.get(sheet);
    if (!columns) this.spans.set(sheet, (columns = new Map()));
    for (let col = left; col <= right; col++) {
      const span = columns.get(col);
      if (!span) columns.set(col, { from, to, givenFrom: 0, givenTo: -1 });
      else {
        if (from < span.from) span.from = from;
        if (to > span.to) span.to = to;
      }
    }
  }

  /** Whether the engine knows the value of a cell. */
  covers(sheet: SheetModel, row: number, col: number): boolean {
    if (this.everything || this.single.get(sheet)?.has(cellKey(row, col))) return true;
    const span = this.spans.get(sheet)?.get(col);
    return span !== undefined && row >= span.from && row <= span.to;
  }

  /** Has a single cell given from now on. */
  add(sheet: SheetModel, row: number, col: number): void {
    const cells = this.single.get(sheet) ?? new Set();
    cells.add(cellKey(row, col));
    this.single.set(sheet, cells);
  }

  /** Gives the cells that came to be wanted since the last time; `give` gets those that hold something. */
  supply(
    sheets: readonly SheetModel[],
    give: (sheet: SheetModel, row: number, col: number) => void
  ) {
    for (const sheet of sheets) {
      if (this.everything) {
        for (const col of sheet.cells.columnNumbers()) this.extend(sheet, col, 0, MAX_ROWS - 1);
      }
      for (const [col, span] of this.spans.get(sheet) ?? []) {
        if (span.givenFrom <= span.from && span.givenTo >= span.to) continue;
        for (const row of sheet.cells.rowsOf(col)) {
          const known = row >= span.givenFrom && row <= span.givenTo;
          if (!known && row >= span.from && row <= span.to) give(sheet, row, col);
        }
        span.givenFrom = span.from;
        span.givenTo = span.to;
      }
    }
  }

  private extend(sheet: SheetModel, col: number, from: number, to: number): void {
    let columns = this.spans.get(sheet);
    if (!columns) this.spans.set(sheet, (columns = new Map()));
    const span = columns.get(col);
    if (span) Object.assign(span, { from, to });
    else columns.set(col, { from, to, givenFrom: 0, givenTo: -1 });
  }

  clear(): void {
    this.everything = false;
    this.spans.clear();
    this.single.clear();
  }
}
