import * as zlib from "node:zlib";
import { crc32 } from "./crc32";
import type { Inflater } from "./inflate";

/** Parts up to this size are inflated in one go; larger ones arrive in pieces, inflated on another thread. */
const ONE_GO_BYTES = 16 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

/** Inflates with Node's zlib, about three times as fast as the default. Only for hosts that are Node. */
export const nodeInflater: Inflater = {
  inflate(compressed, expectedBytes) {
    if (expectedBytes > ONE_GO_BYTES) return pieces(compressed);
    // One byte more than declared: an entry that holds more fails instead of growing without end.
    const room = Math.max(expectedBytes, 64) + 1;
    return [zlib.inflateRawSync(compressed, { chunkSize: room, maxOutputLength: room })];
  },
  // Node has its own from 20.15 on.
  crc32: typeof zlib.crc32 === "function" ? (bytes, before) => zlib.crc32(bytes, before) : crc32,
};

async function* pieces(compressed: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflate = zlib.createInflateRaw({ chunkSize: PIECE_BYTES });
  inflate.end(compressed);
  try {
    for await (const piece of inflate) yield piece as Uint8Array;
  } finally {
    inflate.destroy();
  }
}
