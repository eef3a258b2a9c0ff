import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";

/**
 * Inflates raw deflate data piece by piece, so that whoever reads can stop a bomb early. A host with a
 * faster way (zlib in Node) passes its own; the default runs anywhere.
 */
export interface Inflater {
  inflate(
    compressed: Uint8Array,
    expectedBytes: number
  ): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  crc32(bytes: Uint8Array, before: number): number;
}

/** Compressed bytes a step: one step of a bomb makes at most about 16 MB. */
const STEP = 16 * 1024;
/** Entries up to this size are inflated in one go into the room they declare, half as long as in steps. */
const ONE_GO = 256 * 1024;
/** No deflate data inflates more than this. */
const MOST_RATIO = 1032;

export const plainInflater: Inflater = {
  *inflate(compressed, expectedBytes) {
    if (compressed.length <= ONE_GO && expectedBytes <= compressed.length * MOST_RATIO) {
      // One byte more than declared: an entry that holds more is seen to, and what is beyond is not kept.
      yield inflateSync(compressed, { out: new Uint8Array(expectedBytes + 1) });
      return;
    }
    const made: Uint8Array[] = [];
    const inflate = new Inflate((chunk) => made.push(chunk));
    for (let at = 0; at < compressed.length; at += STEP) {
      inflate.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
      for (const chunk of made) if (chunk.length > 0) yield chunk;
      made.length = 0;
    }
  },
  crc32,
};
