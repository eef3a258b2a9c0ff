import type { HistoryRow } from "./history";

/** The project's last row of an earlier period; undefined when it has none. */
export function rowBefore(row: HistoryRow, past: readonly HistoryRow[]): HistoryRow | undefined {
  return past
    .filter(({ period }) => period < row.period)
    .reduce<HistoryRow | undefined>(
      (last, one) => (last === undefined || one.period >= last.period ? one : last),
      undefined
    );
}

/** Version of the baseline: the last one's, and one more when budget at completion or baseline dates changed. */
export function baselineVersion(row: HistoryRow, past: readonly HistoryRow[]): number {
  const before = rowBefore(row, past);
  if (!before) return 1;
  return before.baseline + (sameBaseline(row, before) ? 0 : 1);
}

/** True when what both rows say of the baseline agrees; what one of them does not say proves nothing. */
export function sameBaseline(a: HistoryRow, b: HistoryRow): boolean {
  const budgets = [a.measures.budgetAtCompletion, b.measures.budgetAtCompletion];
  const finishes = [a.dates.finishDateBaseline, b.dates.finishDateBaseline];
  const starts = [a.dates.startDateBaseline, b.dates.startDateBaseline];
  return (
    a.currency === b.currency &&
    [budgets, finishes, starts].every(([x, y]) => x === undefined || y === undefined || x === y)
  );
}

/** How often the period was sent: the same file again is not a further time. */
export function revisionOf(row: HistoryRow, past: readonly HistoryRow[]): number {
  const same = past.find(({ period }) => period === row.period);
  if (!same) return 1;
  const sameFile = row.hash === null || same.hash === null || row.hash === same.hash;
  return same.revision + (sameFile && figuresOf(row) === figuresOf(same) ? 0 : 1);
}

/** All that the project said, without when and how it was audited. */
function figuresOf(row: HistoryRow): string {
  const sorted = (values: object) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    row.status,
    row.currency,
    sorted(row.measures),
    sorted(row.dates),
    row.duration,
    row.percentComplete,
    row.phase,
  ]);
}
