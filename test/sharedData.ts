import { existsSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(__dirname, "../../shared/data");

/** The folder of real data beside the repository, or null (said loudly, once a test file) where it is absent. */
export function sharedData(): string | null {
  if (existsSync(FOLDER)) return FOLDER;
  console.warn(
    `SKIPPED: the real data are not there (${FOLDER}); tests that read them did not run.`
  );
  return null;
}
