import { quoteSheet } from "../../book/address";
import type { Describing } from "../describing";
import { partsOf } from "./distributionParts";
import type { Part, Parts } from "./distributionParts";
import type { Headline } from "../headline";
import { scaledFormat } from "../money";
import type { PlanBlock, PlanCell, PlanChart } from "../plan";
import { columnReference, fieldHeading } from "../projectHeadings";
import { COLORS } from "../styles";
import { SHEET_NAMES } from "../words/sheetNames";
import { SUMMARY_WORDS } from "../words/summary";
import { niceStep } from "./numbers";
import { LEFT, MIDDLE, ROWS, TABLE_RIGHT, at, quoted } from "./grid";

/** Projects by status, or by what groups them where none declares a status. */
export interface Distribution {
  readonly block: PlanBlock;
  readonly chart: PlanChart | null;
}

/** Columns of the table, from the left margin on: label, count, amount and their shares. */
const COUNT = LEFT + 4;

/** The table of shares with live counts and sums, and its chart. */
export function distributionOf(d: Describing, headline: Headline): Distribution | null {
  const parts = partsOf(d, headline);
  if (!parts) return null;
  const column = columnReference(fieldHeading(parts.field, d));
  const amounts = headline.field === null ? null : columnReference(fieldHeading(headline.field, d));
  const first = ROWS.distribution + 2;
  const total = first + parts.parts.length;
  const rows = parts.parts.map((part, i) =>
    partRow(part, first + i, { column, amounts, total, first, d, headline })
  );
  const block: PlanBlock = {
    row: ROWS.distribution,
    col: LEFT,
    rows: [
      [{ value: parts.title, style: "section" }, ...filled(TABLE_RIGHT - LEFT, "section")],
      headings(parts.heading, amounts !== null, d),
      ...rows,
      totalRow(total, amounts !== null, d, headline),
    ],
  };
  return { block, chart: chartOf(parts, amounts !== null, total, d, headline) };
}

interface RowContext {
  readonly column: string;
  readonly amounts: string | null;
  readonly total: number;
  readonly first: number;
  readonly d: Describing;
  readonly headline: Headline;
}

function partRow(part: Part, row: number, context: RowContext): PlanCell[] {
  const { column, amounts, total, first, d, headline } = context;
  const matches = part.matched === null ? null : `(${column}=${quoted(part.matched)})`;
  const rest = (col: number) =>
    row === first ? at(total, col) : `${at(total, col)}-SUM(${at(first, col)}:${at(row - 1, col)})`;
  const label: PlanCell = { value: part.label, style: "label" };
  const { style } = { style: "crossSheet" };
  const count: PlanCell = {
    value: part.count,
    formula: matches === null ? rest(COUNT) : `SUMPRODUCT(1*${matches})`,
    style,
    format: "#,##0",
  };
  const share = (col: number, value: number, whole: number): PlanCell => ({
    value: whole === 0 ? 0 : value / whole,
    formula: `IF(${at(total, col)}=0,0,${at(row, col)}/${at(total, col)})`,
    style: "formula",
    format: "0%",
  });
  const shareOfCount = share(COUNT, part.count, d.rows.length);
  if (amounts === null) return [label, null, null, null, count, shareOfCount];
  const amount: PlanCell = {
    value: part.amount,
    formula:
      matches === null
        ? rest(COUNT + 1)
        : `SUMPRODUCT(1*${matches},${amounts},${headline.rateReference})`,
    style,
    format: scaledFormat(d.portfolio.settings.currency, d.language, headline.scale),
  };
  return [
    label,
    null,
    null,
    null,
    count,
    amount,
    shareOfCount,
    share(COUNT + 1, part.amount, headline.total),
  ];
}

