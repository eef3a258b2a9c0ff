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
 * Groups among activities that carry no outline number: the first row is the project, a group's amounts are the
 * sums of the activities and groups right below it. Only where the first row sums up all the others this way is
 * any row taken for a group; one amount may disagree, for that is what an audit looks for.
 * @returns rows that are groups, the project's first; empty when the rows do not add up to the first
 */
export function groupsBySums(rows: readonly TableRow[]): number[] {
  const end = new Map<number, number>();
  for (let i = rows.length - 1; i >= 0; i--) {
    const after = coveredBy(rows, i, end);
    if (after !== null) end.set(i, after);
  }
  if (end.get(0) !== rows.length) return [];
  return [...end.keys()].sort((a, b) => a - b).map((i) => rows[i]!.row);
}

/** Index after the last row that a row sums up, or null when it sums up none. */
function coveredBy(
  rows: readonly TableRow[],
  i: number,
  end: ReadonlyMap<number, number>
): number | null {
  const own = additive(rows[i]!).filter(([, value]) => value !== 0);
  if (own.length === 0) return null;
  const needed = own.length <= 2 ? own.length : own.length - 1;
  const parts = own.map(() => [] as number[]);
  let members = 0;
  let found: number | null = null;
  for (let j = i + 1; j < rows.length; j = end.get(j) ?? j + 1) {
    own.forEach(([field], n) => {
      const value = rows[j]!.fields[field]?.value;
      if (typeof value === "number") parts[n]!.push(value);
    });
    members++;
    const agreed = own.filter(([, value], n) => isClose(value, sum(parts[n]!))).length;
    // The longest run that adds up: activities not yet begun add nothing and belong to the group all the same.
    if (members >= 2 && agreed >= needed) found = end.get(j) ?? j + 1;
    const beyond = own.filter(([, value], n) => sum(parts[n]!) > Math.abs(value) * 1.0001 + 1);
    if (beyond.length > 1) break;
  }
  return found;
}
