/** A cell's place on a sheet: zero-based row and column. */
export interface CellAddress {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells: zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's grid: 1,048,576 rows by 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a zero-based column: 0 is "A", 26 is "AA". */
export function columnName(col: number): string {
  let name = "";
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** Zero-based column of column letters in either case; -1 when they are not letters or lie outside the grid. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    n = n * 26 + digit;
  }
  return n >= 1 && n <= MAX_COLUMNS ? n - 1 : -1;
}

/** "C5" for row 4, column 2. */
export function cellName(address: CellAddress): string {
  return columnName(address.col) + (address.row + 1);
}

/** Reads "C5" or "$C$5"; null when the text is not one cell of the grid. */
export function parseCell(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const col = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return col >= 0 && row < MAX_ROWS ? { row, col } : null;
}

/** "B2:D9", or "B2" for a single cell. */
export function rangeName(range: CellRange): string {
  const first = cellName({ row: range.top, col: range.left });
  const last = cellName({ row: range.bottom, col: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads "B2:D9", "B2" (a single cell), "B:D" and "2:9"; null when it is not a range of the grid. */
export function parseRange(text: string): CellRange | null {
  const [from, to = from, ...rest] = text.split(":");
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const a = parseCell(from);
  const b = parseCell(to);
  if (a && b) {
    return {
      top: Math.min(a.row, b.row),
      left: Math.min(a.col, b.col),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.col, b.col),
    };
  }
  return text.includes(":") ? parseWholeLines(from.replace("$", ""), to.replace("$", "")) : null;
}

function parseWholeLines(from: string, to: string): CellRange | null {
  if (/^[A-Za-z]{1,3}$/.test(from) && /^[A-Za-z]{1,3}$/.test(to)) {
    const [left, right] = [columnIndex(from), columnIndex(to)].sort((x, y) => x - y) as [
      number,
      number,
    ];
    return left >= 0 ? { top: 0, left, bottom: MAX_ROWS - 1, right } : null;
  }
  if (/^[1-9]\d{0,6}$/.test(from) && /^[1-9]\d{0,6}$/.test(to)) {
    const [top, bottom] = [Number(from) - 1, Number(to) - 1].sort((x, y) => x - y) as [
      number,
      number,
    ];
    return bottom < MAX_ROWS ? { top, left: 0, bottom, right: MAX_COLUMNS - 1 } : null;
  }
  return null;
}

/** A sheet name as formulas write it: quoted when it must be ('Écarts 2026'!, 'A1'!). */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
