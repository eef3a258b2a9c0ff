import { ByteList } from "./byteList";
import type { ReadLimits } from "./limits";
import type { Inflater } from "./inflate";
import { ReadError, damaged } from "./readError";
import { compressedBytesOf, readZipDirectory, type ZipEntry } from "./zipDirectory";

/** The parts of a zip package, found by name whatever the case, slashes or backslashes. */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private inflatedBytes = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ReadLimits,
    private readonly inflater: Inflater
  ) {
    for (const entry of readZipDirectory(bytes, limits)) this.entries.set(key(entry.name), entry);
  }

  has(name: string): boolean {
    return this.entries.has(key(name));
  }

  /** Names of all parts, normalised: forward slashes, lower case, no slash in front. */
  names(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * A whole part; null when the package has none of that name.
   * @throws ReadError tooLarge beyond `most` bytes, by default what one piece of XML may have.
   */
  async read(name: string, most = this.limits.xmlBytes): Promise<Uint8Array | null> {
    if (!this.has(name)) return null;
    const bytes = new ByteList();
    for await (const chunk of this.stream(name)) {
      bytes.add(chunk);
      if (bytes.length > most)
        throw new ReadError("tooLarge", { what: "part", found: name, limit: most });
    }
    return bytes.take();
  }

  /** Inflates every part and forgets it, so that a library without limits is only given what passes ours. */
  async checkAll(): Promise<void> {
    for (const name of this.names()) {
      for await (const chunk of this.stream(name)) void chunk;
    }
  }

  /**
   * A part, piece by piece as it is inflated.
   * @throws ReadError tooLarge or suspiciousArchive as soon as a limit is passed, damaged when the bytes
   * do not inflate or do not match their checksum.
   */
  async *stream(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(key(name));
    if (!entry) return;
    if (entry.encrypted) throw new ReadError("encrypted");
    this.check(entry, entry.declaredBytes);
    const compressed = compressedBytesOf(this.bytes, entry);
    let size = 0;
    let crc = 0;
    try {
      for await (const chunk of this.open(entry, compressed)) {
        size += chunk.length;
        this.inflatedBytes += chunk.length;
        this.check(entry, size);
        if (size > entry.declaredBytes) throw damaged(entry.name, "larger than declared");
        crc = this.inflater.crc32(chunk, crc);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof ReadError) throw error;
      throw damaged(entry.name, error instanceof Error ? error.message : String(error));
    }
    if (crc !== entry.crc) throw damaged(entry.name, "checksum");
  }

  private open(
    entry: ZipEntry,
    compressed: Uint8Array
  ): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
    if (entry.method === 0) return compressed.length > 0 ? [compressed] : [];
    if (entry.method === 8) return this.inflater.inflate(compressed, entry.declaredBytes);
    throw damaged(entry.name, `compression method ${entry.method}`);
  }

  private check(entry: ZipEntry, size: number): void {
    const { partBytes, totalBytes, ratio, ratioFloor } = this.limits;
    if (size > ratioFloor && size > entry.compressedBytes * ratio) {
      throw new ReadError("suspiciousArchive", { what: "ratio", found: entry.name, limit: ratio });
    }
    if (size > partBytes) {
      throw new ReadError("tooLarge", { what: "part", found: entry.name, limit: partBytes });
    }
    if (this.inflatedBytes > totalBytes) {
      throw new ReadError("tooLarge", { what: "total", found: entry.name, limit: totalBytes });
    }
  }
}

function key(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
