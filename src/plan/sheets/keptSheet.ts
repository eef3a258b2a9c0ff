import { orphansOf } from "../../portfolio/keptAdditions";
import type { KeptRow } from "../../portfolio/keptAdditions";
import { TABLES } from "../../portfolio/machineTables";
import type { Describing } from "../describing";
import type { PlanSheet } from "../plan";
import { tableSheet } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { COMMON_WORDS, footerOf } from "../words/common";
import { SETTINGS_WORDS } from "../words/settings";
import { SHEET_NAMES } from "../words/sheetNames";

/** What people had added for rows that are not there this time; read back by position. None: no sheet. */
export function keptSheet(d: Describing, sheets: readonly PlanSheet[]): PlanSheet | null {
  const present = Object.fromEntries(
    sheets.flatMap(({ tables }) => tables.map((table) => [table.name, new Set(table.keys)]))
  );
  const rows = orphansOf(d.previous?.additions ?? [], present);
  if (rows.length === 0) return null;
  const title = d.say(SHEET_NAMES.kept);
  const column = (
    id: string,
    heading: string,
    cell: ColumnSpec<KeptRow>["cell"]
  ): ColumnSpec<KeptRow> => ({ id, heading, kind: "output", cell, max: 60 });
  return tableSheet({
    key: "kept",
    name: title,
    title: d.say(SETTINGS_WORDS.keptTitle),
    subtitle: d.say(SETTINGS_WORDS.keptSubtitle),
    table: TABLES.kept,
    columns: [
      column("table", d.say(SETTINGS_WORDS.table), ({ table }) => table),
      column("key", d.say(COMMON_WORDS.key), ({ key }) => key),
      column("column", d.say(SETTINGS_WORDS.addition), ({ column: id }) => id),
      column("kind", d.say(SETTINGS_WORDS.kind), ({ kind }) => kind),
      column("value", d.say(SETTINGS_WORDS.value), ({ cell }) =>
        cell.format === "General" || cell.format === "@"
          ? cell.value
          : { value: cell.value, format: cell.format }
      ),
      column("formula", d.say(SETTINGS_WORDS.formula), ({ cell }) => cell.formula),
      column("format", d.say(SETTINGS_WORDS.format), ({ cell }) => cell.format),
    ],
    rows,
    keyOf: ({ table, key, column: id, kind }) => [table, key, id, kind].join(" | "),
    footer: footerOf(d, title),
  });
}
