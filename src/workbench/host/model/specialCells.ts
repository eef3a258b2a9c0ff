import { invalidArgument } from "../protocol/errors";
import { Area, intersect } from "./area";
import { usedRange } from "./content";
import { rowHidden } from "./lines";
import type { SheetModel } from "./sheet";

type Test = (sheet: SheetModel, row: number, col: number) => boolean;

/** The cells of some areas that are of a kind (constants, formulas, blanks, visible …), joined into rectangles. */
export function specialCells(areas: readonly Area[], type: string, valueType = "All"): Area[] {
  return areas.flatMap((area) => {
    const used = usedRange(area.sheet, false, area);
    if (type === "Visible")
      return joined(area.isUnbounded ? (used ? Area.of(area.sheet, used) : area) : area, isVisible);
    if (!used) return [];
    const within = area.isUnbounded || type !== "Blanks" ? Area.of(area.sheet, used) : area;
    return joined(within, testFor(area, type, valueType));
  });
}

const isVisible: Test = (sheet, row, col) =>
  !rowHidden(sheet, row) && !sheet.columns.at(col)?.hidden;

function testFor(area: Area, type: string, valueType: string): Test {
  switch (type) {
    case "Blanks":
      return (sheet, row, col) => !sheet.cells.has(row, col);
    case "Constants":
      return (sheet, row, col) =>
        sheet.cells.value(row, col) !== undefined &&
        sheet.cells.formula(row, col) === undefined &&
        isOfType(sheet, row, col, valueType);
    case "Formulas":
      return (sheet, row, col) =>
        sheet.cells.formula(row, col) !== undefined && isOfType(sheet, row, col, valueType);
    case "ConditionalFormats":
    case "SameConditionalFormat":
      return (sheet, row, col) => covers(sheet.conditionalFormats, row, col);
    case "DataValidations":
    case "SameDataValidation":
      return (sheet, row, col) => covers(sheet.validations, row, col);
    case "SameComments":
    case "Comments":
      return (sheet, row, col) =>
        sheet.comments.some((comment) => comment.area.top === row && comment.area.left === col);
    default:
      throw invalidArgument(`Special cells of type ${type} on ${area.address} are not known.`);
  }
}

function covers(list: { areas: Area[] }[], row: number, col: number): boolean {
  const cell = { top: row, bottom: row, left: col, right: col };
  return list.some((item) => item.areas.some((area) => intersect(area, cell)));
}

function isOfType(sheet: SheetModel, row: number, col: number, valueType: string): boolean {
  if (valueType === "All") return true;
  const value = sheet.cells.value(row, col);
  const kind =
    typeof value === "object"
      ? "Errors"
      : typeof value === "boolean"
        ? "Logical"
        : typeof value === "number"
          ? "Numbers"
          : "Text";
  return valueType.includes(kind);
}

/** Rectangles of the cells that pass a test: stretches of rows with the same columns are joined. */
function joined(area: Area, test: Test): Area[] {
  const { sheet } = area;
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const next: Area[] = [];
    for (const [left, right] of stretches(area, row, test)) {
      const above = open.find((rect) => rect.left === left && rect.right === right);
      if (above) above.bottom = row;
      else done.push((next[next.length] = new Area(sheet, row, left, row, right)));
      if (above) next.push(above);
    }
    open = next;
  }
  return done;
}

function stretches(area: Area, row: number, test: Test): [number, number][] {
  const found: [number, number][] = [];
  for (let col = area.left; col <= area.right; col++) {
    if (!test(area.sheet, row, col)) continue;
    const last = found.at(-1);
    if (last && last[1] === col - 1) last[1] = col;
    else found.push([col, col]);
  }
  return found;
}
