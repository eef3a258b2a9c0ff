import { ReadError, damaged } from "./readError";
import type { ReadLimits } from "./limits";

/** One entry of the archive's central directory. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  /** As the archive declares it; not to be believed. */
  readonly declaredBytes: number;
  /** Where the entry's local header starts. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The entries of a zip archive, from its central directory (so data descriptors do not matter).
 * @throws ReadError truncated without an end of directory, suspiciousArchive for too many or overlapping
 * entries, damaged for anything else that does not hold together.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new ReadError("truncated");
  const { count, size, start } = directoryPlace(view, end);
  if (count > limits.entries) {
    throw new ReadError("suspiciousArchive", {
      what: "entries",
      found: count,
      limit: limits.entries,
    });
  }
  // Bytes put before the archive move every offset by the same amount.
  const directoryEnd = end64(view, end)?.at ?? end;
  const shift = Math.max(0, directoryEnd - size - start);
  const entries: ZipEntry[] = [];
  let at = start + shift;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
      throw damaged("zip", "central directory");
    }
    const [entry, next] = readEntry(view, bytes, at, shift);
    entries.push(entry);
    at = next;
  }
  refuseOverlaps(entries);
  return entries;
}

/** The compressed bytes of an entry. @throws ReadError damaged when its local header is not there. */
export function compressedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) {
    throw damaged(entry.name, "local header");
  }
  const start =
    entry.offset +
    30 +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  if (start + entry.compressedBytes > bytes.length) throw new ReadError("truncated");
  return bytes.subarray(start, start + entry.compressedBytes);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function end64(view: DataView, end: number): { readonly at: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  return at + 56 <= view.byteLength && view.getUint32(at, true) === END_64 ? { at } : null;
}

function directoryPlace(
  view: DataView,
  end: number
): { readonly count: number; readonly size: number; readonly start: number } {
  const large = end64(view, end);
  if (large) {
    return {
      count: Number(view.getBigUint64(large.at + 32, true)),
      size: Number(view.getBigUint64(large.at + 40, true)),
      start: Number(view.getBigUint64(large.at + 48, true)),
    };
  }
  return {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  shift: number
): [ZipEntry, number] {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged("zip", "central directory");
  const sizes = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  widen64(view, at + 46 + nameLength, extraLength, sizes);
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const entry: ZipEntry = {
    name: decodeName(name, (flags & 0x800) !== 0),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    declaredBytes: sizes[0]!,
    compressedBytes: sizes[1]!,
    offset: sizes[2]! + shift,
  };
  return [entry, next];
}

/** Puts the 64-bit sizes of the zip64 extra field where the 32-bit ones say "too large". */
function widen64(view: DataView, start: number, length: number, sizes: number[]): void {
  let at = start;
  while (at + 4 <= start + length) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      for (let i = 0; i < sizes.length; i++) {
        if (sizes[i] !== 0xffffffff || field + 8 > at + 4 + size) continue;
        sizes[i] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + size;
  }
}

function decodeName(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !utf8 }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Entries that share bytes are how a small archive inflates without end. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1]!;
    if (before.offset + 30 + before.compressedBytes > sorted[i]!.offset) {
      throw new ReadError("suspiciousArchive", {
        what: "overlap",
        found: sorted[i]!.name,
        limit: 0,
      });
    }
  }
}
