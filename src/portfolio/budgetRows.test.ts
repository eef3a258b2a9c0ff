import fc from "fast-check";
import { lineOf, reportOf, valueOf, valuesOf } from "../../test/handMadeReports";
import type { Line } from "../reading/report";
import { budgetBases, openCommitment } from "./budgetBasis";
import { budgetRows } from "./budgetRows";
import type { BudgetRow } from "./budgetRows";
import { forecastConvention } from "./forecastConvention";
import { fiscalYear, horizonOf } from "./horizon";

const FILE = "a.xlsx";

/** Cents as euros: sums are compared in whole cents. */
const euros = (cents: number) => cents / 100;
const cents = (rows: readonly BudgetRow[], field: "currentBudget" | "actualCost") =>
  rows.reduce((sum, { fields }) => sum + Math.round(Number(fields[field]?.value ?? 0) * 100), 0);

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
const lineData = fc.record({
  budget: fc.option(amount, { nil: null }),
  actual: fc.option(amount, { nil: null }),
  months: fc.array(amount, { maxLength: 12 }),
});

function line(data: {
  budget: number | null;
  actual: number | null;
  months: readonly number[];
}): (at: number) => Line {
  const fields = {
    ...(data.budget === null ? {} : { currentBudget: euros(data.budget) }),
    ...(data.actual === null ? {} : { actualCost: euros(data.actual) }),
  };
  const phased = data.months.map((value, i) => ({
    period: `2026-${String(i + 1).padStart(2, "0")}`,
    value: valueOf("actualCost", euros(value), { file: FILE }),
  }));
  return (at) => lineOf(`L${at}`, at, valuesOf(fields, FILE), phased);
}

test("every measure adds up to the project's total, whatever the lines and their periods say", () => {
  fc.assert(
    fc.property(fc.array(lineData, { maxLength: 6 }), amount, amount, (lines, budget, actual) => {
      const fields = { currentBudget: euros(budget), actualCost: euros(actual) };
      const rows = budgetRows(
        reportOf(FILE, "P", fields, { lines: lines.map((data, i) => line(data)(i)) })
      );
      expect(cents(rows, "currentBudget")).toBe(budget);
      expect(cents(rows, "actualCost")).toBe(actual);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    })
  );
});

test("a line keeps only what its periods do not carry", () => {
  const one = line({ budget: 500_00, actual: 300_00, months: [100_00, 200_00] })(1);
  const other = line({ budget: null, actual: 350_00, months: [100_00, 200_00] })(2);
  const rows = budgetRows(reportOf(FILE, "P", {}, { lines: [one, other] }));
  const shown = rows.map(({ kind, fields }) => [kind, fields.actualCost?.value ?? null]);
  expect(shown).toEqual([
    ["line", null],
    ["period", 100],
    ["period", 200],
    ["line", 50],
    ["period", 100],
    ["period", 200],
  ]);
});

test("what the project says and its lines do not stands in a row of its own", () => {
  const lines = [line({ budget: 600_00, actual: null, months: [] })(1)];
  const rows = budgetRows(reportOf(FILE, "P", { currentBudget: 700, earnedValue: 80 }, { lines }));
  expect(rows.at(-1)).toMatchObject({
    kind: "project",
    fields: { currentBudget: { value: 100 }, earnedValue: { value: 80 } },
  });
});

describe("what a forecast is made of", () => {
  const record = (spent: number, committed: number, rest: number, forecast: number) =>
    lineOf(
      `${spent}`,
      1,
      valuesOf(
        {
          actualCost: spent,
          committedCost: committed,
          estimateToComplete: rest,
          estimateAtCompletion: forecast,
        },
        FILE
      )
    );

  test("is what the workbook's own figures show", () => {
    const of = (...lines: Line[]) => forecastConvention([reportOf(FILE, "P", {}, { lines })]);
    expect(of(record(40, 70, 30, 100), record(10, 60, 40, 100))).toBe("committed");
    expect(of(record(4000, 7000, 6000, 10000), record(1000, 6000, 9000, 10000))).toBe("actual");
    expect(of(record(40, 70, 30, 100))).toBeNull();
    expect(of(record(70, 70, 30, 100), record(60, 60, 40, 100))).toBeNull();
  });

  test("is a setting where one is given", () => {
    const report = reportOf(FILE, "P", {
      currentBudget: 100,
      actualCost: 40,
      committedCost: 70,
      estimateToComplete: 30,
    });
    expect(budgetBases([report]).get(report)!.forecast).toBe("actual");
    expect(budgetBases([report], "committed").get(report)!.forecast).toBe("committed");
  });
});

test("a budget is held against a forecast only where both stand", () => {
  const split = line({ budget: 600_00, actual: null, months: [] })(1);
  const comparisons = (fields: Record<string, number>) => {
    const report = reportOf(FILE, "P", fields, { lines: [split] });
    const basis = budgetBases([report]).get(report)!;
    return budgetRows(report).map((row) => basis.comparisonOf(row));
  };
  expect(comparisons({ estimateAtCompletion: 650 })).toEqual(["project", "project"]);
  expect(comparisons({})).toEqual(["none"]);
});

test("an open commitment is what is ordered and not spent, on the whole line, never negative", () => {
  const fields = valuesOf({ committedCost: 100, currentBudget: 200 }, FILE);
  const phased = [60, 70].map((value, i) => ({
    period: `2026-0${i + 1}`,
    value: valueOf("actualCost", value, { file: FILE }),
  }));
  const of = (parts: typeof phased) =>
    budgetRows(reportOf(FILE, "P", {}, { lines: [lineOf("L", 1, fields, parts)] })).map(
      openCommitment
    );
  expect(of(phased)).toEqual([0, null, null]);
  expect(of(phased.slice(0, 1))).toEqual([40, null]);
});

test("periods belong to the financial year that the settings say, and lie in one horizon", () => {
  expect(fiscalYear("2026-03", 1)).toBe("2026");
  expect(fiscalYear("2026-03", 4)).toBe("2025-26");
  expect(fiscalYear("2026-Q2", 4)).toBe("2026-27");
  expect(fiscalYear("before", 1)).toBeNull();
  const of = (period: string | null, start = 1) => horizonOf(period, "2026-10", start);
  expect(of("2026-10")).toBe("month");
  expect(of("2026-Q1")).toBe("earlier");
  expect(of("2026-Q4")).toBe("later");
  expect(of("2026")).toBe("later");
  expect(of("2027-01")).toBe("other");
  expect(of("2027-01", 4)).toBe("later");
  expect(of("2026-03", 4)).toBe("other");
  expect(of(null)).toBe("undated");
});
