import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ResultJson } from "../src/cli/json/contract";

/** The built program, the very one that people run. */
export const VIGIE = path.resolve(__dirname, "../dist/cli/vigie.mjs");

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `vigie` with these words, in `folder` when one is given. LANG is French, as for most of its people. */
export function vigie(
  words: readonly string[],
  folder?: string,
  environment: Readonly<Record<string, string>> = {}
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [VIGIE, ...words], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { PATH: process.env.PATH, LANG: "fr_FR.UTF-8", ...environment },
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return { code: status, out: stdout, error: stderr };
}

/** The JSON result that `vigie` gives on its standard output. */
export function vigieJson(words: readonly string[], folder?: string): ResultJson {
  const { out, error } = vigie([...words, "--json", "-"], folder);
  if (out === "") throw new Error(`vigie ${words.join(" ")} gave no result: ${error}`);
  return JSON.parse(out) as ResultJson;
}

/** A folder of its own for a test, removed after all tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "vigie-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
