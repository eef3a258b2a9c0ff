import { MAX_COLUMNS, MAX_ROWS } from "../../book/address";
import { CellKind, type Span } from "../../book/book";
import { ColumnsBuilder } from "../../book/columnsBuilder";
import { isDateFormat, isoToSerial } from "../../book/dates";
import type { BookContext } from "./bookContext";
import { integerOf, numberOf, textOf } from "./bytes";
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
import { FormulaExpander, placeName } from "./formulaExpander";
import { itemText } from "./richText";
import { mixedText } from "./mixedText";
import { Attributes } from "./xml";
import { unescapeSpreadsheet, unescapeXml } from "./xmlText";

const C = 99;
const F = 102;
const I = 105;
const R = 114;
const S = 115;
const T = 116;
const V = 118;

/** Cell types of the `t` attribute. */
const enum Type {
  number,
  shared,
  text,
  boolean,
  error,
  inline,
  date,
}

/**
 * Reads rows and cells straight from the UTF-8 bytes of a sheet, in as many pieces as they come. No
 * string, no object is made for a number; a cell enters the columns only when it has been seen whole.
 */
export class CellScanner {
  readonly columns = new ColumnsBuilder();
  readonly formulas: FormulaExpander;
  readonly hiddenRows: Span[] = [];
  /** Set once `</sheetData>` has been passed. */
  finished = false;
  private row = -1;
  private nextCol = 0;

  // The cell under the scanner.
  private valueStart = 0;
  private valueEnd = 0;
  private valueEscaped = false;
  private valueText: string | null = null;
  private formulaText: string | null = null;
  private formulaAttributes: Attributes | null = null;
  private isStart = -1;
  private isEnd = -1;

  constructor(
    private readonly sheet: string,
    private readonly part: string,
    private readonly context: BookContext
  ) {
    this.formulas = new FormulaExpander(context);
  }

