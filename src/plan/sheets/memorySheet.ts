import { memoryCells, memoryRows } from "../../portfolio/historyTables";
import type { MemoryRow } from "../../portfolio/historyTables";
import { TABLES } from "../../portfolio/machineTables";
import type { Describing } from "../describing";
import type { PlanSheet } from "../plan";
import { tableSheet } from "../tableSheet";
import { CHANGE_WORDS } from "../words/changes";
import { COMMON_WORDS, footerOf } from "../words/common";
import { HISTORY_WORDS } from "../words/history";
import { SETTINGS_WORDS } from "../words/settings";
import { SOURCE_WORDS } from "../words/sources";
import { SHEET_NAMES } from "../words/sheetNames";

/** Rows that fit on a sheet below the headings. */
const MOST_ROWS = 1_048_000;

/** What the next consolidation needs to tell what moved; read back by position (see `historyTables.ts`). */
export function memorySheet(d: Describing): PlanSheet {
  const name = d.say(SHEET_NAMES.memory);
  const all = memoryRows(d.portfolio.memory).map((row) => ({ row, cells: memoryCells(row) }));
  const rows =
    all.length <= MOST_ROWS
      ? all
      : all.filter(({ row }) => row.kind !== "phased").slice(0, MOST_ROWS);
  const headings = [
    d.say(COMMON_WORDS.period),
    d.say(HISTORY_WORDS.thread),
    d.say(COMMON_WORDS.projectKey),
    d.say(SETTINGS_WORDS.kind),
    d.say(SOURCE_WORDS.record),
    d.say(HISTORY_WORDS.reported),
    d.say(SOURCE_WORDS.field),
    d.say(SOURCE_WORDS.value),
    d.say(COMMON_WORDS.currency),
    d.say(SOURCE_WORDS.typed),
    d.say(COMMON_WORDS.file),
    d.say(COMMON_WORDS.sheet),
    d.say(COMMON_WORDS.cell),
  ];
  return tableSheet<{ row: MemoryRow; cells: ReturnType<typeof memoryCells> }>({
    key: "memory",
    name,
    title: name,
    subtitle: d.say(CHANGE_WORDS.memorySubtitle),
    table: TABLES.memory,
    columns: headings.map((heading, i) => ({
      id: `memory${i}`,
      heading,
      kind: "output" as const,
      style: "muted",
      max: 30,
      cell: ({ cells }) => cells[i] ?? null,
    })),
    rows,
    keyOf: ({ row }) =>
      [row.period, row.thread, row.kind, row.record, row.at, row.field].join(" | "),
    frozenColumns: 2,
    fixedHeights: true,
    footer: footerOf(d, name),
  });
}
