import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName } from "../../../book/address";
import { invalidArgument } from "../protocol/errors";
import type { Area } from "./area";
import { gridOf, inputFor, wireValue, writeContent } from "./content";

/** Formulas in R1C1 notation, values where there is none. */
export function formulasR1C1Of(area: Area): unknown[][] | null {
  return gridOf(area, (row, col, sheet) => {
    const formula = sheet.cells.formula(row, col);
    if (formula === undefined) return wireValue(sheet.cells.value(row, col));
    return translateFormulaToR1C1(formula, cellName({ row, col }));
  });
}

export function writeFormulasR1C1(area: Area, input: unknown): void {
  if (area.isUnbounded) throw invalidArgument();
  const entry = inputFor(area, input);
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let col = area.left; col <= area.right; col++) {
      const given = entry(row, col);
      line.push(
        typeof given === "string" && given.startsWith("=")
          ? translateFormulaToA1(given, cellName({ row, col }))
          : given
      );
    }
    rows.push(line);
  }
  writeContent(area, rows);
}
