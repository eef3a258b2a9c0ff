import type { Indicator } from "./indicator";
import { defined, notDefined } from "./result";

/** A cumulative plan: planned value at each time, in time order, time counted from the project's start (time 0, PV 0). */
export interface PlanCurve {
  readonly times: readonly number[];
  readonly planned: readonly number[];
  /** Budget at completion. */
  readonly budget: number;
}

/** Where the project stands at one time. */
export interface Standing {
  readonly time: number;
  readonly earned: number;
}

/** Earned schedule at one status date, in the plan's unit of time. */
export interface EarnedSchedule {
  readonly earnedSchedule: Indicator;
  readonly svTime: Indicator;
  readonly spiTime: Indicator;
  readonly ieacTime: Indicator;
  readonly tspi: Indicator;
}

/**
 * Earned schedule at each status date (Lipke; DOMAIN A3). ES = C + I, where C is the last time whose
 * planned value does not exceed the earned value, and I interpolates to the next. On a plateau of the plan
 * C is its end. Once EV reaches the budget, ES is the planned duration and time is frozen at that finish,
 * so that the final SPI(t) is planned over actual duration. `standings` in time order.
 */
export function earnedScheduleSeries(
  plan: PlanCurve,
  standings: readonly Standing[]
): readonly EarnedSchedule[] {
  const finish = standings.find((standing) => standing.earned >= plan.budget)?.time ?? Infinity;
  return standings.map(({ time, earned }) => at(plan, Math.min(time, finish), earned));
}

function at(plan: PlanCurve, time: number, earned: number): EarnedSchedule {
  const es = earnedTime(plan, earned);
  const pd = plannedDuration(plan);
  if (es === null) return every(notDefined("NO_HISTORY"));
  return {
    earnedSchedule: defined(es),
    svTime: defined(es - time),
    spiTime: time > 0 ? defined(es / time) : notDefined("NOT_STARTED"),
    ieacTime: ieac(es, time, pd),
    tspi: tspi(es, time, pd, earned >= plan.budget),
  };
}

/** The time at which the plan had earned this much, or null when the plan does not reach that far. */
function earnedTime({ times, planned, budget }: PlanCurve, earned: number): number | null {
  if (earned <= 0) return 0;
  if (earned >= budget) return plannedDuration({ times, planned, budget });
  let last = -1;
  planned.forEach((value, i) => {
    if (value <= earned) last = i;
  });
  const [t0, v0] = last < 0 ? [0, 0] : [times[last]!, planned[last]!];
  const [t1, v1] = [times[last + 1], planned[last + 1]];
  if (t1 === undefined || v1 === undefined) return null;
  return t0 + ((earned - v0) / (v1 - v0)) * (t1 - t0);
}

/** First time at which the plan reaches the budget; null when it does not. */
function plannedDuration({ times, planned, budget }: PlanCurve): number | null {
  const end = planned.findIndex((value) => value >= budget);
  return end < 0 ? null : times[end]!;
}

/** Duration forecast: planned duration / SPI(t), which is PD × AT / ES. */
function ieac(es: number, time: number, pd: number | null): Indicator {
  if (pd === null) return notDefined("NO_HISTORY");
  return es === 0 ? notDefined("NOT_STARTED") : defined((pd * time) / es);
}

/** Schedule performance needed to finish as planned: (PD − ES) / (PD − AT). */
function tspi(es: number, time: number, pd: number | null, done: boolean): Indicator {
  if (pd === null) return notDefined("NO_HISTORY");
  if (done) return notDefined("DONE");
  return time >= pd ? notDefined("NOT_ACHIEVABLE") : defined((pd - es) / (pd - time));
}

function every(indicator: Indicator): EarnedSchedule {
  return {
    earnedSchedule: indicator,
    svTime: indicator,
    spiTime: indicator,
    ieacTime: indicator,
    tspi: indicator,
  };
}
