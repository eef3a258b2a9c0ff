/** Rows to put in or take out, from the top, each at the place it has once those before it are done. */
export interface RowStep {
  readonly at: number;
  /** Rows put in; negative: rows taken out. */
  readonly count: number;
}

/**
 * How the rows of a table move so that rows with comments stay under their comments: rows are put in and taken out
 * between them. Rows without comments are simply written over.
 *
 * @param live keys of the rows as they are
 * @param planned keys of the rows to come
 * @param commented positions of rows with comments, in `live`
 */
export function rowSteps(
  live: readonly string[],
  planned: readonly string[],
  commented: readonly number[]
): { readonly steps: RowStep[]; readonly lost: number } {
  const target = new Map(planned.map((key, i) => [key, i]));
  let from = -1;
  let to = -1;
  let moved = 0;
  let lost = 0;
  const steps: RowStep[] = [];
  for (const row of [...new Set(commented)].sort((a, b) => a - b)) {
    const next = target.get(live[row]!);
    // A row that is gone, or that changed places with one above: its comment cannot follow.
    if (next === undefined || next <= to) {
      lost++;
      continue;
    }
    const count = next - to - (row - from);
    if (count !== 0) {
      // Taken out or put in right above the row, so that a comment on a row before it stays.
      const at = count > 0 ? row + moved : row + moved + count;
      steps.push({ at, count });
      moved += count;
    }
    from = row;
    to = next;
  }
  return { steps, lost };
}
