import { CellKind } from "../book/book";
import { formatOf } from "../book/cells";
import { isDateFormat } from "../book/dates";
import { periodOfNumber, periodOfText } from "./linesPeriods";
import type { SheetGrid } from "./regionsGrid";
import { entitiesOf, hasKnownWords } from "./regionsVocabulary";

/** Per text of a sheet, of which entities it is a heading; computed when first asked. */
export class TextMemory {
  private readonly masks: Int8Array;
  private readonly period: Int8Array;
  private readonly alike: Int8Array;
  private looks = 2000;

  constructor(private readonly grid: SheetGrid) {
    this.masks = new Int8Array(grid.cells.texts.length).fill(-1);
    this.period = new Int8Array(grid.cells.texts.length).fill(-1);
    this.alike = new Int8Array(grid.cells.texts.length).fill(-1);
  }

  entities(index: number): number {
    if (this.grid.cells.kind[index] !== CellKind.text) return 0;
    const text = this.grid.cells.value[index]!;
    if (this.masks[text] === -1) this.masks[text] = entitiesOf(this.grid.cells.texts[text] ?? "");
    return this.masks[text]!;
  }

  /** True for a number shown as a full date: with its day. */
  isDay(index: number): boolean {
    return /d/i.test(formatOf(this.grid.cells, index).replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  }

  /** True when a text that is no name of a field has the words of some; only so many texts are looked at. */
  resemblesLabel(index: number): boolean {
    const value = this.grid.cells.value[index]!;
    if (this.alike[value] === -1) {
      if (this.looks === 0) return false;
      this.looks--;
      this.alike[value] = hasKnownWords(this.grid.cells.texts[value] ?? "") ? 1 : 0;
    }
    return this.alike[value] === 1;
  }

  isPeriod(index: number): boolean {
    const { cells } = this.grid;
    const value = cells.value[index]!;
    if (cells.kind[index] === CellKind.number) {
      return periodOfNumber(value, isDateFormat(formatOf(cells, index)), false) !== null;
    }
    if (cells.kind[index] !== CellKind.text) return false;
    if (this.period[value] === -1) {
      const text = cells.texts[value] ?? "";
      this.period[value] = text.length <= 40 && periodOfText(text) !== null ? 1 : 0;
    }
    return this.period[value] === 1;
  }
}
