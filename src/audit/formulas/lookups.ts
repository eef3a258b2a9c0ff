import { CellKind } from "../../book/book";
import type { Book } from "../../book/book";
import type { CellRange } from "../../book/address";
import { bookFormulas } from "./bookFormulas";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { callsOf } from "./calls";
import type { Call } from "./calls";
import { resolve } from "./reference";
import type { Reference } from "./reference";
import type { Token } from "./tokens";

/** A lookup that takes the nearest key where the keys are in no order. */
export interface UnsortedLookup {
  readonly formula: FormulaCell;
  readonly function: string;
  /** The keys, on the sheet of that name. */
  readonly keys: CellRange;
  readonly sheet: string;
}

/** Approximate lookups of a sheet, and those of them whose keys are not sorted. */
export function lookupsOf(
  sheet: SheetFormulas,
  book: Book
): { evaluated: number; unsorted: UnsortedLookup[] } {
  const sheets = new Map(bookFormulas(book).map((one) => [one.sheet.name.toLowerCase(), one]));
  let evaluated = 0;
  const sorted = new Map<string, boolean>();
  const unsorted = sheet.formulas.flatMap((formula) =>
    callsOf(formula.shape).flatMap((call): UnsortedLookup[] => {
      const searched = searchedBy(call);
      if (!searched || searched.reference.external !== null) return [];
      const target =
        searched.reference.sheet === null
          ? sheet
          : sheets.get(searched.reference.sheet.toLowerCase());
      if (!target) return [];
      const keys = keysOf(resolve(searched.reference, formula.row, formula.col), searched.along);
      evaluated++;
      const id = `${target.sheet.name}!${keys.top},${keys.left},${keys.bottom},${keys.right},${searched.order}`;
      const inOrder = sorted.get(id) ?? isSorted(target, keys, searched.order);
      sorted.set(id, inOrder);
      return inOrder ? [] : [{ formula, function: call.name, keys, sheet: target.sheet.name }];
    })
  );
  return { evaluated, unsorted };
}

interface Searched {
  readonly reference: Reference;
  /** Where the keys lie in the range: its first column, its first row, or all of it. */
  readonly along: "column" | "row" | "all";
  readonly order: 1 | -1;
}

function searchedBy({ name, args }: Call): Searched | null {
  const range = referenceOf(args[1]);
  if (!range) return null;
  switch (name) {
    case "VLOOKUP":
    case "HLOOKUP":
      if (args.length >= 4 && !isTrue(args[3]!)) return null;
      return { reference: range, along: name === "VLOOKUP" ? "column" : "row", order: 1 };
    case "LOOKUP":
      return { reference: range, along: "all", order: 1 };
    case "MATCH": {
      if (args.length < 3 || plain(args[2]!) === "1")
        return { reference: range, along: "all", order: 1 };
      return plain(args[2]!) === "-1" ? { reference: range, along: "all", order: -1 } : null;
    }
    default:
      return null;
  }
}

function referenceOf(words: readonly Token[] | undefined): Reference | null {
  const [word] = words ?? [];
  return words?.length === 1 &&
    word?.kind === "reference" &&
    "reference" in word &&
    word.reference.range
    ? word.reference
    : null;
}

/** TRUE or a number other than 0, as typed; what is computed is not judged. */
function isTrue(words: readonly Token[]): boolean {
  const text = plain(words);
  return text === "true" || (/^\d+$/.test(text) && text !== "0");
}

function plain(words: readonly Token[]): string {
  return words.map(({ text }) => text.toLowerCase()).join("");
}

function keysOf(range: CellRange, along: Searched["along"]): CellRange {
  if (along === "column") return { ...range, right: range.left };
  return along === "row" ? { ...range, bottom: range.top } : range;
}

/** Numbers or texts in order; blanks do not count, and keys of both kinds, or calculated ones, are not judged. */
function isSorted({ sheet: { cells } }: SheetFormulas, keys: CellRange, order: 1 | -1): boolean {
  if (keys.top !== keys.bottom && keys.left !== keys.right) return true;
  let last: number | string | null = null;
  for (let i = 0; i < cells.count; i++) {
    const [row, col] = [cells.row[i]!, cells.col[i]!];
    if (row > keys.bottom) break;
    if (row < keys.top || col < keys.left || col > keys.right) continue;
    const key = keyOf(cells.kind[i]!, cells.value[i]!, cells.texts);
    if (key === null) continue;
    if (last !== null && typeof last !== typeof key) {
      // A heading above numbers belongs to the range as people select it.
      if (typeof last === "string" && row === keys.top + 1) last = null;
      else return true;
    }
    if (last !== null && compare(last, key) * order > 0) return false;
    last = key;
  }
  return true;
}

function keyOf(kind: number, value: number, texts: readonly string[]): number | string | null {
  if (kind === CellKind.number) return value;
  return kind === CellKind.text ? (texts[value] ?? "").trim().toLowerCase() : null;
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en");
}
