import { callExcel } from "../calls/callExcel";
import { CHUNK_BYTES } from "../calls/chunks";
import { ExcelFault } from "../calls/excelFault";
import { cellsOf, columnsOf, halvesOf, rowsOf, takeBands, type Band } from "./bands";
import type { SheetOutline } from "./readOutline";
import type { Grids, SheetCollector } from "./sheetCollector";

/** Cells read so far, of all. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

/** Bytes that a cell is expected to take in a response before anything was read: value, formula and format. */
const FIRST_GUESS = 48;
/** Room for the next chunk's cells being longer than those of the last. */
const MARGIN = 1.15;

/**
 * Reads the used ranges into their collectors, one sync for every 4 MB: bands of rows, as many as are
 * expected to fit by the bytes of those before them. A response that Excel refuses as too large is asked
 * again in halves.
 */
export async function readCells(
  sheets: readonly SheetOutline[],
  collectors: ReadonlyMap<string, SheetCollector>,
  options: { signal?: AbortSignal | undefined; onProgress?: (progress: ReadProgress) => void }
): Promise<void> {
  const bands: Band[] = sheets.map(({ id, used }) => ({ sheet: id, range: used! }));
  const total = bands.reduce((sum, band) => sum + cellsOf(band), 0);
  let done = 0;
  let bytesACell = FIRST_GUESS;
  while (bands.length > 0) {
    const chunk = takeBands(bands, Math.floor(CHUNK_BYTES / bytesACell));
    const cells = chunk.reduce((sum, band) => sum + cellsOf(band), 0);
    const bytes = await readChunk(chunk, collectors, options.signal);
    bytesACell = (bytes / cells) * MARGIN;
    done += cells;
    options.onProgress?.({ done, total });
  }
}

/** Reads bands in one sync, or in halves where that is too much; gives the bytes that they took. */
async function readChunk(
  chunk: readonly Band[],
  collectors: ReadonlyMap<string, SheetCollector>,
  signal?: AbortSignal
): Promise<number> {
  const grids = await readGrids(chunk, signal);
  if (grids) return chunk.reduce((sum, band, i) => sum + collect(band, grids[i]!, collectors), 0);
  const [first, second] = halvesOf(chunk)!;
  return (
    (await readChunk(first, collectors, signal)) + (await readChunk(second, collectors, signal))
  );
}

function collect(
  { sheet, range }: Band,
  grids: Grids,
  collectors: ReadonlyMap<string, SheetCollector>
): number {
  return collectors.get(sheet)!.add(range, grids);
}

/** The grids of some bands; null when they are too much for one response and can be halved. */
async function readGrids(chunk: readonly Band[], signal?: AbortSignal): Promise<Grids[] | null> {
  try {
    const grids = await callExcel(
      async (context) => {
        const { worksheets } = context.workbook;
        const ranges = chunk.map((band) => askGrids(worksheets.getItem(band.sheet), band));
        await context.sync();
        return ranges.map(({ values, formulas, numberFormat }) => ({
          values,
          formulas,
          numberFormat,
        })) as Grids[];
      },
      { step: "readCells", idempotent: true, signal }
    );
    // Excel answers null, not an error, for ranges above its cap of cells.
    if (grids.every(({ values }) => values !== null)) return grids;
    throw new ExcelFault("tooLarge", "RangeExceedsLimit", "readCells");
  } catch (thrown) {
    const isTooLarge = thrown instanceof ExcelFault && thrown.kind === "tooLarge";
    if (!isTooLarge || !halvesOf(chunk)) throw thrown;
    return null;
  }
}

function askGrids(sheet: Excel.Worksheet, band: Band): Excel.Range {
  const { top, left } = band.range;
  const range = sheet.getRangeByIndexes(top, left, rowsOf(band), columnsOf(band));
  range.load("values,formulas,numberFormat");
  return range;
}
