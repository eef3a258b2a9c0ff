import { describePortfolio } from "../src/plan/describePortfolio";
import type { Plan } from "../src/plan/plan";
import { consolidate } from "../src/portfolio/consolidate";
import type { OfferedFile } from "../src/portfolio/portfolio";
import { lineOf, readFile, reportOf, SETTINGS, valuesOf } from "../test/handMadeReports";

/** The plan of a portfolio of so many projects with so many budget lines each, made by the product itself. */
export function portfolioPlan(projects: number, linesEach: number): Plan {
  const files = Array.from({ length: projects }, (_, i) => projectFile(i, linesEach));
  return describePortfolio(consolidate(files, { ...SETTINGS, language: "en" }));
}

function projectFile(i: number, linesEach: number): OfferedFile {
  const key = `PRJ-${String(i + 1).padStart(5, "0")}`;
  const file = `returns/${key}.xlsx`;
  const budget = 100_000 + ((i * 7919) % 900_000);
  const report = reportOf(
    file,
    key,
    {
      projectName: `Project ${key}`,
      department: ["Finance", "Claims", "IT", "Sales"][i % 4]!,
      declaredStatus: ["onTrack", "watch", "offTrack"][i % 3]!,
      statusDate: "2026-10-31",
      startDate: "2025-01-01",
      finishDateBaseline: "2026-12-31",
      finishDateForecast: i % 5 === 0 ? "2027-03-31" : "2026-12-31",
      currentBudget: budget,
      budgetAtCompletion: budget,
      plannedValue: Math.round(budget * 0.6),
      earnedValue: Math.round(budget * 0.55),
      actualCost: Math.round(budget * 0.58),
      estimateAtCompletion: Math.round(budget * 1.04),
    },
    {
      lines: Array.from({ length: linesEach }, (_, n) => {
        const values = valuesOf(
          {
            lineName: `Line ${n + 1} of ${key}`,
            costType: n % 2 === 0 ? "CAPEX" : "OPEX",
            currentBudget: Math.round(budget / linesEach),
            actualCost: Math.round((budget / linesEach) * 0.58),
            estimateAtCompletion: Math.round((budget / linesEach) * 1.04),
          },
          file,
          "EUR",
          10 + n
        );
        return lineOf(`Line ${n + 1}`, 10 + n, values);
      }),
    }
  );
  return readFile(file, [report]);
}
