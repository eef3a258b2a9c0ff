import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AuditSettings } from "../../audit/rule";
import type { LedgerReason, OfferedFile } from "../../portfolio/portfolio";
import { auditBook } from "../../audit/auditBook";
import { readReports } from "../../reading/readReports";
import { readBook } from "../../xlsx/read/readBook";
import { nodeInflater } from "../../xlsx/read/nodeInflater";
import { ReadError } from "../../xlsx/read/readError";
import type { GatheredFile } from "../files/gatherFiles";

/**
 * Reads one file, recognises what it says and audits its formulas. Whatever is wrong with the file becomes the reason of its
 * ledger line: this function does not throw.
 */
export async function readOffered(
  { path, file }: GatheredFile,
  thresholds: AuditSettings["thresholds"] = {}
): Promise<OfferedFile> {
  let hash: string | null = null;
  try {
    const bytes = readFileSync(path);
    hash = createHash("sha256").update(bytes).digest("hex");
    const book = await readBook(bytes, file, {}, nodeInflater);
    const reading = readReports(book);
    return { file, hash, reading, formulas: auditBook(book, reading, thresholds) };
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
