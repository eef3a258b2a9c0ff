import { isOle } from "./ole";

/** What the first bytes of a file say it is. `spreadsheetXml` and `html` are what old tools call ".xls". */
export type FileKind =
  | "zip"
  | "ole"
  | "oldXls"
  | "spreadsheetXml"
  | "html"
  | "pdf"
  | "json"
  | "xml"
  | "lotus"
  | "sylk"
  | "dif"
  | "binary"
  | "text";

/** The kind of a file, from its content alone. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (starts(bytes, [0x50, 0x4b]) && bytes[2]! <= 8) return "zip";
  if (isOle(bytes)) return "ole";
  // BIFF2 to BIFF4: a bare record stream without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1]!) && bytes[3] === 0)
    return "oldXls";
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (starts(bytes, [0, 0, 2, 0]) || starts(bytes, [0, 0, 0x1a, 0])) return "lotus";
  if (starts(bytes, [0x49, 0x44, 0x3b, 0x50])) return "sylk";
  const wide = starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff]);
  const head = new TextDecoder(
    wide && bytes[0] === 0xff ? "utf-16le" : wide ? "utf-16be" : "latin1"
  )
    .decode(bytes.subarray(0, 2048))
    .replace(/^(\ufeff|ï»¿)/, "")
    .trimStart();
  if (
    /^(<\?xml[^>]*>\s*)?(<\?mso-application[^>]*>\s*)?(<!--[^]*?-->\s*)*<([\w]+:)?Workbook[\s>]/.test(
      head
    )
  ) {
    return "spreadsheetXml";
  }
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html|head|body|table|meta)[\s>]/i.test(
      head
    )
  ) {
    return "html";
  }
  if (/^TABLE\r?\n0,\d/.test(head)) return "dif";
  if (/^<\?xml[\s>]/.test(head)) return "xml";
  if (/^(\{\s*["}]|\[\s*[\]{["])/.test(head)) return "json";
  return !wide && looksBinary(bytes) ? "binary" : "text";
}

/** Text has no zero bytes and hardly any control characters (UTF-16 without a mark is looked at later). */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 4096);
  let controls = 0;
  let zeros = 0;
  for (let i = 0; i < length; i++) {
    const c = bytes[i]!;
    if (c === 0) zeros++;
    else if (c < 32 && c !== 9 && c !== 10 && c !== 13 && c !== 12 && c !== 26) controls++;
  }
  // Half of the bytes zero: Latin text in UTF-16 without a mark.
  const wide = zeros > length * 0.4 && zeros < length * 0.6;
  return controls > length * 0.02 || (zeros > 0 && !wide);
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
