import type { Shape } from "./shape";

/** Longer formulas are not compared word by word. */
const MOST_WORDS = 120;

/**
 * Words to insert, delete or replace to make one formula of the other; references and numbers count as
 * equal to any of their kind. Infinity for formulas too long to compare.
 */
export function wordsApart(a: Shape, b: Shape): number {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  if (own.length > MOST_WORDS || other.length > MOST_WORDS) return Infinity;
  let previous = Array.from({ length: other.length + 1 }, (_, i) => i);
  own.forEach((word, i) => {
    const current = [i + 1];
    other.forEach((candidate, j) => {
      const change = previous[j]! + (word === candidate ? 0 : 1);
      current.push(Math.min(change, previous[j + 1]! + 1, current[j]! + 1));
    });
    previous = current;
  });
  return previous[other.length]!;
}

function wordsOf({ tokens }: Shape): string[] {
  return tokens.map((token) =>
    token.kind === "reference" || token.kind === "number" || token.kind === "text"
      ? token.kind
      : token.text
  );
}
