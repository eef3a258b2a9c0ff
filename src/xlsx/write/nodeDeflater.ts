import * as zlib from "node:zlib";
import type { Deflater } from "./deflater";

/** The level at which Node's zlib gives files of the size that the default gives. */
const LEVEL = 4;

/** Deflates with Node's zlib, three times as fast as the default. Only for hosts that are Node. */
export const nodeDeflater: Deflater = {
  deflate: (block, last) =>
    zlib.deflateRawSync(block, {
      level: LEVEL,
      finishFlush: last ? zlib.constants.Z_FINISH : zlib.constants.Z_SYNC_FLUSH,
    }),
  // Node has its own from 20.15 on. Over no bytes at all zlib answers 0, not what came before.
  ...(typeof zlib.crc32 === "function"
    ? {
        crc32: (bytes: Uint8Array, before: number) =>
          bytes.length === 0 ? before : zlib.crc32(bytes, before),
      }
    : {}),
};
