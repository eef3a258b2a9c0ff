import type { OfferedFile } from "./portfolio";
import { firstOrder, naturalOrder } from "./order";

/** Files told apart by their content: each once, and the names under which it came again. */
export interface Distinct {
  readonly files: readonly OfferedFile[];
  /** The file that is kept, by the name of its copy. */
  readonly keptFor: ReadonlyMap<string, string>;
  readonly copies: readonly OfferedFile[];
}

/**
 * Sets aside files that are, byte for byte, another one: nobody did anything wrong, so they are no finding.
 * The shortest name is kept ("PRJ-01.xlsx" over "PRJ-01 (1).xlsx" and "Copie de PRJ-01.xlsx"), the first of equals.
 */
export function withoutCopies(files: readonly OfferedFile[]): Distinct {
  const originals = new Map<string, OfferedFile>();
  for (const file of [...files].filter((one) => "reading" in one).sort(originalFirst)) {
    if (file.hash && !originals.has(file.hash)) originals.set(file.hash, file);
  }
  const originalOf = (file: OfferedFile) =>
    "reading" in file ? (originals.get(file.hash) ?? file) : file;
  const copies = files.filter((file) => originalOf(file) !== file);
  return {
    files: files.filter((file) => originalOf(file) === file),
    copies,
    keptFor: new Map(copies.map((file) => [file.file, originalOf(file).file])),
  };
}

function originalFirst(a: OfferedFile, b: OfferedFile): number {
  return firstOrder(
    nameOf(a).length - nameOf(b).length,
    a.file.length - b.file.length,
    naturalOrder(a.file, b.file)
  );
}

function nameOf({ file }: OfferedFile): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
