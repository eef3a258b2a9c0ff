import { mkdirSync, openSync, closeSync, fsyncSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

/** Temporary files that exist at this moment; removed when the person interrupts. */
const unfinished = new Set<string>();

/** A file to write, whole. */
export interface WholeFile {
  readonly path: string;
  /** In parts where it is large; made only while it is being written. */
  readonly content: Uint8Array | string | Iterable<Uint8Array | string>;
}

/**
 * Writes files so that each is either as before or complete: first each beside its target under a
 * temporary name, then all renamed. Missing folders are made.
 * @throws NodeJS.ErrnoException when the place cannot be written; nothing is left behind then.
 */
export function writeWhole(files: readonly WholeFile[]): void {
  const written: { temporary: string; target: string }[] = [];
  try {
    for (const file of files) {
      const target = path.resolve(file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      const temporary = path.join(
        path.dirname(target),
        `.${path.basename(target)}.${process.pid}.tmp`
      );
      unfinished.add(temporary);
      writeThrough(temporary, file.content);
      written.push({ temporary, target });
    }
    for (const { temporary, target } of written) {
      renameSync(temporary, target);
      unfinished.delete(temporary);
    }
  } catch (error) {
    removeUnfinished();
    throw error;
  }
}

/** Removes what an interrupted write left; for the handler of Ctrl-C. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
  unfinished.clear();
}

function writeThrough(file: string, content: WholeFile["content"]): void {
  const whole = typeof content === "string" || content instanceof Uint8Array;
  const descriptor = openSync(file, "w");
  try {
    for (const part of whole ? [content] : content) {
      const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
