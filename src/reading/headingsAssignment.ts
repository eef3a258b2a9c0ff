/** From this many rows on, they are the many that few columns choose from. */
const MANY_ROWS = 60;

/**
 * Pairs rows with columns, one to one, so that the sum of the worths is the largest (Hungarian method with
 * potentials, O(n²m) where n is the smaller side). A pair of worth 0 or less is left out.
 * @returns for each row the column it got, or -1
 */
export function assignBest(worth: readonly (readonly number[])[], columns: number): number[] {
  const result = new Array<number>(worth.length).fill(-1);
  const filled: number[] = [];
  worth.forEach((row, n) => {
    if (row.some((value) => value > 0)) filled.push(n);
  });
  const rows = filled.map((n) => worth[n]!);
  if (rows.length > MANY_ROWS && rows.length > columns) {
    const turned = Array.from({ length: columns }, (_, col) => rows.map((row) => row[col] ?? 0));
    assign(turned, rows.length).forEach((n, col) => {
      if (n >= 0) result[filled[n]!] = col;
    });
  } else {
    assign(rows, columns).forEach((col, n) => {
      result[filled[n]!] = col;
    });
  }
  return result;
}

function assign(worth: readonly (readonly number[])[], columns: number): number[] {
  const rows = worth.length;
  // Each row has a column of its own where it finds nothing, so that no pair is forced.
  const width = columns + rows;
  const cost = (row: number, col: number): number =>
    col < columns ? -Math.max(0, worth[row]![col] ?? 0) : 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);
  const way = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let col = 0;
    const least = new Float64Array(width + 1).fill(Infinity);
    const used = new Uint8Array(width + 1);
    do {
      used[col] = 1;
      const current = rowOf[col]!;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= width; j++) {
        if (used[j]) continue;
        const reduced = cost(current - 1, j - 1) - rowPotential[current]! - columnPotential[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = col;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]!]! += delta;
          columnPotential[j]! -= delta;
        } else least[j]! -= delta;
      }
      col = next;
    } while (rowOf[col] !== 0);
    while (col !== 0) {
      const previous = way[col]!;
      rowOf[col] = rowOf[previous]!;
      col = previous;
    }
  }
  const result = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j++) {
    const row = rowOf[j]! - 1;
    if (row >= 0 && (worth[row]![j - 1] ?? 0) > 0) result[row] = j - 1;
  }
  return result;
}
