import { makeSubject } from "../../test/makeSubject";
import { milestoneSlips, quantile, summariseMilestones } from "./milestoneSlip";
import { contingencyCoverage, riskExposure } from "./riskExposure";
import { priceVolumeRateSplit, rateVolumeSplit } from "./splits";
import fc from "fast-check";

test("money at risk; what cannot be quantified shows in the coverage", () => {
  const { reports } = makeSubject({
    projects: [
      {
        fields: {},
        risks: [
          { riskName: "A", probability: 0.5, impactCost: 100 },
          { riskName: "B", probability: 30, impactCost: 100 },
          { riskName: "C", probability: 0.1, impactCost: { value: 1000, currency: "USD" } },
          { riskName: "D", probability: 0.9 },
        ],
      },
    ],
  });
  const { risks } = reports[0]!.report;
  expect(riskExposure(risks, { currency: "EUR", rates: {} })).toEqual({
    exposure: 50,
    quantified: 1,
    risks: 4,
  });
  expect(riskExposure(risks, { currency: "EUR", rates: { USD: 0.9 } }).exposure).toBeCloseTo(
    140,
    9
  );
  expect(contingencyCoverage(100, 0)).toBeNull();
});

test("slip of milestones, and how many were met", () => {
  const { reports } = makeSubject({
    projects: [
      {
        fields: {},
        milestones: [
          { milestoneName: "A", milestoneBaseline: "2026-09-01", milestoneActual: "2026-09-01" },
          {
            milestoneName: "B",
            milestoneBaseline: "2026-10-01",
            milestonePrevious: "2026-10-20",
            milestoneForecast: "2026-11-10",
          },
          { milestoneName: "C", milestoneForecast: "2026-12-01" },
        ],
      },
    ],
  });
  const { milestones } = reports[0]!.report;
  expect(milestoneSlips(milestones).map(({ slip, drift }) => [slip, drift])).toEqual([
    [0, null],
    [40, 21],
    [null, null],
  ]);
  expect(summariseMilestones(milestones, "2026-10-31")).toEqual({
    due: 2,
    met: 1,
    medianSlip: 20,
    p90Slip: 36,
  });
  expect(quantile([], 0.5)).toBeNull();
});

test("splits sum to the variance that they split", () => {
  const x = fc.double({ min: 0, max: 1000, noNaN: true });
  const priced = fc.record({ quantity: x, price: x, rate: x });
  fc.assert(
    fc.property(priced, priced, (actual, base) => {
      const { rate, price, volume, total } = priceVolumeRateSplit(actual, base);
      expect(Math.abs(rate + price + volume - total)).toBeLessThan(1e-4);
      const two = rateVolumeSplit(base, actual);
      expect(Math.abs(two.rate + two.volume - two.total)).toBeLessThan(1e-6);
    })
  );
});