  /**
   * Reads on from `at`; returns how far it came. The bytes from there on belong to something not yet
   * whole and have to be offered again with more behind them.
   */
  scan(bytes: Uint8Array, at: number, end: number): number {
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at + 2 >= end) return at;
      const next = this.tag(bytes, at, end);
      if (next < 0) return at;
      at = next;
      if (this.finished) return at;
    }
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

  private startRow(bytes: Uint8Array, start: number, end: number): void {
    const attributes = new Attributes(textOf(bytes, start, end));
    const r = attributes.get("r");
    const row = r === null ? this.row + 1 : Number(r) - 1;
    this.row = Number.isInteger(row) && row >= 0 ? row : this.row + 1;
    this.nextCol = 0;
    if (this.row < MAX_ROWS && attributes.flag("hidden")) {
      const last = this.hiddenRows.at(-1);
      if (last && last.last === this.row - 1) {
        this.hiddenRows[this.hiddenRows.length - 1] = { first: last.first, last: this.row };
      } else this.hiddenRows.push({ first: this.row, last: this.row });
    }
  }

  /** Reads a cell from after its name; returns the position after it, or -1. */
  private cell(bytes: Uint8Array, at: number, end: number): number {
    let row = this.row < 0 ? 0 : this.row;
    let col = this.nextCol;
    let style = 0;
    let type: Type = Type.number;
    let empty = false;
    for (;;) {
      let c = bytes[at]!;
      while (at < end && (c === 32 || c === 10 || c === 13 || c === 9)) c = bytes[++at]!;
      if (at + 1 >= end) return -1;
      if (c === GT) break;
      if (c === SLASH) {
        empty = true;
        at++;
        if (bytes[at] !== GT) return this.afterBroken(bytes, at, end);
        break;
      }
      const name = at;
      while (at < end && bytes[at] !== 61 && bytes[at] !== GT) at++;
      if (at >= end) return -1;
      if (bytes[at] === GT) break;
      const nameLength = at - name;
      at++;
      while (at < end && bytes[at]! <= 32) at++;
      const quote = bytes[at]!;
      const start = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at + 1 >= end) return -1;
      if (nameLength === 1) {
        if (c === R) {
          let letters = 0;
          let digits = 0;
          for (let i = start; i < at; i++) {
            const d = bytes[i]!;
            if (d >= 65 && d <= 90) letters = letters * 26 + d - 64;
            else if (d >= 48 && d <= 57) digits = digits * 10 + d - 48;
            else if (d >= 97 && d <= 122) letters = letters * 26 + d - 96;
          }
          if (letters > 0 && digits > 0) {
            row = digits - 1;
            col = letters - 1;
          }
        } else if (c === S) {
          const s = integerOf(bytes, start, at);
          if (s > 0) style = s;
        } else if (c === T) type = typeOf(bytes, start, at);
      }
      at++;
    }
    at++;
    this.valueStart = this.valueEnd = 0;
    this.valueText = this.formulaText = this.formulaAttributes = null;
    this.isStart = -1;
    if (!empty) {
      at = this.children(bytes, at, end);
      if (at < 0) return -1;
    }
    this.nextCol = col + 1;
    if (row >= MAX_ROWS || col >= MAX_COLUMNS) {
      this.context.remark("cellOutOfGrid", this.sheet, null, `${row + 1}/${col + 1}`);
    } else this.store(bytes, row, col, style, type);
    return at;
  }

  private afterBroken(bytes: Uint8Array, at: number, end: number): number {
    return afterTag(bytes, at, end);
  }

  /** Notes where the value, formula and inline string of a cell lie; returns the position after `</c>`. */
  private children(bytes: Uint8Array, at: number, end: number): number {
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at + 3 >= end) return -1;
      const c = bytes[at + 1]!;
      if (c === SLASH) return afterTag(bytes, at + 1, end);
      if (c === BANG || c === QUESTION) {
        at = afterSpecial(bytes, at, end);
      } else {
        let name = at + 1;
        if (!endsName(bytes[name + 1])) name = localNameAt(bytes, name, end);
        if (bytes[name] === V && endsName(bytes[name + 1])) at = this.value(bytes, name + 1, end);
        else if (bytes[name] === F && endsName(bytes[name + 1])) {
          at = this.formula(bytes, name + 1, end);
        } else if (bytes[name] === I && bytes[name + 1] === S && endsName(bytes[name + 2])) {
          const open = afterTag(bytes, name, end);
          const next = open < 0 ? -1 : afterElement(bytes, at, end);
          if (next < 0) return -1;
          if (next > open) {
            this.isStart = open;
            this.isEnd = next - 1;
            while (bytes[this.isEnd] !== LT) this.isEnd--;
          }
          at = next;
        } else at = afterElement(bytes, at, end);
      }
      if (at < 0) return -1;
    }
  }

  private value(bytes: Uint8Array, at: number, end: number): number {
    const start = bytes[at] === GT ? at + 1 : afterTag(bytes, at, end);
    if (start < 0) return -1;
    if (bytes[start - 2] === SLASH) return start;
    let escaped = false;
    let i = start;
    for (; i < end; i++) {
      const c = bytes[i]!;
      if (c === LT) break;
      if (c === 38 || c === 13 || c === 95) escaped = true;
    }
    if (i + 1 >= end) return -1;
    if (bytes[i + 1] !== SLASH) {
      const mixed = mixedText(bytes, start, end);
      if (!mixed) return -1;
      this.valueText = mixed.text;
      return mixed.next;
    }
    this.valueStart = start;
    this.valueEnd = i;
    this.valueEscaped = escaped;
    return afterTag(bytes, i + 1, end);
  }

  private formula(bytes: Uint8Array, at: number, end: number): number {
    const start = bytes[at] === GT ? at + 1 : afterTag(bytes, at, end);
    if (start < 0) return -1;
    const selfClosing = bytes[start - 2] === SLASH;
    const attributesEnd = start - (selfClosing ? 2 : 1);
    this.formulaAttributes =
      attributesEnd > at ? new Attributes(textOf(bytes, at, attributesEnd)) : null;
    this.formulaText = "";
    if (selfClosing) return start;
    let escaped = false;
    let i = start;
    for (; i < end; i++) {
      const c = bytes[i]!;
      if (c === LT) break;
      if (c === 38 || c === 13) escaped = true;
    }
    if (i + 1 >= end) return -1;
    if (bytes[i + 1] !== SLASH) {
      const mixed = mixedText(bytes, start, end);
      if (!mixed) return -1;
      this.formulaText = mixed.text;
      return mixed.next;
    }
    const text = textOf(bytes, start, i);
    this.formulaText = escaped ? unescapeXml(text) : text;
    return afterTag(bytes, i + 1, end);
  }

  private store(bytes: Uint8Array, row: number, col: number, style: number, type: Type): void {
    const { context, columns } = this;
    let formula = 0;
    if (this.formulaText !== null) {
      if (this.formulaAttributes) {
        const { formulaAttributes, formulaText } = this;
        formula = this.formulas.index(formulaAttributes, formulaText, row, col, columns.count);
        if (formula === 0 && formulaAttributes.get("t") === "shared") formula = -1;
      } else if (this.formulaText !== "") formula = context.addFormula(this.formulaText);
    }
    const format = context.formats.ofStyle[style] ?? 0;
    const hasValue = this.valueEnd > this.valueStart || this.valueText !== null;
    if (!hasValue && this.isStart < 0) {
      // A text result may be the empty string; anything else without a value is empty.
      const kind = type === Type.text && formula !== 0 ? CellKind.text : CellKind.empty;
      const value = kind === CellKind.text ? context.addText("") : 0;
      if (formula !== 0) this.add(row, col, kind, value, format, Math.max(formula, 0));
      return;
    }
    if (this.isStart >= 0 && (type === Type.inline || !hasValue)) {
      const text = itemText(bytes, this.isStart, this.isEnd, this.part, context.limits.depth);
      this.add(row, col, CellKind.text, context.addText(text), format, Math.max(formula, 0));
      return;
    }
    this.storeValue(bytes, row, col, type, format, Math.max(formula, 0));
  }

  private storeValue(
    bytes: Uint8Array,
    row: number,
    col: number,
    type: Type,
    format: number,
    formula: number
  ): void {
    const { context } = this;
    if (type === Type.number && this.valueText === null) {
      const n = numberOf(bytes, this.valueStart, this.valueEnd);
      if (n === n && n !== Infinity && n !== -Infinity) {
        this.add(row, col, CellKind.number, n, format, formula);
        return;
      }
    }
    if (type === Type.shared && this.valueText === null) {
      const text = context.sharedText(integerOf(bytes, this.valueStart, this.valueEnd));
      if (text >= 0) this.add(row, col, CellKind.text, text, format, formula);
      else {
        const detail = textOf(bytes, this.valueStart, this.valueEnd).slice(0, 40);
        context.remark("badSharedString", this.sheet, placeName(row, col), detail);
        this.add(row, col, CellKind.empty, 0, format, formula);
      }
      return;
    }
    this.storeText(this.text(bytes), row, col, type, format, formula);
  }

  private storeText(
    text: string,
    row: number,
    col: number,
    type: Type,
    format: number,
    formula: number
  ): void {
    const { context } = this;
    const word = text.trim();
    if (type === Type.boolean && /^([01]|true|false)$/i.test(word)) {
      const truth = /^(1|true)$/i.test(word) ? 1 : 0;
      this.add(row, col, CellKind.boolean, truth, format, formula);
      return;
    }
    if (type === Type.error) {
      this.add(row, col, CellKind.error, context.addText(word), format, formula);
      return;
    }
    if (type === Type.date || type === Type.number) {
      const serial = type === Type.date ? isoToSerial(word, context.date1904) : null;
      if (serial !== null) {
        const code = context.formats.codes[format] ?? "General";
        const dated = isDateFormat(code) ? format : context.formatIndex(dateCode(word));
        this.add(row, col, CellKind.number, serial, dated, formula);
        return;
      }
      const n = Number(word);
      if (word !== "" && Number.isFinite(n) && /^[-+.\dEe]+$/.test(word)) {
        this.add(row, col, CellKind.number, n, format, formula);
        return;
      }
    }
    this.add(row, col, CellKind.text, context.addText(text), format, formula);
  }

  private text(bytes: Uint8Array): string {
    if (this.valueText !== null) return unescapeSpreadsheet(this.valueText);
    const text = textOf(bytes, this.valueStart, this.valueEnd);
    return this.valueEscaped ? unescapeSpreadsheet(unescapeXml(text)) : text;
  }

  private add(
    row: number,
    col: number,
    kind: CellKind,
    value: number,
    format: number,
    formula: number
  ): void {
    this.context.countCell();
    this.columns.add(row, col, kind, value, format, formula);
  }
}

function typeOf(bytes: Uint8Array, start: number, end: number): Type {
  const c = bytes[start];
  if (end - start === 1) {
    if (c === S) return Type.shared;
    if (c === 98) return Type.boolean;
    if (c === 101) return Type.error;
    if (c === 100) return Type.date;
    return Type.number;
  }
  if (c === S) return Type.text;
  return c === I ? Type.inline : Type.number;
}

function dateCode(iso: string): string {
  if (!iso.includes("T") && iso.includes(":")) return "hh:mm:ss";
  return iso.includes("T") ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd";
}
