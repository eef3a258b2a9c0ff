import { cellName, parseRange, type CellRange } from "../../book/address";
import type { CellColumns } from "../../book/book";
import { rowEntries } from "../../book/cells";
import type { ColumnsBuilder } from "../../book/columnsBuilder";
import type { BookContext } from "./bookContext";
import { cutFormula, moveFormula, type FormulaPieces } from "./sharedFormula";
import type { Attributes } from "./xml";

interface Master {
  readonly row: number;
  readonly col: number;
  readonly pieces: FormulaPieces;
}

/** Writes out, cell by cell, the formulas of a sheet that the file states once for many cells. */
export class FormulaExpander {
  private readonly masters = new Map<string, Master>();
  private readonly waiting: { readonly entry: number; readonly si: string }[] = [];
  private readonly arrays: { readonly range: CellRange; readonly formula: number }[] = [];

  constructor(private readonly context: BookContext) {}

  /**
   * Formula index (plus 1, see CellColumns) for a cell whose `f` element has attributes; 0 when it has
   * to wait for its master, which comes later. `entry` is where the cell will stand in the columns.
   */
  index(attributes: Attributes, text: string, row: number, col: number, entry: number): number {
    const ref = attributes.get("ref");
    switch (attributes.get("t")) {
      case "shared":
        return this.sharedIndex(attributes.get("si") ?? "", text, ref, row, col, entry);
      case "array":
        return this.remember(ref, text === "" ? 0 : this.context.addFormula(text));
      case "dataTable": {
        const inputs = [attributes.get("r1"), attributes.get("r2")];
        const [first, second] = attributes.flag("dt2D")
          ? inputs
          : attributes.flag("dtr")
            ? [inputs[0], ""]
            : ["", inputs[0]];
        return this.remember(ref, this.context.addFormula(`TABLE(${first ?? ""},${second ?? ""})`));
      }
      default:
        return text === "" ? 0 : this.context.addFormula(text);
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

  private sharedIndex(
    si: string,
    text: string,
    ref: string | null,
    row: number,
    col: number,
    entry: number
  ): number {
    const master = this.masters.get(si);
    if (text !== "") {
      // A number may be used again further down: a text with its own range starts anew.
      if (!master || ref !== null) this.masters.set(si, { row, col, pieces: cutFormula(text) });
      return this.context.addFormula(text);
    }
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

/** Address for remarks. */
export function placeName(row: number, col: number): string {
  return cellName({ row, col });
}
