import Papa from "papaparse";
import { MAX_COLUMNS, MAX_ROWS, cellName } from "../../book/address";
import type { Book, ReaderRemark } from "../../book/book";
import { SheetBuilder, bookOf } from "../../book/build";
import type { ReadLimits } from "./limits";
import { ReadError } from "./readError";
import { decodeText } from "./textEncoding";

/** The separators tried, in the order in which they win a draw. */
const SEPARATORS = [";", "\t", ",", "|"];

/**
 * Reads a text file of separated values. Every cell is text as it stands in the file: what a number or
 * a date is, recognition decides. The sheet has the file's own name.
 */
export function readCsv(bytes: Uint8Array, file: string, limits: ReadLimits): Book {
  const { text, encoding, guessed } = decodeText(bytes);
  // One kind of line end, inside quotes too, as Excel keeps them; files from old Macs mix theirs.
  const { separator, body } = separatorOf(text.replace(/\r\n?/g, "\n"));
  const name = sheetName(file);
  const builder = new SheetBuilder(name);
  const remarks: ReaderRemark[] = [];
  if (guessed) remarks.push({ code: "encodingGuessed", sheet: name, cell: null, detail: encoding });
  let row = 0;
  let cells = 0;
  let widest = 0;
  Papa.parse<string[]>(body, {
    delimiter: separator,
    newline: "\n",
    step({ data, errors }) {
      for (const { code } of errors) {
        // A quote that never closes swallows lines: someone has to look.
        if (code !== "MissingQuotes" && code !== "InvalidQuotes") continue;
        if (remarks.some((remark) => remark.code === "brokenQuotes")) continue;
        const cell = cellName({ row: Math.min(row, MAX_ROWS - 1), col: 0 });
        remarks.push({ code: "brokenQuotes", sheet: name, cell, detail: code });
      }
      for (let col = 0; col < data.length && row < MAX_ROWS; col++) {
        const value = data[col]!;
        if (value === "") continue;
        if (++cells > limits.cells) {
          throw new ReadError("tooLarge", { what: "cells", limit: limits.cells });
        }
        if (col < MAX_COLUMNS) builder.set(row, col, value);
      }
      widest = Math.max(widest, data.length);
      row++;
    },
  });
  if (cells === 0) throw new ReadError("notAWorkbook", { found: "text" });
  if (row > MAX_ROWS || widest > MAX_COLUMNS) {
    remarks.push({ code: "cellOutOfGrid", sheet: name, cell: null, detail: `${row}/${widest}` });
  }
  return bookOf([builder.finish()], { file, format: "csv", remarks });
}

/**
 * The separator of the text: stated by an Excel "sep=;" line, or the one that cuts the first lines into
 * the most columns, equally many on each; quoted parts do not count.
 */
function separatorOf(text: string): { readonly separator: string; readonly body: string } {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const stated = /^"?sep=(.)"?\n/i.exec(plain);
  if (stated) return { separator: stated[1]!, body: plain.slice(stated[0].length) };
  const head = plain.slice(0, 200_000);
  let best = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const rows = Papa.parse<string[]>(head, {
      delimiter: separator,
      newline: "\n",
      preview: 50,
    }).data.filter((cells) => cells.length > 1 || cells[0] !== "");
    const widths = new Map<number, number>();
    for (const { length } of rows)
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    let score = 0;
    for (const [width, count] of widths) {
      score = Math.max(score, (count / rows.length) * Math.log2(width));
    }
    if (score > best.score * 1.0001) best = { separator, score };
  }
  return { separator: best.separator, body: plain };
}

/** Name of the sheet that Excel would give: the file's, without folder and extension, made a legal one. */
function sheetName(file: string): string {
  const base = file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return (
    base
      .replace(/[[\]:*?/\\]/g, " ")
      .trim()
      .slice(0, 31) || "CSV"
  );
}
