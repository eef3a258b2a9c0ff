import { writeWhole } from "../files/writeWhole";
import type { WholeFile } from "../files/writeWhole";

/** The result could not be written where it was wanted; nothing was changed. */
export class DeliveryError extends Error {
  constructor(
    readonly file: string,
    readonly detail: string
  ) {
    super(`${file}: ${detail}`);
    this.name = "DeliveryError";
  }
}

/**
 * Writes the results, all or none, and the JSON to its file or to the standard output.
 * @throws DeliveryError
 */
export function deliver(
  files: readonly WholeFile[],
  json: string | null,
  text: Iterable<string>
): void {
  const all = json === null || json === "-" ? files : [...files, { path: json, content: text }];
  try {
    writeWhole(all);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new DeliveryError(all.map(({ path }) => path).join(", "), code ?? message);
  }
  if (json === "-") for (const part of text) process.stdout.write(part);
}
