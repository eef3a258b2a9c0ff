import { RULES } from "../../audit/rules";
import { rangeName } from "../../book/address";
import { TABLES } from "../../portfolio/machineTables";
import { ATTENTION, SUMMARY_RULE, attentionThreshold } from "../attentionThresholds";
import type { AttentionThreshold } from "../attentionThresholds";
import type { Describing } from "../describing";
import type { PlanBlock, PlanSheet, PlanTable } from "../plan";
import { UNKNOWN_CURRENCY } from "../projectRow";
import { describeTable, titleBlock } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { footerOf } from "../words/common";
import { PROJECT_WORDS } from "../words/projects";
import { GENERAL_SETTINGS, SETTINGS_WORDS } from "../words/settings";
import { SHEET_NAMES } from "../words/sheetNames";
import { fitWidth } from "../widths";

type Values = readonly (string | number | null)[];

/** Period, currency, rates, thresholds and expected projects, each with a sentence on what it does. */
export function settingsSheet(d: Describing): PlanSheet {
  const title = d.say(SHEET_NAMES.settings);
  const tables: PlanTable[] = [];
  const blocks: PlanBlock[] = [titleBlock(title, d.say(SETTINGS_WORDS.subtitle))];
  let row = 3;
  const add = (word: keyof typeof SETTINGS_WORDS, describe: (at: number) => PlanTable) => {
    blocks.push({
      row,
      col: 0,
      rows: [[{ value: d.say(SETTINGS_WORDS[word]), style: "section" }]],
    });
    const table = describe(row + 1);
    tables.push(table);
    row += 2 + Math.max(1, table.rows.length) + 2;
  };
  add("general", (at) => generalTable(d, at));
  add("rates", (at) => ratesTable(d, at));
  add("expected", (at) => expectedTable(d, at));
  add("thresholds", (at) => thresholdsTable(d, at));
  const widths = [0, 1, 2, 3].map((col) =>
    Math.max(
      ...tables.map((table) =>
        table.columns[col]
          ? fitWidth(
              table.columns[col],
              table.rows.map((cells) => cells[col] ?? null),
              { min: col === 0 ? 22 : 14, max: col === 3 ? 100 : 30 }
            )
          : 8
      )
    )
  );
  return {
    key: "settings",
    name: title,
    visibility: "visible",
    gridlines: false,
    tabColor: null,
    frozen: { rows: 2, columns: 0 },
    widths,
    heights: { 0: 27 },
    blocks,
    tables,
    conditionalFormats: [],
    validations: [],
    charts: [],
    merges: [],
    print: {
      area: rangeName({ top: 0, left: 0, bottom: row - 2, right: 3 }),
      titleRows: "1:2",
      landscape: true,
      fitToWidth: 1,
      fitToHeight: 0,
      footer: footerOf(d, title),
    },
  };
}

/** What a setting that nobody chose stands for. */
const UNSET: Readonly<Record<string, string | number>> = {
  fiscalYearStart: 1,
  forecastConvention: "auto",
};

/** Read back by position: id, label, value, effect. */
function generalTable(d: Describing, row: number): PlanTable {
  const { settings } = d.portfolio;
  const rows = (Object.keys(GENERAL_SETTINGS) as (keyof typeof GENERAL_SETTINGS)[]).map(
    (id): Values => [
      id,
      d.say(GENERAL_SETTINGS[id].label),
      settings[id] ?? UNSET[id] ?? null,
      d.say(GENERAL_SETTINGS[id].effect),
    ]
  );
  return plainTable(d, TABLES.settings, row, rows, [
    ["id", "id", "muted"],
    ["label", "label", "label"],
    ["value", "value", "inputLeft"],
    ["effect", "effect", "label"],
  ]);
}

/** Read back by position: currency, rate. The portfolio's own currency is the first, with a rate of 1. */
function ratesTable(d: Describing, row: number): PlanTable {
  const { currency, rates } = d.portfolio.settings;
  const met = d.rows.flatMap(({ currency: code }) => (code === null ? [] : [code]));
  const codes = [...new Set([...Object.keys(rates), ...met])]
    .filter((code) => code !== currency && code !== UNKNOWN_CURRENCY)
    .sort();
  const rows = codes.map((code): Values => {
    const rate = rates[code] ?? null;
    const word = rate === null ? SETTINGS_WORDS.noRate : SETTINGS_WORDS.rateEffect;
    return [code, rate, d.say(word, { currency, code })];
  });
  const own: Values = [currency, 1, d.say(SETTINGS_WORDS.ownRate)];
  const table = plainTable(
    d,
    TABLES.rates,
    row,
    [own, ...rows],
    [
      ["currency", "id", "label"],
      ["rate", "value", "inputLeft"],
      ["effect", "effect", "label"],
    ]
  );
  const headings = [d.say(PROJECT_WORDS.currency), d.say(PROJECT_WORDS.rate)];
  return {
    ...table,
    columns: table.columns.map((column, i) => ({
      ...column,
      heading: headings[i] ?? column.heading,
      ...(i === 1 ? { format: "0.####" } : {}),
    })),
  };
}

/** Read back by position: project. */
function expectedTable(d: Describing, row: number): PlanTable {
  const rows = d.portfolio.settings.expected.map((project): Values => [project]);
  const table = plainTable(d, TABLES.expected, row, rows, [
    ["expectedProject", "expectedProject", "inputLeft"],
  ]);
  return {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      note: d.say(SETTINGS_WORDS.expectedEffect),
    })),
  };
}

/** Read back by position: rule, threshold, value, effect. */
function thresholdsTable(d: Describing, row: number): PlanTable {
  const { settings } = d.portfolio;
  const summary = (Object.keys(ATTENTION) as AttentionThreshold[]).map((name): Values => [
    SUMMARY_RULE,
    name,
    attentionThreshold(name, settings),
    d.say(ATTENTION[name].meaning),
  ]);
  const rules = RULES.flatMap((rule) =>
    Object.entries(rule.thresholds).map(([name, value]): Values => [
      rule.id,
      name,
      settings.thresholds[rule.id]?.[name] ?? value,
      d.say(SETTINGS_WORDS.thresholdEffect, { title: d.say(rule.title) }),
    ])
  );
  return plainTable(
    d,
    TABLES.thresholds,
    row,
    [...summary, ...rules],
    [
      ["rule", "rule", "label"],
      ["threshold", "threshold", "label"],
      ["value", "value", "inputLeft"],
      ["effect", "effect", "label"],
    ]
  );
}

function plainTable(
  d: Describing,
  table: string,
  row: number,
  rows: readonly Values[],
  columns: readonly (readonly [string, keyof typeof SETTINGS_WORDS, string])[]
): PlanTable {
  const specs = columns.map(([id, word, style], i): ColumnSpec<Values> => ({
    id,
    heading: d.say(SETTINGS_WORDS[word]),
    kind: style === "inputLeft" ? "input" : "output",
    style,
    cell: (values) => values[i] ?? null,
  }));
  const described = describeTable(
    { table, columns: specs, rows, keyOf: (values) => values.slice(0, 2).join(" | ") },
    { row, col: 0 }
  );
  return { ...described, filters: false };
}
