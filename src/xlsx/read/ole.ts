/** What an OLE compound file holds, as far as reading has to know. */
export type OleContent = "encrypted" | "xls" | "other";

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** BIFF records that may stand before FilePass at the start of the workbook stream. */
const BOF = 0x0809;
const FILE_PASS = 0x002f;

export function isOle(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/**
 * Tells an encrypted package or an .xls with a password from a plain .xls. Directory entries stand at
 * multiples of 128 bytes, so that looking for their names needs no allocation table, whole or not.
 */
export function oleContent(bytes: Uint8Array): OleContent {
  let workbook = -1;
  for (let at = HEADER_BYTES; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const name = entryName(bytes, at);
    if (name === "EncryptedPackage") return "encrypted";
    if (name === "Workbook" || name === "Book") workbook = at;
  }
  if (workbook < 0) return "other";
  return hasPassword(bytes, workbook) ? "encrypted" : "xls";
}

function entryName(bytes: Uint8Array, at: number): string | null {
  const length = bytes[at + 64]! | (bytes[at + 65]! << 8);
  const type = bytes[at + 66]!;
  if (length < 4 || length > 64 || length % 2 !== 0 || type !== 2) return null;
  let name = "";
  for (let i = at; i < at + length - 2; i += 2) {
    if (bytes[i + 1] !== 0) return null;
    name += String.fromCharCode(bytes[i]!);
  }
  return name;
}

/** True when the stream that a directory entry points to starts with a FilePass record. */
function hasPassword(bytes: Uint8Array, entry: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 1 << view.getUint16(30, true);
  let at = (view.getUint32(entry + 116, true) + 1) * sectorBytes;
  for (let records = 0; records < 20 && at + 4 <= bytes.length; records++) {
    const type = view.getUint16(at, true);
    if (records === 0 && type !== BOF) return false;
    if (type === FILE_PASS) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}
