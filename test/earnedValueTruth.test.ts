import { readFileSync } from "node:fs";
import path from "node:path";
import { indicatorsOf } from "../src/indicators/compute";
import { earnedScheduleSeries } from "../src/indicators/earnedSchedule";
import type { IndicatorId } from "../src/indicators/indicator";
import { valueOf } from "../src/indicators/result";
import { effectVariance, priceVolumeRateSplit } from "../src/indicators/splits";
import { sharedData } from "./sharedData";

interface Example {
  readonly id: string;
  readonly PV: number;
  readonly EV: number;
  readonly AC: number;
  readonly BAC: number;
  readonly published?: Readonly<Record<string, number>>;
  readonly published_wrong?: Readonly<Record<string, number>>;
  readonly published_right?: Readonly<Record<string, number>>;
  readonly exact: Readonly<Record<string, number | null>>;
}

/** Names in the truth file, and what divides them to be our unit. */
const NAMES: Readonly<Record<string, { readonly id: IndicatorId; readonly per: number }>> = {
  SV: { id: "sv", per: 1 },
  CV: { id: "cv", per: 1 },
  SVpct: { id: "svPercent", per: 100 },
  CVpct: { id: "cvPercent", per: 100 },
  SPI: { id: "spi", per: 1 },
  CPI: { id: "cpi", per: 1 },
  EAC: { id: "eac", per: 1 },
  EAC_CPI: { id: "eac", per: 1 },
  EAC_PLAN: { id: "eacPlan", per: 1 },
  EAC_COMPOSITE: { id: "eacComposite", per: 1 },
  ETC: { id: "etc", per: 1 },
  VAC: { id: "vac", per: 1 },
  TCPI_BAC: { id: "tcpiBac", per: 1 },
  TCPI_EAC: { id: "tcpiEac", per: 1 },
  TCPI: { id: "tcpiEac", per: 1 },
  pctComplete: { id: "percentComplete", per: 100 },
  pctSpent: { id: "percentSpent", per: 100 },
  pctScheduled: { id: "percentScheduled", per: 100 },
};

const data = sharedData();
const truth = data
  ? JSON.parse(readFileSync(path.join(data, "../earned-value-truth.json"), "utf8"))
  : null;
const withData = data ? describe : describe.skip;

const compute = ({ PV, EV, AC, BAC }: Example) =>
  indicatorsOf({ plannedValue: PV, earnedValue: EV, actualCost: AC, budgetAtCompletion: BAC });

withData("the earned value examples that others published", () => {
  const examples: readonly Example[] = truth?.snapshots ?? [];

  test.each(examples.map((example) => [example.id, example] as const))("%s", (_, example) => {
    const indicators = compute(example);
    for (const [name, expected] of Object.entries(example.exact)) {
      const { id, per } = NAMES[name]!;
      const value = valueOf(indicators[id]);
      if (expected === null) expect({ name, value }).toEqual({ name, value: null });
      else expect(value! - expected / per).toBeCloseTo(0, 5);
    }
  });

  test("answers that were published right are met to the digits that were printed", () => {
    for (const example of examples) {
      for (const [name, printed] of Object.entries(example.published_right ?? {})) {
        expect(valueOf(compute(example)[NAMES[name]!.id])).toBeCloseTo(printed, 6);
      }
    }
  });

  test("answers that were published wrong are not reproduced", () => {
    const wrong = examples.filter((example) => example.published_wrong);
    expect(wrong.length).toBeGreaterThan(0);
    for (const example of wrong) {
      for (const [name, printed] of Object.entries(example.published_wrong!)) {
        const value = valueOf(compute(example)[NAMES[name]!.id])!;
        expect(Math.abs(value - printed) / Math.abs(printed)).toBeGreaterThan(0.05);
      }
    }
  });
});

