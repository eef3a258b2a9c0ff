import { quoteSheet } from "../../book/address";
import { oneLine, shorten, statusWord } from "../cells";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import { scaleFor, scaledFormat } from "../money";
import type { PlanBlock, PlanCell, PlanChart } from "../plan";
import { columnReference } from "../projectColumns";
import { COLORS } from "../styles";
import { statusOf } from "../../portfolio/history";
import { SHEET_NAMES } from "../words/sheetNames";
import { COMMON_WORDS } from "../words/common";
import { SUMMARY_WORDS } from "../words/summary";
import { COLUMNS, LEFT, ROWS, at, lookedUp } from "./grid";
import type { Ranking } from "./ranking";

const MOST = 10;
/** Columns of the table: name, then amount, then status. */
const AMOUNT = LEFT + 4;

/** The ten largest variances, or projects, each looked up live in the table of projects; and their bars. */
export function topTen(
  d: Describing,
  headline: Headline,
  ranking: Ranking
): { readonly block: PlanBlock; readonly chart: PlanChart } | null {
  const top = ranking.all.slice(0, MOST).filter(({ amount }) => amount !== 0);
  if (top.length === 0) return null;
  const largest = Math.abs(top[0]!.amount);
  const format = scaledFormat(d.portfolio.settings.currency, d.language, scaleFor(largest));
  const keys = columnReference(headline.keyHeading);
  const word = ranking.kind === "variance" ? SUMMARY_WORDS.topVariances : SUMMARY_WORDS.topAmounts;
  const title = d.say(word, {
    measure: (ranking.kind === "variance" ? ranking.formulaText : ranking.name).toLowerCase(),
  });
  const withStatus = d.rows.some(({ report }) => statusOf(report) !== null);
  const rows = top.map(({ row, amount }): PlanCell[] => {
    const match = `MATCH(${lookedUp(row.report.key)},${keys},0)`;
    const formula = `INDEX(${ranking.column},${match})*INDEX(${headline.rateReference},${match})`;
    return [
      { value: shorten(oneLine(row.report.name), 40), style: "label" },
      null,
      null,
      null,
      { value: amount, formula, style: "crossSheet", format },
      ...(withStatus
        ? [{ value: statusWord(statusOf(row.report), d.language), style: "label" }]
        : []),
    ];
  });
  const section = Array<PlanCell>(withStatus ? 6 : 4).fill({ value: null, style: "section" });
  const block: PlanBlock = {
    row: ROWS.top,
    col: LEFT,
    rows: [
      [{ value: title, style: "section" }, ...section],
      [
        { value: d.say(COMMON_WORDS.project), style: "header" },
        ...Array<PlanCell>(3).fill({ value: null, style: "header" }),
        {
          value: d.say(ranking.kind === "variance" ? SUMMARY_WORDS.variance : SUMMARY_WORDS.amount),
          style: "headerRight",
        },
        ...(withStatus
          ? [
              { value: d.say(SUMMARY_WORDS.status), style: "header" },
              { value: null, style: "header" },
            ]
          : []),
      ],
      ...rows,
    ],
  };
  const sheet = quoteSheet(d.say(SHEET_NAMES.summary));
  const [first, last] = [ROWS.top + 2, ROWS.top + 1 + top.length];
  const chart: PlanChart = {
    kind: "bar",
    title,
    series: [
      {
        name: ranking.name,
        categories: `${sheet}!${at(first, LEFT)}:${at(last, LEFT)}`,
        values: `${sheet}!${at(first, AMOUNT)}:${at(last, AMOUNT)}`,
        color: COLORS.accentMid,
      },
    ],
    format,
    labels: true,
    legend: "none",
    place: {
      top: ROWS.top,
      bottom: ROWS.attention - 2,
      left: LEFT + 7,
      right: LEFT + COLUMNS - 1,
    },
  };
  return { block, chart };
}
