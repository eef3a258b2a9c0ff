import { readReference } from "./reference";
import type { Reference } from "./reference";

/** One word of a formula. `text` is as written, functions in capitals without their bracket. */
export type Token =
  | { readonly kind: "reference"; readonly text: string; readonly reference: Reference }
  | { readonly kind: "number"; readonly text: string; readonly value: number }
  | { readonly kind: TokenKind; readonly text: string };

export type TokenKind =
  | "text"
  | "error"
  | "function"
  | "name"
  | "table"
  | "operator"
  | "open"
  | "close"
  | "separator"
  /** What is no word of the language; kept, so that two formulas that differ by it differ. */
  | "unknown";

const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[\d+\])?[\p{L}\p{N}_.]*(?::[\p{L}\p{N}_.]+)?)!`;
const AREA = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const ERROR = String.raw`#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|FIELD!|GETTING_DATA)`;
/** In the order in which they are tried; the last takes any single character. */
const WORD = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    `(?<sheet>${SHEET})?(?:(?<area>${AREA})(?![\\p{L}\\p{N}_.(])|(?<error>${ERROR}))`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    `(?<scope>${SHEET})?(?<name>[\\p{L}_\\\\][\\p{L}\\p{N}_.?\\\\]*)(?<open>\\()?`,
    String.raw`(?<operator><>|<=|>=|[-+*/^&=<>%:@#])`,
    String.raw`(?<bracket>[()])`,
    String.raw`(?<separator>[,;{}])`,
    String.raw`(?<rest>[\s\S])`,
  ].join("|"),
  "uiy"
);

/**
 * The words of a formula (without "="), its references relative to the formula's cell at (row, col).
 * References to the formula's own sheet by name count as plain ones. Nothing is thrown: what is not
 * understood is kept as an unknown word.
 */
export function tokenise(formula: string, own: string, row: number, col: number): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  while (WORD.lastIndex < formula.length) {
    const start = WORD.lastIndex;
    const groups = WORD.exec(formula)?.groups;
    if (!groups) break;
    if (groups.space !== undefined) continue;
    const text = formula.slice(start, WORD.lastIndex);
    if (groups.area !== undefined) {
      const { sheet, external } = placeOf(groups.sheet, own);
      const reference = readReference(groups.area, sheet, external, row, col);
      tokens.push(reference ? { kind: "reference", text, reference } : { kind: "name", text });
    } else if (groups.text !== undefined) tokens.push({ kind: "text", text });
    else if (groups.error !== undefined) tokens.push({ kind: "error", text });
    else if (groups.number !== undefined) {
      tokens.push({ kind: "number", text, value: Number(text) });
    } else if (groups.open !== undefined) {
      tokens.push({ kind: "function", text: plainName(groups.name!) });
      tokens.push({ kind: "open", text: "(" });
    } else if (groups.name !== undefined) tokens.push(nameOrTable(formula, start, text));
    else if (groups.operator !== undefined) tokens.push({ kind: "operator", text });
    else if (groups.bracket !== undefined) {
      tokens.push({ kind: text === "(" ? "open" : "close", text });
    } else if (groups.separator !== undefined) tokens.push({ kind: "separator", text });
    else if (text === "[") tokens.push(bracketed(formula, start, start));
    else tokens.push({ kind: "unknown", text });
  }
  return tokens;
}

/** Prefixes by which newer functions are stored are not part of their name. */
function plainName(name: string): string {
  return name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
}

function nameOrTable(formula: string, start: number, text: string): Token {
  return formula[WORD.lastIndex] === "["
    ? bracketed(formula, start, WORD.lastIndex)
    : { kind: "name", text };
}

/** A structured reference: everything up to the bracket that closes the first one. */
function bracketed(formula: string, start: number, open: number): Token {
  let depth = 0;
  let i = open;
  for (; i < formula.length; i++) {
    const letter = formula[i];
    if (letter === "'") i++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) break;
  }
  WORD.lastIndex = Math.min(formula.length, i + 1);
  return { kind: "table", text: formula.slice(start, WORD.lastIndex) };
}

function placeOf(
  prefix: string | undefined,
  own: string
): { readonly sheet: string | null; readonly external: string | null } {
  if (prefix === undefined) return { sheet: null, external: null };
  const bare = prefix.slice(0, -1);
  const plain = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  const external = /\[[^\]]*\]/.exec(plain)?.[0] ?? null;
  if (external !== null) return { sheet: plain, external };
  return { sheet: plain.toLowerCase() === own.toLowerCase() ? null : plain, external };
}
