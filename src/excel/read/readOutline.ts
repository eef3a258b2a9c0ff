import type { CellRange } from "../../book/address";
import type { BookTable, DefinedName, Note } from "../../book/book";
import { callExcel } from "../calls/callExcel";
import { has } from "../calls/supports";
import { definedName, type Frame, type SheetEntry, type TableEntry } from "./readFrame";
import { rangeOf } from "./place";

/** What is known of a sheet before its cells are read. */
export interface SheetOutline extends SheetEntry {
  /** The smallest rectangle around what holds a value; null for an empty sheet. */
  readonly used: CellRange | null;
  /** False: none; true: all; null: some of the used range. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  readonly isProtected: boolean;
  readonly names: readonly DefinedName[];
  readonly tables: readonly BookTable[];
  readonly notes: readonly Note[];
}

/** Where the parts of the frame lie, and how far each sheet reaches, in one sync. */
export function readOutline(
  frame: Frame,
  entries: readonly SheetEntry[],
  signal?: AbortSignal
): Promise<{ readonly sheets: readonly SheetOutline[] }> {
  return callExcel(
    async (context) => {
      const { workbook } = context;
      const sheets = entries.map(({ id }) => askSheet(workbook.worksheets.getItem(id)));
      const tables = frame.tables.map(({ id }) => askTable(workbook.tables.getItem(id)));
      const comments = frame.comments.map((_, i) => askPlace(workbook.comments.getItemAt(i)));
      const notes = has("notes")
        ? frame.notes.map((_, i) => askPlace(workbook.notes.getItemAt(i)))
        : [];
      await context.sync();
      const tablesRead = tables.map((told, i) => ({
        sheet: told.sheet.id,
        table: tableOf(frame.tables[i]!, told),
      }));
      const notesRead = [
        ...notes.map((told, i) => ({ told, entry: frame.notes[i]!, threaded: false })),
        ...comments.map((told, i) => ({ told, entry: frame.comments[i]!, threaded: true })),
      ].map(({ told, entry, threaded }) => ({
        sheet: told.sheet.id,
        note: { row: told.range.rowIndex, col: told.range.columnIndex, ...entry, threaded },
      }));
      return {
        sheets: sheets.map(({ used, protection, names }, i) => {
          const entry = entries[i]!;
          return {
            ...entry,
            used: used.isNullObject ? null : rangeOf(used),
            rowsHidden: used.isNullObject ? false : used.rowHidden,
            columnsHidden: used.isNullObject ? false : used.columnHidden,
            isProtected: protection.protected,
            names: names.items.map((name) => definedName(name, entry.name)),
            tables: tablesRead.filter(({ sheet }) => sheet === entry.id).map(({ table }) => table),
            notes: notesRead.filter(({ sheet }) => sheet === entry.id).map(({ note }) => note),
          };
        }),
      };
    },
    { step: "readWorkbook", idempotent: true, signal }
  );
}

function askSheet(sheet: Excel.Worksheet) {
  // Values only: a format on whole columns would make the used range a million rows long.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const { protection, names } = sheet;
  protection.load("protected");
  names.load("items/name,items/formula,items/visible");
  return { used, protection, names };
}

function askTable(table: Excel.Table) {
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const { worksheet: sheet, columns } = table;
  sheet.load("id");
  columns.load("items/name");
  return { range, sheet, columns };
}

/** Where a comment or a note lies. */
function askPlace(on: { getLocation(): Excel.Range }) {
  const range = on.getLocation();
  range.load("rowIndex,columnIndex");
  const sheet = sheetOf(range);
  sheet.load("id");
  return { range, sheet };
}

const sheetOf = (range: Excel.Range): Excel.Worksheet => range.worksheet;

function tableOf(
  { name, headerRow, totalsRow }: TableEntry,
  { range, columns }: ReturnType<typeof askTable>
): BookTable {
  const titles = columns.items.map((column) => column.name);
  return { name, range: rangeOf(range), headerRow, totalsRow, columns: titles };
}
