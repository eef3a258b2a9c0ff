import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { cellName } from "../src/book/address";
import type { Book } from "../src/book/book";
import { readBook } from "../src/xlsx/read/readBook";

/** A workbook with the cells that people marked as true formula errors, by sheet as "Sheet!B5". */
export interface MarkedWorkbook {
  readonly file: string;
  readonly book: Book;
  readonly errors: ReadonlySet<string>;
}

type Marks = Readonly<
  Record<string, Readonly<Record<string, { readonly bugs: readonly (readonly number[])[] }>>>
>;

/** The CUSTODES/EUSES workbooks of a folder (`workbooks/`, `true-errors.json`), in the order of their names. */
export async function markedWorkbooks(folder: string): Promise<MarkedWorkbook[]> {
  const marks = JSON.parse(readFileSync(path.join(folder, "true-errors.json"), "utf8")) as Marks;
  const files = readdirSync(path.join(folder, "workbooks")).sort();
  const read: MarkedWorkbook[] = [];
  for (const file of files) {
    const book = await readBook(readFileSync(path.join(folder, "workbooks", file)), file);
    const errors = Object.entries(marks[file] ?? {}).flatMap(([sheet, { bugs }]) =>
      bugs.map(([col, row]) => placeOf(sheet, cellName({ row: row! - 1, col: col! - 1 })))
    );
    read.push({ file, book, errors: new Set(errors) });
  }
  return read;
}

/** Spaces around a sheet's name were lost in the marks. */
export function placeOf(sheet: string, cell: string): string {
  return `${sheet.trim()}!${cell}`;
}

/** Every workbook under a folder that can be read, with its path. */
export async function workbooksUnder(folder: string): Promise<{ file: string; book: Book }[]> {
  const found: { file: string; book: Book }[] = [];
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(xlsx|xlsm|xls)$/i.test(entry.name)) continue;
    try {
      found.push({ file, book: await readBook(readFileSync(file), entry.name) });
    } catch {
      // Files that cannot be read are another bench's.
    }
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}
