import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import { numberOf, rateOf } from "../indicators/inputs";
import type { CurrencySettings } from "../indicators/inputs";
import { sum } from "../indicators/sum";
import type { ProjectReport } from "../reading/report";
import type { HistoryRow } from "./history";
import { monthsOf } from "./horizon";

/** Cumulative planned value, earned value and actual cost at the end of a month; null where not known. */
export interface CurvePoint {
  /** "2026-10". */
  readonly month: string;
  readonly planned: number | null;
  readonly earned: number | null;
  readonly actual: number | null;
}

/** The S-curve of a portfolio, in its currency, and the projects that it rests on. */
export interface BudgetCurve {
  readonly points: readonly CurvePoint[];
  readonly projects: number;
}

export interface CurveSettings extends CurrencySettings {
  readonly period: string;
  readonly statusDate: string;
}

type Measure = "planned" | "earned" | "actual";
/** Cumulative amounts by month, counted from year 0. */
type Series = ReadonlyMap<number, number>;

const FIELDS: Readonly<Record<Measure, FieldId>> = {
  planned: "plannedValue",
  earned: "earnedValue",
  actual: "actualCost",
};
/** What, spread over months, adds up to each measure; the first that a project spreads. */
const PHASED: Readonly<Record<Measure, readonly FieldId[]>> = {
  planned: ["plannedValue", "currentBudget", "budgetAtCompletion"],
  earned: ["earnedValue"],
  actual: ["actualCost"],
};
/** Fewer months make no curve. */
const FEWEST = 3;

/**
 * The curve of the projects that say something of at least three months: from their status dates, from what
 * earlier portfolios keep of them, else from amounts by month. A month in which one of them has not said a
 * measure yet has none of it. Null when no project says enough.
 */
export function budgetCurve(
  reports: readonly ProjectReport[],
  history: readonly HistoryRow[],
  settings: CurveSettings
): BudgetCurve | null {
  const all = reports.map((report) => ({
    planned: seriesOf(report, "planned", history, settings),
    earned: seriesOf(report, "earned", history, settings),
    actual: seriesOf(report, "actual", history, settings),
  }));
  const used = all.filter(({ planned, earned, actual }) =>
    [planned, earned, actual].some((series) => series.size >= FEWEST)
  );
  const months = used.flatMap((one) => Object.values(one).flatMap((series) => [...series.keys()]));
  if (months.length === 0) return null;
  const now = monthsOf(settings.period)?.last ?? Infinity;
  const [first, last] = [
    months.reduce((a, b) => Math.min(a, b)),
    months.reduce((a, b) => Math.max(a, b)),
  ];
  const points = Array.from({ length: last - first + 1 }, (_, i): CurvePoint => {
    const month = first + i;
    const at = (measure: Measure) =>
      totalAt(
        used.map((one) => one[measure]),
        month
      );
    return {
      month: monthName(month),
      planned: at("planned"),
      earned: month > now ? null : at("earned"),
      actual: month > now ? null : at("actual"),
    };
  });
  return { points, projects: used.length };
}

/** Sum of what the projects that say the measure at all have reached; null while one has not said it yet. */
function totalAt(series: readonly Series[], month: number): number | null {
  const telling = series.filter((one) => one.size > 0);
  const reached = telling.map((one) => {
    const known = [...one.keys()].filter((key) => key <= month);
    return known.length === 0 ? null : one.get(Math.max(...known))!;
  });
  return telling.length === 0 || reached.includes(null) ? null : sum(reached as number[]);
}

function seriesOf(
  report: ProjectReport,
  measure: Measure,
  history: readonly HistoryRow[],
  settings: CurveSettings
): Series {
  const phased = phasedSeries(report, measure, settings);
  const stated = new Map<number, number>();
  const put = (month: number | null, amount: number | null) => {
    if (month !== null && amount !== null) stated.set(month, amount);
  };
  for (const row of history) {
    if (row.key !== report.key || row.period > settings.period) continue;
    const amount = row.measures[FIELDS[measure] as keyof typeof row.measures];
    const rate = rateOf(row.currency, settings);
    put(
      monthsOf(row.period)?.last ?? null,
      amount === undefined || rate === null ? null : amount * rate
    );
  }
  for (const { date, fields } of report.snapshots) {
    put(monthOfDate(date), converted(fields[FIELDS[measure]], settings));
  }
  const current = converted(report.fields[FIELDS[measure]], settings);
  const statusDate = report.fields.statusDate?.value;
  put(monthOfDate(typeof statusDate === "string" ? statusDate : settings.statusDate), current);
  return stated.size >= FEWEST || phased.size === 0 ? stated : phased;
}

/** Amounts by month, added up from the first; none where the project spreads them by quarter or not at all. */
function phasedSeries(report: ProjectReport, measure: Measure, settings: CurveSettings): Series {
  for (const field of PHASED[measure]) {
    const months = new Map<number, number>();
    for (const { phased } of report.lines) {
      for (const { period, value } of phased) {
        const span = monthsOf(period);
        const amount = value.field === field ? converted(value, settings) : null;
        if (!span || span.first !== span.last || amount === null) continue;
        months.set(span.last, (months.get(span.last) ?? 0) + amount);
      }
    }
    if (months.size === 0) continue;
    let total = measure === "actual" ? spentBefore(report, months, settings) : 0;
    return new Map(
      [...months]
        .sort(([a], [b]) => a - b)
        .map(([month, amount]) => [month, (total += amount)] as const)
    );
  }
  return new Map();
}

/** What a project has spent beyond its months: before the first of them, or in no stated month. */
function spentBefore(report: ProjectReport, months: Series, settings: CurveSettings): number {
  const spent = converted(report.fields.actualCost, settings);
  return spent === null ? 0 : Math.max(0, spent - sum([...months.values()]));
}

function converted(value: ReportedValue | undefined, settings: CurveSettings): number | null {
  const number = value ? numberOf(value) : null;
  const rate = value ? rateOf(value.currency, settings) : null;
  return number === null || rate === null ? null : number * rate;
}

function monthOfDate(iso: string | null): number | null {
  return iso === null ? null : (monthsOf(iso.slice(0, 7))?.last ?? null);
}

function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}
