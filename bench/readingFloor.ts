import { unzipSync } from "fflate";

/**
 * The floor under every reader: inflate the parts that hold cells and run once over their bytes, taking
 * each cell's place, and its number or shared string. No formulas, formats, dates, notes, limits or checks.
 * @returns number of cells that have a value.
 */
export function readFloor(file: Uint8Array): number {
  const parts = unzipOnly(file);
  const strings = plainStrings(parts["xl/sharedStrings.xml"]!);
  const bytes = parts["xl/worksheets/sheet1.xml"]!;
  const values: (string | number)[] = [];
  const rows: number[] = [];
  const columns: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 60 || bytes[i + 1] !== 99 || bytes[i + 2] !== 32) continue;
    let isShared = false;
    let row = 0;
    let column = 0;
    for (i += 3; bytes[i] !== 62; i++) {
      if (bytes[i + 1] !== 61) continue;
      const name = bytes[i];
      i += 3;
      if (name === 116) isShared = bytes[i] === 115 && bytes[i + 1] === 34;
      for (; bytes[i] !== 34; i++) {
        if (name !== 114) continue;
        const c = bytes[i]!;
        if (c > 57) column = column * 26 + c - 64;
        else row = row * 10 + c - 48;
      }
    }
    while (!(bytes[i] === 60 && (bytes[i + 1] === 118 || bytes[i + 1] === 47))) i++;
    if (bytes[i + 1] === 47) continue;
    const start = (i += 3);
    while (bytes[i] !== 60) i++;
    let text = "";
    for (let at = start; at < i; at++) text += String.fromCharCode(bytes[at]!);
    rows.push(row);
    columns.push(column);
    values.push(isShared ? strings[Number(text)]! : Number(text));
  }
  return values.length;
}

/** Inflates the two parts that hold cells and nothing else. */
export function unzipOnly(file: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(file, { filter: ({ name }) => /sheet1|sharedStrings/.test(name) });
}

function plainStrings(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes);
  const strings: string[] = [];
  for (let at = text.indexOf("<t>"); at >= 0; at = text.indexOf("<t>", at)) {
    const end = text.indexOf("</t>", at);
    strings.push(text.slice(at + 3, end));
    at = end;
  }
  return strings;
}
