import { parseStructRef } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../../../book/address";
import { Area, intersect } from "./area";
import { parsePlace, tokensOf } from "./formulas";
import type { SheetModel } from "./sheet";
import { resolveStructured } from "./structured";

/** The areas that a formula reads. */
export function referencesOf(formula: string, sheet: SheetModel, row: number, col: number): Area[] {
  return tokensOf(formula).flatMap((token) => {
    if (token.type === "structured") {
      const parsed = parseStructRef(token.value);
      const area = parsed && resolveStructured(parsed, { sheet, row, col });
      return area ? [area] : [];
    }
    if (token.type === "range_named") {
      const area = sheet.book.namedArea(token.value, sheet);
      return area ? [area] : [];
    }
    if (token.type !== "range" && token.type !== "range_beam") return [];
    const parsed = parsePlace(token.value);
    const name = parsed?.context?.at(-1);
    const on = name === undefined ? sheet : sheet.book.sheetNamed(name);
    if (!parsed || !on) return [];
    const { top, left, bottom, right } = parsed.range;
    return [
      new Area(
        on,
        top ?? 0,
        left ?? 0,
        bottom ?? top ?? MAX_ROWS - 1,
        right ?? left ?? MAX_COLUMNS - 1
      ),
    ];
  });
}

interface Formula {
  readonly cell: Area;
  readonly reads: Area[];
}

function formulasOf(sheets: readonly SheetModel[]): Formula[] {
  return sheets.flatMap((sheet) =>
    sheet.cells.columnNumbers().flatMap((col) =>
      sheet.cells.formulaRowsOf(col).map((row) => ({
        cell: new Area(sheet, row, col, row, col),
        reads: referencesOf(sheet.cells.formula(row, col)!, sheet, row, col),
      }))
    )
  );
}

const touches = (a: Area, b: Area) => a.sheet === b.sheet && intersect(a, b) !== null;
const same = (a: Area, b: Area) =>
  a.sheet === b.sheet &&
  a.top === b.top &&
  a.left === b.left &&
  a.bottom === b.bottom &&
  a.right === b.right;

/** The cells that the formulas of an area read; with `all`, what those read in turn. */
export function precedentsOf(area: Area, all: boolean): Area[] {
  return follow(area, all, formulasOf(area.sheet.book.sheets), (from, formula) =>
    touches(formula.cell, from) ? formula.reads : []
  );
}

/** The cells whose formulas read an area; with `all`, those that read them in turn. */
export function dependentsOf(area: Area, all: boolean): Area[] {
  return follow(area, all, formulasOf(area.sheet.book.sheets), (from, formula) =>
    formula.reads.some((read) => touches(read, from)) ? [formula.cell] : []
  );
}

function follow(
  start: Area,
  all: boolean,
  formulas: Formula[],
  step: (from: Area, formula: Formula) => Area[]
): Area[] {
  const found: Area[] = [];
  let edge = [start];
  do {
    const next = edge.flatMap((from) => formulas.flatMap((formula) => step(from, formula)));
    edge = [];
    for (const area of next) {
      if (found.some((known) => same(known, area))) continue;
      found.push(area);
      edge.push(area);
    }
  } while (all && edge.length > 0);
  return found;
}
