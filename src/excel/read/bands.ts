import type { CellRange } from "../../book/address";

/** A rectangle of one sheet that is read in one piece. */
export interface Band {
  readonly sheet: string;
  readonly range: CellRange;
}

export const rowsOf = ({ range }: Band): number => range.bottom - range.top + 1;
export const columnsOf = ({ range }: Band): number => range.right - range.left + 1;
export const cellsOf = (band: Band): number => rowsOf(band) * columnsOf(band);

/**
 * Takes bands from the front of a list up to a number of cells, cutting the last one between two rows; at
 * least one row is taken. What is left stays in the list.
 */
export function takeBands(bands: Band[], cells: number): Band[] {
  const taken: Band[] = [];
  let left = cells;
  while (bands.length > 0 && (left > 0 || taken.length === 0)) {
    const band = bands.shift()!;
    const rows = Math.floor(left / columnsOf(band));
    if (rows >= rowsOf(band)) {
      taken.push(band);
      left -= cellsOf(band);
      continue;
    }
    if (rows === 0 && taken.length > 0) {
      bands.unshift(band);
      break;
    }
    const [first, rest] = cutAfter(band, Math.max(rows, 1));
    taken.push(first);
    if (rest) bands.unshift(rest);
    break;
  }
  return taken;
}

function cutAfter(band: Band, rows: number): [Band, Band | null] {
  const { range, sheet } = band;
  const last = range.top + rows - 1;
  if (last >= range.bottom) return [band, null];
  return [
    { sheet, range: { ...range, bottom: last } },
    { sheet, range: { ...range, top: last + 1 } },
  ];
}

/** Two halves of what was too large to be read at once; null when it is a single cell. */
export function halvesOf(bands: readonly Band[]): [Band[], Band[]] | null {
  if (bands.length > 1) {
    const middle = Math.ceil(bands.length / 2);
    return [bands.slice(0, middle), bands.slice(middle)];
  }
  const [band] = bands;
  if (!band || cellsOf(band) < 2) return null;
  const { range, sheet } = band;
  if (rowsOf(band) > 1) {
    const [first, rest] = cutAfter(band, Math.ceil(rowsOf(band) / 2));
    return [[first], [rest!]];
  }
  const middle = Math.floor((range.left + range.right) / 2);
  return [
    [{ sheet, range: { ...range, right: middle } }],
    [{ sheet, range: { ...range, left: middle + 1 } }],
  ];
}
