import { fieldById } from "../../fields/catalogue";
import { HISTORY_MEASURES } from "../../portfolio/history";
import type { HistoryRow } from "../../portfolio/history";
import { TABLES } from "../../portfolio/machineTables";
import type { Describing } from "../describing";
import { moneyFormat } from "../money";
import type { PlanSheet } from "../plan";
import { tableSheet } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { COMMON_WORDS, footerOf } from "../words/common";
import { SETTINGS_WORDS } from "../words/settings";
import { SHEET_NAMES } from "../words/sheetNames";

/** One row a project and period, read back by position at the next consolidation. */
export function historySheet(d: Describing): PlanSheet {
  const title = d.say(SHEET_NAMES.history);
  const plain = (id: string, heading: string, cell: ColumnSpec<HistoryRow>["cell"]) => ({
    id,
    heading,
    kind: "output" as const,
    cell,
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
    ],
    rows: d.portfolio.history,
    keyOf: ({ period, key }) => `${period} | ${key}`,
    frozenColumns: 3,
    footer: footerOf(d, title),
  });
}
