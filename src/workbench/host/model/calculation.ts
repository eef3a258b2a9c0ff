import type { EngineFactory, FormulaEngine, Spill } from "../engine/engine";
import type { BookModel } from "./book";
import type { Scalar } from "./cells";
import { Demand } from "./demand";
import { engineFormula, mayspill, type EngineNames } from "./engineFormula";
import { cellKey, cellOfKey, type SheetModel } from "./sheet";

/** Keeps the engine in step with the workbook: collects changes, computes once, reads the results back. */
export class Calculation {
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  private engine: FormulaEngine | null = null;
  private readonly numbers = new Map<SheetModel, number>();
  /** Formulas as the engine was last given them. */
  private readonly given = new Map<SheetModel, Map<number, string>>();
  private readonly changedCells = new Map<SheetModel, Set<number>>();
  private readonly demand = new Demand();
  private readonly names: EngineNames = {
    of: (sheet) => this.engine!.sheetName(this.numberOf(sheet)),
    refer: (sheet, range) => this.demand.want(sheet, range),
  };
  private formulasStale = false;
  private pending = false;
  /** Cells whose results changed, column by column, by sheet; for `onCalculated`. */
  readonly computed = new Map<SheetModel, number[]>();

  constructor(
    private readonly book: BookModel,
    private readonly makeEngine: EngineFactory
  ) {}

  /** A cell's content changed; `force`: even where no formula refers to it. */
  changed(sheet: SheetModel, row: number, col: number, force = false): void {
    if (!this.engine) {
      if (sheet.cells.formula(row, col) !== undefined) this.pending = true;
      return;
    }
    const key = cellKey(row, col);
    const matters =
      force ||
      sheet.cells.formula(row, col) !== undefined ||
      this.demand.covers(sheet, row, col) ||
      this.given.get(sheet)?.has(key);
    if (!matters) return;
    this.pending = true;
    let cells = this.changedCells.get(sheet);
    if (!cells) this.changedCells.set(sheet, (cells = new Set()));
    cells.add(key);
    if (force) this.demand.add(sheet, row, col);
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
    this.demand.clear();
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
    if (this.readAll()) return;
    // Values that no formula refers to stood in the way of a dynamic array: the engine knows them now.
    this.engine!.evaluate();
    this.readAll();
  }

  /** Computes a formula that stands in no cell, read as on the given sheet. */
  evaluate(formula: string, home: SheetModel, row = 0, col = 0): Scalar {
    if (!this.engine) this.fill();
    else this.update();
    const text = engineFormula(formula, { sheet: home, row, col }, this.names);
    this.supply();
    return this.engine!.compute(text);
  }

  private fill(): void {
    this.engine = this.makeEngine();
    for (const sheet of this.book.sheets) this.numberOf(sheet);
    for (const sheet of this.book.sheets) {
      for (const col of sheet.cells.columnNumbers())
        for (const row of sheet.cells.formulaRowsOf(col)) this.give(sheet, row, col);
    }
    this.supply();
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
    this.supply();
  }

  private supply(): void {
    this.demand.supply(this.book.sheets, (sheet, row, col) => {
      if (sheet.cells.formula(row, col) === undefined) this.give(sheet, row, col);
    });
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
    const text = engineFormula(formula, { sheet, row, col }, this.names);
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

  /** Reads every result; false when cells were found that the engine should have known. */
  private readAll(): boolean {
    return this.book.sheets.map((sheet) => this.readBack(sheet)).every(Boolean);
  }

  private readBack(sheet: SheetModel): boolean {
    let complete = true;
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
        if (mayspill(sheet.cells.formula(row, col)!))
          complete = this.readSpill(sheet, number, row, col) && complete;
      }
    }
    return complete;
  }

  private noteComputed(sheet: SheetModel, row: number, col: number): void {
    const cells = this.computed.get(sheet) ?? [];
    cells.push(cellKey(row, col));
    this.computed.set(sheet, cells);
  }

  private readSpill(sheet: SheetModel, number: number, row: number, col: number): boolean {
    const spill = this.engine!.spill(number, row, col);
    if (!spill) return true;
    const blocked = this.blockers(sheet, row, col, spill);
    if (blocked) return false;
    for (let r = 0; r < spill.rows; r++) {
      for (let c = 0; c < spill.columns; c++) {
        if (r === 0 && c === 0) continue;
        sheet.spilled.set(cellKey(row + r, col + c), cellKey(row, col));
        sheet.cells.set(row + r, col + c, this.engine!.spilled(number, row + r, col + c));
      }
    }
    return true;
  }

  /** Gives the engine what stands where a formula would spill; whether there was anything. */
  private blockers(sheet: SheetModel, row: number, col: number, spill: Spill): boolean {
    let found = false;
    for (let r = row; r < row + spill.rows; r++) {
      for (let c = col; c < col + spill.columns; c++) {
        if ((r === row && c === col) || sheet.spilled.has(cellKey(r, c))) continue;
        if (!sheet.cells.has(r, c) || this.demand.covers(sheet, r, c)) continue;
        this.demand.add(sheet, r, c);
        this.give(sheet, r, c);
        found = true;
      }
    }
    return found;
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