function headings(heading: string, withAmounts: boolean, d: Describing): PlanCell[] {
  const right = (text: string): PlanCell => ({ value: text, style: "headerRight" });
  const left = [{ value: heading, style: "header" }, ...filled(3, "header")];
  return withAmounts
    ? [
        ...left,
        right(d.say(SUMMARY_WORDS.count)),
        right(d.say(SUMMARY_WORDS.amount)),
        right(d.say(SUMMARY_WORDS.shareOfCount)),
        right(d.say(SUMMARY_WORDS.shareOfAmount)),
      ]
    : [...left, right(d.say(SUMMARY_WORDS.count)), right(d.say(SUMMARY_WORDS.shareOfCount))];
}

function totalRow(
  row: number,
  withAmounts: boolean,
  d: Describing,
  headline: Headline
): PlanCell[] {
  const share = (col: number): PlanCell => ({
    value: 1,
    formula: `IF(${at(row, col)}=0,0,1)`,
    style: "total",
    format: "0%",
  });
  const count: PlanCell = {
    value: d.rows.length,
    formula: `COUNTA(${columnReference(headline.keyHeading)})`,
    style: "total",
    format: "#,##0",
  };
  const label = [{ value: d.say(SUMMARY_WORDS.total), style: "total" }, ...filled(3, "total")];
  if (!withAmounts) return [...label, count, share(COUNT)];
  const amount: PlanCell = {
    value: headline.total,
    formula: headline.totalFormula,
    style: "total",
    format: scaledFormat(d.portfolio.settings.currency, d.language, headline.scale),
  };
  return [
    ...label,
    count,
    amount,
    share(COUNT),
    { ...(share(COUNT + 1) as object), value: headline.total === 0 ? 0 : 1 } as PlanCell,
  ];
}

function chartOf(
  { parts, byStatus, title, heading }: Parts,
  withAmounts: boolean,
  total: number,
  d: Describing,
  headline: Headline
): PlanChart | null {
  const sheet = quoteSheet(d.say(SHEET_NAMES.summary));
  const first = total - parts.length;
  const range = (from: number, to: number, col: number, lastCol = col) =>
    `${sheet}!${at(from, col)}:${at(to, lastCol)}`;
  const place = {
    top: ROWS.distribution,
    bottom: ROWS.top - 2,
    ...MIDDLE,
  };
  if (!byStatus) {
    return {
      kind: "bar",
      title: withAmounts
        ? d.say(SUMMARY_WORDS.groupChart, { measure: headline.name, group: heading.toLowerCase() })
        : title,
      series: [
        {
          name: withAmounts ? headline.name : d.say(SUMMARY_WORDS.count),
          categories: range(first, total - 1, LEFT),
          values: range(first, total - 1, withAmounts ? COUNT + 1 : COUNT),
          color: COLORS.accentMid,
        },
      ],
      valueAxis: halves(Math.max(...parts.map((part) => (withAmounts ? part.amount : part.count)))),
      ...(withAmounts
        ? { format: scaledFormat(d.portfolio.settings.currency, d.language, headline.scale, 0) }
        : {}),
      legend: "none",
      place,
    };
  }
  const [from, to] = withAmounts ? [COUNT + 2, COUNT + 3] : [COUNT + 1, COUNT + 1];
  return {
    kind: "stackedBar",
    title: d.say(SUMMARY_WORDS.statusChart),
    series: parts.map((part, i) => ({
      name: part.label,
      categories: range(ROWS.distribution + 1, ROWS.distribution + 1, from, to),
      values: range(first + i, first + i, from, to),
      ...(part.color ? { color: part.color } : {}),
    })),
    format: "0%",
    valueAxis: { min: 0, max: 1, step: 0.25 },
    legend: "bottom",
    place,
  };
}

/** An axis with three marks: a small chart has no room for more. */
function halves(largest: number): {
  readonly min: number;
  readonly max: number;
  readonly step: number;
} {
  const step = niceStep(largest / 2);
  return { min: 0, max: 2 * step, step };
}

function filled(count: number, style: string): PlanCell[] {
  return Array<PlanCell>(count).fill({ value: null, style });
}
