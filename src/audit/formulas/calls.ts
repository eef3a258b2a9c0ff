import type { Shape } from "./shape";
import type { Token } from "./tokens";

/** A function called in a formula, with the words of each of its arguments. */
export interface Call {
  /** In capitals. */
  readonly name: string;
  readonly args: readonly (readonly Token[])[];
}

const KNOWN = new WeakMap<Shape, readonly Call[]>();

/** Every call of a formula, outer ones after the ones inside them. */
export function callsOf(shape: Shape): readonly Call[] {
  const known = KNOWN.get(shape) ?? read(shape.tokens);
  KNOWN.set(shape, known);
  return known;
}

interface Open {
  /** Null for a bracket that calls nothing. */
  readonly name: string | null;
  readonly start: number;
  readonly ends: number[];
}

function read(tokens: readonly Token[]): Call[] {
  const calls: Call[] = [];
  const open: Open[] = [];
  tokens.forEach(({ kind, text }, i) => {
    if (kind === "open") {
      const before = tokens[i - 1];
      const name = before?.kind === "function" ? before.text : null;
      open.push({ name, start: i + 1, ends: [] });
    } else if (kind === "separator" && (text === "," || text === ";")) open.at(-1)?.ends.push(i);
    else if (kind === "close") {
      const closed = open.pop();
      if (!closed || closed.name === null) return;
      calls.push({ name: closed.name, args: argumentsOf(tokens, closed, i) });
    }
  });
  return calls;
}

function argumentsOf(tokens: readonly Token[], { start, ends }: Open, close: number): Token[][] {
  if (start === close) return [];
  const args: Token[][] = [];
  let from = start;
  for (const end of [...ends, close]) {
    args.push(tokens.slice(from, end));
    from = end + 1;
  }
  return args;
}
