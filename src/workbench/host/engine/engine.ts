import type { Scalar } from "../model/cells";

/** What a cell of the engine is given: a value, or a formula in A1 notation that knows no tables and no names. */
export type EngineInput = Scalar | { readonly formula: string } | null;

/** A rectangle into which a formula has spilled, its own cell included. */
export interface Spill {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A formula engine behind the workbook: cells in, results out. Sheets are numbered by the engine;
 * rows and columns are zero-based. Replaceable: the workbook knows only this.
 */
export interface FormulaEngine {
  /** Adds an empty sheet and answers its number. */
  addSheet(): number;
  /** How formulas must name a sheet. */
  sheetName(sheet: number): string;
  set(sheet: number, row: number, col: number, input: EngineInput): void;
  /** Recomputes everything that changed. */
  evaluate(): void;
  /** The result of a formula cell after {@link evaluate}, to 15 significant digits. */
  result(sheet: number, row: number, col: number): Scalar;
  /** The value of a cell that a neighbour spilled into. */
  spilled(sheet: number, row: number, col: number): Scalar;
  /** How far a formula spilled; null when it fills its own cell only. */
  spill(sheet: number, row: number, col: number): Spill | null;
  /** Computes one formula that stands in no cell. */
  compute(formula: string): Scalar;
  dispose(): void;
}

/** Makes an empty engine. */
export type EngineFactory = () => FormulaEngine;
