import { resolve } from "./reference";
import type { Shape } from "./shape";

/** More cells than this are not told one by one. */
const MOST_CELLS = 2_000;

/**
 * The cells that a formula adds up at (row, col), each as often as it counts, when adding up cells is all it
 * does: A1+A2, SUM(A1:A2), SUM(A1,A2) and (A1+A2) are one. Null for any other formula.
 */
export function addendsOf({ tokens }: Shape, row: number, col: number): string[] | null {
  const found: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "reference" && "reference" in token) {
      const { reference } = token;
      const { top, left, bottom, right } = resolve(reference, row, col);
      if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return null;
      // Outside a function a range is not added up but met cell by cell.
      if (reference.range && depth === 0) return null;
      for (let r = top; r <= bottom; r++) {
        for (let c = left; c <= right; c++) found.push(`${reference.sheet ?? ""}!${r},${c}`);
      }
    } else if (token.kind === "function") {
      if (token.text !== "SUM") return null;
      depth++;
    } else if (token.kind === "operator") {
      if (token.text !== "+") return null;
    } else if (token.kind === "separator") {
      if (token.text !== "," && token.text !== ";") return null;
    } else if (token.kind !== "open" && token.kind !== "close") return null;
  }
  return found.length === 0 ? null : found.sort();
}
