import { fieldById, type FieldId } from "../fields/catalogue";
import { foldText } from "../fields/plainText";
import type { SheetContext } from "./linesContext";
import type { TableRow } from "./linesTable";
import type { Region } from "./regionsTypes";

/** How people begin the label of a total. */
const TOTAL =
  /^(?:(?:sous|sub|grand|s\/)[ -]?tota(?:l|ux)\b|tota(?:l|ux)\b|somme\b|sum\b|ensemble\b|cumul general\b|total general\b|s\/total)|\b(?:total|sous-total|subtotal)s?\s*$/;
const SUBTOTAL = /^(?:sous|sub|s\/)[ -]?total|^s\/total/;
/** Fields that add up down a table. */
const NOT_ADDITIVE: ReadonlySet<FieldId> = new Set<FieldId>(["unitPrice", "dayRate"]);

/**
 * Rows of a table that are totals, with the rows that each sums: by their label ("Total", "Sous-total lot 1"),
 * by the Excel table's own totals row, or because every amount is the sum of those above it.
 */
export function totalRows(
  rows: readonly TableRow[],
  region: Region,
  context: SheetContext
): Map<number, number[]> {
  const totals = new Map<number, number[]>();
  const table = context.sheet.tables.find((t) => t.name === region.table);
  let block: TableRow[] = [];
  const all: TableRow[] = [];
  for (const row of rows) {
    if (row.role === "phantom") continue;
    const label = foldText(row.label);
    // Checking a row against all above it is for tables that people make by hand.
    const short = all.length <= 400;
    const told = isTotalLabel(label, row) || (table?.totalsRow && row.row === table.range.bottom);
    if (told || (short && sumsAll(row, all))) {
      totals.set(
        row.row,
        summed(row, label, block, all).map((r) => r.row)
      );
      block = [];
      continue;
    }
    block.push(row);
    all.push(row);
  }
  return totals;
}

function isTotalLabel(label: string, row: TableRow): boolean {
  if (!label || label.length > 60 || !TOTAL.test(label)) return false;
  // "Total Energies" may be a supplier: a record has more words than a total.
  const words = Object.values(row.fields).filter((v) => typeof v.value === "string").length;
  return words <= 3;
}

/** True when at least two amounts of a row are the sums of all rows above, and no amount contradicts. */
function sumsAll(row: TableRow, all: readonly TableRow[]): boolean {
  if (all.length < 2) return false;
  const own = additive(row).filter(([, value]) => value !== 0);
  if (own.length < 2) return false;
  const agreeing = own.filter(([field, value]) => {
    const parts = all.map((r) => r.fields[field]?.value).filter((v) => typeof v === "number");
    return parts.length >= 2 && isClose(value, sum(parts));
  });
  return agreeing.length >= 2 && agreeing.length * 4 >= own.length * 3;
}

/** The rows that a total sums: those since the last total when it says so or when only they add up. */
function summed(
  row: TableRow,
  label: string,
  block: readonly TableRow[],
  all: readonly TableRow[]
): readonly TableRow[] {
  if (block.length === all.length) return all;
  if (fits(row, all)) return all;
  if (block.length > 0 && (fits(row, block) || SUBTOTAL.test(label))) return block;
  return all;
}

function fits(row: TableRow, rows: readonly TableRow[]): boolean {
  const own = additive(row);
  return (
    own.length > 0 &&
    own.every(([field, value]) =>
      isClose(
        value,
        sum(rows.map((r) => r.fields[field]?.value).filter((v) => typeof v === "number"))
      )
    )
  );
}

/** Amounts and counts that add up, by field. */
export function additive(row: TableRow): [FieldId, number][] {
  const found: [FieldId, number][] = [];
  for (const { field, value } of Object.values(row.fields)) {
    if (typeof value !== "number" || NOT_ADDITIVE.has(field)) continue;
    if (["currency", "count", "days"].includes(fieldById(field).unit)) found.push([field, value]);
  }
  return found;
}

/** Sum of numbers without the noise of binary fractions growing with their count. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const corrected = value - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}

/** Equal up to rounding of what is shown: half a unit of the smaller, or five thousandths of a percent (DOMAIN C). */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(0.5, 0.00005 * Math.max(Math.abs(a), Math.abs(b)));
}
