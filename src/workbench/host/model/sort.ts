import { invalidArgument } from "../protocol/errors";
import { Area } from "./area";
import { WORKBOOK_TARGET } from "./events";
import { moveRelative } from "./formulas";
import { requireAllowed } from "./protection";
import { lookAt } from "./styles";
import type { Scalar } from "./cells";
import type { SortField } from "./table";

export interface SortOptions {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** Sorts columns from left to right instead of rows from top to bottom. */
  readonly byColumns: boolean;
}

/** Sorts the rows (or columns) of an area by the given fields; equal ones keep their order. */
export function sortArea(area: Area, fields: SortField[], options: SortOptions): void {
  const { sheet } = area;
  const { byColumns } = options;
  requireAllowed(sheet, "allowSort");
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  const width = byColumns ? area.rows : area.columns;
  if (fields.some((field) => !Number.isInteger(field.key) || field.key < 0 || field.key >= width))
    throw invalidArgument();
  sheet.book.calculation.settle();
  const first = (byColumns ? area.left : area.top) + (options.hasHeaders ? 1 : 0);
  const last = byColumns ? area.right : area.bottom;
  const place = (line: number, key: number): [number, number] =>
    byColumns ? [area.top + key, line] : [line, area.left + key];
  const lines = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const sorted = lines
    .map((line) => ({
      line,
      keys: fields.map((field) => keyOf(area, place(line, field.key), field)),
    }))
    .sort((a, b) => {
      for (const [i, field] of fields.entries()) {
        const order = compare(a.keys[i], b.keys[i], field, options.matchCase);
        if (order !== 0) return order;
      }
      return 0;
    });
  const moved = sorted.map(({ line }, i) => ({
    target: first + i,
    cells: Array.from({ length: width }, (_, k) => {
      const [row, col] = place(line, k);
      const formula = sheet.cells.formula(row, col);
      const by = first + i - line;
      return {
        value: sheet.cells.value(row, col),
        formula:
          formula === undefined
            ? undefined
            : moveRelative(formula, byColumns ? 0 : by, byColumns ? by : 0),
        look: sheet.looks.at(row, col),
      };
    }),
  }));
  for (const { target, cells } of moved) {
    cells.forEach(({ value, formula, look }, k) => {
      const [row, col] = place(target, k);
      sheet.write(row, col, value, formula);
      sheet.looks.set(row, col, look);
    });
  }
  sheet.book.events.raise(
    byColumns ? "worksheetColumnSorted" : "worksheetRowSorted",
    [sheet.id, WORKBOOK_TARGET],
    {
      worksheetId: sheet.id,
      address: sortedLines(area, first, last, byColumns),
    }
  );
}

function sortedLines(area: Area, first: number, last: number, byColumns: boolean): string {
  return byColumns
    ? new Area(area.sheet, area.top, first, area.bottom, last).local
    : new Area(area.sheet, first, area.left, last, area.right).local;
}

function keyOf(area: Area, [row, col]: [number, number], field: SortField): Scalar | undefined {
  const look = area.sheet.looks.at(row, col);
  if (field.sortOn === "CellColor") return lookAt(look, "fill.color") === field.color ? 0 : 1;
  if (field.sortOn === "FontColor") return lookAt(look, "font.color") === field.color ? 0 : 1;
  return area.sheet.cells.value(row, col);
}

/** Excel's order: numbers, text, booleans, errors; blanks last whichever way. */
function compare(
  a: Scalar | undefined,
  b: Scalar | undefined,
  field: SortField,
  matchCase: boolean
): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const sign = field.ascending === false ? -1 : 1;
  const rank = (value: Scalar) =>
    ({ number: 0, string: 1, boolean: 2, object: 3 })[typeof value as "number"];
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === "number") return sign * (a - (b as number));
  if (typeof a === "string")
    return (
      sign * a.localeCompare(b as string, "en", { sensitivity: matchCase ? "variant" : "accent" })
    );
  return sign * (Number(a) - Number(b) || 0);
}
