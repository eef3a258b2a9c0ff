import type { FieldId } from "../fields/catalogue";
import type { Entity } from "../fields/field";
import type { Column } from "./linesColumns";
import type { TableRow } from "./linesTable";
import { additive, isClose, sum } from "./linesTotals";

/** Fields that may hold an outline number ("1.2.3"), best first. */
const OUTLINES: readonly FieldId[] = ["wbs", "taskId", "lineId"];
/** Fields that a row needs to be a line of its own when it has no outline number. */
const NAMES: ReadonlySet<FieldId> = new Set<FieldId>([
  "lineId",
  "lineName",
  "category",
  "taskId",
  "taskName",
]);

/**
 * Rows that only group others (a phase over its activities, a heading over its lines), with their members: by
 * outline numbers when the table has them, else by amounts that the rows right below add up to.
 */
export function groupRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  entity: Entity,
  totals: ReadonlyMap<number, readonly number[]>
): Map<number, number[]> {
  if (entity !== "task" && entity !== "line") return new Map();
  const records = rows.filter((row) => row.role === "record" && !totals.has(row.row));
  const outline = OUTLINES.find((field) => isOutline(records, field));
  if (outline) return byOutline(records, outline);
  const groups = bareNames(records, columns, entity);
  return groups;
}

function isOutline(records: readonly TableRow[], field: FieldId): boolean {
  const texts = records
    .map((row) => row.fields[field]?.value)
    .filter((v) => v !== undefined && v !== null);
  if (texts.length < Math.max(2, records.length * 0.7)) return false;
  const dotted = texts.filter((text) => /^\d+(\.\d+)+\.?$/.test(String(text)));
  const plain = texts.filter((text) => /^\d+(\.\d+)*\.?$/.test(String(text)));
  return dotted.length >= 1 && plain.length === texts.length;
}

/** A row is a group when another row's number continues its own. Members are the leaves under it. */
function byOutline(records: readonly TableRow[], field: FieldId): Map<number, number[]> {
  const coded = records
    .map((row) => ({ row, code: String(row.fields[field]?.value ?? "").replace(/\.$/, "") }))
    .filter(({ code }) => code !== "");
  const parents = new Set<string>();
  for (const { code } of coded) {
    const parts = code.split(".");
    for (let n = 1; n < parts.length; n++) parents.add(parts.slice(0, n).join("."));
  }
  const groups = new Map<number, number[]>();
  for (const { row, code } of coded) {
    if (!parents.has(code)) continue;
    const members = coded.filter(
      (other) => other.code.startsWith(`${code}.`) && !parents.has(other.code)
    );
    groups.set(
      row.row,
      members.map((m) => m.row.row)
    );
  }
  return groups;
}

/** Rows with a name and nothing else above rows with amounts: they open a group. Only in tables of amounts. */
function bareNames(
  records: readonly TableRow[],
  columns: readonly Column[],
  entity: Entity
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  const measures = columns.filter((c) => c.match.field && !NAMES.has(c.match.field)).length;
  if (entity !== "line" || measures === 0) return groups;
  records.forEach((row, i) => {
    const held = Object.keys(row.fields);
    const bare =
      held.length <= 1 && row.phased.length === 0 && held.every((f) => NAMES.has(f as FieldId));
    if (!bare) return;
    const members: number[] = [];
    for (const next of records.slice(i + 1)) {
      if (additive(next).length === 0 && next.phased.length === 0) break;
      members.push(next.row);
    }
    if (members.length > 0) groups.set(row.row, members);
  });
  return groups;
}

/**
 * Groups among activities that carry no outline number: a row whose amounts are the sums of a run of rows right
 * below it, in at least two amounts that differ, and which lacks what the activities have.
 */
export function groupsBySums(rows: readonly TableRow[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  rows.forEach((row, i) => {
    const own = additive(row).filter(([, value]) => value !== 0);
    if (own.length < 2) return;
    const totals = own.map(() => [] as number[]);
    const members: number[] = [];
    for (const next of rows.slice(i + 1)) {
      own.forEach(([field], n) => {
        const value = next.fields[field]?.value;
        if (typeof value === "number") totals[n]!.push(value);
      });
      members.push(next.row);
      const agreed = own.filter(([, value], n) => isClose(value, sum(totals[n]!))).length;
      if (members.length >= 2 && agreed === own.length) {
        groups.set(row.row, members);
        return;
      }
      if (own.some(([, value], n) => value > 0 && sum(totals[n]!) > value * 1.0001 + 1)) return;
    }
  });
  return groups;
}
