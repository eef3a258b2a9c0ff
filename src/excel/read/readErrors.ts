import { callExcel } from "../calls/callExcel";
import { CHUNK_BYTES } from "../calls/chunks";
import { columnsOf, rowsOf, takeBands, type Band } from "./bands";
import { rectanglesAround } from "./rectanglesAround";
import type { SheetCollector } from "./sheetCollector";

/** Bytes of a type ("Boolean",) in a response. */
const BYTES_A_TYPE = 11;

/**
 * Tells error values from texts that look like them, in one sync (one more for every 4 MB): values alone
 * do not say whether "#N/A" was computed or typed.
 */
export async function readErrors(
  collectors: ReadonlyMap<string, SheetCollector>,
  signal?: AbortSignal
): Promise<void> {
  const bands = [...collectors].flatMap(([sheet, { doubts }]) =>
    rectanglesAround(doubts).map((range): Band => ({ sheet, range }))
  );
  const errors = new Map([...collectors.keys()].map((sheet) => [sheet, new Set<string>()]));
  while (bands.length > 0) {
    const chunk = takeBands(bands, Math.floor(CHUNK_BYTES / BYTES_A_TYPE));
    const types = await readTypes(chunk, signal);
    chunk.forEach(({ sheet, range }, i) =>
      types[i]!.forEach((line, r) =>
        line.forEach((type, c) => {
          if (type === "Error") errors.get(sheet)!.add(`${range.top + r},${range.left + c}`);
        })
      )
    );
  }
  for (const [sheet, collector] of collectors)
    collector.settle(({ row, col }) => errors.get(sheet)!.has(`${row},${col}`));
}

function readTypes(chunk: readonly Band[], signal?: AbortSignal): Promise<string[][][]> {
  return callExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const ranges = chunk.map((band) => askTypes(worksheets.getItem(band.sheet), band));
      await context.sync();
      return ranges.map((range) => range.valueTypes as string[][]);
    },
    { step: "readCells", idempotent: true, signal }
  );
}

function askTypes(sheet: Excel.Worksheet, band: Band): Excel.Range {
  const { top, left } = band.range;
  const range = sheet.getRangeByIndexes(top, left, rowsOf(band), columnsOf(band));
  range.load("valueTypes");
  return range;
}
