import { columnName } from "../book/address";
import type { ReportedValue } from "../fields/values";
import { periodOfText, periodName } from "./linesPeriods";
import type { TableReading, TableRow } from "./linesTable";
import { sum } from "./linesTotals";
import type { Snapshot } from "./report";
import { endOf } from "./series";

/**
 * Earned value by date where a table gives the budget of each milestone or line and its progress at several
 * dates: the sum of budget × progress (DOMAIN A1). Empty unless every record has both.
 */
export function earnedByDate(table: TableReading): Snapshot[] {
  const records = table.rows.filter((row) => row.role === "record");
  const columns = table.columns.filter(
    ({ period, match }) => period && match.field === "percentComplete"
  );
  if (columns.length < 2 || records.length === 0) return [];
  if (records.some((row) => typeof row.fields.budgetAtCompletion?.value !== "number")) return [];
  return columns.map((column) => {
    const period = periodOfText(column.heading.leaf);
    const day = /^\d{4}-\d\d-\d\d$/.test(column.heading.leaf) ? column.heading.leaf : null;
    const date = day ?? (period ? endOf(periodName(period, null)) : null) ?? endOf(column.period);
    const earned = earnedIn(records, column.heading.index);
    return { label: column.heading.text, date, fields: { earnedValue: earned }, tasks: [] };
  });
}

function earnedIn(records: readonly TableRow[], col: number): ReportedValue {
  const parts: number[] = [];
  const cells: string[] = [];
  const name = columnName(col);
  for (const row of records) {
    const progress = row.phased.find(({ value }) => value.source.cell === `${name}${row.row + 1}`);
    if (typeof progress?.value.value !== "number") continue;
    parts.push((row.fields.budgetAtCompletion!.value as number) * progress.value.value);
    cells.push(progress.value.source.cell);
  }
  const { currency, source } = records[0]!.fields.budgetAtCompletion!;
  const range = cells.length === 0 ? source.cell : `${cells[0]!}:${cells[cells.length - 1]!}`;
  const told = { ...source, cell: range, text: `Σ ${range}` };
  return { field: "earnedValue", value: sum(parts), unit: "currency", currency, source: told };
}
