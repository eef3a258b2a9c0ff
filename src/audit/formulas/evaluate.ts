import { CellKind } from "../../book/book";
import type { CellRange } from "../../book/address";
import type { SheetFormulas } from "./bookFormulas";
import { entriesWithin } from "./contents";
import { resolve } from "./reference";
import type { Reference } from "./reference";
import type { Shape } from "./shape";
import type { Token } from "./tokens";

/** Functions of the numbers in their arguments. */
const FUNCTIONS: Readonly<Record<string, (numbers: readonly number[]) => number>> = {
  SUM: (numbers) => numbers.reduce((sum, n) => sum + n, 0),
  AVERAGE: (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length,
  MIN: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b))),
  MAX: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b))),
  COUNT: (numbers) => numbers.length,
  ABS: ([n]) => Math.abs(n ?? NaN),
};

/** Finds the sheet that a reference names; null when the workbook has none of that name. */
export type SheetByName = (name: string) => SheetFormulas | null;

/**
 * What plain arithmetic of a formula comes to at (row, col), from the stored values: numbers, references,
 * + - * / ^ %, brackets, and totals such as SUM. Null for any other formula, and where it finds no numbers.
 */
export function arithmeticAt(
  shape: Shape,
  row: number,
  col: number,
  own: SheetFormulas,
  sheetByName: SheetByName
): number | null {
  const { tokens } = shape;
  let at = 0;
  const is = (text: string): boolean => {
    const token = tokens[at];
    return token?.text === text && token.kind !== "text";
  };
  const take = (text: string): boolean => is(text) && ++at > 0;

  const numbersOf = (reference: Reference): number[] => {
    if (reference.external !== null) return [NaN];
    const sheet = reference.sheet === null ? own : sheetByName(reference.sheet);
    return sheet === null ? [NaN] : numbersIn(sheet, resolve(reference, row, col), reference.range);
  };
  const sum = (): number => {
    let value = product();
    for (;;) {
      if (take("+")) value += product();
      else if (take("-")) value -= product();
      else return value;
    }
  };
  const product = (): number => {
    let value = power();
    for (;;) {
      if (take("*")) value *= power();
      else if (take("/")) value /= power();
      else return value;
    }
  };
  const power = (): number => {
    let value = signed();
    while (take("^")) value = value ** signed();
    return value;
  };
  const signed = (): number => {
    if (take("-")) return -signed();
    if (take("+")) return signed();
    let value = primary();
    while (take("%")) value /= 100;
    return value;
  };
  const primary = (): number => {
    const token = tokens[at++];
    if (token === undefined) return NaN;
    if (token.kind === "number" && "value" in token) return token.value;
    if (token.kind === "reference" && "reference" in token) {
      return token.reference.range ? NaN : (numbersOf(token.reference)[0] ?? 0);
    }
    if (token.kind === "open") {
      const value = sum();
      return take(")") ? value : NaN;
    }
    return token.kind === "function" ? called(token) : NaN;
  };
  const called = ({ text }: Token): number => {
    const of = FUNCTIONS[text];
    if (!of || !take("(")) return NaN;
    const numbers: number[] = [];
    do {
      const token = tokens[at];
      const alone = [",", ";", ")"].includes(tokens[at + 1]?.text ?? "");
      if (token?.kind === "reference" && "reference" in token && alone) {
        numbers.push(...numbersOf(token.reference));
        at++;
      } else numbers.push(sum());
    } while (take(",") || take(";"));
    return take(")") ? of(numbers) : NaN;
  };

  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : null;
}

/** More rows than this are not added up to check one cell. */
const MOST_ROWS = 5_000;

/** The numbers of a range; NaN among them for an error, or for words where one cell must be a number. */
function numbersIn({ sheet: { cells } }: SheetFormulas, range: CellRange, many: boolean): number[] {
  if (range.bottom - range.top >= MOST_ROWS) return [NaN];
  const numbers: number[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (const i of entriesWithin(cells, row, range)) {
      const kind = cells.kind[i];
      if (kind === CellKind.number) numbers.push(cells.value[i]!);
      else if (kind === CellKind.error || !many) numbers.push(NaN);
    }
  }
  return numbers;
}
