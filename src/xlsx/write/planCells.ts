import type {
  PlanBlock,
  PlanCell,
  PlanCellFull,
  PlanColumn,
  PlanLink,
  PlanScalar,
  PlanSheet,
  PlanTable,
} from "../../plan/plan";

/** One cell to be written, with what its column and table give it. */
export interface PlacedCell {
  readonly col: number;
  readonly value: PlanScalar;
  readonly formula: string | undefined;
  readonly style: string | undefined;
  readonly format: string | undefined;
  readonly link: PlanLink | undefined;
  readonly note: string | undefined;
  /** Table in which its formula stands, for structured references; null outside. */
  readonly table: string | null;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
  cells(row: number): PlacedCell[];
}

/** Rows of a table with headings and totals. */
export function tableHeight(table: PlanTable): number {
  // Excel has no table without a data row.
  return 1 + Math.max(1, table.rows.length) + (table.totals ? 1 : 0);
}

/**
 * Walks a sheet's rows from top to bottom, each row's cells from left to right, holding one row at a
 * time. Where a block and a table overlap, the one described later wins.
 */
export function* planRows(
  sheet: PlanSheet
): Generator<{ readonly row: number; readonly cells: readonly PlacedCell[] }> {
  const bands = [...sheet.blocks.map(blockBand), ...sheet.tables.map(tableBand)]
    .map((band, order) => ({ band, order }))
    .filter(({ band }) => band.bottom >= band.top)
    .sort((a, b) => a.band.top - b.band.top || a.order - b.order);
  let last = -1;
  for (const { band } of bands) last = Math.max(last, band.bottom);
  for (const row of Object.keys(sheet.heights)) last = Math.max(last, Number(row));
  let open: typeof bands = [];
  let next = 0;
  for (let row = 0; row <= last; row++) {
    while (next < bands.length && bands[next]!.band.top <= row) open.push(bands[next++]!);
    if (open.some(({ band }) => band.bottom < row)) {
      open = open.filter(({ band }) => band.bottom >= row);
    }
    if (open.length === 0) {
      yield { row, cells: [] };
    } else {
      yield { row, cells: open.length === 1 ? open[0]!.band.cells(row) : merge(open, row) };
    }
  }
}

function merge(
  open: readonly { readonly band: Band; readonly order: number }[],
  row: number
): PlacedCell[] {
  const byColumn = new Map<number, PlacedCell>();
  for (const { band } of [...open].sort((a, b) => a.order - b.order)) {
    for (const placed of band.cells(row)) byColumn.set(placed.col, placed);
  }
  return [...byColumn.values()].sort((a, b) => a.col - b.col);
}

const NO_LOOK = { formula: undefined, style: undefined, format: undefined } as const;

function blockBand(block: PlanBlock): Band {
  return {
    top: block.row,
    bottom: block.row + block.rows.length - 1,
    cells(row) {
      const placed: PlacedCell[] = [];
      block.rows[row - block.row]!.forEach((cell, i) => {
        if (cell !== undefined) placed.push(place(block.col + i, cell, NO_LOOK, null));
      });
      return placed;
    },
  };
}

function tableBand(table: PlanTable): Band {
  const height = tableHeight(table);
  const { columns, col, name } = table;
  return {
    top: table.row,
    bottom: table.row + height - 1,
    cells(row) {
      const line = row - table.row;
      if (line === 0)
        return columns.map((column, i) => place(col + i, heading(column), NO_LOOK, null));
      if (table.totals && line === height - 1) {
        return columns.map((column, i) => place(col + i, total(column), NO_LOOK, name));
      }
      const cells = table.rows[line - 1];
      return columns.map((column, i) =>
        cells
          ? place(col + i, cells[i] ?? null, column, name)
          : place(col + i, null, { ...column, formula: undefined }, name)
      );
    },
  };
}

interface Look {
  readonly formula?: string | undefined;
  readonly style?: string | undefined;
  readonly format?: string | undefined;
}

/** What a cell does not say itself, its column says. */
function place(col: number, cell: PlanCell, look: Look, table: string | null): PlacedCell {
  if (cell === null || typeof cell !== "object") {
    const { formula, style, format } = look;
    return { col, value: cell, formula, style, format, link: undefined, note: undefined, table };
  }
  return {
    col,
    value: cell.value,
    formula: cell.typed ? undefined : (cell.formula ?? look.formula),
    style: cell.style ?? look.style,
    format: cell.format ?? look.format,
    link: cell.link,
    note: cell.note,
    table,
  };
}

function heading(column: PlanColumn): PlanCellFull {
  const style = column.headingStyle ?? "header";
  return column.note === undefined
    ? { value: column.heading, style }
    : { value: column.heading, style, note: column.note };
}

function total(column: PlanColumn): PlanCellFull {
  if (!column.total) return { value: null, style: "total" };
  if ("label" in column.total) return { value: column.total.label, style: "total" };
  const { formula, value } = column.total;
  const cell = { value, formula, style: "total" };
  return column.format === undefined ? cell : { ...cell, format: column.format };
}
