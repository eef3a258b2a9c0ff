import type { TextValues } from "../../language/language";

export type ReadErrorCode =
  | "emptyFile"
  | "notAWorkbook"
  | "encrypted"
  | "truncated"
  | "tooLarge"
  | "suspiciousArchive"
  | "damaged"
  | "unsupportedFormat";

/**
 * The one error that reading a file throws. The words for people are in `texts.ts`, by `code`; `values`
 * fills them (`part`, `limit`, `detail` …).
 */
export class ReadError extends Error {
  override readonly name = "ReadError";

  constructor(
    readonly code: ReadErrorCode,
    readonly values: TextValues = {}
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}

/** A file that claims to be a workbook and cannot be read in the named part. */
export function damaged(part: string, detail: string): ReadError {
  return new ReadError("damaged", { part, detail });
}
