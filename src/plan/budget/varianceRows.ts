import { sum } from "../../indicators/sum";
import { naturalOrder } from "../../portfolio/order";
import { fieldById } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import type { Horizon } from "../../portfolio/horizon";
import type { Describing } from "../describing";
import { grouped } from "../grouped";
import { BUDGET_WORDS, HORIZON_WORDS } from "../words/budget";
import { COMMON_WORDS } from "../words/common";
import { VARIANCE_WORDS } from "../words/variances";
import type { Dimension } from "../words/variances";
import type { Amount, BudgetRecord } from "./budgetRecords";
import { fiscalYearWord, groupOf, lineKeyOf, linesReference } from "./calculationColumns";

/** One row of the sheet of variances: some of the budget's rows, and how a formula finds them again. */
export interface VarianceRow {
  readonly dimension: Dimension;
  /** Stable from one consolidation to the next: "project | prj-01". */
  readonly key: string;
  readonly name: string;
  /** What the formulas look for in `columns`; "" where every row counts. */
  readonly criterion: string;
  /** References to the columns searched with the criteria beside them; sums over several are added. */
  readonly conditions: readonly Condition[];
  /** True where only rows with budget and forecast on one line can be compared. */
  readonly byLine: boolean;
  readonly records: readonly BudgetRecord[];
}

export interface Condition {
  readonly column: string;
  /** A text that is looked for; null for the row's own criterion. */
  readonly text: string | null;
}

/** Lines that have a row of their own: those with the largest variances. */
const MOST_LINES = 30;
/** Excel refuses a longer criterion. */
const LONGEST = 250;

const BY_PROJECT: readonly Dimension[] = ["project", "programme", "department", "currency"];

/** The rows: the portfolio, then by each dimension that divides it, the largest variances first. */
export function varianceRows(records: readonly BudgetRecord[], d: Describing): VarianceRow[] {
  const field = (id: FieldId) => (row: BudgetRecord) => {
    const value = row.fields[id]?.value ?? row.line.fields[id]?.value;
    return typeof value === "string" ? value : "";
  };
  const heading = (id: FieldId) => d.say(fieldById(id).name);
  const by = (
    dimension: Dimension,
    column: string,
    of: (row: BudgetRecord) => string,
    nameOf: (row: BudgetRecord) => string = of
  ) => divide(dimension, column, of, nameOf, records, d);
  const lines = by(
    "line",
    d.say(BUDGET_WORDS.lineKey),
    ({ row }) => lineKeyOf(row) ?? "",
    (row) => [row.project.name, field("lineName")(row) || row.line.key].join(" · ")
  ).filter((row) => row.criterion !== "=" && (totalOf(row, "variance") ?? 0) !== 0);
  const rows = [
    by(
      "project",
      d.say(COMMON_WORDS.projectKey),
      ({ project }) => project.key,
      ({ project }) => project.name
    ),
    several(by("programme", d.say(BUDGET_WORDS.programme), (r) => groupOf(r.project, "programme"))),
    several(
      by("department", d.say(BUDGET_WORDS.department), (r) => groupOf(r.project, "department"))
    ),
    several(by("category", heading("category"), field("category"))),
    several(by("costType", heading("costType"), field("costType"))),
    several(by("supplier", heading("supplier"), field("supplier"))),
    lines.slice(0, MOST_LINES),
    several(by("currency", d.say(COMMON_WORDS.currency), ({ currency }) => currency ?? "")),
    periodRows(records, d),
  ];
  return [portfolioRow(records, d), ...rows.flat()];
}

/** Sums already made: sorting asks for each of them many times. */
const made = new WeakMap<VarianceRow, Partial<Record<Amount, number | null>>>();

/** Sum of an amount over a row's records, over those that can be compared for a variance; null when none. */
export function totalOf(row: VarianceRow, amount: Amount): number | null {
  const sums = made.get(row) ?? {};
  made.set(row, sums);
  if (!(amount in sums)) sums[amount] = sumOf(row, amount);
  return sums[amount] ?? null;
}

function sumOf(row: VarianceRow, amount: Amount): number | null {
  const values = comparedRecords(row, amount).flatMap(({ amounts }) => amounts[amount] ?? []);
  return values.length === 0 ? null : sum(values);
}

