import { TABLES } from "../../portfolio/machineTables";
import { escapeHeading } from "../../portfolio/rowReferences";
import type { Describing } from "../describing";
import { moneyFormat } from "../money";
import type { PlanCell } from "../plan";
import { FORMATS } from "../styles";
import type { ColumnSpec } from "../tableSheet";
import { BUDGET_WORDS, COMPARISON_WORDS } from "../words/budget";
import { NOT_DEFINED } from "../words/status";
import { VARIANCE_WORDS } from "../words/variances";
import type { Amount } from "./budgetRecords";
import { amountHeading, linesReference } from "./calculationColumns";
import type { VarianceFigures } from "./varianceFigures";
import type { VarianceRow } from "./varianceRows";

/** A row with its figures. */
export interface Judged {
  readonly row: VarianceRow;
  readonly figures: VarianceFigures;
}

type Column = ColumnSpec<Judged>;
type Word = keyof typeof VARIANCE_WORDS;

/** Reference to a column of the table of variances, in the row of the formula. */
export function varianceReference(word: Word, d: Describing): string {
  return `${TABLES.variances}[[#This Row],[${escapeHeading(d.say(VARIANCE_WORDS[word]))}]]`;
}

/** The amounts: sums over the budget lines, differences between them; only those that somebody reports. */
export function varianceColumns(rows: readonly Judged[], d: Describing): Column[] {
  const has = (amount: keyof VarianceFigures) =>
    rows.some(({ figures }) => figures[amount] !== null);
  const at = (word: Word) => varianceReference(word, d);
  const sums = (...amounts: readonly Amount[]) =>
    amounts.filter((amount) => has(amount as keyof VarianceFigures)).map((id) => sumColumn(id, d));
  const less = (...terms: readonly (number | null)[]) =>
    terms.slice(1).reduce<number>((left, term) => left - (term ?? 0), terms[0] ?? 0);
  return [
    ...sums("original", "budget", "actual"),
    ...(has("actual") && has("budget")
      ? [
          difference("spendVariance", null, `${at("budget")}-${at("actual")}`, d, ({ figures }) =>
            less(figures.budget, figures.actual)
          ),
        ]
      : []),
    ...sums("open"),
    ...(has("open") && has("actual") && has("budget")
      ? [
          difference(
            "available",
            "availableNote",
            `${at("budget")}-${at("actual")}-${at("open")}`,
            d,
            ({ figures }) => less(figures.budget, figures.actual, figures.open)
          ),
        ]
      : []),
    ...sums("forecast"),
    ...(has("forecast") ? [outsideColumn(d)] : []),
    ...(has("variance") ? [totalVariance(d)] : []),
    ...sums("yearBudget", "yearForecast"),
    ...(has("yearVariance") ? [yearVariance(d)] : []),
    percentColumn(has("variance"), d),
  ];
}

/** A sum over the budget lines: of all rows, or of those that the row's criterion finds. */
function sumColumn(amount: Amount, d: Describing): Column {
  return {
    ...money(amount as Word, d),
    cell: ({ row, figures }): PlanCell => ({
      value: figures[amount as keyof VarianceFigures] ?? 0,
      formula: sumFormula(row, amount, d),
      style: "cellCross",
    }),
  };
}

/** SUMIFS over a column of the budget lines; a forecast by line leaves out what only projects state. */
function sumFormula(row: VarianceRow, amount: Amount, d: Describing): string {
  const column = linesReference(amountHeading(amount, d));
  const only =
    row.byLine && amount === "forecast" ? comparisonIs(d.say(COMPARISON_WORDS.line), d) : "";
  return overConditions(row, d, (conditions) =>
    conditions + only === "" ? `SUM(${column})` : `SUMIFS(${column}${conditions}${only})`
  );
}

function overConditions(
  { conditions }: VarianceRow,
  d: Describing,
  formula: (conditions: string) => string
): string {
  const own = varianceReference("criterion", d);
  if (conditions.length === 0) return formula("");
  return conditions
    .map(({ column, text }) => formula(`,${column},${text === null ? own : `"${text}"`}`))
    .join("+");
}

function comparisonIs(criterion: string, d: Describing): string {
  return `,${linesReference(d.say(BUDGET_WORDS.comparison))},"${criterion}"`;
}

