import type { CellAddress, CellRange } from "../../book/address";
import type { Sheet } from "../../book/book";
import { SheetBuilder } from "../../book/build";
import { utf8Bytes } from "../calls/chunks";

/** What Excel answers for a rectangle: a row of entries a row. */
export interface Grids {
  /** "" for an empty cell; errors as text. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** The formula with "=", or the value where there is none. */
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** A text that looks like an error value of any language: "#REF!", "#NOM?". */
const LIKE_AN_ERROR = /^#[\p{Lu}\d/_]+[!?]?$/u;

/** Puts the cells of one sheet together, band by band. */
export class SheetCollector {
  private readonly builder: SheetBuilder;
  private readonly doubtful: { at: CellAddress; value: string; cell: Filled }[] = [];

  constructor(readonly name: string) {
    this.builder = new SheetBuilder(name);
  }

  /** Adds the cells of a rectangle; gives the bytes that they took in the response. */
  add({ top, left }: CellRange, { values, formulas, numberFormat }: Grids): number {
    let bytes = 0;
    values.forEach((line, r) => {
      const formulasOfRow = formulas[r]!;
      const formatsOfRow = numberFormat[r]!;
      line.forEach((value, c) => {
        const typed = formulasOfRow[c]!;
        const format = formatsOfRow[c]!;
        bytes +=
          bytesOf(value) + (typed === value ? bytesOf(value) : bytesOf(typed)) + format.length + 3;
        // A text that starts with "=" is its own formula: it is text.
        const isFormula = typeof typed === "string" && typed.startsWith("=") && typed !== value;
        if (value === "" && !isFormula) return;
        const cell: Filled = { value, format, ...(isFormula ? { formula: typed.slice(1) } : {}) };
        this.builder.set(top + r, left + c, cell);
        if (typeof value === "string" && LIKE_AN_ERROR.test(value))
          this.doubtful.push({ at: { row: top + r, col: left + c }, value, cell });
      });
    });
    return bytes;
  }

  /** Cells whose text looks like an error value: Excel's types say which are. */
  get doubts(): readonly CellAddress[] {
    return this.doubtful.map(({ at }) => at);
  }

  /** Makes doubtful cells error values, where `isError` says so. */
  settle(isError: (at: CellAddress) => boolean): void {
    for (const { at, value, cell } of this.doubtful) {
      if (!isError(at)) continue;
      const error = ENGLISH[value] ?? value;
      this.builder.set(at.row, at.col, { ...cell, value: { error } });
    }
  }

  /** The sheet; `rest` adds what is not a cell. */
  finish(rest: Partial<Omit<Sheet, "name" | "cells">>): Sheet {
    return this.builder.finish(rest);
  }
}

interface Filled {
  readonly value: string | number | boolean;
  readonly format: string;
  readonly formula?: string;
}

/** Error values as a French Excel may show them; the book keeps the English ones. */
const ENGLISH: Readonly<Record<string, string>> = {
  "#NUL!": "#NULL!",
  "#VALEUR!": "#VALUE!",
  "#NOM?": "#NAME?",
  "#NOMBRE!": "#NUM!",
  "#PROPAGATION!": "#SPILL!",
  "#CALCUL!": "#CALC!",
};

/** Bytes of an entry as JSON with its comma, close enough to size the next chunk. */
function bytesOf(value: string | number | boolean): number {
  return typeof value === "string" ? utf8Bytes(value) + 3 : String(value).length + 1;
}
