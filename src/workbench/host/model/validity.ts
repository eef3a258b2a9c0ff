import { Area, parseLocal, splitSheet } from "./area";
import { usedRange, wireValue } from "./content";
import { moveRelative } from "./formulas";
import type { Scalar } from "./cells";
import type { ValidationModel } from "./parts";

/** The cells of some areas whose content breaks their validation. */
export function invalidCells(areas: readonly Area[], validation: ValidationModel): Area[] {
  const bad: Area[] = [];
  for (const area of areas) {
    const within = area.isUnbounded ? usedRange(area.sheet, true, area) : area;
    if (!within) continue;
    area.sheet.book.calculation.settle();
    for (let row = within.top; row <= within.bottom; row++) {
      for (let col = within.left; col <= within.right; col++) {
        if (!isValid(area, row, col, validation))
          bad.push(new Area(area.sheet, row, col, row, col));
      }
    }
  }
  return bad;
}

function isValid(area: Area, row: number, col: number, validation: ValidationModel): boolean {
  const { sheet } = area;
  const value = sheet.cells.value(row, col);
  if (value === undefined) return validation.ignoreBlanks;
  const [[kind, rule] = []] = Object.entries(validation.rule);
  if (!kind || !rule) return true;
  const anchor = validation.areas[0]!;
  const bound = (field: unknown): number => {
    if (typeof field === "number") return field;
    if (typeof field !== "string") return NaN;
    if (!field.startsWith("=")) {
      const date = Date.parse(field);
      return Number.isNaN(Number(field)) ? date / 86_400_000 + 25569 : Number(field);
    }
    const result = sheet.book.calculation.evaluate(
      moveRelative(field, row - anchor.top, col - anchor.left),
      sheet,
      row,
      col
    );
    return typeof result === "number" ? result : NaN;
  };
  switch (kind) {
    case "list":
      return listed(area, rule.source, value);
    case "custom": {
      const formula = moveRelative(String(rule.formula), row - anchor.top, col - anchor.left);
      const result = sheet.book.calculation.evaluate(formula, sheet, row, col);
      return result === true || (typeof result === "number" && result !== 0);
    }
    case "textLength":
      return compares(
        String(wireValue(value)).length,
        rule.operator,
        bound(rule.formula1),
        bound(rule.formula2)
      );
    default:
      if (typeof value !== "number" || (kind === "wholeNumber" && !Number.isInteger(value)))
        return false;
      return compares(value, rule.operator, bound(rule.formula1), bound(rule.formula2));
  }
}

function listed(area: Area, source: unknown, value: Scalar): boolean {
  const text = String(wireValue(value));
  if (typeof source !== "string") return true;
  if (!source.startsWith("=")) return source.split(",").some((item) => item.trim() === text);
  const { sheet: name, rest } = splitSheet(source.slice(1));
  const { book } = area.sheet;
  const on = name === null ? area.sheet : book.sheetNamed(name);
  const place = parseLocal(rest) ?? book.namedArea(source.slice(1), area.sheet);
  if (!on || !place) return true;
  const sheet = place instanceof Area ? place.sheet : on;
  for (let row = place.top; row <= place.bottom; row++)
    for (let col = place.left; col <= place.right; col++)
      if (String(wireValue(sheet.cells.value(row, col))) === text) return true;
  return false;
}

function compares(value: number, operator: unknown, a: number, b: number): boolean {
  switch (operator) {
    case "Between":
      return value >= a && value <= b;
    case "NotBetween":
      return value < a || value > b;
    case "EqualTo":
      return value === a;
    case "NotEqualTo":
      return value !== a;
    case "GreaterThan":
      return value > a;
    case "LessThan":
      return value < a;
    case "GreaterThanOrEqualTo":
      return value >= a;
    case "LessThanOrEqualTo":
      return value <= a;
    default:
      return true;
  }
}
