import { fieldById } from "../../fields/catalogue";
import type { ReportedValue } from "../../fields/values";
import type { PrintedTotal } from "../report";
import type { FieldColumn } from "./columns";
import type { ListLine } from "./lines";

/** A record line with its values, or a printed total with its values. */
export interface ReadLine {
  readonly line: ListLine;
  readonly values: ReadonlyMap<FieldColumn, ReportedValue>;
}

/** Ratios, dates and words do not add up. */
const ADDED = new Set(["currency", "count", "days"]);

/**
 * Printed totals beside the sums of what they total: the whole list so far, or the block since the last total,
 * whichever the printed figures equal (a subtotal is of its block).
 */
export function printedTotals(lines: readonly ReadLine[]): PrintedTotal[] {
  const totals: PrintedTotal[] = [];
  const all: ReadLine[] = [];
  let block: ReadLine[] = [];
  for (const read of lines) {
    const { kind } = read.line;
    if (kind === "record") {
      all.push(read);
      block.push(read);
    } else if (kind === "total" || kind === "subtotal") {
      const scope = block.length > 0 && isOfBlock(read, block, all) ? block : all;
      for (const [column, printed] of read.values) {
        if (!ADDED.has(fieldById(column.field).unit) || typeof printed.value !== "number") continue;
        const parts = amounts(column, scope);
        totals.push({
          field: column.field,
          printed,
          computed: parts.length > 0 ? sum(parts) : null,
          lines: scope.length,
          over: column.heading.text,
          project: null,
        });
      }
      block = [];
    }
  }
  return totals;
}

function isOfBlock(total: ReadLine, block: readonly ReadLine[], all: readonly ReadLine[]): boolean {
  if (block.length === all.length) return false;
  const hits = (scope: readonly ReadLine[]): number =>
    [...total.values].filter(([column, { value }]) => {
      if (typeof value !== "number") return false;
      const computed = sum(amounts(column, scope));
      return Math.abs(value - computed) <= 0.005 * Math.max(Math.abs(value), Math.abs(computed), 1);
    }).length;
  const [ofBlock, ofAll] = [hits(block), hits(all)];
  return ofBlock === ofAll ? total.line.kind === "subtotal" : ofBlock > ofAll;
}

function amounts(column: FieldColumn, lines: readonly ReadLine[]): number[] {
  return lines
    .map(({ values }) => values.get(column)?.value)
    .filter((value) => typeof value === "number");
}

/** Compensated sum (Neumaier), so that two hundred decimals do not drift. */
function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
