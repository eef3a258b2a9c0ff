import { MAX_COLUMNS, MAX_ROWS, cellName } from "../../book/address";
import { CellKind } from "../../book/book";
import { ColumnsBuilder } from "../../book/columnsBuilder";
import { isDateFormat, isoToSerial } from "../../book/dates";
import type { BookContext } from "./bookContext";
import { integerOf, numberOf, textOf } from "./bytes";
import { FormulaExpander } from "./formulaExpander";
import { CellType, type RawCell } from "./rawCell";
import { itemText } from "./richText";
import { unescapeSpreadsheet, unescapeXml } from "./xmlText";

/** Makes of the pieces of a cell a value, a format and a formula, and puts them into the columns. */
export class CellStore {
  readonly columns = new ColumnsBuilder();
  readonly formulas: FormulaExpander;

  constructor(
    private readonly sheet: string,
    private readonly part: string,
    private readonly context: BookContext
  ) {
    this.formulas = new FormulaExpander(context);
  }

  put(bytes: Uint8Array, raw: RawCell): void {
    const { context } = this;
    if (raw.row >= MAX_ROWS || raw.col >= MAX_COLUMNS) {
      const detail = `row ${raw.row + 1}, column ${raw.col + 1}`;
      context.remark("cellOutOfGrid", this.sheet, null, detail);
      return;
    }
    const hasFormula = raw.formulaText !== null;
    const formula = hasFormula ? this.formulas.index(bytes, raw, this.columns.count) : 0;
    const format = context.formats.ofStyle[raw.style] ?? 0;
    const hasValue = raw.valueEnd > raw.valueStart || raw.valueText !== null;
    if (raw.inlineStart >= 0 && (raw.type === CellType.inline || !hasValue)) {
      const text = itemText(bytes, raw.inlineStart, raw.inlineEnd, this.part, context.limits.depth);
      this.add(raw, CellKind.text, context.addText(text), format, formula);
    } else if (hasValue) this.putValue(bytes, raw, format, formula);
    else if (hasFormula) {
      // A result of type text may be the empty string; any other without a value is not computed.
      if (raw.type === CellType.text) {
        this.add(raw, CellKind.text, context.addText(""), format, formula);
      } else this.add(raw, CellKind.empty, 0, format, formula);
    }
  }

  private putValue(bytes: Uint8Array, raw: RawCell, format: number, formula: number): void {
    const { context } = this;
    if (raw.valueText !== null) {
      this.putText(unescapeSpreadsheet(raw.valueText), raw, format, formula);
      return;
    }
    if (raw.type === CellType.number) {
      const n = numberOf(bytes, raw.valueStart, raw.valueEnd);
      if (n - n === 0) {
        this.add(raw, CellKind.number, n, format, formula);
        return;
      }
    } else if (raw.type === CellType.shared) {
      const text = context.sharedText(integerOf(bytes, raw.valueStart, raw.valueEnd));
      if (text >= 0) this.add(raw, CellKind.text, text, format, formula);
      else this.badShared(textOf(bytes, raw.valueStart, raw.valueEnd), raw, format, formula);
      return;
    }
    const text = textOf(bytes, raw.valueStart, raw.valueEnd);
    const plain = raw.valueEscaped ? unescapeSpreadsheet(unescapeXml(text)) : text;
    this.putText(plain, raw, format, formula);
  }

  /** A value known as text, by the type that the cell states; what does not fit its type stays text. */
  private putText(text: string, raw: RawCell, format: number, formula: number): void {
    const { context } = this;
    const word = text.trim();
    if (raw.type === CellType.boolean && /^([01]|true|false)$/i.test(word)) {
      this.add(raw, CellKind.boolean, /^(1|true)$/i.test(word) ? 1 : 0, format, formula);
      return;
    }
    if (raw.type === CellType.error) {
      this.add(raw, CellKind.error, context.addText(word), format, formula);
      return;
    }
    if (raw.type === CellType.shared) {
      const shared = /^\d+$/.test(word) ? context.sharedText(Number(word)) : -1;
      if (shared >= 0) this.add(raw, CellKind.text, shared, format, formula);
      else this.badShared(word, raw, format, formula);
      return;
    }
    const serial = raw.type === CellType.date ? isoToSerial(word, context.date1904) : null;
    if (serial !== null) {
      const isDate = isDateFormat(context.formats.codes[format] ?? "General");
      const dated = isDate ? format : context.formatIndex(dateCode(word));
      this.add(raw, CellKind.number, serial, dated, formula);
      return;
    }
    const mayBeNumber = raw.type === CellType.number || raw.type === CellType.date;
    if (mayBeNumber && /^[-+]?[\d.]+([eE][-+]?\d+)?$/.test(word) && Number.isFinite(Number(word))) {
      this.add(raw, CellKind.number, Number(word), format, formula);
      return;
    }
    this.add(raw, CellKind.text, context.addText(text), format, formula);
  }

  /** A cell that points at a string that is not there: the cell stays, empty, and the reader is told. */
  private badShared(index: string, raw: RawCell, format: number, formula: number): void {
    this.context.remark("badSharedString", this.sheet, cellName(raw), index.slice(0, 40));
    if (formula !== 0) this.add(raw, CellKind.empty, 0, format, formula);
  }

  private add(raw: RawCell, kind: CellKind, value: number, format: number, formula: number): void {
    this.context.countCell();
    this.columns.add(raw.row, raw.col, kind, value, format, formula);
  }
}

/** Format for a date that the file writes as ISO text in a cell without a date format. */
function dateCode(iso: string): string {
  if (!iso.includes("T") && iso.includes(":")) return "hh:mm:ss";
  return iso.includes("T") ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd";
}
