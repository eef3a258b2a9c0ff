import { foldText } from "../fields/plainText";
import { groupsBySums } from "./linesGroups";
import type { TableReading, TableRow } from "./linesTable";
import { additive } from "./linesTotals";

/** What outlines are told from. */
interface Schedule {
  readonly table: TableReading;
}

/** Which activities of a schedule group others, by their id; `root` is the project itself. */
export interface Outline {
  readonly groups: ReadonlySet<string>;
  readonly root: string | null;
}

/** Which activities group others, by their id: from outline numbers of any table, else from sums in all of them. */
export function outlineOf(sheets: readonly Schedule[]): Outline {
  const groups = new Set<string>();
  let root: string | null = null;
  for (const { table } of sheets) {
    const grouped = table.rows.filter((row) => row.role === "group");
    const leaves = table.rows.filter((row) => row.role === "record").length;
    for (const row of grouped) {
      const id = idOf(row);
      if (id === null) continue;
      groups.add(id);
      if (root === null && row.sums.length === leaves && leaves > 0) root = id;
    }
  }
  return groups.size > 0 ? { groups, root } : outlineBySums(sheets);
}

/** A row is a group when it adds up in every table in which it has amounts: once may be chance. */
function outlineBySums(sheets: readonly Schedule[]): Outline {
  const groups = new Set<string>();
  const single = new Set<string>();
  let root: string | null = null;
  for (const { table } of sheets) {
    const rows = table.rows.filter((row) => row.role === "record");
    const found = new Set(groupsBySums(rows));
    for (const row of rows) {
      const id = idOf(row);
      if (id === null) continue;
      if (found.has(row.row)) {
        groups.add(id);
        root ??= id;
      } else if (found.size > 0 && additive(row).some(([, value]) => value !== 0)) {
        single.add(id);
      }
    }
  }
  for (const id of single) groups.delete(id);
  root ??= rootByName(sheets);
  if (root !== null) groups.add(root);
  return { groups, root };
}

/** Scheduling tools give the project itself the first row and the number 0, or call it "Project …". */
function rootByName(sheets: readonly Schedule[]): string | null {
  for (const { table } of sheets) {
    const first = table.rows.find((row) => row.role === "record");
    const name = foldText(String(first?.fields.taskName?.value ?? ""));
    const id = first ? idOf(first) : null;
    if (id !== null && (id === "0" || /^(project|projet)\b/.test(name))) return id;
  }
  return null;
}

/** The row that is the project itself, by the tables of its activities; null when none shows. */
export function projectRow(tables: readonly TableReading[]): TableRow | null {
  const sheets = tables.map((table) => ({ table }));
  const { root } = outlineOf(sheets);
  if (root === null) return null;
  for (const { table } of sheets) {
    const row = table.rows.find((r) => idOf(r) === root);
    if (row) return row;
  }
  return null;
}

/** What tells an activity from the others in every table: its id, else its outline number, else its name. */
export function idOf(row: TableRow): string | null {
  const id = row.fields.taskId?.value ?? row.fields.wbs?.value ?? row.fields.taskName?.value;
  return id === null || id === undefined ? null : foldText(String(id));
}
