import { CellKind } from "../book/book";
import { foldText } from "../fields/plainText";
import { textOf, type SheetGrid } from "./regionsGrid";
import type { RegionHeading } from "./regionsTypes";

/** Fewer columns of figures than this say nothing of what belongs to a table. */
const LEAST_FIGURES = 2;

/** Which columns of a table hold figures or dates: what follows a gap and has words there is another table. */
export class ColumnKinds {
  private readonly figures = new Map<number, number>();
  private readonly words = new Map<number, number>();
  private readonly headings: ReadonlyMap<number, string>;

  constructor(
    private readonly grid: SheetGrid,
    headings: readonly RegionHeading[]
  ) {
    this.headings = new Map(headings.map(({ index, leaf }) => [index, foldText(leaf)]));
  }

  add(cells: readonly number[]): void {
    for (const i of cells) {
      const kind = this.grid.cells.kind[i];
      if (kind !== CellKind.number && kind !== CellKind.text) continue;
      const counts = kind === CellKind.number ? this.figures : this.words;
      const col = this.grid.cells.col[i]!;
      counts.set(col, (counts.get(col) ?? 0) + 1);
    }
  }

  /** True for a row of words alone, which stand where figures stood; a repeated heading is none. */
  contradict(cells: readonly number[]): boolean {
    if (cells.length < 3 || this.repeatsHeadings(cells)) return false;
    let against = 0;
    for (const i of cells) {
      if (this.grid.cells.kind[i] !== CellKind.text) return false;
      const col = this.grid.cells.col[i]!;
      const figures = this.figures.get(col) ?? 0;
      if (figures > 0 && (this.words.get(col) ?? 0) * 3 <= figures) against++;
    }
    return against >= LEAST_FIGURES;
  }

  private repeatsHeadings(cells: readonly number[]): boolean {
    return repeatsHeadings(this.grid, cells, this.headings);
  }
}

/** True when most cells of a row say what the heading of their own column says. */
export function repeatsHeadings(
  grid: SheetGrid,
  cells: readonly number[],
  headings: ReadonlyMap<number, string>
): boolean {
  if (cells.length < 2) return false;
  const repeated = cells.filter((i) => {
    const heading = headings.get(grid.cells.col[i]!);
    const text = textOf(grid, i);
    return heading !== undefined && text !== null && foldText(text) === heading;
  });
  return repeated.length >= 2 && repeated.length * 2 >= cells.length;
}

/** Fewer numbers than this are values that happen to follow one another. */
const LEAST_COUNTED = 4;

/** True for a row that only counts the columns under their headings: 1, 2, 3 … or (a), (b), (c) …. */
export function countsColumns(values: readonly unknown[]): boolean {
  const given = values.filter((value) => value !== null && value !== undefined && value !== "");
  if (given.length < LEAST_COUNTED) return false;
  const ranks = given.map((value) => {
    const text = String(value).trim().toLowerCase();
    const letter = /^[([]?([a-z])[)\]]?$/.exec(text)?.[1];
    const digits = /^[([]?(\d{1,3})[)\]]?$/.exec(text)?.[1];
    return letter ? letter.charCodeAt(0) - 96 : digits ? Number(digits) : NaN;
  });
  return ranks[0]! <= 2 && ranks.every((rank, i) => i === 0 || rank === ranks[i - 1]! + 1);
}
