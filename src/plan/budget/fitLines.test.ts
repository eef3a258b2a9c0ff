import {
  lineOf,
  readFile,
  reportOf,
  SETTINGS,
  valueOf,
  valuesOf,
} from "../../../test/handMadeReports";
import { consolidate } from "../../portfolio/consolidate";
import { describePortfolio } from "../describePortfolio";
import type { Plan, PlanCell } from "../plan";

const FILE = "retours/a.xlsx";
const MONTHS = ["2026-01", "2026-02", "2026-03"];

/** Twelve lines of two categories by month; every third one has a budget as a whole too. */
function manyLines() {
  const lines = Array.from({ length: 12 }, (_, i) =>
    lineOf(
      `L${i}`,
      i,
      valuesOf(
        {
          lineName: `Poste ${i}`,
          category: i % 2 === 0 ? "Licences" : "Prestations",
          ...(i % 3 === 0 ? { currentBudget: 1000 } : {}),
        },
        FILE,
        i === 7 ? "USD" : "EUR",
        i + 1
      ),
      MONTHS.map((period, m) => {
        const value = valueOf("currentBudget", 100 + m, { file: FILE, cell: `D${i + 1}` });
        return { period, value: i === 7 ? { ...value, currency: "USD" } : value };
      })
    )
  );
  return { ...reportOf(FILE, "PRJ-01", { projectName: "Portail" }), lines };
}

const planOf = (mostRows: number): Plan =>
  describePortfolio(
    consolidate([readFile(FILE, [manyLines()])], { ...SETTINGS, rates: { USD: 0.5 } }),
    undefined,
    { mostRows }
  );

const plain = (cell: PlanCell | undefined) =>
  typeof cell === "object" && cell !== null ? cell.value : cell;

/** Sum of the budget in each currency, and the periods that have a row. */
function linesOf(plan: Plan) {
  const [table] = plan.sheets.find(({ key }) => key === "lines")!.tables;
  const at = (id: string) => table!.columns.findIndex((column) => column.id === id);
  const sums: Record<string, number> = {};
  for (const row of table!.rows) {
    const currency = String(plain(row[at("rowCurrency")]));
    sums[currency] = (sums[currency] ?? 0) + Number(plain(row[at("currentBudget")]) ?? 0);
  }
  const periods = new Set(table!.rows.map((row) => plain(row[at("period")]) ?? ""));
  return { rows: table!.rows.length, keys: new Set(table!.keys).size, sums, periods: [...periods] };
}

test("lines that do not fit are added up by the finest detail that does, and the sums stay", () => {
  const whole = linesOf(planOf(1000));
  expect(whole.rows).toBeGreaterThan(36);
  for (const most of [30, 12, 8, 5]) {
    const plan = planOf(most);
    const fitted = linesOf(plan);
    expect(fitted.rows).toBeLessThanOrEqual(most);
    expect(fitted.keys).toBe(fitted.rows);
    expect(fitted.sums).toEqual(whole.sums);
    expect(plan.notices![0]).toMatch(/--data/);
  }
  expect(linesOf(planOf(30)).periods).toEqual(expect.arrayContaining(MONTHS));
});

test("where everything fits nothing is said, and nothing is put together", () => {
  expect(planOf(1000).notices).toEqual([]);
});

test("provenance leaves out amounts by period first, and says so on its sheet", () => {
  const values = (plan: Plan) => plan.sheets.find(({ key }) => key === "values")!;
  const [whole, fitted] = [values(planOf(1000)), values(planOf(60))];
  expect(whole.tables[0]!.rows.length - fitted.tables[0]!.rows.length).toBe(36);
  expect(plain(fitted.blocks[0]!.rows[1]![0])).toMatch(/^▲ La provenance/);
});
