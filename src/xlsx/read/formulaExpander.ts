import { parseRange, type CellRange } from "../../book/address";
import type { CellColumns } from "../../book/book";
import { rowEntries } from "../../book/cells";
import type { ColumnsBuilder } from "../../book/columnsBuilder";
import type { BookContext } from "./bookContext";
import { integerOf, textOf } from "./bytes";
import type { RawCell } from "./rawCell";
import { cutFormula, moveFormula, type FormulaPieces } from "./sharedFormula";
import { Attributes } from "./xml";

interface Master {
  readonly row: number;
  readonly col: number;
  readonly pieces: FormulaPieces;
}

/** Writes out, cell by cell, the formulas of a sheet that the file states once for many cells. */
export class FormulaExpander {
  private readonly masters = new Map<number, Master>();
  private readonly waiting: { readonly entry: number; readonly si: number }[] = [];
  private readonly arrays: { readonly range: CellRange; readonly formula: number }[] = [];

  constructor(private readonly context: BookContext) {}

  /**
   * Formula index (plus 1, see CellColumns) for a cell that has an `f` element; 0 when the formula is
   * empty or has to wait for its master, which comes later. `entry` is where the cell will stand.
   */
  index(bytes: Uint8Array, raw: RawCell, entry: number): number {
    const { context } = this;
    const text = raw.formulaText ?? "";
    if (raw.formulaAttributesEnd === raw.formulaAttributesStart) {
      return text === "" ? 0 : context.addFormula(text);
    }
    const { formulaAttributesStart: start, formulaAttributesEnd: end } = raw;
    if (text === "") {
      const si = plainSharedIndex(bytes, start, end);
      if (si >= 0) return this.sharedChild(si, raw.row, raw.col, entry);
    }
    const attributes = new Attributes(textOf(bytes, start, end));
    const ref = attributes.get("ref");
    switch (attributes.get("t")) {
      case "shared": {
        const si = Number(attributes.get("si"));
        if (text === "") return this.sharedChild(si, raw.row, raw.col, entry);
        // A number may be used again further down: a text with its own range starts anew.
        if (ref !== null || !this.masters.has(si)) {
          this.masters.set(si, { row: raw.row, col: raw.col, pieces: cutFormula(text) });
        }
        return context.addFormula(text);
      }
      case "array":
        return this.remember(ref, text === "" ? 0 : context.addFormula(text));
      case "dataTable":
        return this.remember(ref, context.addFormula(dataTableFormula(attributes)));
      default:
        return text === "" ? 0 : context.addFormula(text);
    }
  }

  /** Gives the cells that came before their shared formula's master their formulas. */
  finishShared(columns: ColumnsBuilder): void {
    for (const { entry, si } of this.waiting) {
      const master = this.masters.get(si);
      if (master)
        columns.setFormula(entry, this.moved(master, columns.rowAt(entry), columns.colAt(entry)));
    }
  }

  /** Gives every cell of an array formula or data table the formula. */
  finishArrays(cells: CellColumns): void {
    for (const { range, formula } of this.arrays) {
      for (let i = rowEntries(cells, range.top).first; i < cells.count; i++) {
        if (cells.row[i]! > range.bottom) break;
        this.context.countExpansion(1);
        const col = cells.col[i]!;
        if (col >= range.left && col <= range.right && cells.formula[i] === 0) {
          cells.formula[i] = formula;
        }
      }
    }
  }

  private sharedChild(si: number, row: number, col: number, entry: number): number {
    const master = this.masters.get(si);
    if (master) return this.moved(master, row, col);
    this.waiting.push({ entry, si });
    return 0;
  }

  private moved(master: Master, row: number, col: number): number {
    const formula = moveFormula(master.pieces, row - master.row, col - master.col);
    this.context.countExpansion(formula.length);
    return this.context.addFormula(formula);
  }

  private remember(ref: string | null, formula: number): number {
    const range = ref === null ? null : parseRange(ref);
    const single = range && range.top === range.bottom && range.left === range.right;
    if (range && !single && formula > 0) this.arrays.push({ range, formula });
    return formula;
  }
}

/** The form that Excel writes for all but the first cell of a shared formula. */
const PLAIN_SHARED = Array.from(' t="shared" si="', (c) => c.charCodeAt(0));

/** The shared index when the attributes have Excel's usual form; -1 otherwise. */
function plainSharedIndex(bytes: Uint8Array, start: number, end: number): number {
  for (let i = 0; i < PLAIN_SHARED.length; i++) {
    if (bytes[start + i] !== PLAIN_SHARED[i]) return -1;
  }
  return integerOf(bytes, start + PLAIN_SHARED.length, end - 1);
}

/** What Excel shows in the cells of a what-if table: {=TABLE(row input, column input)}. */
function dataTableFormula(attributes: Attributes): string {
  const first = attributes.get("r1") ?? "";
  if (attributes.flag("dt2D")) return `TABLE(${first},${attributes.get("r2") ?? ""})`;
  return attributes.flag("dtr") ? `TABLE(${first},)` : `TABLE(,${first})`;
}
