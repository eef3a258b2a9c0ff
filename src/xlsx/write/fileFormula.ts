import { filePrefix, givesArray } from "./futureFunctions";

/** A formula as the file stores it. */
export interface FileFormula {
  readonly text: string;
  /** Must be stored as an array formula (`t="array"`): it calls a function that returns an array. */
  readonly array: boolean;
}

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[^]/gu;

/**
 * Turns a formula as Excel shows it into the one a file holds: `[@Price]` becomes
 * `Table[[#This Row],[Price]]`, functions after 2007 get `_xlfn.`, names bound by LET and LAMBDA `_xlpm.`.
 *
 * @param formula in English with commas, without "="
 * @param table name of the table in which the formula stands, or null
 */
export function fileFormula(formula: string, table: string | null): FileFormula {
  const tokens = tokenize(formula);
  const state: State = { table, array: false };
  return { text: rewrite(tokens, new Set(), state), array: state.array };
}

interface State {
  readonly table: string | null;
  array: boolean;
}

/** Cuts the formula; a bracket with all it holds (nested brackets, escapes) is one token. */
function tokenize(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let from = 0;
  for (;;) {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(formula);
    if (!match) return tokens;
    const token = match[0] === "[" ? formula.slice(from, closingBracket(formula, from)) : match[0];
    tokens.push(token);
    from += token.length;
  }
}

function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let i = open; i < formula.length; i++) {
    const c = formula[i];
    if (c === "'") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

const isName = (token: string | undefined): boolean =>
  token !== undefined && /^[\p{L}_\\]/u.test(token);

function rewrite(tokens: readonly string[], bound: ReadonlySet<string>, state: State): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.startsWith("[")) {
      text += structured(token, isName(tokens[i - 1]), state.table);
    } else if (!isName(token)) {
      text += token;
    } else if (tokens[i + 1] === "(") {
      if (givesArray(token)) state.array = true;
      const end = closingParenthesis(tokens, i + 1);
      const inner = tokens.slice(i + 2, end);
      const local = bound.has(token.toLowerCase()) ? "_xlpm." : filePrefix(token);
      text += `${local}${token}(${binding(token, inner, bound, state)}${tokens[end] ?? ""}`;
      i = end;
    } else {
      text += bound.has(token.toLowerCase()) ? `_xlpm.${token}` : token;
    }
  }
  return text;
}

/** Arguments of a call; LET and LAMBDA bind names for the arguments that follow. */
function binding(
  name: string,
  inner: readonly string[],
  bound: ReadonlySet<string>,
  state: State
): string {
  const call = name.toUpperCase();
  if (call !== "LET" && call !== "LAMBDA") return rewrite(inner, bound, state);
  const args = splitArguments(inner);
  const names = new Set(bound);
  args.slice(0, -1).forEach((arg, i) => {
    const alone = arg.filter((token) => token.trim() !== "");
    if ((call === "LAMBDA" || i % 2 === 0) && alone.length === 1 && isName(alone[0])) {
      names.add(alone[0]!.toLowerCase());
    }
  });
  return args.map((arg) => rewrite(arg, names, state)).join(",");
}

function closingParenthesis(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i] === "(") depth++;
    else if (tokens[i] === ")" && --depth === 0) return i;
  }
  return tokens.length;
}

function splitArguments(tokens: readonly string[]): string[][] {
  const args: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token === "(" || token === "{") depth++;
    else if (token === ")" || token === "}") depth--;
    if (token === "," && depth === 0) args.push([]);
    else args.at(-1)!.push(token);
  }
  return args;
}

/** `[@Col]`, `[@[A]:[B]]`, `[@]` and, inside its own table, `[Col]` without the table's name. */
function structured(token: string, named: boolean, table: string | null): string {
  const prefix = named || table === null ? "" : table;
  const content = token.slice(1, -1);
  if (!content.startsWith("@")) return prefix + token;
  const columns = content.slice(1).trim();
  if (columns === "") return `${prefix}[#This Row]`;
  return `${prefix}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}
