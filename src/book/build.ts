import { ColumnsBuilder } from "./columnsBuilder";
import { CellKind, type Book, type CellError, type CellValue, type Sheet } from "./book";

/** A cell to build: a bare value, or a value with its formula (without "=") and number format. */
export type CellInput =
  | CellValue
  | undefined
  | { readonly value: CellValue; readonly formula?: string; readonly format?: string };

/** Puts a sheet together cell by cell; texts, formulas and formats are kept once each. */
export class SheetBuilder {
  private readonly columns = new ColumnsBuilder();
  private readonly texts = new Pool();
  private readonly formats = new Pool("General");
  private readonly formulas = new Pool();

  constructor(readonly name: string) {}

  /** Sets the cell at (row, col), zero-based. Null without a formula leaves the cell empty. */
  set(row: number, col: number, input: CellInput): this {
    if (input === null || input === undefined) return this;
    const full = typeof input === "object" && !("error" in input) ? input : { value: input };
    const value: CellValue = full.value ?? null;
    const formula = "formula" in full && full.formula !== undefined ? full.formula : null;
    if (value === null && formula === null) return this;
    const [kind, number] = this.store(value);
    this.columns.add(
      row,
      col,
      kind,
      number,
      this.formats.index("format" in full && full.format !== undefined ? full.format : "General"),
      formula === null ? 0 : this.formulas.index(formula) + 1
    );
    return this;
  }

  /** The sheet; `rest` adds what is not a cell: visibility, merges, tables … */
  finish(rest: Partial<Omit<Sheet, "name" | "cells">> = {}): Sheet {
    return {
      name: this.name,
      cells: this.columns.finish(this.texts.items, this.formats.items, this.formulas.items),
      ...PLAIN_SHEET,
      ...rest,
    };
  }

  private store(value: CellValue): [CellKind, number] {
    if (value === null) return [CellKind.empty, 0];
    if (typeof value === "number") return [CellKind.number, value];
    if (typeof value === "boolean") return [CellKind.boolean, value ? 1 : 0];
    if (typeof value === "string") return [CellKind.text, this.texts.index(value)];
    return [CellKind.error, this.texts.index((value as CellError).error)];
  }
}

/** A sheet without any of the parts beside its cells. */
export const PLAIN_SHEET: Omit<Sheet, "name" | "cells"> = {
  visibility: "visible",
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  tables: [],
  notes: [],
  validations: [],
  protected: false,
};

/** A book of the given sheets; `rest` adds or replaces anything else. */
export function bookOf(sheets: readonly Sheet[], rest: Partial<Omit<Book, "sheets">> = {}): Book {
  return {
    file: "book.xlsx",
    format: "xlsx",
    date1904: false,
    names: [],
    externalLinks: [],
    calculation: "auto",
    iterative: false,
    template: null,
    remarks: [],
    ...rest,
    sheets,
  };
}

/**
 * A book from rows of values, by sheet name: `bookFromRows({ Projets: [["Code", "Budget"], ["P1", 12]] })`.
 * null and undefined leave a cell empty; the first row is row 0, the first value column 0.
 */
export function bookFromRows(
  rowsBySheet: Readonly<Record<string, readonly (readonly CellInput[])[]>>,
  rest: Partial<Omit<Book, "sheets">> = {}
): Book {
  const sheets = Object.entries(rowsBySheet).map(([name, rows]) => {
    const builder = new SheetBuilder(name);
    rows.forEach((cells, row) => cells.forEach((cell, col) => builder.set(row, col, cell)));
    return builder.finish();
  });
  return bookOf(sheets, rest);
}

/** Strings kept once each, known by their index. */
class Pool {
  readonly items: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(first?: string) {
    if (first !== undefined) this.index(first);
  }

  index(item: string): number {
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    this.indexes.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}
