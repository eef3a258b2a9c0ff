/** The encoding of an XML part from its first bytes: byte order mark, zero bytes, or declaration. */
export function xmlEncoding(head: Uint8Array): string {
  const [a, b, c] = [head[0], head[1], head[2]];
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  let declaration = "";
  for (let i = 0; i < Math.min(head.length, 120) && head[i] !== 0x3e; i++) {
    declaration += String.fromCharCode(head[i]!);
  }
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(declaration)?.[1];
  // A part in single bytes cannot be UTF-16, whatever it says of itself.
  return declared && !/utf-?16|ucs/i.test(declared) ? declared.toLowerCase() : "utf-8";
}

/** The text of an XML part, in whichever encoding it is. */
export function decodeXml(bytes: Uint8Array): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(xmlEncoding(bytes));
  } catch {
    decoder = new TextDecoder("utf-8");
  }
  return decoder.decode(bytes);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Character data with its entities resolved and its line ends made "\n", as XML demands. */
export function unescapeXml(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Spreadsheet text: `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore itself. */
export function unescapeSpreadsheet(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  );
}
