import type { ReportedValue } from "../fields/values";
import type { ProjectReport } from "../reading/report";
import { earnedScheduleSeries } from "./earnedSchedule";
import type { PlanCurve, Standing } from "./earnedSchedule";
import type { Indicators } from "./indicator";
import { dayNumber, numberOf } from "./inputs";
import { notDefined } from "./result";

const NONE: Indicators = {
  earnedSchedule: notDefined("NO_HISTORY"),
  svTime: notDefined("NO_HISTORY"),
  spiTime: notDefined("NO_HISTORY"),
  ieacTime: notDefined("NO_HISTORY"),
  tspi: notDefined("NO_HISTORY"),
};

/**
 * Earned schedule at the last status date of a report that holds a dated series, in calendar days from the
 * project's start. Periods may be irregular: time is interpolated on dates. The baseline finish, where
 * known, closes the plan at the budget.
 */
export function earnedScheduleIndicators(report: ProjectReport): Indicators {
  const start = dateOf(report.fields.startDateBaseline) ?? dateOf(report.fields.startDate);
  const budget = moneyOf(report.fields.budgetAtCompletion);
  if (start === null || budget === null || budget <= 0) return NONE;
  const plan = planCurve(report, start, budget);
  const standings = standingsOf(report, start);
  if (!plan || standings.length === 0) return NONE;
  return { ...earnedScheduleSeries(plan, standings).at(-1)! };
}

function planCurve(report: ProjectReport, start: number, budget: number): PlanCurve | null {
  const points: { time: number; planned: number }[] = [];
  for (const snapshot of report.snapshots) {
    const day = snapshot.date === null ? null : dayNumber(snapshot.date);
    const planned = moneyOf(snapshot.fields.plannedValue);
    if (day !== null && planned !== null && day > start)
      points.push({ time: day - start, planned });
  }
  const finish = dateOf(report.fields.finishDateBaseline);
  const last = points.at(-1);
  if (finish !== null && last && finish - start > last.time && last.planned < budget) {
    points.push({ time: finish - start, planned: budget });
  }
  // A plan that goes back is no plan to read times from.
  const rises = points.every(
    (point, i) =>
      i === 0 || (point.planned >= points[i - 1]!.planned && point.time > points[i - 1]!.time)
  );
  if (points.length < 2 || !rises) return null;
  return {
    times: points.map((point) => point.time),
    planned: points.map((point) => point.planned),
    budget,
  };
}

function standingsOf(report: ProjectReport, start: number): readonly Standing[] {
  const standings: Standing[] = [];
  for (const snapshot of report.snapshots) {
    const day = snapshot.date === null ? null : dayNumber(snapshot.date);
    const earned = moneyOf(snapshot.fields.earnedValue);
    if (day !== null && earned !== null && day > start) {
      standings.push({ time: day - start, earned });
    }
  }
  return standings;
}

function dateOf(value: ReportedValue | undefined): number | null {
  return value?.unit === "date" ? numberOf(value) : null;
}

function moneyOf(value: ReportedValue | undefined): number | null {
  return value?.unit === "currency" ? numberOf(value) : null;
}
