import type { FormulaCell } from "./bookFormulas";

/** Items whose formulas are copies of one another on one row or in one column, together. */
export function groupCopies<Item extends { readonly formula: FormulaCell }>(
  items: readonly Item[]
): (readonly [Item, ...Item[]])[] {
  const groups: [Item, ...Item[]][] = [];
  const rows = new Map<string, [Item, ...Item[]]>();
  const columns = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const { row, col, shape } = item.formula;
    const [onRow, inColumn] = [`${row} ${shape.key}`, `${col} ${shape.key}`];
    const group = rows.get(onRow) ?? columns.get(inColumn);
    if (group) group.push(item);
    const own = group ?? ([item] as [Item, ...Item[]]);
    if (!group) groups.push(own);
    rows.set(onRow, own);
    columns.set(inColumn, own);
  }
  return groups;
}
