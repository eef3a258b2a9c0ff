import type { EngineFactory, FormulaEngine } from "../engine/engine";
import type { BookModel } from "./book";
import type { Scalar } from "./cells";
import { engineFormula, mayspill } from "./engineFormula";
import { cellKey, cellOfKey, type SheetModel } from "./sheet";

/** Keeps the engine in step with the workbook: collects changes, computes once, reads the results back. */
export class Calculation {
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  private engine: FormulaEngine | null = null;
  private readonly numbers = new Map<SheetModel, number>();
  /** Formulas as the engine was last given them. */
  private readonly given = new Map<SheetModel, Map<number, string>>();
  private readonly changedCells = new Map<SheetModel, Set<number>>();
  private formulasStale = false;
  private pending = false;
  /** Cells whose results changed, column by column, by sheet; for `onCalculated`. */
  readonly computed = new Map<SheetModel, number[]>();

  constructor(
    private readonly book: BookModel,
    private readonly makeEngine: EngineFactory
  ) {}

  /** A cell's content changed. */
  changed(sheet: SheetModel, row: number, col: number): void {
    this.pending = true;
    if (!this.engine) return;
    let cells = this.changedCells.get(sheet);
    if (!cells) this.changedCells.set(sheet, (cells = new Set()));
    cells.add(cellKey(row, col));
  }

  /** Names, tables or sheets changed: formulas may read differently. */
  retranslate(): void {
    this.pending = true;
    this.formulasStale = true;
  }

  /** Cells moved: the engine is filled anew at the next computation. */
  restart(): void {
    this.pending = true;
    this.engine?.dispose();
    this.engine = null;
    this.numbers.clear();
    this.given.clear();
    this.changedCells.clear();
  }

  /** Brings every result up to date, unless the workbook is calculated by hand. */
  settle(): void {
    if (this.pending && this.mode !== "Manual") this.compute();
  }

  compute(): void {
    this.pending = false;
    if (!this.engine) {
      if (!this.book.sheets.some(hasFormula)) return;
      this.fill();
    } else this.update();
    this.engine!.evaluate();
    for (const sheet of this.book.sheets) this.readBack(sheet);
  }

  /** Computes a formula that stands in no cell, read as on the given sheet. */
  evaluate(formula: string, home: SheetModel, row = 0, col = 0): Scalar {
    if (!this.engine) this.fill();
    else this.update();
    const engine = this.engine!;
    return engine.compute(engineFormula(formula, { sheet: home, row, col }, (s) => this.nameOf(s)));
  }

  private fill(): void {
    this.engine = this.makeEngine();
    for (const sheet of this.book.sheets) this.numberOf(sheet);
    for (const sheet of this.book.sheets) {
      for (const { row, col } of sheet.cells.all()) this.give(sheet, row, col);
    }
    this.changedCells.clear();
    this.formulasStale = false;
  }

  private update(): void {
    if (this.formulasStale) {
      this.formulasStale = false;
      for (const sheet of this.book.sheets) {
        for (const col of sheet.cells.columnNumbers())
          for (const row of sheet.cells.formulaRowsOf(col)) this.give(sheet, row, col, true);
      }
    }
    for (const [sheet, cells] of this.changedCells) {
      for (const key of cells) {
        const { row, col } = cellOfKey(key);
        this.give(sheet, row, col);
      }
    }
    this.changedCells.clear();
  }

  private give(sheet: SheetModel, row: number, col: number, onlyIfNew = false): void {
    const key = cellKey(row, col);
    if (sheet.spilled.has(key)) return;
    const number = this.numberOf(sheet);
    const given = this.given.get(sheet)!;
    const formula = sheet.cells.formula(row, col);
    if (formula === undefined) {
      given.delete(key);
      this.engine!.set(number, row, col, sheet.cells.value(row, col) ?? null);
      return;
    }
    const text = engineFormula(formula, { sheet, row, col }, (s) => this.nameOf(s));
    if (onlyIfNew && given.get(key) === text) return;
    given.set(key, text);
    this.engine!.set(number, row, col, { formula: text });
  }

  private numberOf(sheet: SheetModel): number {
    let number = this.numbers.get(sheet);
    if (number === undefined) {
      number = this.engine!.addSheet();
      this.numbers.set(sheet, number);
      this.given.set(sheet, new Map());
    }
    return number;
  }

  private nameOf(sheet: SheetModel): string {
    return this.engine!.sheetName(this.numberOf(sheet));
  }

  private readBack(sheet: SheetModel): void {
    const number = this.numberOf(sheet);
    const engine = this.engine!;
    for (const key of sheet.spilled.keys()) {
      const { row, col } = cellOfKey(key);
      sheet.cells.setResult(row, col, undefined);
    }
    sheet.spilled.clear();
    for (const col of sheet.cells.columnNumbers()) {
      for (const row of sheet.cells.formulaRowsOf(col)) {
        const before = sheet.cells.value(row, col);
        const result = engine.result(number, row, col);
        if (isUnknownFunction(result) && before !== undefined && this.book.loaded) continue;
        if (!same(before, result)) this.noteComputed(sheet, row, col);
        sheet.cells.setResult(row, col, result);
        if (mayspill(sheet.cells.formula(row, col)!)) this.readSpill(sheet, number, row, col);
      }
    }
  }

  private noteComputed(sheet: SheetModel, row: number, col: number): void {
    const cells = this.computed.get(sheet) ?? [];
    cells.push(cellKey(row, col));
    this.computed.set(sheet, cells);
  }

  private readSpill(sheet: SheetModel, number: number, row: number, col: number): void {
    const spill = this.engine!.spill(number, row, col);
    if (!spill) return;
    for (let r = 0; r < spill.rows; r++) {
      for (let c = 0; c < spill.columns; c++) {
        if (r === 0 && c === 0) continue;
        sheet.spilled.set(cellKey(row + r, col + c), cellKey(row, col));
        sheet.cells.set(row + r, col + c, this.engine!.spilled(number, row + r, col + c));
      }
    }
  }
}

function hasFormula(sheet: SheetModel): boolean {
  return sheet.cells.columnNumbers().some((col) => sheet.cells.formulaRowsOf(col).length > 0);
}

function isUnknownFunction(value: Scalar): boolean {
  return typeof value === "object" && value.error === "#NAME?";
}

function same(a: Scalar | undefined, b: Scalar): boolean {
  if (typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}
