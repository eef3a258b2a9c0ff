import type { CellRange } from "../../book/address";
import type { Span } from "../../book/book";
import { callExcel } from "../calls/callExcel";
import { ExcelFault } from "../calls/excelFault";
import { rangeOf } from "./place";
import type { SheetOutline } from "./readOutline";

export interface SheetLines {
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly merges: readonly CellRange[];
}

/** Some rows of a sheet's used range. */
interface Piece {
  readonly outline: SheetOutline;
  readonly range: CellRange;
}

/** Rows of a piece once a sheet was found to have too many merged areas to be asked whole. */
const ROWS_A_PIECE = 50;
const MAX_PIECES = 400;

/**
 * Hidden rows and columns and merged cells within the used ranges, by sheet id, in one sync. Rows are asked
 * one by one only where some of them are hidden. Excel fails on a range with more than 512 merged areas,
 * without saying on which: then all is asked again by pieces of rows.
 */
export async function readLines(
  sheets: readonly SheetOutline[],
  signal?: AbortSignal
): Promise<ReadonlyMap<string, SheetLines>> {
  if (sheets.length === 0) return new Map();
  const whole = sheets.map((outline): Piece => ({ outline, range: outline.used! }));
  try {
    return joined(whole, await readTogether(whole, signal));
  } catch (thrown) {
    if (!mayBeTooMany(thrown)) throw thrown;
    const pieces = whole.flatMap(piecesOf);
    return joined(pieces, await readHalving(pieces, signal));
  }
}

function mayBeTooMany(thrown: unknown): boolean {
  return (
    thrown instanceof ExcelFault && ["unexpected", "tooLarge", "missing"].includes(thrown.kind)
  );
}

function readTogether(pieces: readonly Piece[], signal?: AbortSignal): Promise<SheetLines[]> {
  return callExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const asked = pieces.map((piece) => askLines(worksheets.getItem(piece.outline.id), piece));
      await context.sync();
      return pieces.map((piece, i) => linesOf(piece, asked[i]!));
    },
    { step: "readWorkbook", idempotent: true, signal }
  );
}

/** Reads pieces together; those that fail, in halves, down to a row. */
async function readHalving(pieces: readonly Piece[], signal?: AbortSignal): Promise<SheetLines[]> {
  try {
    return await readTogether(pieces, signal);
  } catch (thrown) {
    const smaller = pieces.length > 1 ? pieces : cut(pieces[0]!, 2);
    if (!mayBeTooMany(thrown) || smaller.length < 2) throw thrown;
    const middle = Math.ceil(smaller.length / 2);
    const lines = [
      ...(await readHalving(smaller.slice(0, middle), signal)),
      ...(await readHalving(smaller.slice(middle), signal)),
    ];
    return pieces.length > 1 ? lines : [together(lines)];
  }
}

const piecesOf = (piece: Piece): Piece[] => {
  const rows = piece.range.bottom - piece.range.top + 1;
  return cut(piece, Math.min(Math.ceil(rows / ROWS_A_PIECE), MAX_PIECES));
};

/** A piece in `count` parts of about as many rows, at least one row each. */
function cut({ outline, range }: Piece, count: number): Piece[] {
  const rows = Math.ceil((range.bottom - range.top + 1) / count);
  const parts: Piece[] = [];
  for (let { top } = range; top <= range.bottom; top += rows)
    parts.push({
      outline,
      range: { ...range, top, bottom: Math.min(top + rows - 1, range.bottom) },
    });
  return parts;
}

function joined(
  pieces: readonly Piece[],
  lines: readonly SheetLines[]
): ReadonlyMap<string, SheetLines> {
  const bySheet = new Map<string, SheetLines[]>();
  pieces.forEach(({ outline: { id } }, i) =>
    bySheet.set(id, [...(bySheet.get(id) ?? []), lines[i]!])
  );
  return new Map([...bySheet].map(([id, parts]) => [id, together(parts)]));
}

/** The lines of pieces, one above the other. A merge across a cut was told by both sides. */
function together(parts: readonly SheetLines[]): SheetLines {
  if (parts.length === 1) return parts[0]!;
  const merges = new Map(
    parts.flatMap((part) => part.merges).map((merge) => [`${merge.top},${merge.left}`, merge])
  );
  return {
    hiddenRows: parts.flatMap((part) => part.hiddenRows),
    hiddenColumns: parts[0]!.hiddenColumns,
    merges: [...merges.values()],
  };
}

function askLines(sheet: Excel.Worksheet, { outline, range: place }: Piece) {
  const { rowsHidden, columnsHidden } = outline;
  const { top, left, bottom, right } = place;
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const merged = range.getMergedAreasOrNullObject();
  const areas = areasOf(merged);
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return {
    merged,
    areas,
    rows: rowsHidden === null ? range.getRowProperties({ rowHidden: true }) : null,
    columns: columnsHidden === null ? range.getColumnProperties({ columnHidden: true }) : null,
  };
}

const areasOf = (merged: Excel.RangeAreas): Excel.RangeCollection => merged.areas;

function linesOf(
  { outline: { rowsHidden, columnsHidden }, range: { top, left, bottom, right } }: Piece,
  { merged, areas, rows, columns }: ReturnType<typeof askLines>
): SheetLines {
  return {
    hiddenRows: rows
      ? spansOf(
          rows.value.map(({ rowHidden }) => rowHidden === true),
          top
        )
      : rowsHidden === true
        ? [{ first: top, last: bottom }]
        : [],
    hiddenColumns: columns
      ? spansOf(
          columns.value.map(({ columnHidden }) => columnHidden === true),
          left
        )
      : columnsHidden === true
        ? [{ first: left, last: right }]
        : [],
    merges: merged.isNullObject ? [] : areas.items.map(rangeOf),
  };
}

/** Runs of true, counted from `offset`. */
function spansOf(marks: readonly boolean[], offset: number): Span[] {
  const spans: { first: number; last: number }[] = [];
  marks.forEach((mark, i) => {
    const last = spans.at(-1);
    if (!mark) return;
    if (last?.last === offset + i - 1) last.last = offset + i;
    else spans.push({ first: offset + i, last: offset + i });
  });
  return spans;
}
