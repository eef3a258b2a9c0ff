import { ExcelFault } from "./excelFault";

/** Excel on the web takes 5 MB a request and a response; the frame around the data needs some of it. */
export const CHUNK_BYTES = 4 * 1024 * 1024;

/** Bytes of a value as JSON in UTF-8, which is how it travels. */
export function jsonBytes(value: unknown): number {
  return utf8Bytes(JSON.stringify(value) ?? "");
}

/** Bytes of a text in UTF-8, counted without a copy. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A surrogate pair: two units, four bytes.
    if (unit >= 0xd800 && unit <= 0xdbff) i++;
  }
  return bytes;
}

/** Splits items, in order, into chunks of at most `limit` bytes; an item above the limit stands alone. */
export function chunksByBytes<T>(
  items: readonly T[],
  bytesOf: (item: T) => number,
  limit: number = CHUNK_BYTES
): T[][] {
  const chunks: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const more = bytesOf(item);
    const last = chunks.at(-1);
    if (last && bytes + more <= limit) {
      last.push(item);
      bytes += more;
    } else {
      chunks.push([item]);
      bytes = more;
    }
  }
  return chunks;
}

/**
 * Does work on a chunk; when Excel says that it is too large, on its halves, and so on down to single
 * items. Results come in the order of the items.
 * @throws ExcelFault of kind "tooLarge" when a single item is too large, or whatever else the work throws.
 */
export async function inHalves<T, R>(
  items: readonly T[],
  work: (chunk: readonly T[]) => Promise<R>
): Promise<R[]> {
  try {
    return [await work(items)];
  } catch (thrown) {
    if (!(thrown instanceof ExcelFault) || thrown.kind !== "tooLarge" || items.length < 2)
      throw thrown;
    const middle = Math.ceil(items.length / 2);
    const first = await inHalves(items.slice(0, middle), work);
    return [...first, ...(await inHalves(items.slice(middle), work))];
  }
}
