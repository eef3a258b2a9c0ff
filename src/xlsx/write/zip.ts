import { Zip, ZipDeflate } from "fflate";
import { DeflatedEntry } from "./deflater";
import type { Deflater } from "./deflater";

/** One part of the package: whole, or in pieces of text. */
export interface Part {
  readonly path: string;
  readonly content: Uint8Array | Iterable<string>;
}

/** Twice as fast as the usual 6 for 4 % more bytes (measured on 1.5 M cells). */
const LEVEL = 4;
/** Text is encoded and deflated in blocks of about this many characters. */
const BLOCK = 1 << 18;

/**
 * Zips the parts in the order given, every entry dated 1980-01-01, so that equal parts give equal bytes.
 * A part given in pieces is never held whole.
 * @param deflater compresses instead of fflate
 */
export function zipParts(parts: Iterable<Part>, deflater: Deflater | null = null): Uint8Array {
  const blocks: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, block) => {
    if (error) throw error;
    blocks.push(block);
    size += block.length;
  });
  for (const { path, content } of parts) {
    const file = deflater
      ? new DeflatedEntry(path, deflater)
      : new ZipDeflate(path, { level: LEVEL });
    // fflate writes local time: this is the same day in every zone.
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    if (content instanceof Uint8Array) file.push(content, true);
    else pushText(file, content);
  }
  zip.end();
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const block of blocks) {
    bytes.set(block, offset);
    offset += block.length;
  }
  return bytes;
}

function pushText(file: ZipDeflate | DeflatedEntry, pieces: Iterable<string>): void {
  const encoder = new TextEncoder();
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length >= BLOCK) {
      file.push(encoder.encode(text), false);
      text = "";
    }
  }
  file.push(encoder.encode(text), true);
}
