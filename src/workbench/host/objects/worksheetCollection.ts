import { itemNotFound } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import type { BookModel } from "../model/book";
import { WORKBOOK_TARGET } from "../model/events";
import { requireStructure } from "../model/protection";
import { registrations } from "./registrations";
import { worksheet } from "./worksheet";

const listed = (book: BookModel, visibleOnly: boolean) =>
  book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

const find = (book: BookModel, key: unknown) => {
  const sheet = book.sheetOf(key);
  return sheet ? worksheet.of(sheet) : null;
};

export const worksheetCollection: ObjectType<BookModel> = defineObject<BookModel>(
  "WorksheetCollection",
  {
    items: (book) => book.sheets.map((sheet) => worksheet.of(sheet)),
    item: find,
    methods: {
      ...registrations,
      Add: (book, name?: string | null) => {
        requireStructure({ book });
        const sheet = book.addSheet(name ?? undefined);
        book.events.raise("worksheetAdded", [WORKBOOK_TARGET], { worksheetId: sheet.id });
        return worksheet.of(sheet);
      },
      GetActiveWorksheet: (book) => worksheet.of(book.active),
      GetCount: (book, visibleOnly = false) => listed(book, visibleOnly).length,
      GetFirst: (book, visibleOnly = false) => worksheet.of(listed(book, visibleOnly)[0]!),
      GetLast: (book, visibleOnly = false) => worksheet.of(listed(book, visibleOnly).at(-1)!),
      GetItem: (book, key: unknown) => {
        const found = find(book, key);
        if (!found) throw itemNotFound();
        return found;
      },
      GetItemOrNullObject: find,
    },
  }
);
