import { cellName, quoteSheet, rangeName } from "../../book/address";
import { TABLES } from "../../portfolio/machineTables";
import { budgetCurve } from "../../portfolio/budgetCurve";
import type { BudgetCurve, CurvePoint } from "../../portfolio/budgetCurve";
import type { BudgetRecord } from "../budget/budgetRecords";
import { varianceRows } from "../budget/varianceRows";
import { waterfallOf } from "../budget/waterfall";
import type { Step, Waterfall } from "../budget/waterfall";
import type { Describing } from "../describing";
import { costMoveFormat, moneyFormat, scaleFor, scaledFormat } from "../money";
import type { PlanCell, PlanChart, PlanSheet, PlanTable } from "../plan";
import { COLORS } from "../styles";
import { niceStep } from "../summary/numbers";
import { describeTable, titleBlock } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { CHART_WORDS } from "../words/charts";
import { footerOf } from "../words/common";
import { SHEET_NAMES } from "../words/sheetNames";
import { landingOf } from "./variancesSheet";

/** Columns of the tables, then a gap, then the charts. */
const WIDTHS = [30, 16, 16, 16, 16, 16, 16, 2, ...Array<number>(10).fill(12)];
const CHART = { left: 8, right: 17 } as const;
const CHART_ROWS = 20;
const TOP = 3;

/** The budget in two charts and the figures behind them: steps to the forecast, and the S-curve. None: no sheet. */
export function chartsSheet(d: Describing, records: readonly BudgetRecord[]): PlanSheet | null {
  const { settings, history, projects } = d.portfolio;
  const landing = landingOf(records);
  const waterfall = landing === null ? null : waterfallOf(varianceRows(records, d), landing, d);
  const curve = budgetCurve(
    projects.map(({ report }) => report),
    history,
    settings
  );
  if (!waterfall && !curve) return null;
  const name = d.say(SHEET_NAMES.charts);
  const tables: PlanTable[] = [];
  const charts: PlanChart[] = [];
  let row = TOP;
  let bottom = TOP;
  if (waterfall) {
    tables.push(stepsTable(waterfall, row, d));
    charts.push(stepsChart(waterfall, row, d));
    bottom = row + Math.max(waterfall.steps.length + 1, CHART_ROWS);
    row = bottom + 2;
  }
  if (curve) {
    tables.push(curveTable(curve, row, d));
    charts.push(curveChart(curve, row, d));
    bottom = row + Math.max(curve.points.length + 1, CHART_ROWS);
  }
  return {
    key: "charts",
    name,
    visibility: "visible",
    gridlines: false,
    tabColor: null,
    frozen: { rows: 2, columns: 0 },
    widths: WIDTHS,
    heights: { 0: 27 },
    blocks: [
      titleBlock(
        d.say(CHART_WORDS.title),
        d.say(CHART_WORDS.subtitle, { currency: settings.currency })
      ),
    ],
    tables,
    conditionalFormats: [],
    validations: [],
    charts,
    merges: [],
    print: {
      area: rangeName({ top: 0, left: 0, bottom, right: CHART.right }),
      titleRows: "1:2",
      landscape: true,
      fitToWidth: 1,
      fitToHeight: 0,
      footer: footerOf(d, name),
    },
  };
}

/** A step with where it starts and ends. */
interface Placed {
  readonly step: Step;
  readonly i: number;
  readonly before: number;
  readonly after: number;
}

function placed(steps: readonly Step[]): Placed[] {
  let level = 0;
  return steps.map((step, i) => {
    const before = step.kind === "total" ? 0 : level;
    level = step.kind === "total" ? step.value : level + step.value;
    return { step, i, before, after: level };
  });
}

function stepsTable({ steps }: Waterfall, row: number, d: Describing): PlanTable {
  const last = steps.length - 1;
  const at = (col: number, i: number) => cellName({ row: row + 1 + i, col });
  const money = (
    id: "total" | "effect" | "cumulative" | "base" | "rise" | "fall",
    value: (one: Placed) => number | null,
    formula: (one: Placed) => string | null
  ): ColumnSpec<Placed> => ({
    id,
    heading: d.say(CHART_WORDS[id]),
    kind: "calculation",
    format: (id === "effect" ? costMoveFormat : moneyFormat)(
      d.portfolio.settings.currency,
      d.language
    ),
    cell: (one): PlanCell => {
      const text = formula(one);
      if (text === null) return null;
      const style = text.includes(TABLES.variances) ? "cellCross" : "cellRight";
      return { value: value(one), formula: text, style };
    },
  });
  const effect = ({ step }: Placed) => step.kind === "effect";
  const columns: ColumnSpec<Placed>[] = [
    {
      id: "step",
      heading: d.say(CHART_WORDS.step),
      kind: "output",
      max: 30,
      cell: ({ step }) => step.name,
    },
    money(
      "total",
      ({ step }) => step.value,
      ({ step, i }) => (step.kind === "total" ? (step.formula ?? at(3, i - 1)) : null)
    ),
    money(
      "effect",
      ({ step }) => step.value,
      (one) => (effect(one) ? one.step.formula : null)
    ),
    money(
      "cumulative",
      ({ after }) => after,
      (one) => (effect(one) ? `${at(3, one.i - 1)}+${at(2, one.i)}` : at(1, one.i))
    ),
    money(
      "base",
      ({ before, after }) => Math.min(before, after),
      (one) => (effect(one) ? `MIN(${at(3, one.i - 1)},${at(3, one.i)})` : null)
    ),
    money(
      "rise",
      ({ step }) => Math.max(0, step.value),
      (one) => (effect(one) ? `MAX(0,${at(2, one.i)})` : null)
    ),
    money(
      "fall",
      ({ step }) => Math.max(0, -step.value),
      (one) => (effect(one) ? `MAX(0,-${at(2, one.i)})` : null)
    ),
  ];
  const table = describeTable(
    {
      table: TABLES.waterfall,
      columns,
      rows: placed(steps),
      keyOf: ({ i }) => (i === last ? "forecast" : `step ${i}`),
    },
    { row, col: 0 }
  );
  return { ...table, filters: false, banded: false };
}

