import fc from "fast-check";
import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import type { ProjectReport } from "../reading/report";
import { computeIndicators, indicatorsOf } from "./compute";
import { MEASURES } from "./measures";
import { valueOf } from "./result";
import { rollUp } from "./rollUp";
import { sum } from "./sum";

const money = (field: FieldId, value: number | null, currency: string | null = "EUR") =>
  ({
    field,
    value,
    unit: "currency",
    currency,
    source: { file: "f.xlsx", sheet: "S", cell: "A1", text: String(value) },
  }) satisfies ReportedValue;

const report = (key: string, ...values: readonly ReportedValue[]): ProjectReport => ({
  key,
  id: key,
  name: key,
  file: "f.xlsx",
  sheet: "S",
  period: null,
  fields: Object.fromEntries(values.map((value) => [value.field, value])),
  lines: [],
  milestones: [],
  risks: [],
  tasks: [],
  snapshots: [],
});

const earned = (key: string, pv: number, ev: number, ac: number, bac: number, currency = "EUR") =>
  report(
    key,
    money("plannedValue", pv, currency),
    money("earnedValue", ev, currency),
    money("actualCost", ac, currency),
    money("budgetAtCompletion", bac, currency)
  );

const EUR = { currency: "EUR", rates: { USD: 0.9 } };
const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const inputs = fc.record(
  {
    plannedValue: amount,
    earnedValue: amount,
    actualCost: amount,
    budgetAtCompletion: amount,
    estimateAtCompletion: amount,
    estimateToComplete: amount,
    currentBudget: amount,
    committedCost: amount,
    yearBudget: amount,
    yearForecast: amount,
  },
  { requiredKeys: [] }
);

describe("the policy for what is not defined", () => {
  const of = (plannedValue: number, earnedValue: number, actualCost: number, bac: number) =>
    indicatorsOf({ plannedValue, earnedValue, actualCost, budgetAtCompletion: bac });

  test("not started: no CPI, SPI 0 once work was planned, EAC at plan is the budget", () => {
    const got = of(100, 0, 0, 1000);
    expect(got.cpi).toEqual({ undefined: "NOT_STARTED" });
    expect(got.spi).toEqual({ value: 0 });
    expect(got.eac).toEqual({ undefined: "NOT_STARTED" });
    expect(got.eacPlan).toEqual({ value: 1000 });
    expect(got.vac).toEqual({ value: 0 });
    expect(of(0, 0, 0, 1000).spi).toEqual({ undefined: "PV_ZERO" });
  });

  test("spend before progress: CPI 0, EAC at plan stands in", () => {
    const got = of(100, 0, 50, 1000);
    expect(got.cpi).toEqual({ value: 0 });
    expect(got.eac).toEqual({ undefined: "CPI_ZERO" });
    expect(got.vac).toEqual({ value: -50 });
  });

  test("early start, progress without cost, negative inputs", () => {
    expect(of(0, 10, 5, 100).spi).toEqual({ undefined: "EARLY_START" });
    expect(of(10, 10, 0, 100).cpi).toEqual({ undefined: "AC_ZERO" });
    const negative = of(10, 10, -5, 100);
    expect(negative.cpi).toEqual({ undefined: "NEGATIVE_INPUT" });
    expect(negative.cv).toEqual({ value: 15 });
  });

  test("finished: nothing left, no index to complete", () => {
    const got = of(200_000, 280_000, 160_000, 280_000);
    expect(got.etc).toEqual({ value: 0 });
    expect(got.eac).toEqual({ value: 160_000 });
    expect(got.tcpiBac).toEqual({ undefined: "DONE" });
    expect(got.spi).toEqual({ value: 1.4 });
  });

  test("budget spent with work left: not achievable rather than negative", () => {
    expect(of(90, 60, 110, 100).tcpiBac).toEqual({ undefined: "NOT_ACHIEVABLE" });
  });

  test("VAC and ETC rest on the reported EAC where there is one", () => {
    const got = indicatorsOf({
      earnedValue: 50,
      actualCost: 60,
      budgetAtCompletion: 100,
      estimateToComplete: 45,
    });
    expect(got.eacReported).toEqual({ value: 105 });
    expect(got.vac).toEqual({ value: -5 });
    expect(got.etc).toEqual({ value: 45 });
    expect(got.eac).toEqual({ value: 120 });
    expect(got.tcpiEac).toEqual({ value: 50 / 45 });
  });

  test("the year's variance has the sign of the UK returns", () => {
    const got = indicatorsOf({ yearBudget: 46.5, yearForecast: 37.6 });
    expect(valueOf(got.yearVariancePercent)).toBeCloseTo(-0.1914, 4);
    expect(indicatorsOf({ yearBudget: 0, yearForecast: 1 }).yearVariancePercent).toEqual({
      undefined: "BUDGET_ZERO",
    });
  });

  test("whatever the inputs, an indicator is a finite number or a reason", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const got = indicatorsOf(given);
        for (const { id } of MEASURES) {
          const indicator = got[id]!;
          if ("value" in indicator) expect(Number.isFinite(indicator.value)).toBe(true);
          else expect(indicator.undefined).not.toBe("");
        }
      })
    );
  });

  test("indicators do not change with the unit that money is counted in", () => {
    const positive = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, positive, (pv, ev, ac, bac) => {
        const [full, thousands] = [
          of(pv * 1e3, ev * 1e3, ac * 1e3, bac * 1e3),
          of(pv, ev, ac, bac),
        ];
        expect(valueOf(full.cpi)! / valueOf(thousands.cpi)!).toBeCloseTo(1, 9);
        expect(valueOf(full.eacComposite)! / valueOf(thousands.eacComposite)! / 1e3).toBeCloseTo(
          1,
          6
        );
      })
    );
  });
});

