import type { Book, Sheet } from "../../book/book";
import { shapeOf } from "./shape";
import type { Shape } from "./shape";
import { tokenise } from "./tokens";

/** The formulas of one sheet, each known by the shape it shares with its copies. */
export interface SheetFormulas {
  readonly sheet: Sheet;
  /** In reading order. */
  readonly formulas: readonly FormulaCell[];
  /** Entry in `sheet.cells` of the cell at (row, col), -1 when it is empty. */
  readonly entryAt: (row: number, col: number) => number;
  /** The formula at (row, col), null when there is none. */
  readonly formulaAt: (row: number, col: number) => FormulaCell | null;
}

export interface FormulaCell {
  readonly row: number;
  readonly col: number;
  /** Entry in the sheet's cells. */
  readonly entry: number;
  readonly shape: Shape;
}

const KNOWN = new WeakMap<Book, readonly SheetFormulas[]>();

/** The formulas of every sheet of a book. Read once a book, whichever rules ask. */
export function bookFormulas(book: Book): readonly SheetFormulas[] {
  const known = KNOWN.get(book);
  if (known) return known;
  const shapes = new Map<string, Shape>();
  const read = book.sheets.map((sheet) => sheetFormulas(sheet, shapes));
  KNOWN.set(book, read);
  return read;
}

/** The sheet of a name, in capitals or not; null when the book has none. */
export function sheetNamed(book: Book, name: string): SheetFormulas | null {
  const plain = name.toLowerCase();
  return bookFormulas(book).find(({ sheet }) => sheet.name.toLowerCase() === plain) ?? null;
}

function sheetFormulas(sheet: Sheet, shapes: Map<string, Shape>): SheetFormulas {
  const { cells } = sheet;
  const formulas: FormulaCell[] = [];
  const at = new Map<number, FormulaCell>();
  const entries = new Map<number, number>();
  for (let entry = 0; entry < cells.count; entry++) {
    const [row, col] = [cells.row[entry]!, cells.col[entry]!];
    entries.set(place(row, col), entry);
    const index = cells.formula[entry]!;
    if (index === 0) continue;
    const made = shapeOf(tokenise(cells.formulas[index - 1]!, sheet.name, row, col));
    const shape = shapes.get(made.key) ?? made;
    if (shape === made) shapes.set(made.key, made);
    const formula = { row, col, entry, shape };
    formulas.push(formula);
    at.set(place(row, col), formula);
  }
  return {
    sheet,
    formulas,
    entryAt: (row, col) => (row < 0 || col < 0 ? -1 : (entries.get(place(row, col)) ?? -1)),
    formulaAt: (row, col) => (row < 0 || col < 0 ? null : (at.get(place(row, col)) ?? null)),
  };
}

function place(row: number, col: number): number {
  return row * 16_384 + col;
}