function comparedRecords(row: VarianceRow, amount: Amount): readonly BudgetRecord[] {
  return row.byLine && (amount === "variance" || amount === "forecast")
    ? row.records.filter(({ comparison }) => comparison === "line")
    : row.records;
}

/** True for rows whose budget takes part in the row's variance. */
export function isCompared(row: VarianceRow, record: BudgetRecord): boolean {
  return row.byLine ? record.comparison === "line" : record.comparison !== "none";
}

function portfolioRow(records: readonly BudgetRecord[], d: Describing): VarianceRow {
  return {
    dimension: "portfolio",
    key: "portfolio",
    name: d.say(VARIANCE_WORDS.total),
    criterion: "",
    conditions: [],
    byLine: false,
    records,
  };
}

function divide(
  dimension: Dimension,
  heading: string,
  of: (row: BudgetRecord) => string,
  nameOf: (row: BudgetRecord) => string,
  records: readonly BudgetRecord[],
  d: Describing
): VarianceRow[] {
  const column = linesReference(heading);
  return [...grouped(records, (row) => of(row).toLowerCase())]
    .map(([id, mine]): VarianceRow => ({
      dimension,
      key: `${dimension} | ${id}`,
      name: id === "" ? d.say(VARIANCE_WORDS.unnamed) : nameOf(mine[0]!),
      criterion: criterionOf(of(mine[0]!)),
      conditions: [{ column, text: null }],
      byLine: !BY_PROJECT.includes(dimension),
      records: mine,
    }))
    .sort(bySize);
}

/** A dimension that names nothing, or divides nothing, has no rows. */
function several(rows: VarianceRow[]): VarianceRow[] {
  return rows.length > 1 ? rows : [];
}

/** What SUMIFS takes for that text and no other: `*`, `?`, `~` escaped, no operator first, blank as "=". */
function criterionOf(text: string): string {
  const escaped = text.replace(/[~*?]/g, "~$&");
  const whole = escaped.length > LONGEST ? `${escaped.slice(0, LONGEST)}*` : escaped;
  return whole === "" || /^[<>=]/.test(whole) ? `=${whole}` : whole;
}

/** The portfolio's month, its year to date, then every financial year. */
function periodRows(records: readonly BudgetRecord[], d: Describing): VarianceRow[] {
  const { period } = d.portfolio.settings;
  const horizon = linesReference(d.say(BUDGET_WORDS.horizon));
  const ofHorizons = (id: string, name: string, horizons: readonly Horizon[]): VarianceRow => ({
    dimension: "period",
    key: `period | ${id}`,
    name,
    criterion: horizons.map((one) => d.say(HORIZON_WORDS[one])).join(" + "),
    conditions: horizons.map((one) => ({ column: horizon, text: d.say(HORIZON_WORDS[one]) })),
    byLine: true,
    records: records.filter((row) => horizons.includes(row.horizon)),
  });
  const years = divide(
    "period",
    d.say(BUDGET_WORDS.fiscalYear),
    (row) => fiscalYearWord(row.period, d) ?? "",
    (row) => fiscalYearWord(row.period, d) ?? "",
    records.filter(({ horizon: one }) => one !== "undated"),
    d
  ).sort((a, b) => naturalOrder(a.name, b.name));
  if (years.length === 0) return [];
  return [
    ofHorizons("month", d.say(VARIANCE_WORDS.month, { period }), ["month"]),
    ofHorizons("yearToDate", d.say(VARIANCE_WORDS.yearToDate, { period }), ["month", "earlier"]),
    ...years,
  ].filter((row) => row.records.length > 0);
}

/** Largest variance first, whatever its sign; then the largest budget; then by name. */
function bySize(a: VarianceRow, b: VarianceRow): number {
  const size = (row: VarianceRow, amount: Amount) => Math.abs(totalOf(row, amount) ?? 0);
  return (
    size(b, "variance") - size(a, "variance") ||
    size(b, "yearBudget") - size(a, "yearBudget") ||
    size(b, "budget") - size(a, "budget") ||
    naturalOrder(a.key, b.key)
  );
}