describe("currencies within a report", () => {
  test("are not combined", () => {
    const mixed = report(
      "P",
      money("earnedValue", 100, "EUR"),
      money("actualCost", 90, "USD"),
      money("plannedValue", 80, "EUR")
    );
    const got = computeIndicators(mixed);
    expect(got.cpi).toEqual({ undefined: "CURRENCY_MIX" });
    expect(got.spi).toEqual({ value: 1.25 });
  });
});

describe("roll-up", () => {
  const a = earned("A", 1000, 900, 600, 1000);
  const b = earned("B", 10_000, 7000, 10_000, 20_000);

  test("ratios of sums, EACs as sums of EACs (DOMAIN B1)", () => {
    const { indicators } = rollUp([a, b], EUR);
    expect(valueOf(indicators.cpi)).toBeCloseTo(0.7453, 4);
    expect(valueOf(indicators.eac)).toBeCloseTo(29_238.1, 2);
    expect(indicators.finishSlipDays).toEqual({ undefined: "NOT_ADDITIVE" });
  });

  test("converts row by row, leaves out what has no rate, and says so", () => {
    const c = earned("C", 100, 100, 100, 1000, "USD");
    const d = earned("D", 5, 5, 5, 50, "XXX");
    const { totals, coverage } = rollUp([a, c, d], EUR);
    expect(totals.find(({ field }) => field === "budgetAtCompletion")).toEqual({
      field: "budgetAtCompletion",
      value: 1900,
      reported: 2,
      projects: 3,
      notConverted: 1,
    });
    expect(coverage.cpi).toEqual({ projects: 2, of: 3, shareOfBudget: 1 });
  });

  test("an index rests only on projects that report all it needs", () => {
    const noCost = report("E", money("earnedValue", 1e6), money("plannedValue", 1e6));
    const { indicators, coverage } = rollUp([a, b, noCost], EUR);
    expect(valueOf(indicators.cpi)).toBeCloseTo(7900 / 10_600, 12);
    expect(coverage.cpi!.projects).toBe(2);
    expect(coverage.spi!.projects).toBe(3);
  });

  test("sums money the same whatever the order, cents beside billions", () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 200 }), (amounts) => {
        const exact = amounts.reduce((total, x) => total + x, 0);
        const euros = amounts.map((x) => x / 100);
        expect(Math.round(sum(euros) * 100)).toBe(exact === 0 ? 0 : exact);
        expect(sum([...euros].reverse())).toBeCloseTo(sum(euros), 6);
      })
    );
  });
});
