/** Text of a file and how sure its encoding is. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** True when nothing in the file states the encoding and its bytes do not prove it. */
  readonly guessed: boolean;
}

/**
 * Decodes a text file: by its byte order mark, as UTF-8 when it is valid, as UTF-16 when every other byte
 * is zero; otherwise as Windows-1252 or Mac Roman, whichever makes letters of the high bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked)
    return { text: new TextDecoder(marked).decode(bytes), encoding: marked, guessed: false };
  const wide = unmarkedUtf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, guessed: true };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8", guessed: false };
  } catch {
    const encoding = singleByteEncoding(bytes);
    return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: true };
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 2000);
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.1 ? "utf-16be" : null;
}

/** Bytes of "é è ê à ç ù ô î â û ë ï É œ £ € ° ’ « »" and the no-break space in each encoding. */
const WINDOWS_LETTERS = new Set([
  0xe9, 0xe8, 0xea, 0xe0, 0xe7, 0xf9, 0xf4, 0xee, 0xe2, 0xfb, 0xeb, 0xef, 0xc9, 0x9c, 0xa3, 0x80,
  0xb0, 0x92, 0xab, 0xbb, 0xa0, 0x93, 0x94, 0x96, 0xc0, 0xc8,
]);
const MAC_LETTERS = new Set([
  0x8e, 0x8f, 0x90, 0x88, 0x8d, 0x9d, 0x99, 0x94, 0x89, 0x9e, 0x91, 0x95, 0x83, 0xcf, 0xa3, 0xdb,
  0xa1, 0xd5, 0xc7, 0xc8, 0xca, 0xd2, 0xd3, 0xd0, 0xcb, 0xe9,
]);

function singleByteEncoding(bytes: Uint8Array): "windows-1252" | "macintosh" {
  let windows = 0;
  let mac = 0;
  for (const byte of bytes) {
    if (byte < 128) continue;
    if (WINDOWS_LETTERS.has(byte)) windows++;
    if (MAC_LETTERS.has(byte)) mac++;
  }
  return mac > windows * 2 ? "macintosh" : "windows-1252";
}
