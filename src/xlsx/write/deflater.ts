import type { AsyncFlateStreamHandler, ZipInputFile } from "fflate";
import { crc32 } from "../read/crc32";

/** Compresses the parts of a package where there is something faster than the default: Node's zlib. */
export interface Deflater {
  /**
   * Deflates a block. Blocks of a part stand one after the other as one stream: one that is not the last
   * ends on a whole byte and leaves the stream open (a "sync flush").
   */
  deflate(block: Uint8Array, last: boolean): Uint8Array;
  /** Continues a CRC-32 from `before` (0 to begin); JavaScript's own where there is no faster one. */
  readonly crc32?: (bytes: Uint8Array, before: number) => number;
}

/** An entry of a zip whose blocks another deflater compresses; fflate writes the rest of the archive. */
export class DeflatedEntry implements ZipInputFile {
  readonly compression = 8;
  size = 0;
  crc = 0;
  mtime?: Date;
  ondata!: AsyncFlateStreamHandler;

  constructor(
    readonly filename: string,
    private readonly deflater: Deflater
  ) {}

  push(block: Uint8Array, last: boolean): void {
    this.crc = (this.deflater.crc32 ?? crc32)(block, this.crc);
    this.size += block.length;
    this.ondata(null, this.deflater.deflate(block, last) as Uint8Array<ArrayBuffer>, last);
  }
}
