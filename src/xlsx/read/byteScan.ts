/** Scanning of UTF-8 XML bytes. Every function answers -1 when the bytes end before the answer is known. */

export const LT = 60;
export const GT = 62;
export const SLASH = 47;
export const BANG = 33;
export const QUESTION = 63;
export const COLON = 58;

/** True for a byte that ends a tag's name: white space, "/" or ">". */
export function endsName(byte: number | undefined): boolean {
  return byte === GT || byte === 32 || byte === SLASH || byte === 10 || byte === 13 || byte === 9;
}

/** Position after the ">" of the tag that starts at or before `at`, passing over quoted values. */
export function afterTag(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const c = bytes[i]!;
    if (c === GT) return i + 1;
    if (c === 34 || c === 39) {
      for (i++; i < end && bytes[i] !== c; i++);
    }
  }
  return -1;
}

/** Position after the comment, processing instruction, CDATA section or declaration at `at`. */
export function afterSpecial(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at + 1] === QUESTION) return afterMark(bytes, at + 2, end, 0, QUESTION);
  if (at + 3 >= end) return -1;
  if (bytes[at + 2] === 45) return afterMark(bytes, at + 4, end, 45, 45);
  if (bytes[at + 2] === 91) return afterMark(bytes, at + 9, end, 93, 93);
  return afterTag(bytes, at + 1, end);
}

/** Position after "first second >"; `first` 0 means any. */
function afterMark(
  bytes: Uint8Array,
  at: number,
  end: number,
  first: number,
  second: number
): number {
  for (let i = at + 1; i + 1 <= end - 1; i++) {
    if (bytes[i + 1] === GT && bytes[i] === second && (first === 0 || bytes[i - 1] === first)) {
      return i + 2;
    }
  }
  return -1;
}

/** Position after the element whose start tag is at `at`, with all it contains. */
export function afterElement(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  let i = at;
  for (;;) {
    while (i < end && bytes[i] !== LT) i++;
    if (i + 1 >= end) return -1;
    const c = bytes[i + 1]!;
    if (c === BANG || c === QUESTION) {
      i = afterSpecial(bytes, i, end);
      if (i < 0) return -1;
      continue;
    }
    const next = afterTag(bytes, i + 1, end);
    if (next < 0) return -1;
    if (c === SLASH) depth--;
    else if (bytes[next - 2] !== SLASH) depth++;
    if (depth <= 0) return next;
    i = next;
  }
}

/** Position of the name in the tag at `at`, after its prefix if it has one. */
export function localNameAt(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at; i < end && i < at + 64; i++) {
    const c = bytes[i]!;
    if (c === COLON) return i + 1;
    if (endsName(c)) return at;
  }
  return at;
}

/** True when the name at `at` is exactly `name` (ASCII). */
export function nameIs(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  return endsName(bytes[at + name.length]);
}
