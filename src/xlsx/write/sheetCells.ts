import { cellName, columnName, rangeName } from "../../book/address";
import type { PlanScalar, PlanSheet } from "../../plan/plan";
import type { CellStyles } from "./cellStyles";
import { fileFormula, type FileFormula } from "./fileFormula";
import { capText, MAX_TEXT, xmlText } from "./fileText";
import { planRows, type PlacedCell } from "./planCells";
import { fittingHeight } from "./rowHeight";
import type { OnRemark } from "./remark";
import type { SharedStrings } from "./sharedStrings";

/** What the cells of all sheets share. */
export interface CellContext {
  readonly styles: CellStyles;
  /** Number in the style sheet of each look of `styles`. */
  readonly styleNumbers: readonly number[];
  readonly strings: SharedStrings;
  readonly remark: OnRemark;
}

/**
 * The `<dimension>` and `<sheetData>` of a sheet, row by row, so that a sheet of a million cells is
 * never held as text.
 */
export function* sheetData(sheet: PlanSheet, context: CellContext): Generator<string> {
  const formulas = formulaCache();
  yield "<sheetData>";
  for (const { row, cells } of planRows(sheet)) {
    const height = sheet.heights[row];
    if (cells.length === 0 && height === undefined) continue;
    let xml = `<row r="${row + 1}"${rowHeight(height, cells, sheet)}>`;
    for (const cell of cells) xml += cellXml(cell, row, sheet.name, context, formulas);
    yield xml + "</row>";
  }
  yield "</sheetData>";
}

/** A height that was asked for is kept; one that texts need is a first guess that Excel may fit again. */
function rowHeight(
  asked: number | undefined,
  cells: readonly PlacedCell[],
  sheet: PlanSheet
): string {
  if (asked !== undefined) return ` ht="${asked}" customHeight="1"`;
  const fitting = fittingHeight(cells, sheet);
  return fitting === null ? "" : ` ht="${fitting}"`;
}

/** `<dimension>` of a sheet: the rectangle that holds every cell. */
export function dimension(sheet: PlanSheet): string {
  let bottom = 0;
  let right = 0;
  for (const { row, col, rows } of sheet.blocks) {
    bottom = Math.max(bottom, row + rows.length - 1);
    for (const cells of rows) right = Math.max(right, col + cells.length - 1);
  }
  for (const { row, col, columns, rows, totals } of sheet.tables) {
    bottom = Math.max(bottom, row + Math.max(1, rows.length) + (totals ? 1 : 0));
    right = Math.max(right, col + columns.length - 1);
  }
  return `<dimension ref="${rangeName({ top: 0, left: 0, bottom, right })}"/>`;
}

/** A table's column has one formula for all its rows: it is rewritten once. */
function formulaCache(): (formula: string, table: string | null) => FileFormula {
  const known = new Map<string | null, Map<string, FileFormula>>();
  return (formula, table) => {
    let ofTable = known.get(table);
    if (!ofTable) known.set(table, (ofTable = new Map()));
    let file = ofTable.get(formula);
    if (!file) {
      const { text, array } = fileFormula(formula, table);
      file = { text: xmlText(text), array };
      if (ofTable.size < 10_000) ofTable.set(formula, file);
    }
    return file;
  };
}

function cellXml(
  cell: PlacedCell,
  row: number,
  sheet: string,
  { styles, styleNumbers, strings, remark }: CellContext,
  formulas: ReturnType<typeof formulaCache>
): string {
  const name = columnName(cell.col) + (row + 1);
  const look = styleNumbers[styles.number(cell.style, cell.format)]!;
  const start = look === 0 ? `<c r="${name}"` : `<c r="${name}" s="${look}"`;
  const value = fit(cell.value, () => cellName({ row, col: cell.col }), sheet, remark);
  if (cell.formula !== undefined) {
    const { text, array } = formulas(cell.formula, cell.table);
    const f = array ? `<f t="array" ref="${name}">${text}</f>` : `<f>${text}</f>`;
    if (value === null) return `${start}>${f}</c>`;
    if (typeof value === "number") return `${start}>${f}<v>${value}</v></c>`;
    if (typeof value === "boolean") return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    return `${start} t="str">${f}<v>${xmlText(value)}</v></c>`;
  }
  if (value === null) return look === 0 ? "" : `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="s"><v>${strings.number(value)}</v></c>`;
}

function fit(value: PlanScalar, cell: () => string, sheet: string, remark: OnRemark): PlanScalar {
  if (typeof value === "string" && value.length > MAX_TEXT) {
    remark({ code: "textCut", sheet, cell: cell() });
    return capText(value, MAX_TEXT);
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    remark({ code: "numberNotFinite", sheet, cell: cell() });
    return null;
  }
  // -0 would be written "0" anyway, but keeps comparisons exact.
  return value === 0 ? 0 : value;
}
