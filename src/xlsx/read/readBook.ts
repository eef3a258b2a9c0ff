import type { Book } from "../../book/book";
import { plainInflater, type Inflater } from "./inflate";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits";
import { Package } from "./package";
import { ReadError, damaged } from "./readError";
import { readXlsx } from "./readXlsx";
import { relationshipsOf } from "./relationships";

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
  const pack = new Package(bytes, limits, inflater);
  const part = (await relationshipsOf(pack, "", limits)).find(
    ({ type }) => type === "officeDocument"
  )?.target;
  return readXlsx(pack, part ?? "xl/workbook.xml", file, limits);
}
