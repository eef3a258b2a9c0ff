import { initSync, Model } from "@ironcalc/wasm";
import { columnName } from "../../../book/address";
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

/**
 * IronCalc shows a formula's own cell with nine digits only, but the cells of an array formula with
 * fifteen. So every column of formulas is mirrored by an array formula on a sheet of its own, which
 * begins one row above (its first cell is again a formula's own cell); the first row has a mirror in
 * two columns. Results are read from the mirrors.
 */
class IroncalcEngine implements FormulaEngine {
  private readonly model = new Model("book", "en", "UTC", "en");
  private sheets = 0;
  private readonly mirrors = new Map<number, Mirror>();
  private readonly numbers: number[] = [];
  private desk: number | null = null;
  private made = 0;

  constructor() {
    this.model.pauseEvaluation();
  }

  addSheet(): number {
    const number = this.newSheet(`S${this.sheets}`);
    this.numbers.push(number);
    this.mirrors.set(this.sheets, new Mirror());
    return this.sheets++;
  }

  sheetName(sheet: number): string {
    return `S${sheet}`;
  }

  set(sheet: number, row: number, col: number, input: EngineInput): void {
    this.model.setUserInput(this.numbers[sheet]!, row + 1, col + 1, inputText(input));
    const mirror = this.mirrors.get(sheet)!;
    if (input !== null && typeof input === "object" && "formula" in input) mirror.add(row, col);
  }

  evaluate(): void {
    for (const [sheet, mirror] of this.mirrors) this.extend(sheet, mirror);
    this.model.evaluate();
  }

  result(sheet: number, row: number, col: number): Scalar {
    const mirror = this.mirrors.get(sheet)!;
    return row === 0
      ? this.read(mirror.firstRow!, col + 1, 2)
      : this.read(mirror.below!, row + 1, col + 1);
  }

  spilled(sheet: number, row: number, col: number): Scalar {
    return this.read(this.numbers[sheet]!, row + 1, col + 1);
  }

  spill(sheet: number, row: number, col: number): Spill | null {
    const shape = this.model.getCellArrayStructure(this.numbers[sheet]!, row + 1, col + 1);
    if (typeof shape !== "object" || !("DynamicAnchor" in shape)) return null;
    const [columns, rows] = shape.DynamicAnchor;
    return rows === 1 && columns === 1 ? null : { rows, columns };
  }

  compute(formula: string): Scalar {
    this.desk ??= this.newSheet("D");
    this.model.rangeClearAll(this.desk, 1, 1, 1, 2);
    this.model.setUserArrayFormula(this.desk, 1, 1, 2, 1, `=IF({1,0},0,${formula})`);
    this.model.evaluate();
    return this.read(this.desk, 1, 2);
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

  /** Lays the mirrors over the formulas that came since the last time. */
  private extend(sheet: number, mirror: Mirror): void {
    for (const col of mirror.newFirst) {
      mirror.firstRow ??= this.newSheet(`F${sheet}`);
      const cell = `S${sheet}!${columnName(col)}1`;
      this.model.setUserArrayFormula(mirror.firstRow, col + 1, 1, 2, 1, `=IF({1,0},0,${cell})`);
    }
    mirror.newFirst.clear();
    for (const col of mirror.grown) {
      mirror.below ??= this.newSheet(`M${sheet}`);
      const { from, to } = mirror.spans.get(col)!;
      const name = columnName(col);
      this.model.rangeClearAll(mirror.below, 1, col + 1, to + 1, col + 1);
      this.model.setUserArrayFormula(
        mirror.below,
        from,
        col + 1,
        1,
        to - from + 2,
        `=S${sheet}!${name}${from}:${name}${to + 1}`
      );
    }
    mirror.grown.clear();
  }

  private read(sheet: number, row: number, column: number): Scalar {
    const text = this.model.getCellContent(sheet, row, column);
    const type = this.model.getCellType(sheet, row, column);
    if (type === NUMBER) return text === "" ? 0 : Number(text);
    if (type === BOOLEAN) return text === "TRUE";
    if (type === ERROR)
      return { error: text === "#CIRC!" ? "#REF!" : text === "#N/IMPL!" ? "#NAME?" : text };
    return text;
  }
}

/** Which cells of one sheet hold formulas, as far as their mirrors need to know. */
class Mirror {
  firstRow: number | null = null;
  below: number | null = null;
  readonly newFirst = new Set<number>();
  readonly spans = new Map<number, { from: number; to: number }>();
  readonly grown = new Set<number>();
  private readonly first = new Set<number>();

  add(row: number, col: number): void {
    if (row === 0) {
      if (!this.first.has(col)) this.newFirst.add(col);
      this.first.add(col);
      return;
    }
    const span = this.spans.get(col);
    if (!span) this.spans.set(col, { from: row, to: row });
    else if (row < span.from) span.from = row;
    else if (row > span.to) span.to = row;
    else return;
    this.grown.add(col);
  }
}

function inputText(input: EngineInput): string {
  if (input === null) return "";
  if (typeof input === "string") return `'${input}`;
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  if (typeof input === "number") return String(input);
  return "formula" in input ? `=${input.formula}` : input.error;
}