/** Criterion for the rows that can be compared along the row's dimension. */
function comparable(row: VarianceRow, d: Describing): string {
  return row.byLine ? d.say(COMPARISON_WORDS.line) : `<>${d.say(COMPARISON_WORDS.none)}`;
}

function outsideColumn(d: Describing): Column {
  const budget = linesReference(amountHeading("budget", d));
  return {
    ...money("outside", d, "outsideNote"),
    cell: ({ row, figures }) => ({
      value: figures.outside,
      formula: overConditions(
        row,
        d,
        (conditions) =>
          `${conditions === "" ? `SUM(${budget})` : `SUMIFS(${budget}${conditions})`}-SUMIFS(${budget}${conditions}${comparisonIs(comparable(row, d), d)})`
      ),
      style: "cellCross",
    }),
  };
}

/** The sum of the rows' variances, never the variance of sums; not defined where nothing is compared. */
function totalVariance(d: Describing): Column {
  const nd = d.say(NOT_DEFINED);
  const base = `${varianceReference("budget", d)}-${varianceReference("outside", d)}`;
  return {
    ...money("variance", d, "varianceNote"),
    cell: ({ row, figures }) => {
      const compared = comparisonIs(comparable(row, d), d);
      const total = (amount: Amount) =>
        overConditions(
          row,
          d,
          (conditions) =>
            `SUMIFS(${linesReference(amountHeading(amount, d))}${conditions}${compared})`
        );
      return {
        value: figures.variance ?? nd,
        formula: `IF(AND(ROUND(${base},2)=0,ROUND(${total("forecast")},2)=0),"${nd}",${total("variance")})`,
        style: "cellCross",
      };
    },
  };
}

/** The same for the year; not defined where nothing differs and one of the two is nothing. */
function yearVariance(d: Describing): Column {
  const nd = d.say(NOT_DEFINED);
  const [budget, forecast] = (["yearBudget", "yearForecast"] as const).map((word) =>
    varianceReference(word, d)
  ) as [string, string];
  return {
    ...money("yearVariance", d, "yearNote"),
    cell: ({ row, figures }) => {
      const total = sumFormula(row, "yearVariance", d);
      const nothing = `ROUND(${total},2)=0,OR(ROUND(${budget},2)=0,ROUND(${forecast},2)=0)`;
      return {
        value: figures.yearVariance ?? nd,
        formula: `IF(AND(${nothing}),"${nd}",${total})`,
        style: "cellCross",
      };
    },
  };
}

function difference(
  word: Word,
  note: Word | null,
  formula: string,
  d: Describing,
  value: (row: Judged) => number
): Column {
  // Rounded, or the last digits of two sums would print as "-0".
  const rounded = (row: Judged) => Math.round(value(row) * 1e4) / 1e4 + 0;
  return { ...money(word, d, note ?? undefined), formula: `ROUND(${formula},4)`, cell: rounded };
}

function percentColumn(atCompletion: boolean, d: Describing): Column {
  const nd = d.say(NOT_DEFINED);
  const at = (word: Word) => varianceReference(word, d);
  const [variance, base] = atCompletion
    ? [at("variance"), `(${at("budget")}-${at("outside")})`]
    : [at("yearVariance"), at("yearBudget")];
  return {
    id: "percent",
    heading: d.say(VARIANCE_WORDS.percent),
    kind: "calculation",
    note: d.say(VARIANCE_WORDS.percentNote),
    format: FORMATS.percent,
    style: "cellRight",
    formula: `IF(COUNT(${variance})=0,"${nd}",IF(ROUND(${base},2)=0,"${nd}",${variance}/ABS(${base})))`,
    cell: ({ figures: { judged, base: of } }) =>
      judged === null || Math.round(of * 100) === 0 ? nd : judged / Math.abs(of),
  };
}

function money(
  word: Word,
  d: Describing,
  note?: Word
): Pick<Column, "id" | "heading" | "kind" | "note" | "format" | "style"> {
  return {
    id: word,
    heading: d.say(VARIANCE_WORDS[word]),
    kind: "calculation",
    note: note === undefined ? undefined : d.say(VARIANCE_WORDS[note]),
    format: moneyFormat(d.portfolio.settings.currency, d.language),
    style: "cellRight",
  };
}
