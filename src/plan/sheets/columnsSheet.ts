import { TABLES, USER_COLUMN } from "../../portfolio/machineTables";
import type { Describing } from "../describing";
import type { PlanColumn, PlanSheet } from "../plan";
import { tableSheet } from "../tableSheet";
import { footerOf } from "../words/common";
import { SETTINGS_WORDS } from "../words/settings";
import { SHEET_NAMES } from "../words/sheetNames";

interface ColumnRow {
  readonly sheet: string;
  readonly table: string;
  readonly column: PlanColumn;
}

/**
 * Every column of every table in words; read back by position (table, id, heading, kind), so that what people
 * added is told from what is ours whatever the language.
 */
export function columnsSheet(d: Describing, sheets: readonly PlanSheet[]): PlanSheet {
  const rows = sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) =>
      table.columns
        .filter((column) => !column.id.startsWith(USER_COLUMN))
        .map((column): ColumnRow => ({ sheet: sheet.name, table: table.name, column }))
    )
  );
  const title = d.say(SHEET_NAMES.columns);
  const text = (id: string, heading: string, max: number, cell: (row: ColumnRow) => string) => ({
    id,
    heading,
    kind: "output" as const,
    style: id === "meaning" ? "text" : "label",
    max,
    cell,
  });
  return tableSheet({
    key: "columns",
    name: title,
    title: d.say(SETTINGS_WORDS.columnsTitle),
    subtitle: d.say(SETTINGS_WORDS.columnsSubtitle),
    table: TABLES.columns,
    columns: [
      text("table", d.say(SETTINGS_WORDS.table), 24, ({ table }) => table),
      text("id", d.say(SETTINGS_WORDS.column), 30, ({ column }) => column.id),
      text("heading", d.say(SETTINGS_WORDS.heading), 42, ({ column }) => column.heading),
      text("kind", d.say(SETTINGS_WORDS.kind), 16, ({ column }) => kindOf(column)),
      text("meaning", d.say(SETTINGS_WORDS.meaning), 90, ({ column }) => column.note ?? ""),
    ],
    rows,
    keyOf: ({ table, column }) => `${table} | ${column.id}`,
    footer: footerOf(d, title),
  });
}

/** Machine words, the same in both languages: they are read back. */
function kindOf(column: PlanColumn): "input" | "calculation" | "output" {
  if (column.headingStyle === "headerInput") return "input";
  return column.formula === undefined ? "output" : "calculation";
}
