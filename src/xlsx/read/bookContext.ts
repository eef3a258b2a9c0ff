import type { ReaderRemark, ReaderRemarkCode } from "../../book/book";
import type { ReadLimits } from "./limits";
import { ReadError } from "./readError";
import type { SharedStrings } from "./sharedStrings";
import { MOST_FORMATS, type NumberFormats } from "./styles";

/** At most so many remarks of one kind: a broken generator makes the same one a million times. */
const REMARKS_OF_A_KIND = 100;

/** What the sheets of one book have in common while they are read. */
export class BookContext {
  /** Texts and formulas of all sheets; every sheet's columns point into them. */
  readonly texts: string[] = [];
  readonly formulas: string[] = [];
  readonly remarks: ReaderRemark[] = [];
  private readonly textOfShared: Int32Array;
  private readonly counts = new Map<ReaderRemarkCode, number>();
  private readonly addedFormats = new Map<string, number>();
  private cells = 0;
  private expanded = 0;

  constructor(
    readonly limits: ReadLimits,
    readonly date1904: boolean,
    readonly shared: SharedStrings,
    readonly formats: NumberFormats
  ) {
    this.textOfShared = new Int32Array(shared.count).fill(-1);
  }

  addText(text: string): number {
    return this.texts.push(text) - 1;
  }

  addFormula(formula: string): number {
    return this.formulas.push(formula);
  }

  /** Index in `texts` of shared string `i`; -1 when there is none. */
  sharedText(i: number): number {
    const known = this.textOfShared[i];
    if (known === undefined) return -1;
    if (known >= 0) return known;
    return (this.textOfShared[i] = this.addText(this.shared.text(i) ?? ""));
  }

  /** Place of a number format code, added when it is new. */
  formatIndex(code: string): number {
    const { codes } = this.formats;
    let index = this.addedFormats.get(code);
    if (index === undefined) {
      index = codes.indexOf(code);
      if (index < 0) index = codes.length < MOST_FORMATS ? codes.push(code) - 1 : 0;
      this.addedFormats.set(code, index);
    }
    return index;
  }

  /** @throws ReadError tooLarge beyond the limit of cells. */
  countCell(): void {
    if (++this.cells > this.limits.cells) {
      throw new ReadError("tooLarge", { what: "cells", limit: this.limits.cells });
    }
  }

  /** Bounds the work of shared and array formulas, which a small file can ask without end. */
  countExpansion(size: number): void {
    this.expanded += size;
    if (this.expanded > this.limits.expansion) {
      throw new ReadError("tooLarge", { what: "formulas", limit: this.limits.expansion });
    }
  }

  remark(code: ReaderRemarkCode, sheet: string | null, cell: string | null, detail: string): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= REMARKS_OF_A_KIND) this.remarks.push({ code, sheet, cell, detail });
  }
}
