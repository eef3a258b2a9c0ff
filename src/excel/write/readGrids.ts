import type { CellRange } from "../../book/address";
import { ExcelFault } from "../calls/excelFault";
import { request } from "./request";
import { contentRead, REQUEST_BYTES, type Wire } from "./wire";

export interface Wanted {
  /** Id or name. */
  readonly sheet: string;
  readonly range: CellRange;
  /** Bytes that a cell is likely to take in the answer. */
  readonly cellBytes: number;
}

/**
 * The contents (formulas, else values) of rectangles, by sheet: all in one request while they fit, else in pieces of
 * about 4 MB of answer. Where that was guessed too low, in halves.
 *
 * @param also asks for more in the first request; what it answers is called when that is back
 */
export async function readGrids(
  wanted: readonly Wanted[],
  also: (context: Excel.RequestContext) => () => void
): Promise<Map<string, Wire[][]>> {
  const grids = new Map<string, Wire[][]>(wanted.map(({ sheet }) => [sheet, []]));
  let pieces = [...wanted];
  let more: typeof also | null = also;
  let budget = REQUEST_BYTES;
  do {
    const { now, later } = take(pieces, budget);
    try {
      const rows = await readPieces(now, more ?? (() => () => undefined));
      now.forEach(({ sheet }, i) => {
        const grid = grids.get(sheet)!;
        for (const row of rows[i]!) grid.push(row);
      });
    } catch (thrown) {
      const isTooLarge = thrown instanceof ExcelFault && thrown.kind === "tooLarge";
      if (!isTooLarge || budget < SMALLEST) throw thrown;
      budget /= 2;
      continue;
    }
    more = null;
    pieces = later;
  } while (pieces.length > 0 || more);
  return grids;
}

/** Bytes below which a request is not halved any further. */
const SMALLEST = 10_000;

/** As many rows as are likely to fit, at least one. */
function take(pieces: readonly Wanted[], budget: number): { now: Wanted[]; later: Wanted[] } {
  const now: Wanted[] = [];
  const later: Wanted[] = [];
  let left = budget;
  for (const piece of pieces) {
    const { range, cellBytes } = piece;
    const rowBytes = (range.right - range.left + 1) * cellBytes;
    const rows = Math.min(range.bottom - range.top + 1, Math.floor(left / rowBytes));
    if (later.length > 0 || (rows < 1 && now.length > 0)) {
      later.push(piece);
      continue;
    }
    const cut = range.top + Math.max(1, rows) - 1;
    now.push({ ...piece, range: { ...range, bottom: cut } });
    left -= Math.max(1, rows) * rowBytes;
    if (cut < range.bottom) later.push({ ...piece, range: { ...range, top: cut + 1 } });
  }
  return { now, later };
}

function readPieces(
  pieces: readonly Wanted[],
  also: (context: Excel.RequestContext) => () => void
): Promise<Wire[][][]> {
  return request("readCells", async (context) => {
    const ranges = pieces.map(({ sheet, range: { top, left, bottom, right } }) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.load("formulas,values");
      return range;
    });
    const done = also(context);
    await context.sync();
    done();
    return ranges.map(({ formulas, values }) =>
      (formulas as Wire[][]).map((row, r) =>
        row.map((content, c) => contentRead(content, values[r]![c] as Wire))
      )
    );
  });
}
