/** Whole rows put in above a row; with a negative count, that many taken out from there on. */
export interface RowMove {
  readonly top: number;
  readonly count: number;
}

/** Where a row stands once rows were put in and taken out, in this order; null when it was taken out. */
export function rowAfter(row: number, moves: readonly RowMove[]): number | null {
  let now = row;
  for (const { top, count } of moves) {
    if (now < top) continue;
    if (count < 0 && now < top - count) return null;
    now += count;
  }
  return now;
}

/** Puts whole rows in, or takes them out, and notes it. */
export function moveRows(sheet: Excel.Worksheet, { top, count }: RowMove, moves: RowMove[]): void {
  if (count === 0) return;
  const rows = sheet.getRange(`${top + 1}:${top + Math.abs(count)}`);
  if (count > 0) rows.insert("Down");
  else rows.delete("Up");
  moves.push({ top, count });
}
