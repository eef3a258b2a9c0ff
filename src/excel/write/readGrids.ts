import type { CellRange } from "../../book/address";
import { request } from "./request";
import { contentRead, REQUEST_BYTES, wireBytes, type Wire } from "./wire";

interface Wanted {
  /** Id or name. */
  readonly sheet: string;
  readonly range: CellRange;
}

/** Bytes that a cell of a portfolio takes on the wire, until the first answer says better. */
const USUAL_CELL = 48;

/**
 * The contents (formulas, else values) of rectangles, by sheet: all in one request while they fit, else in pieces of
 * about 4 MB of answer.
 *
 * @param also asks for more in the first request; what it answers is called when that is back
 */
export async function readGrids(
  wanted: readonly Wanted[],
  also: (context: Excel.RequestContext) => () => void
): Promise<Map<string, Wire[][]>> {
  const grids = new Map<string, Wire[][]>(wanted.map(({ sheet }) => [sheet, []]));
  let pieces = wanted.map((one) => ({ ...one }));
  let cellBytes = USUAL_CELL;
  let isFirst = true;
  do {
    const taken = take(pieces, REQUEST_BYTES / cellBytes);
    const rows = await readPieces(taken.now, isFirst ? also : () => () => undefined);
    isFirst = false;
    let bytes = 0;
    let cells = 0;
    taken.now.forEach(({ sheet }, i) => {
      const grid = grids.get(sheet)!;
      for (const row of rows[i]!) grid.push(row);
      // Formulas and values come both, and are the same for most cells.
      bytes += 2 * wireBytes(rows[i]);
      cells += rows[i]!.length * (rows[i]![0]?.length ?? 0);
    });
    if (cells > 0) cellBytes = Math.max(4, bytes / cells);
    pieces = taken.later;
  } while (pieces.length > 0);
  return grids;
}

function take(pieces: readonly Wanted[], budget: number): { now: Wanted[]; later: Wanted[] } {
  const now: Wanted[] = [];
  const later: Wanted[] = [];
  let left = budget;
  for (const piece of pieces) {
    const { sheet, range } = piece;
    const width = range.right - range.left + 1;
    const rows = Math.min(range.bottom - range.top + 1, Math.floor(left / width));
    if (later.length > 0 || (rows < 1 && now.length > 0)) {
      later.push(piece);
      continue;
    }
    const cut = range.top + Math.max(1, rows) - 1;
    now.push({ sheet, range: { ...range, bottom: cut } });
    left -= Math.max(1, rows) * width;
    if (cut < range.bottom) later.push({ sheet, range: { ...range, top: cut + 1 } });
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
