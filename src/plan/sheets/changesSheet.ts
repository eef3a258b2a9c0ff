import { columnName } from "../../book/address";
import type { Change } from "../../portfolio/changes";
import { TABLES } from "../../portfolio/machineTables";
import { withAdditions } from "../additions";
import { glyphFormats } from "../cells";
import type { Describing } from "../describing";
import { currencySign, scaleFor } from "../money";
import type { PlanChart, PlanSheet } from "../plan";
import { COLORS } from "../styles";
import { HEADER_ROW, describeTable, placeOf, tableSheet } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { CHANGE_WORDS, FAMILY_WORDS, kindText } from "../words/changes";
import { COMMON_WORDS, footerOf } from "../words/common";
import { SHEET_NAMES } from "../words/sheetNames";
import { deltaCell, detailText, sideCell, sourceCell, subjectText } from "./changesCells";
import { OVERVIEW_ROWS, bridgeBlock, countsBlock } from "./changesOverview";

type Column = ColumnSpec<Change>;

/** Columns that are seen at once; those after them say where the values stand and take answers. */
const TABLE_ROW = HEADER_ROW + OVERVIEW_ROWS;

/** What moved since the last portfolio, at a glance and change by change. No earlier portfolio: no sheet. */
export function changesSheet(d: Describing): PlanSheet | null {
  const { changes, bridge, lastPeriod, settings } = d.portfolio;
  if (changes === null) return null;
  const keyOf = ({ id }: Change) => id;
  const columns = withAdditions(changeColumns(d), TABLES.changes, keyOf, d);
  const name = d.say(SHEET_NAMES.changes);
  const values = { count: changes.length, from: lastPeriod ?? "", to: settings.period };
  const sheet = tableSheet({
    key: "changes",
    name,
    title: lastPeriod === null ? name : d.say(CHANGE_WORDS.title, { period: lastPeriod }),
    subtitle: d.say(lastPeriod === null ? CHANGE_WORDS.onlyResent : CHANGE_WORDS.subtitle, values),
    table: TABLES.changes,
    columns,
    rows: changes,
    keyOf,
    printedColumns: columns.findIndex(({ id }) => id === "nowSource") + 1,
    tabColor: COLORS.accent,
    footer: footerOf(d, name),
  });
  const table = describeTable(
    { table: TABLES.changes, columns, rows: changes, keyOf },
    { row: TABLE_ROW, col: 0 }
  );
  const shift = TABLE_ROW - HEADER_ROW;
  const header = sheet.heights[HEADER_ROW]!;
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const project = at("project");
  return {
    ...sheet,
    tables: [table],
    frozen: { rows: 2, columns: 0 },
    heights: { 0: 27, [TABLE_ROW]: header },
    blocks: [
      ...sheet.blocks,
      countsBlock(changes, HEADER_ROW, d),
      ...(bridge === null
        ? []
        : [bridgeBlock(bridge, HEADER_ROW, project, { amount: columnName(project + 1) }, d)]),
    ],
    conditionalFormats: glyphFormats(placeOf(table).range("kind")),
    charts: chartOf(changes, at, d),
    print: {
      ...sheet.print,
      area: sheet.print.area!.replace(/\d+$/, (row) => String(Number(row) + shift)),
      titleRows: `${TABLE_ROW + 1}:${TABLE_ROW + 1}`,
    },
  };
}

/** The largest moves of amounts, as they stand at the top of the table; none when there are too few to compare. */
function chartOf(
  changes: readonly Change[],
  at: (id: string) => number,
  d: Describing
): PlanChart[] {
  const amounts = changes.findIndex(
    ({ kind, rounding, delta }) => kind !== "amount" || rounding || delta === null
  );
  const count = Math.min(8, amounts < 0 ? changes.length : amounts);
  if (count < 3) return [];
  const scale = scaleFor(Math.abs(changes[0]!.delta!));
  const sign = currencySign(d.portfolio.settings.currency);
  const sheet = d.say(SHEET_NAMES.changes);
  const range = (col: number) =>
    `'${sheet.replaceAll("'", "''")}'!$${columnName(col)}$${TABLE_ROW + 2}:$${columnName(col)}$${TABLE_ROW + 1 + count}`;
  return [
    {
      kind: "bar",
      title: d.say(CHANGE_WORDS.chartTitle, { unit: scale.prefix[d.language] + sign }),
      format: scale.divisor === 1 ? "#,##0" : `#,##0.0${scale.commas}`,
      labels: true,
      series: [
        {
          name: d.say(CHANGE_WORDS.delta),
          categories: range(at("project")),
          values: range(at("delta")),
          color: COLORS.accentMid,
        },
      ],
      place: {
        top: HEADER_ROW,
        left: at("now"),
        bottom: TABLE_ROW - 1,
        right: at("nowSource"),
      },
    },
  ];
}

function changeColumns(d: Describing): Column[] {
  const output = (
    id: string,
    heading: string,
    max: number,
    cell: Column["cell"],
    style = "cell"
  ): Column => ({ id, heading, kind: "output", style, max, cell });
  const input = (id: string, heading: string, note?: string): Column => ({
    id,
    heading,
    kind: "input",
    note,
    style: "inputText",
    max: 30,
    cell: () => null,
  });
  const right = (id: string, heading: string, cell: Column["cell"], note?: string): Column => ({
    id,
    heading,
    kind: "output",
    style: "cellRight",
    format: "General",
    max: 22,
    note,
    cell,
  });
  return [
    output("family", d.say(CHANGE_WORDS.family), 22, ({ family }) => d.say(FAMILY_WORDS[family])),
    output("kind", d.say(CHANGE_WORDS.kind), 25, (one) => d.say(kindText(one))),
    output("project", d.say(COMMON_WORDS.project), 36, ({ name }) => name, "text"),
    output("subject", d.say(CHANGE_WORDS.subject), 26, (one) => subjectText(one, d), "text"),
    right("old", d.say(CHANGE_WORDS.old), ({ before }) => sideCell(before, d)),
    right("now", d.say(CHANGE_WORDS.now), ({ after }) => sideCell(after, d)),
    right(
      "delta",
      d.say(CHANGE_WORDS.delta),
      (one) => deltaCell(one, d),
      d.say(CHANGE_WORDS.deltaNote)
    ),
    {
      ...right("share", d.say(CHANGE_WORDS.share), ({ share }) => share),
      format: "+0.0%;-0.0%;0.0%",
    },
    output("detail", d.say(CHANGE_WORDS.comment), 20, (one) => detailText(one, d), "muted"),
    output("oldSource", d.say(CHANGE_WORDS.oldSource), 28, ({ before }) =>
      sourceCell(before, false, d)
    ),
    output("nowSource", d.say(CHANGE_WORDS.nowSource), 28, ({ after }) =>
      sourceCell(after, true, d)
    ),
    input("decision", d.say(CHANGE_WORDS.decision), d.say(CHANGE_WORDS.decisionNote)),
    input("explanation", d.say(CHANGE_WORDS.explanation)),
    output("projectKey", d.say(COMMON_WORDS.projectKey), 24, ({ project }) => project, "key"),
    {
      ...output("key", d.say(COMMON_WORDS.key), 24, ({ id }) => id, "key"),
      note: d.say(COMMON_WORDS.keyNote),
    },
  ];
}
