import { CellScanner } from "./cellScanner";
import type { BookContext } from "./bookContext";
import { COLON, LT, SLASH, afterTag, localNameAt, nameIs } from "./byteScan";
import { damaged } from "./readError";
import { decodeXml, xmlEncoding } from "./xmlText";

/** A sheet part, read: its cells apart, and the XML around them for `walkXml`. */
export interface StreamedSheet {
  readonly scanner: CellScanner;
  /** The whole part with an empty `sheetData`. */
  readonly frame: string;
}

/**
 * Reads a sheet part as its bytes arrive; only what is not yet whole is kept between two pieces.
 * @throws ReadError damaged when the part ends inside its cells.
 */
export async function streamSheet(
  chunks: AsyncIterable<Uint8Array>,
  sheet: string,
  part: string,
  context: BookContext
): Promise<StreamedSheet> {
  const scanner = new CellScanner(sheet, part, context);
  const frame = new ByteList();
  let rest = new Uint8Array(0);
  let started = false;
  for await (const chunk of await utf8Chunks(chunks)) {
    if (scanner.finished) {
      frame.add(chunk.slice());
      continue;
    }
    const bytes = rest.length > 0 ? joined(rest, chunk) : chunk;
    let at = 0;
    if (!started) {
      const data = findSheetData(bytes);
      if (data === null) {
        rest = bytes.slice();
        continue;
      }
      started = true;
      at = data.after;
      frame.add(bytes.slice(0, at));
      if (data.empty) {
        scanner.finished = true;
        frame.add(bytes.slice(at));
        rest = new Uint8Array(0);
        continue;
      }
    }
    at = scanner.scan(bytes, at, bytes.length);
    if (scanner.finished) {
      frame.add(closingTag(bytes, at));
      frame.add(bytes.slice(at));
      rest = new Uint8Array(0);
    } else rest = bytes.slice(at);
  }
  if (started && !scanner.finished) throw damaged(part, "unfinished XML");
  if (!started) frame.add(rest);
  return { scanner, frame: decodeXml(frame.bytes()) };
}

/** Where `<sheetData>` ends, or null when it is not in these bytes yet. */
function findSheetData(
  bytes: Uint8Array
): { readonly after: number; readonly empty: boolean } | null {
  for (let i = 1; i + 9 < bytes.length; i++) {
    if (bytes[i] !== 115 || (bytes[i - 1] !== LT && bytes[i - 1] !== COLON)) continue;
    if (!nameIs(bytes, i, "sheetData")) continue;
    const after = afterTag(bytes, i, bytes.length);
    return after < 0 ? null : { after, empty: bytes[after - 2] === SLASH };
  }
  return null;
}

/** The `</sheetData>` that ends just before `at`, as written (it may have a prefix). */
function closingTag(bytes: Uint8Array, at: number): Uint8Array {
  let start = at - 1;
  while (start > 0 && bytes[start] !== LT) start--;
  // Only the name matters to the walk; localNameAt keeps this honest for prefixed tags.
  return localNameAt(bytes, start + 2, at) > 0 ? bytes.slice(start, at) : new Uint8Array(0);
}

/** The same chunks when they are UTF-8; otherwise one chunk, transcoded. */
async function utf8Chunks(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return empty();
  const head = first.value;
  if (xmlEncoding(head) === "utf-8") return resume(head, source);
  const all = new ByteList();
  for await (const chunk of resume(head, source)) all.add(chunk.slice());
  return single(new TextEncoder().encode(decodeXml(all.bytes())));
}

async function* resume(
  head: Uint8Array,
  source: AsyncIterator<Uint8Array>
): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* empty(): AsyncGenerator<Uint8Array> {}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** Pieces of bytes, put together when asked. */
class ByteList {
  private readonly pieces: Uint8Array[] = [];
  private length = 0;

  add(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
