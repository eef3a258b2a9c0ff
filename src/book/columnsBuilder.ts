import { MAX_COLUMNS } from "./address";
import type { CellColumns, CellKind } from "./book";

/**
 * Collects cells in any order into the parallel columns of a sheet; they grow by doubling, so that a
 * million cells cost no object each.
 */
export class ColumnsBuilder {
  count = 0;
  /** Entries that had the place of an earlier one; the later one was kept. Known after `finish`. */
  duplicates: { readonly row: number; readonly col: number }[] = [];
  private row: Uint32Array;
  private col: Uint16Array;
  private kind: Uint8Array;
  private value: Float64Array;
  private format: Uint16Array;
  private formula: Uint32Array;
  private capacity: number;
  private sorted = true;
  private last = -1;

  constructor(capacity = 256) {
    this.capacity = capacity;
    this.row = new Uint32Array(capacity);
    this.col = new Uint16Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.value = new Float64Array(capacity);
    this.format = new Uint16Array(capacity);
    this.formula = new Uint32Array(capacity);
  }

  /** Adds one cell; `value`, `format` and `formula` as in {@link CellColumns}. */
  add(
    row: number,
    col: number,
    kind: CellKind,
    value: number,
    format: number,
    formula: number
  ): void {
    const i = this.count;
    if (i === this.capacity) this.grow();
    this.row[i] = row;
    this.col[i] = col;
    this.kind[i] = kind;
    this.value[i] = value;
    this.format[i] = format;
    this.formula[i] = formula;
    const place = row * MAX_COLUMNS + col;
    if (place <= this.last) this.sorted = false;
    this.last = place;
    this.count = i + 1;
  }

  /** Gives a formula to an entry that was added without one. */
  setFormula(i: number, formula: number): void {
    this.formula[i] = formula;
  }

  /** Formula of entry `i`, as in {@link CellColumns}. */
  formulaAt(i: number): number {
    return this.formula[i]!;
  }

  rowAt(i: number): number {
    return this.row[i]!;
  }

  colAt(i: number): number {
    return this.col[i]!;
  }

  /** The columns, cut to length and sorted by row, then column; of two cells in one place the later stays. */
  finish(
    texts: readonly string[],
    formats: readonly string[],
    formulas: readonly string[]
  ): CellColumns {
    const order = this.sorted ? null : this.orderWithoutDuplicates();
    const pick = <A extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(
      column: A
    ): A => {
      if (!order) return column.slice(0, this.count) as A;
      const picked = column.slice(0, order.length) as A;
      for (let i = 0; i < order.length; i++) picked[i] = column[order[i]!]!;
      return picked;
    };
    return {
      count: order ? order.length : this.count,
      row: pick(this.row),
      col: pick(this.col),
      kind: pick(this.kind),
      value: pick(this.value),
      format: pick(this.format),
      formula: pick(this.formula),
      texts,
      formats,
      formulas,
    };
  }

  private orderWithoutDuplicates(): Uint32Array {
    const order = new Uint32Array(this.count);
    for (let i = 0; i < this.count; i++) order[i] = i;
    const { row, col } = this;
    order.sort((a, b) => row[a]! - row[b]! || col[a]! - col[b]! || a - b);
    let kept = 0;
    for (let i = 0; i < order.length; i++) {
      const at = order[i]!;
      const next = order[i + 1];
      if (next !== undefined && row[next] === row[at] && col[next] === col[at]) {
        this.duplicates.push({ row: row[at]!, col: col[at]! });
      } else {
        order[kept++] = at;
      }
    }
    return order.slice(0, kept);
  }

  private grow(): void {
    this.capacity *= 2;
    const wider = <A extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(
      from: A,
      to: A
    ): A => {
      to.set(from);
      return to;
    };
    this.row = wider(this.row, new Uint32Array(this.capacity));
    this.col = wider(this.col, new Uint16Array(this.capacity));
    this.kind = wider(this.kind, new Uint8Array(this.capacity));
    this.value = wider(this.value, new Float64Array(this.capacity));
    this.format = wider(this.format, new Uint16Array(this.capacity));
    this.formula = wider(this.formula, new Uint32Array(this.capacity));
  }
}
