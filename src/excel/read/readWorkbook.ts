import type { Book } from "../../book/book";
import { bookOf } from "../../book/build";
import { readCells, type ReadProgress } from "./readCells";
import { readErrors } from "./readErrors";
import { readFrame, type SheetEntry } from "./readFrame";
import { readLines } from "./readLines";
import { readOutline } from "./readOutline";
import { SheetCollector } from "./sheetCollector";

export interface ReadOptions {
  /** Names of the sheets to read; all when absent. */
  readonly sheets?: readonly string[];
  readonly signal?: AbortSignal | undefined;
  /** Told after each chunk. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * Reads the open workbook as the `Book` that `xlsx/` gives for the same file: cells within the used range
 * with formula and number format, names, tables, merges, hidden rows and columns, notes and comments,
 * protection. Five syncs at most, and one more for every 4 MB of cells.
 *
 * What Office.js does not give, and a file does: data validations (it lists none), the results that a
 * manually calculated workbook has not computed, constant empty texts (told from empty cells), hidden
 * lines, merges and formats beyond the cells that hold something, chart sheets, Excel's own names (print
 * areas, filters), and the index of external links: formulas name the other workbook themselves.
 * @throws ExcelFault
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<Book> {
  const { signal } = options;
  const frame = await readFrame(signal);
  const wanted = (sheet: SheetEntry) => !options.sheets || options.sheets.includes(sheet.name);
  const entries = frame.sheets.filter(wanted);
  const outline = await readOutline(frame, entries, signal);
  const used = outline.sheets.filter(({ used: range }) => range !== null);
  const lines = await readLines(used, signal);
  const collectors = new Map(used.map(({ id, name }) => [id, new SheetCollector(name)]));
  await readCells(used, collectors, options);
  await readErrors(collectors, signal);
  return bookOf(
    outline.sheets.map(({ id, name, visibility, isProtected, tables, notes }) =>
      (collectors.get(id) ?? new SheetCollector(name)).finish({
        visibility,
        protected: isProtected,
        tables,
        notes,
        ...lines.get(id),
      })
    ),
    {
      file: frame.file,
      format: "excel",
      date1904: frame.date1904,
      names: [...frame.names, ...outline.sheets.flatMap(({ names }) => names)],
      calculation: frame.calculation,
      iterative: frame.iterative,
      template: frame.template,
    }
  );
}
