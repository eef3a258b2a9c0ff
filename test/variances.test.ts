import path from "node:path";
import type { Plan, PlanCell, PlanTable } from "../src/plan/plan";
import { describePortfolio } from "../src/plan/describePortfolio";
import { consolidate } from "../src/portfolio/consolidate";
import { extractPrevious } from "../src/portfolio/extractPrevious";
import type { OfferedFile, PortfolioSettings } from "../src/portfolio/portfolio";
import type { PreviousPortfolio } from "../src/portfolio/previous";
import { readBook } from "../src/xlsx/read/readBook";
import { writePlan } from "../src/xlsx/write/writePlan";
import { SETTINGS, readFile, reportOf } from "./handMadeReports";
import { offeredFiles } from "./offeredFiles";

const NOVEMBER = { ...SETTINGS, period: "2026-11", statusDate: "2026-11-30" };

const project = (forecast: number): OfferedFile[] => [
  readFile("a.xlsx", [
    reportOf("a.xlsx", "P-1", { currentBudget: 1_000_000, estimateAtCompletion: forecast }),
  ]),
];

const tableOf = (plan: Plan, name: string): PlanTable =>
  plan.sheets.flatMap(({ tables }) => tables).find((table) => table.name === name)!;
const valueOf = (cell: PlanCell | undefined) =>
  cell !== null && typeof cell === "object" ? cell.value : (cell ?? null);
const columnOf = (table: PlanTable, id: string) => table.columns.findIndex((one) => one.id === id);
const cell = (plan: Plan, key: string, id: string) => {
  const table = tableOf(plan, "Variances");
  return valueOf(table.rows[table.keys.indexOf(key)]![columnOf(table, id)]);
};

const planOf = (
  files: readonly OfferedFile[],
  settings: PortfolioSettings,
  previous?: PreviousPortfolio
) => {
  const portfolio = consolidate(files, settings, previous);
  const due = portfolio.findings.filter(({ rule }) => rule === "BUD-15");
  return { plan: describePortfolio(portfolio, previous), due };
};

/** The workbook after somebody explained the project's variance in it. */
async function explained(plan: Plan): Promise<PreviousPortfolio> {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => {
      if (table.name !== "Variances") return table;
      const at = columnOf(table, "explanation");
      const rows = table.rows.map((row, i) =>
        row.map((old, col) =>
          col === at && table.keys[i] === "project | p-1" ? "Avenant de l'intégrateur" : old
        )
      );
      return { ...table, rows };
    }),
  }));
  return extractPrevious(await readBook(await writePlan({ ...plan, sheets }), "p.xlsx"));
}

describe("an explanation of a variance", () => {
  const KEY = "project | p-1";

  it("is due beyond the thresholds, stays with its project, and is due again when the variance moves", async () => {
    const october = planOf(project(1_200_000), SETTINGS);
    expect(cell(october.plan, KEY, "variance")).toBe(-200_000);
    expect(cell(october.plan, KEY, "status")).toBe("▲ Dépassement");
    expect(cell(october.plan, KEY, "state")).toBe("▲ à expliquer");
    expect(october.due.map(({ values }) => values.case)).toEqual(["portfolio"]);

    const answered = await explained(october.plan);
    const same = planOf(project(1_210_000), NOVEMBER, answered);
    expect(cell(same.plan, KEY, "explanation")).toBe("Avenant de l'intégrateur");
    expect(cell(same.plan, KEY, "explainedVariance")).toBe(-200_000);
    expect(cell(same.plan, KEY, "state")).toBe("● expliqué");
    expect(same.due).toEqual([]);

    const moved = planOf(project(1_400_000), NOVEMBER, answered);
    expect(cell(moved.plan, KEY, "state")).toBe("◆ à confirmer");
    expect(moved.due.map(({ values }) => values.case)).toEqual(["moved"]);

    const kept = extractPrevious(await readBook(await writePlan(same.plan), "p.xlsx"));
    const later = planOf(project(1_400_000), { ...NOVEMBER, period: "2026-12" }, kept);
    expect(cell(later.plan, KEY, "explainedVariance")).toBe(-200_000);
    expect(cell(later.plan, KEY, "state")).toBe("◆ à confirmer");
  });

  it("is not asked for within the thresholds", () => {
    const { plan, due } = planOf(project(1_050_000), SETTINGS);
    expect(cell(plan, KEY, "status")).toBe("● Dans les seuils");
    expect(cell(plan, KEY, "state")).toBe("");
    expect(due).toEqual([]);
  });
});

describe("the variances of the sample", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = planOf(await offeredFiles(path.resolve(__dirname, "../assets/sample")), SETTINGS).plan;
  });
  const rowsOf = (dimension: string) =>
    tableOf(plan, "Variances").keys.filter((key) => key.startsWith(`${dimension} | `));

  it.each(["project", "programme", "department"])("by %s add up to the portfolio's", (by) => {
    const keys = rowsOf(by);
    expect(keys.length).toBeGreaterThan(1);
    for (const id of ["budget", "actual", "forecast", "variance"]) {
      const amounts = keys.map((key) => cell(plan, key, id)).filter((one) => one !== "n/d");
      const total = (amounts as number[]).reduce((a, b) => a + b, 0);
      expect(total).toBeCloseTo(cell(plan, "portfolio", id) as number, 4);
    }
  });

  it("are budget less what is not compared less forecast, on every row", () => {
    for (const key of tableOf(plan, "Variances").keys) {
      const [budget, outside, forecast, variance] = (
        ["budget", "outside", "forecast", "variance"] as const
      ).map((id) => cell(plan, key, id));
      if (variance === "n/d") continue;
      expect([key, Number(budget) - Number(outside) - Number(forecast)]).toEqual([
        key,
        expect.closeTo(variance as number, 4),
      ]);
    }
  });

  it("stand largest first", () => {
    const sizes = rowsOf("project")
      .map((key) => cell(plan, key, "variance"))
      .map((value) => Math.abs(Number(value) || 0));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it("lead from the budget to the forecast in steps", () => {
    const steps = tableOf(plan, "BudgetSteps");
    const values = (id: string) => steps.rows.map((row) => valueOf(row[columnOf(steps, id)]));
    const cumulative = values("cumulative") as number[];
    expect(cumulative.at(-1)).toBeCloseTo(cumulative.at(-2)!, 4);
    expect(values("total").at(-1)).toBeCloseTo(cumulative.at(-1)!, 4);
  });
});
