import fc from "fast-check";
import { statusDistribution, weightedStatusScore } from "./distribution";
import { computeStatus, worstStatus } from "./status";

test("the worst measure decides; without a measure nothing is assessed", () => {
  expect(computeStatus({ cpi: { value: 0.97 }, spi: { value: 0.92 } }).status).toBe("watch");
  expect(computeStatus({ cpi: { value: 0.95 } }).status).toBe("onTrack");
  expect(computeStatus({ cpi: { value: 0.89 }, finishSlipDays: { value: 0 } }).status).toBe(
    "offTrack"
  );
  expect(computeStatus({ finishSlipDays: { value: 30 } }).status).toBe("watch");
  expect(computeStatus({ cpi: { undefined: "NOT_STARTED" } })).toEqual({
    status: "notAssessed",
    measures: [],
  });
});

test("thresholds are data", () => {
  const strict = {
    version: "x",
    bands: [{ measure: "cpi", bad: "low", watch: 1, offTrack: 0.95 }],
  } as const;
  expect(computeStatus({ cpi: { value: 0.97 } }, strict).status).toBe("watch");
});

test("what was not assessed does not make a portfolio better or worse", () => {
  const status = fc.constantFrom("onTrack", "watch", "offTrack", "notAssessed" as const);
  fc.assert(
    fc.property(fc.array(status), (statuses) => {
      expect(worstStatus([...statuses, "notAssessed"])).toBe(worstStatus(statuses));
    })
  );
});

test("distribution by count and by budget adds up; one figure is weighted by budget", () => {
  const projects = [
    { status: "onTrack", budget: 900 },
    { status: "offTrack", budget: 100 },
    { status: "notAssessed", budget: 500 },
    { status: "watch", budget: null },
  ] as const;
  const shares = statusDistribution(projects);
  expect(shares.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  expect(shares.reduce((total, { budget }) => total + budget, 0)).toBe(1500);
  expect(weightedStatusScore(projects)).toBeCloseTo(0.2, 12);
  expect(weightedStatusScore([])).toBeNull();
});
