import {
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  type CellRange,
} from "../../../book/address";
import { invalidArgument } from "../protocol/errors";
import type { SheetModel } from "./sheet";

/** A rectangle of a sheet. Mutable: what the client tracks moves when rows and columns are inserted. */
export class Area implements CellRange {
  constructor(
    readonly sheet: SheetModel,
    public top: number,
    public left: number,
    public bottom: number,
    public right: number
  ) {}

  static of(sheet: SheetModel, range: CellRange): Area {
    return new Area(sheet, range.top, range.left, range.bottom, range.right);
  }

  get rows(): number {
    return this.bottom - this.top + 1;
  }
  get columns(): number {
    return this.right - this.left + 1;
  }
  get cells(): number {
    return this.rows * this.columns;
  }
  get isEntireColumn(): boolean {
    return this.top === 0 && this.bottom === MAX_ROWS - 1;
  }
  get isEntireRow(): boolean {
    return this.left === 0 && this.right === MAX_COLUMNS - 1;
  }
  get isUnbounded(): boolean {
    return this.isEntireColumn || this.isEntireRow;
  }

  /** The same place as a new, independent area, moved and resized; out of the grid is an error. */
  reshape(top: number, left: number, bottom: number, right: number): Area {
    if (
      top < 0 ||
      left < 0 ||
      bottom < top ||
      right < left ||
      bottom >= MAX_ROWS ||
      right >= MAX_COLUMNS
    )
      throw invalidArgument();
    return new Area(this.sheet, top, left, bottom, right);
  }

  copy(): Area {
    return Area.of(this.sheet, this);
  }

  contains(other: CellRange): boolean {
    return (
      other.top >= this.top &&
      other.left >= this.left &&
      other.bottom <= this.bottom &&
      other.right <= this.right
    );
  }

  /** "B2:D9", "A:C", "2:5" without the sheet. */
  get local(): string {
    return localAddress(this);
  }

  /** "Sheet1!B2:D9" as Excel answers it. */
  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${this.local}`;
  }
}

export function localAddress(range: CellRange): string {
  const [first, last] = [columnName(range.left), columnName(range.right)];
  if (range.top === 0 && range.bottom === MAX_ROWS - 1)
    return range.left === 0 && range.right === MAX_COLUMNS - 1
      ? `1:${MAX_ROWS}`
      : `${first}:${last}`;
  if (range.left === 0 && range.right === MAX_COLUMNS - 1)
    return `${range.top + 1}:${range.bottom + 1}`;
  const from = `${first}${range.top + 1}`;
  const to = `${last}${range.bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** The overlap of two rectangles, or null. */
export function intersect(a: CellRange, b: CellRange): CellRange | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** The smallest rectangle around all. */
export function bounds(ranges: readonly CellRange[]): CellRange | null {
  const [first, ...rest] = ranges;
  if (!first) return null;
  return rest.reduce(
    (all, r) => ({
      top: Math.min(all.top, r.top),
      left: Math.min(all.left, r.left),
      bottom: Math.max(all.bottom, r.bottom),
      right: Math.max(all.right, r.right),
    }),
    first
  );
}

/** Splits "'Écarts 2026'!A1:B2" in sheet name and the rest; no sheet: null. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,]+))!(.*)$/s.exec(address.trim());
  if (!match) return { sheet: null, rest: address.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, rest: match[3]! };
}

/** Reads "B2", "$B$2:D9", "A:C", "2:5", "A2:C", "B:D5" case-insensitively; null when it is none of these. */
export function parseLocal(text: string): CellRange | null {
  const [a, b = a, more] = text.replaceAll("$", "").trim().split(":");
  if (a === undefined || b === undefined || more !== undefined) return null;
  const from = corner(a);
  const to = corner(b);
  if (!from || !to || (!text.includes(":") && (from.row < 0 || from.col < 0))) return null;
  const rows = [from.row, to.row];
  const cols = [from.col, to.col];
  const top = rows.includes(-1) ? (rows[0] === -1 ? 0 : rows[0]!) : Math.min(...rows);
  const bottom = rows.includes(-1) ? (rows[1] === -1 ? MAX_ROWS - 1 : rows[1]!) : Math.max(...rows);
  const left = cols.includes(-1) ? (cols[0] === -1 ? 0 : cols[0]!) : Math.min(...cols);
  const right = cols.includes(-1)
    ? cols[1] === -1
      ? MAX_COLUMNS - 1
      : cols[1]!
    : Math.max(...cols);
  return { top, left, bottom, right };
}

function corner(text: string): { row: number; col: number } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === "") return null;
  const col = match[1] ? columnIndex(match[1]) : -1;
  const row = match[2] ? Number(match[2]) - 1 : -1;
  if ((match[1] && col < 0) || (match[2] && (row < 0 || row >= MAX_ROWS))) return null;
  return { row, col };
}
