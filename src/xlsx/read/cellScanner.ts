import { MAX_ROWS } from "../../book/address";
import type { Span } from "../../book/book";
import type { BookContext } from "./bookContext";
import { integerOf } from "./bytes";
import {
  BANG,
  GT,
  LT,
  QUESTION,
  SLASH,
  afterElement,
  afterSpecial,
  afterTag,
  endsName,
  localNameAt,
  nameIs,
} from "./byteScan";
import { CellStore } from "./cellStore";
import { CellType, RawCell } from "./rawCell";

const C = 99;
const EQUALS = 61;
const F = 102;
const H = 104;
const I = 105;
const R = 114;
const S = 115;
const T = 116;
const V = 118;

/**
 * Reads rows and cells straight from the UTF-8 bytes of a sheet, in as many pieces as they come. No
 * string, no object is made for a number; a cell is stored only when it has been seen whole.
 */
export class CellScanner {
  readonly store: CellStore;
  readonly hiddenRows: Span[] = [];
  /** Set once `</sheetData>` has been passed. */
  finished = false;
  private row = -1;
  private nextCol = 0;
  private readonly raw = new RawCell();

  constructor(sheet: string, part: string, context: BookContext) {
    this.store = new CellStore(sheet, part, context);
  }

  /**
   * Reads on from `at`; returns how far it came. The bytes from there on belong to something not yet
   * whole and have to be offered again with more behind them.
   */
  scan(bytes: Uint8Array, at: number, end: number): number {
    while (!this.finished) {
      while (at < end && bytes[at] !== LT) at++;
      if (at + 2 >= end) return at;
      const next = this.tag(bytes, at, end);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  private tag(bytes: Uint8Array, at: number, end: number): number {
    const c = bytes[at + 1]!;
    if (c === C && endsName(bytes[at + 2])) return this.cell(bytes, at + 2, end);
    if (c === BANG || c === QUESTION) return afterSpecial(bytes, at, end);
    const closing = c === SLASH;
    const name = localNameAt(bytes, closing ? at + 2 : at + 1, end);
    const next = afterTag(bytes, name, end);
    if (next < 0) return -1;
    if (closing) {
      if (nameIs(bytes, name, "sheetData")) this.finished = true;
      return next;
    }
    if (nameIs(bytes, name, "row")) this.startRow(bytes, name + 3, next - 1);
    else if (nameIs(bytes, name, "c")) return this.cell(bytes, name + 1, end);
    return next;
  }

  /** Takes number and visibility of a row from its tag; a row without a number follows the one before. */
  private startRow(bytes: Uint8Array, at: number, end: number): void {
    let row = this.row + 1;
    let hidden = false;
    while (at < end) {
      while (at < end && bytes[at]! <= 32) at++;
      const name = at;
      while (at < end && bytes[at] !== EQUALS) at++;
      const nameEnd = at++;
      while (at < end && bytes[at]! <= 32) at++;
      const quote = bytes[at]!;
      const start = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end) break;
      if (bytes[name] === R && nameEnd === name + 1) {
        const r = integerOf(bytes, start, at);
        if (r > 0) row = r - 1;
      } else if (bytes[name] === H && nameEnd === name + 6 && bytes[name + 1] === I) {
        hidden = bytes[start] === 49 || bytes[start] === T;
      }
      at++;
    }
    this.row = row;
    this.nextCol = 0;
    if (!hidden || row >= MAX_ROWS) return;
    const last = this.hiddenRows.at(-1);
    if (last && last.last === row - 1) {
      this.hiddenRows[this.hiddenRows.length - 1] = { first: last.first, last: row };
    } else this.hiddenRows.push({ first: row, last: row });
  }

  /** Reads a cell from after its name; returns the position after it, or -1. */
  private cell(bytes: Uint8Array, at: number, end: number): number {
    const { raw } = this;
    raw.reset(this.row < 0 ? 0 : this.row, this.nextCol);
    at = this.cellAttributes(bytes, at, end);
    if (at < 0) return -1;
    if (bytes[at - 2] !== SLASH) {
      at = this.children(bytes, at, end);
      if (at < 0) return -1;
    }
    this.nextCol = raw.col + 1;
    this.store.put(bytes, raw);
    return at;
  }

  /** Reads the attributes of a cell; returns the position after its start tag, or -1. */
  private cellAttributes(bytes: Uint8Array, at: number, end: number): number {
    const { raw } = this;
    for (;;) {
      let c = bytes[at]!;
      while (c === 32 || c === 10 || c === 13 || c === 9) c = bytes[++at]!;
      if (c === GT) return at + 1;
      if (c === SLASH) return afterTag(bytes, at, end);
      const name = at;
      while (at < end && bytes[at] !== EQUALS && bytes[at] !== GT) at++;
      if (bytes[at] === GT) return at + 1;
      const nameLength = at - name;
      at++;
      while (at < end && bytes[at]! <= 32) at++;
      const quote = bytes[at]!;
      const start = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at + 1 >= end) return -1;
      if (nameLength === 1) {
        if (c === R) this.place(bytes, start, at);
        else if (c === S) raw.style = Math.max(0, integerOf(bytes, start, at));
        else if (c === T) raw.type = typeOf(bytes, start, at);
      }
      at++;
    }
  }

  /** Takes the cell's place from its address, in either case; anything else leaves it where it follows. */
  private place(bytes: Uint8Array, start: number, end: number): void {
    let letters = 0;
    let digits = 0;
    for (let i = start; i < end; i++) {
      const d = bytes[i]!;
      if (d >= 48 && d <= 57) digits = digits * 10 + d - 48;
      else if (d >= 65 && d <= 90) letters = letters * 26 + d - 64;
      else if (d >= 97 && d <= 122) letters = letters * 26 + d - 96;
    }
    if (letters === 0 || digits === 0) return;
    this.raw.row = digits - 1;
    this.raw.col = letters - 1;
  }

  /** Notes where the pieces of a cell lie; returns the position after `</c>`, or -1. */
  private children(bytes: Uint8Array, at: number, end: number): number {
    const { raw } = this;
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at + 3 >= end) return -1;
      const c = bytes[at + 1]!;
      if (c === SLASH) return afterTag(bytes, at + 1, end);
      if (c === BANG || c === QUESTION) at = afterSpecial(bytes, at, end);
      else {
        const name = endsName(bytes[at + 2]) ? at + 1 : localNameAt(bytes, at + 1, end);
        const short = endsName(bytes[name + 1]);
        if (short && bytes[name] === V) at = raw.readValue(bytes, name + 1, end);
        else if (short && bytes[name] === F) at = raw.readFormula(bytes, name + 1, end);
        else if (nameIs(bytes, name, "is")) at = raw.readInline(bytes, at, end);
        else at = afterElement(bytes, at, end);
      }
      if (at < 0) return -1;
    }
  }
}

function typeOf(bytes: Uint8Array, start: number, end: number): CellType {
  const c = bytes[start];
  if (end - start === 1) {
    if (c === S) return CellType.shared;
    if (c === 98) return CellType.boolean;
    if (c === 101) return CellType.error;
    return c === 100 ? CellType.date : CellType.number;
  }
  if (c === S) return CellType.text;
  return c === I ? CellType.inline : CellType.number;
}
