import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "../../book/address";

/** A reference inside a formula: zero-based; -1 where it has no column (`1:3`) or no row (`A:C`). */
interface Reference {
  readonly col: number;
  readonly row: number;
  readonly fixedCol: boolean;
  readonly fixedRow: boolean;
}

/** A formula cut into text that stays and references that move. */
export type FormulaPieces = readonly (string | Reference)[];

// Strings, quoted sheet names, bracketed parts and words; what lies between them is copied.
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[|[\p{L}\p{N}_$.\\?]+/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/** Cuts a formula (without "=") so that it can be moved to other cells. */
export function cutFormula(formula: string): FormulaPieces {
  const pieces: (string | Reference)[] = [];
  let text = "";
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) {
    text += formula.slice(at, match.index);
    const word = match[0];
    at = match.index + word.length;
    if (word === "[") {
      // [1]Sheet!A1, Table[Column], Table[[#This Row],[Column]]: nothing inside moves.
      at = afterBrackets(formula, match.index);
      text += formula.slice(match.index, at);
      TOKEN.lastIndex = at;
      continue;
    }
    const reference = referenceOf(formula, match.index, word);
    if (reference) {
      pieces.push(text, reference);
      text = "";
    } else text += word;
  }
  pieces.push(text + formula.slice(at));
  return pieces;
}

/** The formula moved down and right; references that leave the grid come in again on the other side, as in Excel. */
export function moveFormula(pieces: FormulaPieces, down: number, right: number): string {
  let formula = "";
  for (const piece of pieces) {
    if (typeof piece === "string") formula += piece;
    else {
      if (piece.col >= 0) {
        const col = piece.fixedCol ? piece.col : wrap(piece.col + right, MAX_COLUMNS);
        formula += (piece.fixedCol ? "$" : "") + columnName(col);
      }
      if (piece.row >= 0) {
        const row = piece.fixedRow ? piece.row : wrap(piece.row + down, MAX_ROWS);
        formula += (piece.fixedRow ? "$" : "") + (row + 1);
      }
    }
  }
  return formula;
}

function referenceOf(formula: string, start: number, word: string): Reference | null {
  const after = formula[start + word.length];
  if (after === "(" || after === "!") return null;
  const cell = CELL.exec(word);
  if (cell) {
    const col = columnIndex(cell[2]!);
    const row = Number(cell[4]) - 1;
    if (col < 0 || row >= MAX_ROWS) return null;
    return { col, row, fixedCol: cell[1] === "$", fixedRow: cell[3] === "$" };
  }
  // Whole columns and rows only mean something in pairs: A:C, 1:3.
  if (after !== ":" && formula[start - 1] !== ":") return null;
  const column = COLUMN.exec(word);
  if (column) {
    const col = columnIndex(column[2]!);
    return col < 0 ? null : { col, row: -1, fixedCol: column[1] === "$", fixedRow: false };
  }
  const line = ROW.exec(word);
  if (!line || Number(line[2]) > MAX_ROWS) return null;
  return { col: -1, row: Number(line[2]) - 1, fixedCol: false, fixedRow: line[1] === "$" };
}

function afterBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const c = formula[i];
    // In a table reference ' escapes the next character.
    if (c === "'") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

function wrap(n: number, size: number): number {
  return ((n % size) + size) % size;
}
