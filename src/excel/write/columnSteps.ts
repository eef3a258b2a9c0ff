/** How a table's columns become the plan's, so that a column that stays is the same column to whoever refers to it. */
export interface ColumnSteps {
  /** Positions to delete, from the right, in the table as it is. */
  readonly remove: readonly number[];
  /** Columns to insert, from the left, at their final positions. */
  readonly insert: readonly { readonly at: number; readonly heading: string }[];
  /** Columns to add at the right end by stretching the table. */
  readonly stretch: number;
}

/**
 * Columns that both have, in the same order, stay; others are deleted and inserted around them. A column whose
 * heading changed (another language) is known by its id as last written.
 */
export function columnSteps(
  live: readonly string[],
  planned: readonly { readonly id: string; readonly heading: string }[],
  known: readonly (readonly [id: string, heading: string])[]
): ColumnSteps {
  const idOf = new Map(known.map(([id, heading]) => [heading.toLowerCase(), id]));
  const headings = new Map(planned.map(({ id, heading }) => [heading.toLowerCase(), id]));
  const ids = live.map((heading) => {
    const folded = heading.toLowerCase();
    return headings.get(folded) ?? idOf.get(folded) ?? `?${folded}`;
  });
  const stay = commonPairs(
    ids,
    planned.map(({ id }) => id)
  );
  const staying = new Set(stay.map(([from]) => from));
  const kept = new Set(stay.map(([, to]) => to));
  const lastKept = stay.at(-1)?.[1] ?? -1;
  const remove = live.map((_, i) => i).filter((i) => !staying.has(i));
  const insert = planned
    .map(({ heading }, at) => ({ at, heading }))
    .filter(({ at }) => !kept.has(at) && at < lastKept);
  return { remove: remove.reverse(), insert, stretch: planned.length - 1 - lastKept };
}

/** The longest common subsequence, as pairs of positions. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const length = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0)
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] =
        a[i] === b[j]
          ? length[i + 1]![j + 1]! + 1
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
