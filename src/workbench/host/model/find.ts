import { invalidArgument } from "../protocol/errors";
import { Area } from "./area";
import { tellChanged, usedRange, wireValue, writeCell } from "./content";
import { requireUnlocked } from "./protection";
import { lookAt } from "./styles";
import { shownText } from "./text";

export interface FindCriteria {
  completeMatch?: boolean;
  matchCase?: boolean;
  searchDirection?: "Forward" | "Backwards";
}

/** The cells of an area that show a text, row by row; the first only when `one`. */
export function findIn(
  area: Area,
  text: string,
  criteria: FindCriteria | null | undefined,
  one = false
): Area[] {
  if (typeof text !== "string") throw invalidArgument();
  const used = usedRange(area.sheet, true, area);
  if (!used) return [];
  const { sheet } = area;
  const found: Area[] = [];
  const backwards = criteria?.searchDirection === "Backwards";
  for (let row = used.top; row <= used.bottom; row++) {
    for (let col = used.left; col <= used.right; col++) {
      if (!sheet.cells.has(row, col)) continue;
      const shown = shownText(
        sheet.cells.value(row, col),
        lookAt(sheet.looks.at(row, col), "numberFormat") as string
      );
      const typedText =
        sheet.cells.formula(row, col) ?? String(wireValue(sheet.cells.value(row, col)));
      if (matches(shown, text, criteria) || matches(typedText, text, criteria)) {
        found.push(new Area(sheet, row, col, row, col));
        if (one && !backwards) return found;
      }
    }
  }
  return backwards ? found.reverse() : found;
}

function matches(shown: string, text: string, criteria: FindCriteria | null | undefined): boolean {
  const [a, b] = criteria?.matchCase ? [shown, text] : [shown.toLowerCase(), text.toLowerCase()];
  return criteria?.completeMatch ? a === b : a.includes(b);
}

/** Replaces a text in the contents of an area; answers in how many cells. */
export function replaceIn(
  area: Area,
  text: string,
  replacement: string,
  criteria: FindCriteria | null | undefined
): number {
  requireUnlocked(area.sheet, area);
  const used = usedRange(area.sheet, true, area);
  if (!used || typeof text !== "string" || text === "") return 0;
  const { sheet } = area;
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    criteria?.completeMatch ? `^${escaped}$` : escaped,
    criteria?.matchCase ? "g" : "gi"
  );
  let count = 0;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let col = used.left; col <= used.right; col++) {
      if (!sheet.cells.has(row, col)) continue;
      const before =
        sheet.cells.formula(row, col) ?? String(wireValue(sheet.cells.value(row, col)));
      const after = before.replace(pattern, () => replacement);
      if (after === before) continue;
      count++;
      writeCell(sheet, row, col, after);
    }
  }
  if (count > 0) tellChanged(area, "RangeEdited");
  return count;
}
