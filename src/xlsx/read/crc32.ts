/** CRC-32 tables for four bytes at a time ("slicing by four"). */
const TABLES = ((): Int32Array[] => {
  const tables = [0, 1, 2, 3].map(() => new Int32Array(256));
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    tables[0]![n] = c;
  }
  for (let n = 0; n < 256; n++) {
    let c = tables[0]![n]!;
    for (let k = 1; k < 4; k++) {
      c = tables[0]![c & 255]! ^ (c >>> 8);
      tables[k]![n] = c;
    }
  }
  return tables;
})();
const [T0, T1, T2, T3] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];

/** CRC-32 of the bytes, going on from that of the bytes before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  let i = 0;
  const fours = bytes.length - 3;
  for (; i < fours; i += 4) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    c = T3[c & 255]! ^ T2[(c >>> 8) & 255]! ^ T1[(c >>> 16) & 255]! ^ T0[c >>> 24]!;
  }
  for (; i < bytes.length; i++) c = T0[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}
