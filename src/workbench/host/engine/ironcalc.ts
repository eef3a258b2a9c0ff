import { initSync, Model } from "@ironcalc/wasm";
import type { Scalar } from "../model/cells";
import type { EngineFactory, EngineInput, FormulaEngine, Spill } from "./engine";

const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

/** Readies the engine's WebAssembly and answers a factory of engines. */
export function ironcalcEngine(wasm: BufferSource | WebAssembly.Module): EngineFactory {
  initSync({ module: wasm });
  return () => new IroncalcEngine();
}

/** Shows every digit that counts; with two digits of exponent IronCalc writes 1E-300 wrongly. */
const ALL_DIGITS = "0.00000000000000E+000";
const SHOWN = /^-?\d\.\d{14}E[-+]\d{3,}$/;
const LAST_ROW = 1_048_576;

/**
 * IronCalc gives out the result of a formula only as it is shown, so the columns that hold formulas
 * are given a number format that shows all fifteen digits.
 */
class IroncalcEngine implements FormulaEngine {
  private readonly model = new Model("book", "en", "UTC", "en");
  private readonly numbers: number[] = [];
  private readonly formatted: Set<number>[] = [];
  private desk: number | null = null;
  private made = 0;

  constructor() {
    this.model.pauseEvaluation();
  }

  addSheet(): number {
    const sheet = this.numbers.length;
    this.numbers.push(this.newSheet(`S${sheet}`));
    this.formatted.push(new Set());
    return sheet;
  }

  sheetName(sheet: number): string {
    return `S${sheet}`;
  }

  set(sheet: number, row: number, col: number, input: EngineInput): void {
    const number = this.numbers[sheet]!;
    if (input !== null && typeof input === "object" && "formula" in input) {
      const columns = this.formatted[sheet]!;
      if (!columns.has(col)) {
        columns.add(col);
        this.format(number, 1, col + 1, LAST_ROW);
      }
    }
    this.model.setUserInput(number, row + 1, col + 1, inputText(input));
  }

  evaluate(): void {
    this.model.evaluate();
  }

  result(sheet: number, row: number, col: number): Scalar {
    return this.shown(this.numbers[sheet]!, row + 1, col + 1);
  }

  spilled(sheet: number, row: number, col: number): Scalar {
    const number = this.numbers[sheet]!;
    const text = this.model.getCellContent(number, row + 1, col + 1);
    return this.scalar(this.model.getCellType(number, row + 1, col + 1), text);
  }

  spill(sheet: number, row: number, col: number): Spill | null {
    const shape = this.model.getCellArrayStructure(this.numbers[sheet]!, row + 1, col + 1);
    if (typeof shape !== "object" || !("DynamicAnchor" in shape)) return null;
    const [columns, rows] = shape.DynamicAnchor;
    return rows === 1 && columns === 1 ? null : { rows, columns };
  }

  compute(formula: string): Scalar {
    if (this.desk === null) this.desk = this.newSheet("D");
    this.model.rangeClearAll(this.desk, 1, 1, 1, 1);
    this.model.setUserInput(this.desk, 1, 1, `=${formula}`);
    this.format(this.desk, 1, 1, 1);
    this.model.evaluate();
    return this.shown(this.desk, 1, 1);
  }

  dispose(): void {
    this.model.free();
  }

  private newSheet(name: string): number {
    if (this.made > 0) this.model.newSheet();
    const number = this.made++;
    this.model.renameSheet(number, name);
    return number;
  }

  private format(sheet: number, row: number, column: number, height: number): void {
    this.model.updateRangeStyle({ sheet, row, column, width: 1, height }, "num_fmt", ALL_DIGITS);
  }

  private shown(sheet: number, row: number, column: number): Scalar {
    const type = this.model.getCellType(sheet, row, column);
    let text = this.model.getFormattedCellValue(sheet, row, column);
    if (type === NUMBER && !SHOWN.test(text)) {
      // A formula that answers a date or a percentage brought a format of its own.
      this.format(sheet, row, column, 1);
      text = this.model.getFormattedCellValue(sheet, row, column);
    }
    return this.scalar(type, text);
  }

  private scalar(type: number, text: string): Scalar {
    // A cell that once held text keeps the apostrophe of its input.
    if (type === NUMBER) return text === "" ? 0 : Number(text.replace(/^'/, ""));
    if (type === BOOLEAN) return text === "TRUE";
    if (type === ERROR)
      return { error: text === "#CIRC!" ? "#REF!" : text === "#N/IMPL!" ? "#NAME?" : text };
    return text;
  }
}

function inputText(input: EngineInput): string {
  if (input === null) return "";
  if (typeof input === "string") return `'${input}`;
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  if (typeof input === "number") return String(input);
  return "formula" in input ? `=${input.formula}` : input.error;
}
