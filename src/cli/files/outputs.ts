import { accessSync, constants, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { DATA_SCHEMA, DATA_SCHEMA_FILE } from "../../data/schema";
import type { CommandName } from "../arguments/command";
import { UsageError } from "../arguments/command";
import { USAGE_TEXTS } from "../arguments/usageTexts";
import { realPath } from "./gatherFiles";

/**
 * Refuses, before anything is read, a place that cannot be written or that would cost the person a file.
 * @param inputs files that were given by name
 * @throws UsageError
 */
export function checkOutput(output: string, inputs: readonly string[], about: CommandName): void {
  const target = realPath(output);
  if (inputs.some((input) => realPath(input) === target)) {
    throw new UsageError(USAGE_TEXTS.outIsInput, { given: output }, about);
  }
  try {
    if (statSync(output, { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(USAGE_TEXTS.outIsFolder, { given: output }, about);
    }
    accessSync(nearestFolder(path.dirname(target)), constants.W_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const detail = (error as NodeJS.ErrnoException).code ?? "";
    throw new UsageError(USAGE_TEXTS.outNotWritable, { given: output, detail }, about);
  }
}

/**
 * Refuses a folder for data that is a file, cannot be written, or holds what someone else put there.
 * @throws UsageError
 */
export function checkDataFolder(folder: string, about: CommandName): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) {
    throw new UsageError(USAGE_TEXTS.dataNotFolder, { given: folder }, about);
  }
  if (found && readdirSync(folder).length > 0 && !holdsOurData(folder)) {
    throw new UsageError(USAGE_TEXTS.dataNotOurs, { given: folder }, about);
  }
  checkOutput(path.join(folder, DATA_SCHEMA_FILE), [], about);
}

function holdsOurData(folder: string): boolean {
  try {
    const text = readFileSync(path.join(folder, DATA_SCHEMA_FILE), "utf8");
    return (JSON.parse(text) as { schema?: unknown }).schema === DATA_SCHEMA;
  } catch {
    return false;
  }
}

/** The folder itself, or the nearest one above it that exists; missing ones are made when writing. */
function nearestFolder(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return folder;
  if (found) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  return nearestFolder(path.dirname(folder));
}
