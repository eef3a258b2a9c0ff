import type { Coordinate, Reference } from "./reference";
import type { Token } from "./tokens";

/** What all formulas that are copies of one another have in common. */
export interface Shape {
  /** R1C1 text: equal for two formulas exactly when one is the other, filled to its place. */
  readonly key: string;
  /** The key with every reference and number replaced by a mark: what is computed, not from where. */
  readonly skeleton: string;
  /** Words with references relative to whichever cell holds the formula. */
  readonly tokens: readonly Token[];
  readonly references: readonly Reference[];
  /** Names of the functions called, in capitals. */
  readonly functions: ReadonlySet<string>;
}

/** The shape of a formula's words. A leading "+", a habit of old, changes nothing and is left out. */
export function shapeOf(words: readonly Token[]): Shape {
  const first = words[0];
  const tokens = first?.kind === "operator" && first.text === "+" ? words.slice(1) : words;
  let key = "";
  let skeleton = "";
  const references: Reference[] = [];
  const functions = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "reference" && "reference" in token) {
      key += ` ${referenceKey(token.reference)}`;
      skeleton += token.reference.range ? " RANGE" : " CELL";
      references.push(token.reference);
      continue;
    }
    key += ` ${token.kind === "name" || token.kind === "table" ? token.text.toLowerCase() : token.text}`;
    skeleton += token.kind === "number" ? " 0" : ` ${token.text}`;
    if (token.kind === "function") functions.add(token.text);
  }
  return { key, skeleton, tokens, references, functions };
}

/** "R[-1]C[0]", "R5C[2]:R9C[2]", "Sheet!R1C1". */
export function referenceKey(reference: Reference): string {
  const { sheet, top, left, bottom, right, range } = reference;
  const place = sheet === null ? "" : `${sheet.toLowerCase()}!`;
  const first = `${coordinate("R", top)}${coordinate("C", left)}`;
  return range
    ? `${place}${first}:${coordinate("R", bottom)}${coordinate("C", right)}`
    : place + first;
}

function coordinate(letter: string, { absolute, at }: Coordinate): string {
  return absolute ? `${letter}${at + 1}` : `${letter}[${at}]`;
}
