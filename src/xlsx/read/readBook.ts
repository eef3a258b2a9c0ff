import type { Book } from "../../book/book";
import { kindOf } from "./format";
import { plainInflater, type Inflater } from "./inflate";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits";
import { checkHtmlSpans, checkXmlSpans } from "./markupSpans";
import { oleContent } from "./ole";
import { Package } from "./package";
import { packageContent } from "./packageContent";
import { readOdsFrames } from "./odsFrame";
import { ReadError, damaged } from "./readError";
import { readCsv } from "./readCsv";
import { readWithLibrary } from "./readWithLibrary";
import { readXlsx } from "./readXlsx";

/**
 * Reads a workbook from the bytes of its file. The format is told from the content, never from the name.
 * @param file name by which people know the file; kept in the book.
 * @param limits what the file may cost; see {@link DEFAULT_LIMITS}.
 * @param inflater a faster way to inflate than the default, where the host has one.
 * @throws ReadError and nothing else.
 */
export async function readBook(
  bytes: Uint8Array,
  file: string,
  limits: Partial<ReadLimits> = {},
  inflater: Inflater = plainInflater
): Promise<Book> {
  try {
    return await readAny(bytes, file, { ...DEFAULT_LIMITS, ...limits }, inflater);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw damaged("", error instanceof Error ? error.message : String(error));
  }
}

async function readAny(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
  inflater: Inflater
): Promise<Book> {
  if (bytes.length === 0) throw new ReadError("emptyFile");
  if (bytes.length > limits.fileBytes) {
    throw new ReadError("tooLarge", { what: "file", limit: limits.fileBytes });
  }
  const kind = kindOf(bytes);
  switch (kind) {
    case "zip":
      return readPackage(new Package(bytes, limits, inflater), bytes, file, limits);
    case "ole":
      return readOle(bytes, file, limits);
    case "spreadsheetXml":
      checkXmlSpans(bytes);
      return readWithLibrary(bytes, file, "xls", limits);
    case "html":
      checkHtmlSpans(bytes);
      return readWithLibrary(bytes, file, "xls", limits);
    case "oldXls":
      return readWithLibrary(bytes, file, "xls", limits);
    case "text":
      return readCsv(bytes, file, limits);
    case "pdf":
    case "json":
    case "xml":
    case "binary":
      throw new ReadError("notAWorkbook", { found: kind });
    case "lotus":
    case "sylk":
    case "dif":
      throw new ReadError("unsupportedFormat", { found: kind });
  }
}

function readOle(bytes: Uint8Array, file: string, limits: ReadLimits): Promise<Book> {
  const content = oleContent(bytes);
  if (content === "encrypted") throw new ReadError("encrypted");
  if (content === "other") throw new ReadError("notAWorkbook", { found: "ole" });
  return readWithLibrary(bytes, file, "xls", limits);
}

async function readPackage(
  pack: Package,
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits
): Promise<Book> {
  const content = await packageContent(pack, limits);
  switch (content.kind) {
    case "xlsx":
      return readXlsx(pack, content.part, file, limits);
    case "xlsb":
      await pack.checkAll();
      return readWithLibrary(bytes, file, "xlsb", limits);
    case "ods": {
      await pack.checkAll();
      const frames = await readOdsFrames(pack, limits);
      const book = await readWithLibrary(bytes, file, "ods", limits);
      return { ...book, sheets: book.sheets.map((sheet, i) => ({ ...sheet, ...frames[i] })) };
    }
    case "unsupported":
      throw new ReadError("unsupportedFormat", { found: content.found });
    case "other":
      throw new ReadError("notAWorkbook", { found: content.found });
  }
}
