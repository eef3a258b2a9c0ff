import type { UserSheet } from "../../portfolio/previous";
import type { PlanCell, PlanCellFull, PlanSheet } from "../plan";

/**
 * A sheet that a person added to the portfolio workbook, carried over with its values, formulas, number
 * formats and notes. Its colours and column widths are not known here and are not kept.
 */
export function personsSheet(sheet: UserSheet): PlanSheet {
  const rows: (PlanCell | undefined)[][] = [];
  const put = (row: number, col: number, change: (cell: PlanCellFull) => PlanCellFull) => {
    const cells = (rows[row] ??= []);
    const now = cells[col];
    cells[col] = change(now !== null && typeof now === "object" ? now : { value: now ?? null });
  };
  for (const { row, col, cell } of sheet.cells) {
    put(row, col, () => ({
      value: cell.formula === null ? cell.value : null,
      ...(cell.formula === null ? {} : { formula: cell.formula }),
      ...(cell.format === "General" ? {} : { format: cell.format }),
    }));
  }
  for (const { row, col, text } of sheet.notes) put(row, col, (cell) => ({ ...cell, note: text }));
  return {
    key: `user:${sheet.name}`,
    name: sheet.name,
    visibility: "visible",
    gridlines: true,
    tabColor: null,
    frozen: { rows: 0, columns: 0 },
    widths: [],
    heights: {},
    blocks: [
      {
        row: 0,
        col: 0,
        rows: Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell)),
      },
    ],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    merges: [],
    print: {
      area: null,
      titleRows: null,
      landscape: true,
      fitToWidth: 1,
      fitToHeight: 0,
      footer: "",
    },
  };
}
