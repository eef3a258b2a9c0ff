import { quoteSheet } from "../../book/address";
import { MEASURES } from "../../indicators/measures";
import { valueOf } from "../../indicators/result";
import { oneLine, shorten, statusWord } from "../cells";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import { scaleFor, scaledFormat } from "../money";
import type { PlanBlock, PlanCell, PlanChart } from "../plan";
import { columnReference } from "../projectHeadings";
import { COLORS, FORMATS } from "../styles";
import { COMMON_WORDS } from "../words/common";
import { SHEET_NAMES } from "../words/sheetNames";
import { NOT_DEFINED } from "../words/status";
import { SUMMARY_WORDS } from "../words/summary";
import { LEFT, MIDDLE, RIGHT, ROWS, TABLE_RIGHT, at, lookedUp } from "./grid";
import { niceStep } from "./numbers";
import type { Ranked, Ranking } from "./ranking";

const MOST = 10;
/** Columns of the table after the name. */
const AMOUNT = LEFT + 4;

/** The ten largest variances, or projects, each looked up live in the table of projects; and their bars. */
export function topTen(
  d: Describing,
  headline: Headline,
  ranking: Ranking
): { readonly block: PlanBlock; readonly chart: PlanChart } | null {
  const top = ranking.all.slice(0, MOST).filter(({ amount }) => amount !== 0);
  if (top.length === 0) return null;
  const scale = scaleFor(Math.abs(top[0]!.amount));
  const { currency } = d.portfolio.settings;
  const format = scaledFormat(currency, d.language, scale);
  const rough = Math.abs(top[0]!.amount) >= 100 * scale.divisor ? 0 : 1;
  const title = titleOf(ranking, d);
  const block: PlanBlock = {
    row: ROWS.top,
    col: LEFT,
    rows: [
      [
        { value: title, style: "section" },
        ...Array<PlanCell>(TABLE_RIGHT - LEFT).fill({ value: null, style: "section" }),
      ],
      headings(ranking, d),
      ...top.map((ranked) => projectLine(ranked, ranking, headline, format, d)),
    ],
  };
  return {
    block,
    chart: chartOf(top, ranking, title, scaledFormat(currency, d.language, scale, rough), d),
  };
}

function titleOf(ranking: Ranking, d: Describing): string {
  return ranking.kind === "amount"
    ? d.say(SUMMARY_WORDS.topAmounts, { measure: ranking.name.toLowerCase() })
    : d.say(SUMMARY_WORDS.topVariances, { measure: ranking.formulaText.toLowerCase() });
}

function headings(ranking: Ranking, d: Describing): PlanCell[] {
  const blank = { value: null, style: "header" };
  const amount = ranking.kind === "amount" ? SUMMARY_WORDS.amount : SUMMARY_WORDS.variance;
  return [
    { value: d.say(COMMON_WORDS.project), style: "header" },
    ...Array<PlanCell>(3).fill(blank),
    { value: d.say(amount), style: "headerRight" },
    {
      value: ranking.percentId === null ? null : d.say(SUMMARY_WORDS.percent),
      style: "headerRight",
    },
    { value: d.statusField === null ? null : d.say(SUMMARY_WORDS.status), style: "header" },
    blank,
  ];
}

function projectLine(
  { row, amount }: Ranked,
  ranking: Ranking,
  headline: Headline,
  format: string,
  d: Describing
): PlanCell[] {
  const keys = columnReference(headline.keyHeading);
  const match = `MATCH(${lookedUp(row.report.key)},${keys},0)`;
  const formula = `INDEX(${ranking.column},${match})*INDEX(${headline.rateReference},${match})`;
  return [
    { value: shorten(oneLine(row.report.name), 42), style: "label" },
    null,
    null,
    null,
    { value: amount, formula, style: "crossSheet", format },
    percentCell(row, ranking, match, d),
    d.statusField === null
      ? null
      : { value: statusWord(d.statusOf(row.report), d.language), style: "cell" },
  ];
}

function percentCell(
  row: Ranked["row"],
  { percentId }: Ranking,
  match: string,
  d: Describing
): PlanCell {
  if (percentId === null) return null;
  const measure = MEASURES.find(({ id }) => id === percentId)!;
  // A portfolio in which no project has the percentage has no column of it.
  if (!d.rows.some(({ indicators }) => valueOf(indicators[percentId]) !== null)) return null;
  return {
    value: valueOf(row.indicators[percentId]) ?? d.say(NOT_DEFINED),
    formula: `INDEX(${columnReference(d.say(measure.name))},${match})`,
    style: "crossSheet",
    format: FORMATS.percent,
  };
}

function chartOf(
  top: readonly Ranked[],
  ranking: Ranking,
  title: string,
  format: string,
  d: Describing
): PlanChart {
  const sheet = quoteSheet(d.say(SHEET_NAMES.summary));
  const [first, last] = [ROWS.top + 2, ROWS.top + 1 + top.length];
  return {
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
    valueAxis: roomForLabels(top.map(({ amount }) => amount)),
    format,
    labels: true,
    legend: "none",
    place: { top: ROWS.top, bottom: ROWS.attention - 2, left: MIDDLE.left, right: RIGHT.right },
  };
}

/** An axis that reaches beyond the longest bars on either side, so that no label meets a project's name. */
function roomForLabels(amounts: readonly number[]): NonNullable<PlanChart["valueAxis"]> {
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const step = niceStep((high - low) / 4);
  const reach = (end: number) => Math.ceil((Math.abs(end) * 1.15) / step) * step;
  return { min: low < 0 ? -reach(low) : 0, max: high > 0 ? reach(high) : 0, step };
}
