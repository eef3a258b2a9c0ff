import { accessDenied, invalidOperation } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import type { BookModel } from "../model/book";
import { WORKBOOK_TARGET } from "../model/events";
import { PROTECTION_DEFAULTS, type ProtectionModel } from "../model/protection";
import type { SheetModel } from "../model/sheet";

interface Guarded {
  protection: ProtectionModel | null;
}

function protect(self: Guarded, password: string | null | undefined, options: object = {}): void {
  if (self.protection) throw invalidOperation("The sheet or workbook is protected already.");
  self.protection = { password: password || null, options: { ...PROTECTION_DEFAULTS, ...options } };
}

function unprotect(self: Guarded, password: string | null | undefined): void {
  if (self.protection?.password && self.protection.password !== password)
    throw accessDenied("The password you supplied is not correct.");
  self.protection = null;
}

const told = (sheet: SheetModel) =>
  sheet.book.events.raise("worksheetProtectionChanged", [sheet.id, WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    isProtected: sheet.protection !== null,
    protectionOptions: sheet.protection?.options ?? {},
  });

export const worksheetProtection: ObjectType<SheetModel> = defineObject<SheetModel>(
  "WorksheetProtection",
  {
    properties: {
      Protected: { get: (sheet) => sheet.protection !== null },
      Options: { get: (sheet) => ({ ...(sheet.protection?.options ?? PROTECTION_DEFAULTS) }) },
    },
    methods: {
      Protect: (sheet, options?: object | null, password?: string | null) => {
        protect(sheet, password, options ?? {});
        told(sheet);
      },
      Unprotect: (sheet, password?: string | null) => {
        unprotect(sheet, password);
        told(sheet);
      },
    },
  }
);

export const workbookProtection: ObjectType<BookModel> = defineObject<BookModel>(
  "WorkbookProtection",
  {
    properties: { Protected: { get: (book) => book.protection !== null } },
    methods: {
      Protect: (book, password?: string | null) => protect(book, password),
      Unprotect: (book, password?: string | null) => unprotect(book, password),
    },
  }
);
