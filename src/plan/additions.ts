import { USER_COLUMN } from "../portfolio/machineTables";
import type { KeptCell, TableAdditions } from "../portfolio/previous";
import { putRowReferences } from "../portfolio/rowReferences";
import type { Describing } from "./describing";
import type { PlanCell, PlanCellFull } from "./plan";
import type { ColumnSpec } from "./tableSheet";

/**
 * The columns of a table with what people added to it last time: their columns at the right, their text in
 * input columns, their notes, each on its own row wherever that row now stands.
 */
export function withAdditions<Row>(
  columns: readonly ColumnSpec<Row>[],
  table: string,
  keyOf: (row: Row) => string,
  d: Describing
): ColumnSpec<Row>[] {
  const added = d.previous?.additions.find((one) => one.table === table);
  if (!added) return [...columns];
  const headings = new Map(columns.map(({ id, heading }) => [id, heading]));
  for (const { heading } of added.columns) headings.set(USER_COLUMN + heading, heading);
  const written = (cell: KeptCell | undefined) => keptCell(cell, table, headings);
  const inputs = columns.map((column) => {
    const kept = added.inputs[column.id];
    return kept ? { ...column, cell: (row: Row) => written(kept[keyOf(row)]) } : column;
  });
  const own = added.columns.map(({ heading, cells }): ColumnSpec<Row> => ({
    id: USER_COLUMN + heading,
    heading,
    kind: "user",
    style: "input",
    max: 60,
    cell: (row) => written(cells[keyOf(row)]),
  }));
  return withNotes([...inputs, ...own], added, keyOf);
}

/** What a person put in a cell: their formula refers to the same columns of the same row as before. */
function keptCell(
  kept: KeptCell | undefined,
  table: string,
  headings: ReadonlyMap<string, string>
): PlanCell {
  if (!kept) return null;
  const formula =
    kept.formula === null ? null : putRowReferences(kept.formula, table, (id) => headings.get(id));
  const format = kept.format === "General" ? {} : { format: kept.format };
  // The value of last time would no longer be the formula's: Excel computes it on opening.
  return formula === null
    ? { value: kept.value, style: "input", ...format }
    : { value: null, formula, style: "formula", ...format };
}

function withNotes<Row>(
  columns: readonly ColumnSpec<Row>[],
  added: TableAdditions,
  keyOf: (row: Row) => string
): ColumnSpec<Row>[] {
  if (added.notes.length === 0) return [...columns];
  const notes = new Map(added.notes.map(({ column, key, text }) => [`${column}\n${key}`, text]));
  return columns.map((column) => {
    const heading = notes.get(`${column.id}\n`);
    return {
      ...column,
      ...(heading === undefined ? {} : { note: heading }),
      cell: (row: Row) => annotate(column.cell(row), notes.get(`${column.id}\n${keyOf(row)}`)),
    };
  });
}

function annotate(cell: PlanCell, text: string | undefined): PlanCell {
  if (text === undefined) return cell;
  const full: PlanCellFull = cell !== null && typeof cell === "object" ? cell : { value: cell };
  return { ...full, note: full.note === undefined ? text : `${full.note}\n${text}` };
}
