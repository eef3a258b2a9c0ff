import { strFromU8, unzipSync } from "fflate";
import { crc32 } from "../read/crc32";
import { nodeDeflater } from "./nodeDeflater";
import { zipParts } from "./zip";

/** The CRC-32 that the central directory records for each entry. */
function recordedChecksums(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const sums: number[] = [];
  for (let at = 0; at + 4 <= zip.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) sums.push(view.getUint32(at + 16, true));
  return sums;
}

describe.each([
  ["fflate", null],
  ["Node's zlib", nodeDeflater],
])("zipped by %s", (_name, deflater) => {
  // The sizes around a block of 262,144 characters: a part may end just where a block does.
  test.each([0, 1, 262_143, 262_144, 262_145, 524_288, 600_000])(
    "%i characters come back whole, with their checksum",
    (length) => {
      const text = "a1é".repeat(Math.ceil(length / 3)).slice(0, length);
      const pieces = text === "" ? [] : [text.slice(0, 1000), text.slice(1000)];
      const zip = zipParts([{ path: "part.xml", content: pieces }], deflater);
      const bytes = unzipSync(zip)["part.xml"]!;
      expect(strFromU8(bytes)).toBe(text);
      expect(recordedChecksums(zip)).toEqual([crc32(bytes, 0) >>> 0]);
    }
  );
});
