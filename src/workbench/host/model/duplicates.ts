import { invalidArgument } from "../protocol/errors";
import { Area } from "./area";
import { tellChanged } from "./content";
import { requireUnlocked } from "./protection";

export interface Duplicates {
  removed: number;
  uniqueRemaining: number;
}

/** Takes out rows that repeat an earlier one in the given columns; those below move up within the area. */
export function removeDuplicates(
  area: Area,
  columns: number[],
  includesHeader: boolean
): Duplicates {
  const { sheet } = area;
  requireUnlocked(sheet, area);
  if (!Array.isArray(columns) || columns.some((c) => c < 0 || c >= area.columns))
    throw invalidArgument();
  sheet.book.calculation.settle();
  const seen = new Set<string>();
  const kept: number[] = [];
  const first = area.top + (includesHeader ? 1 : 0);
  for (let row = first; row <= area.bottom; row++) {
    const key = JSON.stringify(
      columns.map((c) => {
        const value = sheet.cells.value(row, area.left + c) ?? null;
        return typeof value === "string" ? value.toLowerCase() : value;
      })
    );
    if (!seen.has(key)) {
      seen.add(key);
      kept.push(row);
    }
  }
  const removed = area.bottom - first + 1 - kept.length;
  kept.forEach((row, i) => {
    const target = first + i;
    if (target === row) return;
    for (let col = area.left; col <= area.right; col++)
      sheet.write(target, col, sheet.cells.value(row, col), sheet.cells.formula(row, col));
  });
  for (let row = first + kept.length; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) sheet.write(row, col, undefined);
  if (removed > 0)
    tellChanged(new Area(sheet, first, area.left, area.bottom, area.right), "RangeEdited");
  return { removed, uniqueRemaining: kept.length };
}
