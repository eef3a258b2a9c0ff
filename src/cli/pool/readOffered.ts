import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { LedgerReason, OfferedFile } from "../../portfolio/portfolio";
import { readReports } from "../../reading/readReports";
import { readBook } from "../../xlsx/read/readBook";
import { nodeInflater } from "../../xlsx/read/nodeInflater";
import { ReadError } from "../../xlsx/read/readError";
import type { GatheredFile } from "../files/gatherFiles";

/**
 * Reads one file and recognises what it says. Whatever is wrong with the file becomes the reason of its
 * ledger line: this function does not throw.
 */
export async function readOffered({ path, file }: GatheredFile): Promise<OfferedFile> {
  let hash: string | null = null;
  try {
    const bytes = readFileSync(path);
    hash = createHash("sha256").update(bytes).digest("hex");
    const book = await readBook(bytes, file, {}, nodeInflater);
    return { file, hash, reading: readReports(book) };
  } catch (error) {
    return { file, hash, rejected: reasonOf(error) };
  }
}

function reasonOf(error: unknown): LedgerReason {
  if (error instanceof ReadError) return { code: error.code, values: error.values };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ERR_FS_FILE_TOO_LARGE") return { code: "tooLarge", values: { detail: code } };
  // System errors have a code in capitals (EACCES, ENOENT, EIO); anything else is a fault of reading itself.
  if (code !== undefined && /^E[A-Z]+$/.test(code)) {
    return { code: "unreadable", values: { detail: code } };
  }
  return { code: "damaged", values: { part: "", detail: message ?? String(error) } };
}
