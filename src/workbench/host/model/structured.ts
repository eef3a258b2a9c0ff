import type { ReferenceStruct } from "@borgar/fx";
import { Area } from "./area";
import type { FormulaHome } from "./engineFormula";
import type { TableModel } from "./table";

/** The cells that a structured reference means, read from where its formula stands; null when it means none. */
export function resolveStructured(reference: ReferenceStruct, home: FormulaHome): Area | null {
  const { book } = home.sheet;
  const table = reference.table
    ? book.tableNamed(reference.table)
    : home.sheet.tableAt(home.row, home.col);
  if (!table) return null;
  const rows = rowsOf(table, reference.sections ?? [], home.row);
  const columns = columnsOf(table, reference.columns ?? []);
  if (!rows || !columns) return null;
  return new Area(table.area.sheet, rows[0], columns[0], rows[1], columns[1]);
}

function rowsOf(table: TableModel, sections: string[], row: number): [number, number] | null {
  const { area } = table;
  const body: [number, number] = [table.firstRow, table.lastRow];
  if (sections.length === 0) return body;
  const spans = sections.map((section): [number, number] | null => {
    switch (section.toLowerCase().replace("#", "")) {
      case "all":
        return [area.top, area.bottom];
      case "headers":
        return table.showHeaders ? [area.top, area.top] : null;
      case "totals":
        return table.showTotals ? [area.bottom, area.bottom] : null;
      case "this row":
      case "@":
        return row >= body[0] && row <= body[1] ? [row, row] : null;
      default:
        return body;
    }
  });
  if (spans.some((span) => span === null)) return null;
  return [Math.min(...spans.map((s) => s![0])), Math.max(...spans.map((s) => s![1]))];
}

function columnsOf(table: TableModel, names: string[]): [number, number] | null {
  if (names.length === 0) return [table.area.left, table.area.right];
  const indexes = names.map((name) => table.columnNamed(unescape(name)));
  if (indexes.some((index) => index < 0)) return null;
  return [table.area.left + Math.min(...indexes), table.area.left + Math.max(...indexes)];
}

/** Brackets, quotes and # inside a column name are written after an apostrophe. */
function unescape(name: string): string {
  return name.replace(/'(['#[\]@])/g, "$1");
}
