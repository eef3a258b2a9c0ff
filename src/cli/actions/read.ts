import type { AuditSettings } from "../../audit/rule";
import type { Language } from "../../language/language";
import { ReadError } from "../../xlsx/read/readError";
import { readBook } from "../../xlsx/read/readBook";
import { nodeInflater } from "../../xlsx/read/nodeInflater";
import type { Book } from "../../book/book";
import { readFileSync } from "node:fs";
import { setImmediate as pause } from "node:timers/promises";
import type { OfferedFile } from "../../portfolio/portfolio";
import type { Context } from "../context";
import type { GatheredFile } from "../files/gatherFiles";
import { readFiles } from "../pool/readFiles";
import { readingProgress } from "../terminal/progress";
import { describeReason } from "../words";

/** Two minutes for one file: ten times what the largest sheets that Excel can hold take. */
const TIMEOUT = 120_000;
const HEAP_MEGABYTES = 4096;
/** More threads than this wait for the disk and for the main thread rather than read. */
const MOST_THREADS = 16;

/** Reads files in threads, with progress on the terminal. */
export async function readAll(
  files: readonly GatheredFile[],
  language: Language,
  threads: number | null,
  context: Context,
  thresholds: AuditSettings["thresholds"] = {}
): Promise<OfferedFile[]> {
  const { terminal, now } = context;
  const onRead = readingProgress(files.length, language, terminal.progress, now);
  return readFiles(files, {
    reader: context.reader,
    threads: threads ?? Math.min(context.cores, MOST_THREADS),
    timeout: TIMEOUT,
    heap: HEAP_MEGABYTES,
    signal: context.signal,
    thresholds,
    onRead,
  });
}

/**
 * Reads one workbook that serves the run (last portfolio, list of expected projects), not a source.
 * @returns the book, or in words why it could not be read
 */
export async function readHere(file: string, language: Language): Promise<Book | string> {
  try {
    return await readBook(readFileSync(file), file, {}, nodeInflater);
  } catch (error) {
    if (error instanceof ReadError) return describeReason(error, language);
    const detail = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    return describeReason({ code: "unreadable", values: { detail } }, language);
  }
}

/** Lets Ctrl-C be heard between two long steps. */
export async function heed(signal: AbortSignal): Promise<void> {
  await pause();
  signal.throwIfAborted();
}
