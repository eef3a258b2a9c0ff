import { fieldById } from "../../fields/catalogue";
import { HISTORY_DATES, HISTORY_MEASURES } from "../../portfolio/history";
import type { HistoryRow } from "../../portfolio/history";
import { indexOf, trendOf } from "../../portfolio/historyTrend";
import { TABLES } from "../../portfolio/machineTables";
import type { Describing } from "../describing";
import { grouped } from "../grouped";
import { moneyFormat } from "../money";
import type { PlanSheet } from "../plan";
import { FORMATS } from "../styles";
import { tableSheet } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { COMMON_WORDS, footerOf } from "../words/common";
import { HISTORY_WORDS, TREND_WORDS } from "../words/history";
import { SETTINGS_WORDS } from "../words/settings";
import { SHEET_NAMES } from "../words/sheetNames";

type Column = ColumnSpec<HistoryRow>;

/** One row a project and period, read back by position at the next consolidation (see `historyTables.ts`). */
export function historySheet(d: Describing): PlanSheet {
  const title = d.say(SHEET_NAMES.history);
  const plain = (id: string, heading: string, cell: Column["cell"], note?: string): Column => ({
    id,
    heading,
    kind: "output",
    cell,
    note,
  });
  return tableSheet({
    key: "history",
    name: title,
    title,
    subtitle: d.say(SETTINGS_WORDS.historySubtitle),
    table: TABLES.history,
    columns: [
      plain("period", d.say(COMMON_WORDS.period), ({ period }) => period),
      plain("key", d.say(COMMON_WORDS.key), ({ key }) => key),
      plain("name", d.say(COMMON_WORDS.project), ({ name }) => name),
      plain("status", d.say(SETTINGS_WORDS.status), ({ status }) => status),
      plain("currency", d.say(COMMON_WORDS.currency), ({ currency }) => currency),
      ...HISTORY_MEASURES.map((measure) => ({
        ...plain(measure, d.say(fieldById(measure).name), (row: HistoryRow) => {
          const value = row.measures[measure];
          if (value === undefined) return null;
          return row.currency === d.portfolio.settings.currency
            ? value
            : { value, format: moneyFormat(row.currency, d.language) };
        }),
        format: moneyFormat(d.portfolio.settings.currency, d.language),
      })),
      plain(
        "thread",
        d.say(HISTORY_WORDS.thread),
        ({ thread }) => thread,
        d.say(HISTORY_WORDS.threadNote)
      ),
      plain("reported", d.say(HISTORY_WORDS.reported), ({ reported }) => reported),
      ...HISTORY_DATES.map((id) =>
        plain(id, d.say(fieldById(id).name), ({ dates }) => dates[id] ?? null)
      ),
      { ...plain("duration", d.say(HISTORY_WORDS.duration), (row) => row.duration), format: "0.0" },
      {
        ...plain("complete", d.say(HISTORY_WORDS.complete), (row) => row.percentComplete),
        format: FORMATS.percent,
      },
      plain("phase", d.say(HISTORY_WORDS.phase), ({ phase }) => phase),
      plain("baseline", d.say(HISTORY_WORDS.baseline), ({ baseline }) => baseline),
      plain(
        "revision",
        d.say(HISTORY_WORDS.revision),
        ({ revision }) => revision,
        d.say(HISTORY_WORDS.revisionNote)
      ),
      plain("rules", d.say(HISTORY_WORDS.rules), ({ rules }) => rules),
      plain("file", d.say(COMMON_WORDS.file), ({ file }) => file),
      plain("hash", d.say(HISTORY_WORDS.hash), ({ hash }) => hash),
      ...trendColumns(d),
    ],
    rows: d.portfolio.history,
    keyOf: ({ period, key }) => `${period} | ${key}`,
    frozenColumns: 3,
    printedColumns: 5 + HISTORY_MEASURES.length,
    footer: footerOf(d, title),
  });
}

/** Indices and where they head, only where some project has earned value. They stand last: nothing reads them back. */
function trendColumns(d: Describing): Column[] {
  const { history } = d.portfolio;
  const threads = grouped(history, ({ thread }) => thread);
  return (["cpi", "spi"] as const)
    .filter((index) => history.some((row) => indexOf(row, index) !== null))
    .flatMap((index): Column[] => [
      {
        id: index,
        heading: d.say(HISTORY_WORDS[index]),
        kind: "output",
        format: "0.00",
        cell: (row) => indexOf(row, index),
      },
      {
        id: `${index}Trend`,
        heading: d.say(HISTORY_WORDS[`${index}Trend`]),
        kind: "output",
        note: d.say(HISTORY_WORDS.trendNote),
        cell: (row) => {
          const rows = (threads.get(row.thread) ?? []).filter(({ period }) => period <= row.period);
          const trend = trendOf(rows, index);
          return trend === null ? null : d.say(TREND_WORDS[trend]);
        },
      },
    ]);
}
