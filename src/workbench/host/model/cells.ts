/** What a cell holds; errors are objects so that the text "#N/A" stays text. */
export type Scalar = number | string | boolean | { readonly error: string };

interface Column {
  values: (Scalar | undefined)[];
  /** Formula texts with their "=", where the cell has one. */
  formulas: (string | undefined)[];
}

/** The cells of a sheet by column, so that rows can be written and moved in blocks. */
export class Cells {
  private readonly columns = new Map<number, Column>();

  value(row: number, col: number): Scalar | undefined {
    return this.columns.get(col)?.values[row];
  }

  formula(row: number, col: number): string | undefined {
    return this.columns.get(col)?.formulas[row];
  }

  set(row: number, col: number, value: Scalar | undefined, formula?: string): void {
    let column = this.columns.get(col);
    if (!column) {
      if (value === undefined && formula === undefined) return;
      this.columns.set(col, (column = { values: [], formulas: [] }));
    }
    if (value === undefined) delete column.values[row];
    else column.values[row] = value;
    if (formula === undefined) {
      if (column.formulas.length > row) delete column.formulas[row];
    } else column.formulas[row] = formula;
  }

  /** Stores a computed value without touching the formula. */
  setResult(row: number, col: number, value: Scalar | undefined): void {
    const column = this.columns.get(col);
    if (!column) return;
    if (value === undefined) delete column.values[row];
    else column.values[row] = value;
  }

  has(row: number, col: number): boolean {
    const column = this.columns.get(col);
    return (
      column !== undefined &&
      (column.values[row] !== undefined || column.formulas[row] !== undefined)
    );
  }

  columnNumbers(): number[] {
    return [...this.columns.keys()].sort((a, b) => a - b);
  }

  /** Rows of a column that hold something, ascending. */
  rowsOf(col: number): number[] {
    const column = this.columns.get(col);
    if (!column) return [];
    const rows: number[] = [];
    column.values.forEach((_, row) => rows.push(row));
    let extra = false;
    column.formulas.forEach((_, row) => {
      if (column.values[row] === undefined) {
        rows.push(row);
        extra = true;
      }
    });
    return extra ? rows.sort((a, b) => a - b) : rows;
  }

  /** Rows of a column that hold a formula, ascending. */
  formulaRowsOf(col: number): number[] {
    const rows: number[] = [];
    this.columns.get(col)?.formulas.forEach((_, row) => rows.push(row));
    return rows;
  }

  /** Moves the rows of the given columns from `at` on by `count` (negative: takes out rows). */
  shiftRows(left: number, right: number, at: number, count: number): void {
    for (const [col, column] of this.columns) {
      if (col < left || col > right) continue;
      for (const list of [column.values, column.formulas] as unknown[][]) {
        if (list.length <= at) continue;
        if (count < 0) list.splice(at, -count);
        else {
          const moved = list.splice(at);
          list.length = at + count + moved.length;
          moved.forEach((entry, i) => (list[at + count + i] = entry));
        }
      }
    }
  }

  /** Moves the cells of the given rows, from column `at` on, by `count` columns (negative: takes out). */
  shiftColumns(top: number, bottom: number, at: number, count: number): void {
    const numbers = this.columnNumbers().filter((col) => col >= at);
    for (const col of count > 0 ? numbers.reverse() : numbers) {
      for (const row of this.rowsOf(col)) {
        if (row < top || row > bottom) continue;
        const [value, formula] = [this.value(row, col), this.formula(row, col)];
        this.set(row, col, undefined);
        if (count > 0 || col >= at - count) this.set(row, col + count, value, formula);
      }
    }
  }

  /** Every cell that holds something, column by column. */
  *all(): Generator<{
    row: number;
    col: number;
    value: Scalar | undefined;
    formula: string | undefined;
  }> {
    for (const col of this.columnNumbers()) {
      for (const row of this.rowsOf(col))
        yield { row, col, value: this.value(row, col), formula: this.formula(row, col) };
    }
  }

  clear(): void {
    this.columns.clear();
  }
}
