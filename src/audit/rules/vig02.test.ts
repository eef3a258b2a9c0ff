import { makeSubject } from "../../../test/makeSubject";
import type { Given } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { describeFinding } from "../describeFinding";
import { vig02 } from "./vig02";

const pounds = (millions: string): Given => ({
  value: Number(millions) * 1e6,
  text: millions,
  currency: "GBP",
});
const row = (baseline: string, forecast: string, percent: number, text: string) => ({
  fields: {
    yearBudget: pounds(baseline),
    yearForecast: pounds(forecast),
    yearVariancePercent: { value: percent / 100, text },
  },
});
const audit = (...projects: ReturnType<typeof row>[]) =>
  auditReading(makeSubject({ projects, settings: { language: "en" } }), [vig02]);

test("fires on a published variance that does not follow from the figures beside it", () => {
  const { findings } = audit(row("13.49", "5.86", -54, "-54%"), row("26.98", "14.11", -48, "-48%"));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: "VIG-02",
    cell: "D5",
    found: "−54%",
    expected: "−56.6%",
  });
  expect(describeFinding(findings[0]!, "en").message).toContain("(£5.86m)");
});

test("does not fire on rounding, half a step and a little", () => {
  expect(audit(row("18.81", "12.90", -32, "-32%")).findings).toEqual([]);
  expect(audit(row("12.21", "11.05", -10, "-10%")).findings).toEqual([]);
  // Whole pounds: 0.5/350 on the baseline explains the rest.
  expect(audit(row("350", "208", -40, "-40%")).findings).toEqual([]);
});

test("a figure with decimals is held to its decimals", () => {
  expect(audit(row("13.49", "5.86", -56.6, "-56.6%")).findings).toEqual([]);
  expect(audit(row("1349.00", "586.00", -56.2, "-56.2%")).findings).toHaveLength(1);
});

test("a trailing zero that no figure of the column uses is no decimal", () => {
  expect(audit(row("15.59", "12.56", -19, "-19.0")).findings).toEqual([]);
  expect(
    audit(row("15.59", "12.56", -19, "-19.0"), row("1000.00", "1125.00", 12.5, "12.5")).findings
  ).toHaveLength(1);
});

test("the sign that the workbook uses is not a fault", () => {
  expect(
    audit(row("100.00", "80.00", 20, "20%"), row("50.00", "60.00", -20, "-20%")).findings
  ).toEqual([]);
  expect(
    audit(
      row("100.00", "80.00", -20, "-20%"),
      row("50.00", "60.00", 20, "20%"),
      row("10.00", "15.00", -50, "-50%")
    ).findings
  ).toHaveLength(1);
});

test("a baseline of zero has no variance to hold it against", () => {
  expect(audit(row("0", "0.81", 100, "100%")).evaluated["VIG-02"]).toBe(0);
});

test("a printed cost variance is held against EV − AC, whichever sign the house prints", () => {
  const row = (costVariance: number) => ({
    fields: { earnedValue: 2400, actualCost: 2700, costVariance },
  });
  const of = (value: number) =>
    auditReading(makeSubject({ projects: [row(value)] }), [vig02]).findings;
  expect(of(-300)).toEqual([]);
  expect(of(300)).toEqual([]);
  expect(of(-200)).toHaveLength(1);
});

test("amounts that a planning tool stored as 32-bit numbers differ in their last digits, not in truth", () => {
  const row = (scheduleVariance: number) => ({
    fields: { earnedValue: 253_804.578125, plannedValue: 779_169.1875, scheduleVariance },
  });
  const of = (value: number) =>
    auditReading(makeSubject({ projects: [row(value)] }), [vig02]).findings;
  expect(of(-525_364.625)).toEqual([]);
  expect(of(-525_364.8)).toHaveLength(1);
});
