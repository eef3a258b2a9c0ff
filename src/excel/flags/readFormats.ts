import type { CellAddress } from "../../book/address";
import { callExcel } from "../calls/callExcel";
import { CHUNK_BYTES } from "../calls/chunks";
import { columnsOf, rowsOf, takeBands, type Band } from "../read/bands";
import { rectanglesAround } from "../read/rectanglesAround";

/** Bytes that a cell is expected to take in a response: its number format, type and text. */
const BYTES_A_CELL = 100;
/** Points of a digit at Excel's default size, and of the glyph with its space and the cell's padding. */
const DIGIT_WIDTH = 5.3;
const GLYPH_WIDTH = 16;

/**
 * Number formats of some cells of each sheet, by sheet id and "row,col", in one sync for every 4 MB; null
 * where a number would no longer fit its column with a glyph before it and show as "###".
 */
export async function readFormats(
  cells: ReadonlyMap<string, readonly CellAddress[]>,
  signal?: AbortSignal
): Promise<ReadonlyMap<string, ReadonlyMap<string, string | null>>> {
  const bands = [...cells].flatMap(([sheet, places]) =>
    rectanglesAround(places).map((range): Band => ({ sheet, range }))
  );
  const found = new Map(
    [...cells.keys()].map((sheet) => [sheet, new Map<string, string | null>()])
  );
  while (bands.length > 0) {
    const chunk = takeBands(bands, Math.floor(CHUNK_BYTES / BYTES_A_CELL));
    const grids = await readChunk(chunk, signal);
    chunk.forEach(({ sheet, range }, i) =>
      grids[i]!.forEach((line, r) =>
        line.forEach((format, c) => {
          found.get(sheet)!.set(`${range.top + r},${range.left + c}`, format);
        })
      )
    );
  }
  return found;
}

function readChunk(chunk: readonly Band[], signal?: AbortSignal): Promise<(string | null)[][][]> {
  return callExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const asked = chunk.map((band) => askFormats(worksheets.getItem(band.sheet), band));
      await context.sync();
      return asked.map(formatsWithRoom);
    },
    { step: "setFlags", idempotent: true, signal }
  );
}

function askFormats(sheet: Excel.Worksheet, band: Band) {
  const { top, left } = band.range;
  const range = sheet.getRangeByIndexes(top, left, rowsOf(band), columnsOf(band));
  range.load("numberFormat,text,valueTypes");
  return { range, columns: range.getColumnProperties({ format: { columnWidth: true } }) };
}

function formatsWithRoom({ range, columns }: ReturnType<typeof askFormats>): (string | null)[][] {
  const types = range.valueTypes as string[][];
  return (range.numberFormat as string[][]).map((line, r) =>
    line.map((format, c) => {
      // Texts are cut or run over; only numbers turn into "###".
      if (types[r]![c] !== "Double" && types[r]![c] !== "Integer") return format;
      const width = columns.value[c]?.format?.columnWidth ?? Infinity;
      const needed = (range.text[r]![c] ?? "").length * DIGIT_WIDTH + GLYPH_WIDTH;
      return needed <= width ? format : null;
    })
  );
}
