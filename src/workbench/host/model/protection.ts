import { accessDenied } from "../protocol/errors";
import type { CellRange } from "../../../book/address";
import type { SheetModel } from "./sheet";

export interface ProtectionModel {
  readonly password: string | null;
  readonly options: Readonly<Record<string, boolean | string>>;
}

export const PROTECTION_DEFAULTS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Refuses a change that the sheet's protection forbids, unless the given option allows it. */
export function requireAllowed(sheet: SheetModel, option?: string): void {
  if (sheet.protection && !(option && sheet.protection.options[option] === true))
    throw accessDenied();
}

/** Refuses to change the content of locked cells on a protected sheet. */
export function requireUnlocked(sheet: SheetModel, range: CellRange): void {
  if (sheet.protection && sheet.looks.common(range, "protection.locked") !== false)
    throw accessDenied();
}

/** Refuses a change to the workbook's sheets while its structure is protected. */
export function requireStructure(sheet: { book: { protection: ProtectionModel | null } }): void {
  if (sheet.book.protection) throw accessDenied();
}