function stepsChart({ steps, group }: Waterfall, row: number, d: Describing): PlanChart {
  const range = rangesOf(steps.length, row, d);
  const ends = placed(steps).flatMap(({ step, before, after }) =>
    step.kind === "total" ? [after] : [before, after]
  );
  const series = (word: "base" | "total" | "rise" | "fall", col: number, color: string) => ({
    name: d.say(CHART_WORDS[word]),
    categories: range(0),
    values: range(col),
    color,
  });
  const { currency } = d.portfolio.settings;
  return {
    kind: "stackedColumn",
    title: d.say(CHART_WORDS.waterfall, { group, currency }),
    series: [
      series("base", 4, "FFFFFF"),
      series("total", 1, COLORS.accentMid),
      series("rise", 5, COLORS.offTrack),
      series("fall", 6, COLORS.onTrack),
    ],
    valueAxis: axisOf(ends),
    format: scaledFormat(currency, d.language, scaleFor(Math.max(...ends.map(Math.abs)))),
    legend: "bottom",
    place: placeAt(row),
  };
}

/** An axis that begins just below the lowest step: beside whole budgets the steps could not be seen. */
function axisOf(ends: readonly number[]): NonNullable<PlanChart["valueAxis"]> {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low <= 0) return {};
  const step = niceStep((high - low || high) / 4);
  const min = Math.max(0, Math.floor((low - step) / step) * step);
  return { min, max: Math.ceil((high + step / 2) / step) * step, step };
}

function curveTable({ points }: BudgetCurve, row: number, d: Describing): PlanTable {
  const money = (id: "planned" | "earned" | "actual"): ColumnSpec<CurvePoint> => ({
    id,
    heading: d.say(CHART_WORDS[id]),
    kind: "output",
    format: moneyFormat(d.portfolio.settings.currency, d.language),
    style: "cellRight",
    cell: (point) => point[id],
  });
  const table = describeTable<CurvePoint>(
    {
      table: TABLES.curve,
      columns: [
        {
          id: "month",
          heading: d.say(CHART_WORDS.month),
          kind: "output",
          cell: ({ month }) => month,
        },
        money("planned"),
        money("earned"),
        money("actual"),
      ],
      rows: points,
      keyOf: ({ month }) => month,
    },
    { row, col: 0 }
  );
  return { ...table, filters: false, banded: false };
}

function curveChart({ points, projects }: BudgetCurve, row: number, d: Describing): PlanChart {
  const range = rangesOf(points.length, row, d);
  const known = (["planned", "earned", "actual"] as const)
    .map((id, i) => ({ id, col: i + 1 }))
    .filter(({ id }) => points.some((point) => point[id] !== null));
  const colors = {
    planned: COLORS.accentSoft,
    earned: COLORS.onTrack,
    actual: COLORS.accent,
  } as const;
  const largest = Math.max(
    ...points.flatMap(({ planned, earned, actual }) =>
      [planned, earned, actual].map((amount) => Math.abs(amount ?? 0))
    )
  );
  return {
    kind: "line",
    title: d.say(CHART_WORDS.curveTitle, { count: projects, of: d.portfolio.projects.length }),
    series: known.map(({ id, col }) => ({
      name: d.say(CHART_WORDS[id]),
      categories: range(0),
      values: range(col),
      color: colors[id],
    })),
    format: scaledFormat(d.portfolio.settings.currency, d.language, scaleFor(largest), 0),
    legend: "bottom",
    place: placeAt(row),
  };
}

function rangesOf(count: number, row: number, d: Describing): (col: number) => string {
  const sheet = quoteSheet(d.say(SHEET_NAMES.charts));
  const absolute = (r: number, col: number) =>
    cellName({ row: r, col }).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return (col) => `${sheet}!${absolute(row + 1, col)}:${absolute(row + count, col)}`;
}

function placeAt(row: number): PlanChart["place"] {
  return { top: row, bottom: row + CHART_ROWS, ...CHART };
}