withData("earned schedule", () => {
  test("a late project: 13 periods on a plan of 9", () => {
    const { BAC, rows } = truth.earnedSchedule;
    const plan = {
      times: rows.map((row: { AT: number }) => row.AT),
      planned: rows.map((row: { PV: number }) => row.PV),
      budget: BAC,
    };
    const series = earnedScheduleSeries(
      plan,
      rows.map((row: { AT: number; EV: number }) => ({ time: row.AT, earned: row.EV }))
    );
    rows.forEach((row: Record<string, number>, i: number) => {
      expect(valueOf(series[i]!.earnedSchedule)).toBeCloseTo(row.ES!, 5);
      expect(valueOf(series[i]!.svTime)).toBeCloseTo(row.SVt!, 5);
      expect(valueOf(series[i]!.spiTime)).toBeCloseTo(row.SPIt!, 5);
      expect(valueOf(series[i]!.ieacTime)).toBeCloseTo(row.IEACt!, 5);
      expect(Math.abs(valueOf(series[i]!.earnedSchedule)! - row.publishedES!)).toBeLessThan(2e-4);
      expect(Math.abs(valueOf(series[i]!.ieacTime)! - row.publishedIEACt!)).toBeLessThan(2e-4);
      const money = indicatorsOf({
        plannedValue: row.PV!,
        earnedValue: row.EV!,
        actualCost: row.AC!,
        budgetAtCompletion: BAC,
      });
      expect(valueOf(money.spi)).toBeCloseTo(row.SPI!, 5);
      expect(valueOf(money.cpi)).toBeCloseTo(row.CPI!, 5);
      expect(valueOf(money.eac)).toBeCloseTo(row.EAC_CPI!, 5);
    });
  });

  test("the PM Knowledge Center's example", () => {
    const { PV, EV, ES } = truth.pmkc;
    const plan = { times: PV.map((_: number, i: number) => i + 1), planned: PV, budget: 150 };
    const series = earnedScheduleSeries(
      plan,
      EV.map((earned: number, i: number) => ({ time: i + 1, earned }))
    );
    ES.forEach((es: number, i: number) =>
      expect(valueOf(series[i]!.earnedSchedule)).toBeCloseTo(es, 5)
    );
  });
});

withData("splits and signs", () => {
  test("price, volume and exchange rate", () => {
    const { actualUnits, actualPrice, actualRate, baseUnits, basePrice, baseRate } = truth.fx;
    const split = priceVolumeRateSplit(
      { quantity: actualUnits, price: actualPrice, rate: actualRate },
      { quantity: baseUnits, price: basePrice, rate: baseRate }
    );
    const { FX, Price, Volume, Total } = truth.fx.published;
    expect(Math.abs(split.rate - FX)).toBeLessThan(1);
    expect(Math.abs(split.price - Price)).toBeLessThan(1);
    expect(Math.abs(split.volume - Volume)).toBeLessThan(1);
    expect(Math.abs(split.total - Total)).toBeLessThan(1);
  });

  test("revenue that falls and expense that falls", () => {
    const { revenue, expense, published } = truth.sign;
    const a = effectVariance("revenue", revenue[0], revenue[1]);
    const b = effectVariance("cost", expense[0], expense[1]);
    expect([a, b, a + b]).toEqual([published.revenue, published.expense, published.net]);
  });
});

withData("Claeys-Verhelst: a real project at eight status dates", () => {
  const csv = data
    ? readFileSync(path.join(data, "earned-value/claeys-verhelst-expected.csv"), "utf8").trim()
    : "";
  const rows = csv
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.replace(/^"[^"]*"/, "label").split(","));
  const budget = 3_027_133;

  test.each(rows.map((row, i) => [i, row] as const))("status date %i", (_, row) => {
    const [, PV, EV, AC, SPI, CPI, SV, CV, typical, , plan, , composite] = row.map(Number);
    const got = indicatorsOf({
      plannedValue: PV!,
      earnedValue: EV!,
      actualCost: AC!,
      budgetAtCompletion: budget,
    });
    expect(valueOf(got.spi)).toBeCloseTo(SPI!, 5);
    expect(valueOf(got.cpi)).toBeCloseTo(CPI!, 5);
    expect(valueOf(got.sv)).toBeCloseTo(SV!, 3);
    expect(valueOf(got.cv)).toBeCloseTo(CV!, 3);
    // The file's BAC has a fraction of a cent more than the printed one: relative comparison.
    expect(valueOf(got.eac)! / typical!).toBeCloseTo(1, 6);
    expect(valueOf(got.eacPlan)! / plan!).toBeCloseTo(1, 6);
    expect(valueOf(got.eacComposite)! / composite!).toBeCloseTo(1, 6);
  });
});
