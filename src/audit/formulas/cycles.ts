import type { Book } from "../../book/book";
import { bookFormulas } from "./bookFormulas";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { resolve } from "./reference";
import type { Token } from "./tokens";

/** A formula of a chain that comes back to itself, with its sheet. */
export interface Link {
  readonly sheet: SheetFormulas;
  readonly formula: FormulaCell;
}

/** Functions that take the place of a cell, not its value; and those that choose what they calculate. */
const PLACE_ONLY = new Set([
  "ROW",
  "ROWS",
  "COLUMN",
  "COLUMNS",
  "AREAS",
  "CELL",
  "SHEET",
  "FORMULATEXT",
]);
const CHOOSE = new Set(["IF", "IFS", "CHOOSE", "SWITCH", "IFERROR", "INDEX", "OFFSET", "INDIRECT"]);

/** Cells that are followed in all; beyond, a workbook is too entangled to be told in reasonable time. */
const MOST_STEPS = 3_000_000;

/**
 * The circular chains of a workbook, shortest form, each once. Chains through a function that chooses what
 * it calculates (IF …) may be broken by it when calculated, so they are left out.
 */
export function cyclesOf(book: Book): (readonly Link[])[] {
  const sheets = bookFormulas(book);
  const byName = new Map(sheets.map((one) => [one.sheet.name.toLowerCase(), one]));
  const columns = new Map(sheets.map((sheet) => [sheet, byColumn(sheet)]));
  const state = new Map<FormulaCell, "open" | "done">();
  const found: Link[][] = [];
  let steps = 0;

  const inputsOf = ({ sheet, formula }: Link): Link[] => {
    const { shape, row, col } = formula;
    if ([...shape.functions].some((name) => CHOOSE.has(name))) return [];
    return valueReferences(shape.tokens).flatMap((word) => {
      if (word.reference.external !== null) return [];
      const name = word.reference.sheet;
      const target = name === null ? sheet : byName.get(name.toLowerCase());
      if (!target) return [];
      const range = resolve(word.reference, row, col);
      if (!word.reference.range) {
        const one = target.formulaAt(range.top, range.left);
        return one ? [{ sheet: target, formula: one }] : [];
      }
      const inside: Link[] = [];
      for (const [at, list] of columns.get(target)!) {
        if (at < range.left || at > range.right) continue;
        for (let i = firstFrom(list, range.top); i < list.length; i++) {
          if (list[i]!.row > range.bottom) break;
          steps++;
          // What is done leads to no cycle that is not known.
          if (state.get(list[i]!) !== "done") inside.push({ sheet: target, formula: list[i]! });
        }
      }
      return inside;
    });
  };

  for (const sheet of sheets) {
    for (const formula of sheet.formulas) {
      if (state.has(formula) || steps > MOST_STEPS) continue;
      const path: { link: Link; inputs: Link[]; next: number }[] = [];
      const enter = (link: Link): void => {
        state.set(link.formula, "open");
        path.push({ link, inputs: inputsOf(link), next: 0 });
      };
      enter({ sheet, formula });
      while (path.length > 0) {
        const top = path.at(-1)!;
        const input = top.inputs[top.next++];
        if (!input) {
          state.set(top.link.formula, "done");
          path.pop();
        } else if (state.get(input.formula) === "open") {
          const from = path.findIndex(({ link }) => link.formula === input.formula);
          found.push(path.slice(from).map(({ link }) => link));
        } else if (!state.has(input.formula)) enter(input);
      }
    }
  }
  return found;
}

/** References whose values are taken: all but those inside ROW(), COLUMNS() and the like. */
function valueReferences(tokens: readonly Token[]) {
  const found: Extract<Token, { kind: "reference" }>[] = [];
  const placeOnly: boolean[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (token.kind === "open") {
      placeOnly.push(before?.kind === "function" && PLACE_ONLY.has(before.text));
    } else if (token.kind === "close") placeOnly.pop();
    else if (token.kind === "reference" && "reference" in token && !placeOnly.includes(true)) {
      found.push(token);
    }
  });
  return found;
}

function byColumn({ formulas }: SheetFormulas): Map<number, FormulaCell[]> {
  const columns = new Map<number, FormulaCell[]>();
  for (const formula of formulas) {
    const list = columns.get(formula.col);
    if (list) list.push(formula);
    else columns.set(formula.col, [formula]);
  }
  return columns;
}

function firstFrom(list: readonly FormulaCell[], row: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (list[mid]!.row < row) low = mid + 1;
    else high = mid;
  }
  return low;
}
