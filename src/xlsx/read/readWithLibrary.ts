import type { WorkBook } from "@e965/xlsx";
import type { Book, DefinedName, ReaderRemark } from "../../book/book";
import { bookOf } from "../../book/build";
import { librarySheet } from "./librarySheet";
import type { ReadLimits } from "./limits";
import { TEMPLATE_PROPERTY, TEMPLATE_VERSION_PROPERTY } from "./properties";
import { ReadError, damaged } from "./readError";

/** Formats that are read by the SheetJS library, which is loaded when the first such file comes. */
export type LibraryFormat = "xls" | "xlsb" | "ods";

/**
 * Reads a workbook in another format than .xlsx.
 * @throws ReadError encrypted, tooLarge, or damaged with what the library says.
 */
export async function readWithLibrary(
  bytes: Uint8Array,
  file: string,
  format: LibraryFormat,
  limits: ReadLimits
): Promise<Book> {
  if (bytes.length > limits.legacyBytes) {
    throw new ReadError("tooLarge", { what: "file", limit: limits.legacyBytes });
  }
  const library = await import("@e965/xlsx");
  let workbook: WorkBook;
  // The library speaks to the console of every record that it does not know; nobody can act on that.
  const { error: spoken } = console;
  console.error = () => undefined;
  try {
    workbook = library.read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellDates: false,
      // Numbers in HTML tables and text stay as typed: their locale is for recognition to decide.
      raw: true,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(detail)) throw new ReadError("encrypted");
    // A web page that was saved under a workbook's name.
    if (/could not find <table>/i.test(detail))
      throw new ReadError("notAWorkbook", { found: "html" });
    throw damaged(format, detail.slice(0, 200));
  } finally {
    console.error = spoken;
  }
  const remarks: ReaderRemark[] = [];
  if (format === "xlsb") {
    remarks.push({ code: "formulasNotKept", sheet: null, cell: null, detail: format });
  }
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  let cells = 0;
  const sheets = workbook.SheetNames.map((name, i) => {
    const hidden = workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0;
    const sheet = librarySheet(name, workbook.Sheets[name], hidden);
    cells += sheet.cells.count;
    if (cells > limits.cells)
      throw new ReadError("tooLarge", { what: "cells", limit: limits.cells });
    return sheet;
  });
  const template = workbook.Custprops as Record<string, unknown> | undefined;
  const id = template?.[TEMPLATE_PROPERTY];
  return bookOf(sheets, {
    file,
    format,
    date1904,
    names: namesOf(workbook),
    template:
      typeof id === "string"
        ? { id, version: String(template?.[TEMPLATE_VERSION_PROPERTY] ?? "") }
        : null,
    remarks,
  });
}

function namesOf(workbook: WorkBook): DefinedName[] {
  return (workbook.Workbook?.Names ?? []).map((name) => ({
    name: name.Name,
    refersTo: (name.Ref ?? "").replace(/^=/, ""),
    sheet: name.Sheet === undefined ? null : (workbook.SheetNames[name.Sheet] ?? null),
    hidden: (name as { Hidden?: boolean }).Hidden === true,
  }));
}
