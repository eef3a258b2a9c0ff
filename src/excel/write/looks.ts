import { rangeName, type CellRange } from "../../book/address";
import type { PlanSheet } from "../../plan/plan";
import { planRows } from "../../xlsx/write/planCells";

/** A look of cells: a style of the plan, and a number format that overrides the style's own. */
export interface Look {
  readonly style: string | undefined;
  readonly format: string | undefined;
}

/** A look and the cells that wear it, as addresses that `getRanges` takes. */
export interface Worn {
  readonly look: Look;
  readonly addresses: readonly string[];
}

/** Excel takes addresses of several areas up to 8,192 characters. */
const MAX_ADDRESS = 7_500;

interface Run {
  readonly row: number;
  readonly look: string;
}

/**
 * The looks of a sheet with the rectangles that wear them: runs down each column, side by side ones joined, so that a
 * column of a table costs a few characters whatever its rows.
 */
export function looksOf(sheet: PlanSheet): Worn[] {
  const looks = new Map<string, Look>();
  const runs = new Map<number, Run & { last: number }>();
  const rectangles = new Map<string, CellRange[]>();
  const close = (col: number, run: Run & { last: number }) => {
    const list = rectangles.get(run.look) ?? [];
    rectangles.set(run.look, list);
    list.push({ top: run.row, left: col, bottom: run.last, right: col });
  };
  for (const { row, cells } of planRows(sheet)) {
    for (const { col, style, format } of cells) {
      const look = `${style ?? ""}\n${format ?? ""}`;
      if (!looks.has(look)) looks.set(look, { style, format });
      const run = runs.get(col);
      if (run && run.look === look && run.last === row - 1) run.last = row;
      else {
        if (run) close(col, run);
        runs.set(col, { row, look, last: row });
      }
    }
  }
  for (const [col, run] of runs) close(col, run);
  return [...rectangles].map(([look, ranges]) => ({
    look: looks.get(look)!,
    addresses: joined(beside(ranges).map(rangeName)),
  }));
}

/** Rectangles of the same rows that touch become one. */
function beside(ranges: readonly CellRange[]): CellRange[] {
  const sorted = [...ranges].sort(
    (a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left
  );
  const merged: CellRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (
      last &&
      last.top === range.top &&
      last.bottom === range.bottom &&
      last.right + 1 === range.left
    )
      merged[merged.length - 1] = { ...last, right: range.right };
    else merged.push(range);
  }
  return merged;
}

/** Addresses joined by commas, as many as Excel takes at once. */
export function joined(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  let text = "";
  for (const address of addresses) {
    if (text !== "" && text.length + 1 + address.length > MAX_ADDRESS) {
      texts.push(text);
      text = "";
    }
    text += text === "" ? address : `,${address}`;
  }
  if (text !== "") texts.push(text);
  return texts;
}
