import fc from "fast-check";
import { earnedScheduleSeries } from "./earnedSchedule";
import { valueOf } from "./result";

const plan = { times: [1, 2, 3, 4], planned: [10, 20, 20, 40], budget: 40 };
const es = (time: number, earned: number) => earnedScheduleSeries(plan, [{ time, earned }])[0]!;

test("nothing earned is time zero, with no forecast", () => {
  expect(es(2, 0)).toMatchObject({
    earnedSchedule: { value: 0 },
    spiTime: { value: 0 },
    ieacTime: { undefined: "NOT_STARTED" },
  });
});

test("a plateau of the plan counts to its end", () => {
  expect(valueOf(es(3, 20).earnedSchedule)).toBe(3);
  expect(valueOf(es(3, 30).earnedSchedule)).toBe(3.5);
});

test("time stops at the finish: a late project keeps its final SPI(t)", () => {
  const series = earnedScheduleSeries(plan, [
    { time: 5, earned: 30 },
    { time: 6, earned: 40 },
    { time: 9, earned: 40 },
  ]);
  expect(valueOf(series[1]!.spiTime)).toBeCloseTo(4 / 6, 12);
  expect(series[2]).toEqual(series[1]);
  expect(series[2]!.tspi).toEqual({ undefined: "DONE" });
});

test("a plan that does not reach as far says so", () => {
  const short = { times: [1, 2], planned: [10, 20], budget: 40 };
  expect(earnedScheduleSeries(short, [{ time: 2, earned: 25 }])[0]!.earnedSchedule).toEqual({
    undefined: "NO_HISTORY",
  });
});

test("to perform as planned is SPI(t) = 1, at any date of any rising plan", () => {
  const steps = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(steps, (increments) => {
      const planned: number[] = [];
      for (const step of increments) planned.push((planned.at(-1) ?? 0) + step);
      const times = planned.map((_, i) => i + 1);
      const series = earnedScheduleSeries(
        { times, planned, budget: planned.at(-1)! },
        times.map((time, i) => ({ time, earned: planned[i]! }))
      );
      for (const { spiTime } of series) expect(valueOf(spiTime)).toBeCloseTo(1, 9);
    })
  );
});
