import { sum } from "../../indicators/sum";
import { TABLES } from "../../portfolio/machineTables";
import { shorten } from "../cells";
import type { Describing } from "../describing";
import { CHART_WORDS } from "../words/charts";
import { COMMON_WORDS } from "../words/common";
import { DIMENSION_WORDS, VARIANCE_WORDS } from "../words/variances";
import type { Dimension } from "../words/variances";
import { figuresOf } from "./varianceFigures";
import type { Landing } from "./varianceFigures";
import type { VarianceRow } from "./varianceRows";

/** One step from the budget to the forecast: a total, or what a group adds to it (a variance with its sign turned). */
export interface Step {
  readonly name: string;
  readonly kind: "total" | "effect";
  readonly value: number;
  /** Live formula on the table of variances; null for what closes the steps. */
  readonly formula: string | null;
}

export interface Waterfall {
  readonly dimension: Dimension;
  readonly group: string;
  readonly steps: readonly Step[];
}

/** Groups with a step of their own; the others share one. */
const MOST_STEPS = 8;
const DIMENSIONS: readonly Dimension[] = ["programme", "department", "project"];

/** The steps by programme, else by department, else by project: whichever divides the portfolio. */
export function waterfallOf(
  rows: readonly VarianceRow[],
  landing: Landing,
  d: Describing
): Waterfall | null {
  const dimension = DIMENSIONS.find((one) => rows.some((row) => row.dimension === one));
  const whole = rows.find((row) => row.dimension === "portfolio");
  if (dimension === undefined || !whole) return null;
  const total = figuresOf(whole, landing);
  if (total.judged === null) return null;
  const effects = rows
    .filter((row) => row.dimension === dimension)
    .flatMap((row) => {
      const { judged } = figuresOf(row, landing);
      return judged === null || judged === 0 ? [] : [{ row, value: -judged }];
    })
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const own = effects.slice(0, MOST_STEPS);
  const column = (word: keyof typeof VARIANCE_WORDS) =>
    `${TABLES.variances}[${d.say(VARIANCE_WORDS[word])}]`;
  const variance = column(landing === "year" ? "yearVariance" : "variance");
  const ofKey = (of: string, key: string) =>
    `SUMIFS(${of},${TABLES.variances}[${d.say(COMMON_WORDS.key)}],"${key.replace(/[~*?]/g, "~$&").replaceAll('"', '""')}")`;
  const shown = own.filter(({ row }) => row.key.length <= 200);
  const rest = sum(effects.map(({ value }) => value)) - sum(shown.map(({ value }) => value));
  const restFormula = [
    `-${ofKey(variance, whole.key)}`,
    ...shown.map(({ row }) => `+${ofKey(variance, row.key)}`),
  ].join("");
  const start =
    landing === "year"
      ? ofKey(column("yearBudget"), whole.key)
      : `${ofKey(column("budget"), whole.key)}-${ofKey(column("outside"), whole.key)}`;
  return {
    dimension,
    group: d.say(DIMENSION_WORDS[dimension]).toLowerCase(),
    steps: [
      {
        name: d.say(CHART_WORDS[landing === "year" ? "yearBudget" : "budget"]),
        kind: "total",
        value: total.base,
        formula: start,
      },
      ...shown.map(({ row, value }): Step => ({
        name: shorten(row.name, 30),
        kind: "effect",
        value,
        formula: `-${ofKey(variance, row.key)}`,
      })),
      ...(effects.length > shown.length
        ? [
            {
              name: d.say(CHART_WORDS.others),
              kind: "effect" as const,
              value: rest,
              formula: restFormula,
            },
          ]
        : []),
      {
        name: d.say(CHART_WORDS.forecast),
        kind: "total",
        value: total.base - total.judged,
        formula: null,
      },
    ],
  };
}
