import type { Book, Sheet } from "../book/book";
import { assemble, type Assembly } from "./assemble";
import { readSheet, type SheetReading } from "./assembleSheet";
import { describeSheet } from "./assembleRegions";
import { gridOf } from "./regionsGrid";
import { rowsOf, unreadSheet } from "./regionsUnread";
import type { BookReading, UnreadPart } from "./report";

/** How a book is to be read. */
export interface ReadingOptions {
  /** Reads hidden sheets too, which otherwise are read only when no visible sheet tells of a project. */
  readonly hiddenSheets?: boolean;
}

/**
 * Reads the projects of a workbook: finds its tables and forms without a map, says how each was understood, and
 * what was left unread and why. A book without any project gives no report and never throws.
 */
export function readReports(book: Book, options: ReadingOptions = {}): BookReading {
  const isOpen = (sheet: Sheet): boolean =>
    options.hiddenSheets === true || sheet.visibility === "visible";
  let read = book.sheets.filter((sheet) => isOpen(sheet) && sheet.cells.count > 0);
  let readings = read.map((sheet) => readSheet(book, sheet));
  let assembly = assemble(book, readings);
  if (assembly.reports.length === 0 && read.length < book.sheets.length) {
    read = book.sheets.filter((sheet) => sheet.cells.count > 0);
    const all = read.map((sheet) => readSheet(book, sheet));
    const found = assemble(book, all);
    if (found.reports.length > 0) {
      readings = all;
      assembly = found;
    }
  }
  return describe(book, readings, assembly);
}

function describe(book: Book, readings: readonly SheetReading[], assembly: Assembly): BookReading {
  const described = readings.map((reading) => describeSheet(reading, assembly));
  const names = new Set(readings.map((reading) => reading.context.sheet.name));
  const unread: UnreadPart[] = described.flatMap((sheet) => sheet.unread);
  let rowsUnread = described.reduce((count, sheet) => count + sheet.rowsUnread, 0);
  for (const sheet of book.sheets) {
    if (names.has(sheet.name)) continue;
    const grid = gridOf(sheet, book.date1904);
    unread.push(unreadSheet(grid, "hiddenSheet"));
    rowsUnread += rowsOf(grid);
  }
  return {
    file: book.file,
    format: book.format,
    template: book.template,
    locales: readings.map((reading) => reading.context.locale),
    regions: described.flatMap((sheet) => sheet.regions),
    unread,
    reports: assembly.reports,
    totals: assembly.totals,
    notices: [...assembly.notices, ...described.flatMap((sheet) => sheet.notices)],
    rowsRead: described.reduce((count, sheet) => count + sheet.rowsRead, 0),
    rowsUnread,
    ...(book.remarks.length > 0 ? { remarks: book.remarks } : {}),
  };
}
