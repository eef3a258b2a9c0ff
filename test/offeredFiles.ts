import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { OfferedFile } from "../src/portfolio/portfolio";
import { readReports } from "../src/reading/readReports";
import { readBook } from "../src/xlsx/read/readBook";
import { ReadError } from "../src/xlsx/read/readError";

/** Every file of a folder as offered to a consolidation, read or rejected with its reason. */
export function offeredFiles(folder: string): Promise<OfferedFile[]> {
  return Promise.all(
    readdirSync(folder)
      .filter((file) => /\.(xls|xlsx|xlsm)$/.test(file))
      .map(async (file): Promise<OfferedFile> => {
        const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
        const hash = createHash("sha256").update(bytes).digest("hex");
        try {
          return { file, hash, reading: readReports(await readBook(bytes, file)) };
        } catch (error) {
          if (!(error instanceof ReadError)) throw error;
          return { file, hash, rejected: { code: error.code, values: error.values } };
        }
      })
  );
}
