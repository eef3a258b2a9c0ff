import { Worker } from "node:worker_threads";
import type { AuditSettings } from "../../audit/rule";
import type { LedgerReasonCode, OfferedFile } from "../../portfolio/portfolio";
import type { GatheredFile } from "../files/gatherFiles";
import { unpackOffered } from "./packReading";
import type { PackedFile } from "./packReading";

export interface PoolOptions {
  /** The bundled worker, `reader.mjs`. */
  readonly reader: URL;
  /** Files read at a time. */
  readonly threads: number;
  /** Milliseconds after which a file is given up. */
  readonly timeout: number;
  /** Megabytes of heap that one file may cost. */
  readonly heap: number;
  readonly signal: AbortSignal;
  /** The office's own thresholds, for the rules that are evaluated where the workbook is. */
  readonly thresholds?: AuditSettings["thresholds"];
  /** Called after every file. */
  readonly onRead: (done: number) => void;
}

/** Why a thread gave no answer. */
type Silence = Extract<LedgerReasonCode, "tookTooLong" | "tooLarge" | "readerCrashed">;

/**
 * Reads files in worker threads, as many at a time as `threads`. Only readings come back, so memory does
 * not grow with the size of the workbooks; a file that crashes, fills or hangs its thread is rejected,
 * its thread replaced, and the others go on.
 * @returns one entry a file, in the order given, whatever the order in which they were done
 * @throws the signal's reason when interrupted
 */
export async function readFiles(
  files: readonly GatheredFile[],
  options: PoolOptions
): Promise<OfferedFile[]> {
  const results = new Array<OfferedFile>(files.length);
  let next = 0;
  let done = 0;
  const serve = async (): Promise<void> => {
    let thread: Worker | null = null;
    try {
      while (next < files.length) {
        options.signal.throwIfAborted();
        const index = next++;
        const file = files[index]!;
        thread ??= startThread(options);
        const answer = await ask(thread, file, options);
        if (typeof answer === "string") {
          // Never waited for: a thread in an endless loop ends when it ends.
          void thread.terminate();
          thread = null;
          results[index] = {
            file: file.file,
            hash: null,
            rejected: { code: answer, values: { seconds: Math.round(options.timeout / 1000) } },
          };
        } else results[index] = answer;
        options.onRead(++done);
      }
    } finally {
      await thread?.terminate();
    }
  };
  const threads = Math.max(1, Math.min(options.threads, files.length));
  await Promise.all(Array.from({ length: threads }, serve));
  return results;
}

function startThread(options: PoolOptions): Worker {
  const thread = new Worker(options.reader, {
    resourceLimits: { maxOldGenerationSizeMb: options.heap },
    // What a library may print there is no business of the person's terminal.
    stdout: true,
    stderr: true,
  });
  // A thread that is being ended may still fail; nobody is left to hear it.
  return thread.on("error", () => undefined);
}

/** One question to one thread: its answer, or why there is none. */
function ask(
  thread: Worker,
  file: GatheredFile,
  options: PoolOptions
): Promise<OfferedFile | Silence> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      thread.off("messageerror", onExit);
      options.signal.removeEventListener("abort", onAbort);
      finish();
    };
    const onMessage = (answer: PackedFile): void => settle(() => resolve(unpackOffered(answer)));
    const onExit = (): void => settle(() => resolve("readerCrashed"));
    const onError = (error: NodeJS.ErrnoException): void => {
      const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      settle(() => resolve(full ? "tooLarge" : "readerCrashed"));
    };
    const onAbort = (): void => settle(() => reject(options.signal.reason as Error));
    const timer = setTimeout(() => settle(() => resolve("tookTooLong")), options.timeout);
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.on("messageerror", onExit);
    options.signal.addEventListener("abort", onAbort);
    thread.postMessage({ ...file, thresholds: options.thresholds ?? {} });
  });
}
