import { textOf } from "./bytes";
import { LT, GT, SLASH, afterElement, afterTag } from "./byteScan";
import { mixedText } from "./mixedText";
import { unescapeXml } from "./xmlText";

/** Cell types of the `t` attribute. */
export const CellType = {
  number: 0,
  shared: 1,
  text: 2,
  boolean: 3,
  error: 4,
  inline: 5,
  date: 6,
} as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

/**
 * The cell under the scanner: where its pieces lie in the bytes. One object for a whole sheet, so that a
 * cell costs no allocation.
 */
export class RawCell {
  row = 0;
  col = 0;
  style = 0;
  type: CellType = CellType.number;
  /** The `v` element: its bytes, or its text where it holds CDATA. */
  valueStart = 0;
  valueEnd = 0;
  valueEscaped = false;
  valueText: string | null = null;
  /** The `f` element; null when there is none. */
  formulaText: string | null = null;
  formulaAttributesStart = 0;
  formulaAttributesEnd = 0;
  /** The `is` element: what lies between its tags; -1 when there is none. */
  inlineStart = -1;
  inlineEnd = -1;

  reset(row: number, col: number): void {
    this.row = row;
    this.col = col;
    this.style = 0;
    this.type = CellType.number;
    this.valueStart = this.valueEnd = 0;
    this.valueText = this.formulaText = null;
    this.inlineStart = -1;
  }

  /** Reads a `v` element from after its name; returns the position after it, or -1. */
  readValue(bytes: Uint8Array, at: number, end: number): number {
    const start = bytes[at] === GT ? at + 1 : afterTag(bytes, at, end);
    if (start < 0) return -1;
    if (bytes[start - 2] === SLASH) return start;
    let escaped = false;
    let i = start;
    for (; i < end; i++) {
      const c = bytes[i]!;
      if (c === LT) break;
      // "&", carriage return and "_" (of _x000D_) are the only bytes that may stand for others.
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

  /** Reads an `f` element from after its name; returns the position after it, or -1. */
  readFormula(bytes: Uint8Array, at: number, end: number): number {
    const start = bytes[at] === GT ? at + 1 : afterTag(bytes, at, end);
    if (start < 0) return -1;
    const selfClosing = bytes[start - 2] === SLASH;
    this.formulaAttributesStart = at;
    this.formulaAttributesEnd = start - (selfClosing ? 2 : 1);
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

  /** Notes an `is` element given its tag; returns the position after it, or -1. */
  readInline(bytes: Uint8Array, tag: number, end: number): number {
    const open = afterTag(bytes, tag + 1, end);
    const next = open < 0 ? -1 : afterElement(bytes, tag, end);
    if (next > open) {
      this.inlineStart = open;
      this.inlineEnd = next - 1;
      while (bytes[this.inlineEnd] !== LT) this.inlineEnd--;
    }
    return next;
  }
}
