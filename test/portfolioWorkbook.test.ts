import path from "node:path";
import fc from "fast-check";
import type { Plan, PlanCell, PlanSheet, PlanTable } from "../src/plan/plan";
import { describePortfolio } from "../src/plan/describePortfolio";
import { consolidate } from "../src/portfolio/consolidate";
import type { OfferedFile, PortfolioSettings } from "../src/portfolio/portfolio";
import { writePlan } from "../src/xlsx/write/writePlan";
import { handMadeFiles } from "./handMadePortfolio";
import { SETTINGS, readFile, reportOf } from "./handMadeReports";
import { offeredFiles } from "./offeredFiles";
import { cachedResults, canRecalculate, disagreements, recalculate } from "./recalculation";
import { sharedData } from "./sharedData";

const shared = sharedData();
const HAND_MADE = { ...SETTINGS, expected: ["PRJ-01", "PRJ-09"] };
const MINISTRIES = { ...SETTINGS, period: "2018-03", statusDate: "2018-03-31" };
const UK = {
  ...SETTINGS,
  currency: "GBP",
  period: "2022-03",
  statusDate: "2022-03-31",
  language: "en" as const,
};

const planOf = (files: readonly OfferedFile[], settings: PortfolioSettings = HAND_MADE): Plan =>
  describePortfolio(consolidate(files, settings));

const sheetOf = (plan: Plan, key: string): PlanSheet => plan.sheets.find((s) => s.key === key)!;

const tableOf = (plan: Plan, name: string): PlanTable =>
  plan.sheets.flatMap(({ tables }) => tables).find((table) => table.name === name)!;

const valueOf = (cell: PlanCell | undefined) =>
  cell !== null && typeof cell === "object" ? cell.value : (cell ?? null);

/** Values of one column of a table, by row key. */
const column = (table: PlanTable, id: string) => {
  const i = table.columns.findIndex((one) => one.id === id);
  return Object.fromEntries(table.keys.map((key, row) => [key, valueOf(table.rows[row]![i])]));
};

/** Workbooks that the whole of this file looks at. */
async function everyPlan(): Promise<[string, Plan][]> {
  const sample = await offeredFiles(path.resolve(__dirname, "../assets/sample"));
  const plans: [string, Plan][] = [
    ["hand-made, French", planOf(handMadeFiles())],
    ["hand-made, English", planOf(handMadeFiles(), { ...HAND_MADE, language: "en" })],
    ["nothing", planOf([])],
    ["sample, French", planOf(sample, SETTINGS)],
    [
      "sample, in pounds",
      planOf(sample, { ...SETTINGS, currency: "GBP", language: "en", rates: {} }),
    ],
  ];
  if (shared) {
    const folder = (...names: string[]) => path.join(shared, ...names);
    const ministries = await offeredFiles(folder("french-state-it-projects/ministries-2018-03"));
    const returns = await offeredFiles(folder("uk-major-projects/returns-2021_22"));
    plans.push(["ministries", planOf(ministries, MINISTRIES)], ["UK returns", planOf(returns, UK)]);
  }
  return plans;
}

describe("the portfolio workbook", () => {
  let plans: [string, Plan][];
  beforeAll(async () => {
    plans = await everyPlan();
  });

  it("holds for every formula the value that LibreOffice computes from scratch", async () => {
    if (!canRecalculate) return;
    const written = await Promise.all(plans.map(([, plan]) => writePlan(plan)));
    const recalculated = recalculate(written);
    written.forEach((bytes, i) => {
      expect([plans[i]![0], disagreements(bytes, recalculated[i])]).toEqual([plans[i]![0], []]);
    });
    // Guards the test itself: a workbook of real projects has hundreds of live formulas.
    expect(cachedResults(written[3]!).length).toBeGreaterThan(500);
  });

  it("is the same byte for byte when made again", async () => {
    for (const language of ["fr", "en"] as const) {
      const [once, again] = await Promise.all(
        [0, 1].map(() => writePlan(planOf(handMadeFiles(), { ...HAND_MADE, language })))
      );
      expect(Buffer.from(once!).equals(Buffer.from(again!))).toBe(true);
    }
  });

  it("says what Excel would refuse nowhere: names, headings, lengths", () => {
    for (const [, { sheets }] of plans) {
      const names = sheets.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const { name, tables } of sheets) {
        expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
        expect(["history", "historique"]).not.toContain(name.toLowerCase());
        for (const { columns, rows, keys } of tables) {
          const headings = columns.map(({ heading }) => heading.toLowerCase());
          expect(headings).not.toContain("");
          expect(new Set(headings).size).toBe(headings.length);
          expect(new Set(keys).size).toBe(keys.length);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }
    }
  });

  it("prints the summary on one A4 landscape page and repeats headings elsewhere", () => {
    for (const [, plan] of plans) {
      const [summary, ...others] = plan.sheets;
      expect(summary!.key).toBe("summary");
      expect(summary!.print).toMatchObject({ landscape: true, fitToWidth: 1, fitToHeight: 1 });
      for (const { print, frozen } of others) {
        expect(print.titleRows).not.toBeNull();
        expect(frozen.rows).toBeGreaterThan(0);
      }
    }
  });

  it("draws no chart without figures", () => {
    const empty = planOf([]);
    expect(sheetOf(empty, "summary").charts).toEqual([]);
    for (const [name, plan] of plans.filter(([name]) => name !== "nothing")) {
      const { charts } = sheetOf(plan, "summary");
      expect([name, charts.length]).toEqual([name, 2]);
      for (const chart of charts) expect(chart.series.length).toBeLessThanOrEqual(6);
    }
  });

  it("passes its own checks, or names the first that fails", () => {
    const master = (plan: Plan) => valueOf(sheetOf(plan, "summary").blocks[0]!.rows[2]![0]);
    for (const [name, plan] of plans.filter(([name]) => /ministries|UK|nothing/.test(name))) {
      expect([name, master(plan)]).toEqual([name, expect.stringMatching(/^●/)]);
    }
    expect(master(plans[0]![1])).toBe("▲ Contrôle en écart : Projets sans taux de change");
  });

  it("has the same tables and columns in both languages", () => {
    const columnsOf = (plan: Plan) =>
      plan.sheets.flatMap(({ tables }) =>
        tables.map(({ name, columns }) => [name, columns.map(({ id }) => id)])
      );
    expect(columnsOf(plans[1]![1])).toEqual(columnsOf(plans[0]![1]));
  });

  it("says where every value comes from", () => {
    for (const [, plan] of plans) {
      const { columns, rows } = tableOf(plan, "SourceValues");
      const at = (id: string) => columns.findIndex((one) => one.id === id);
      for (const row of rows) {
        for (const id of ["file", "sheet", "cell"]) expect(valueOf(row[at(id)])).toBeTruthy();
      }
    }
  });
});

describe("the way from a project to its values", () => {
  it("leads to the first of them", () => {
    const plan = planOf(handMadeFiles());
    const { columns, rows, keys } = tableOf(plan, "Projects");
    const values = tableOf(plan, "SourceValues");
    const key = values.columns.findIndex(({ id }) => id === "projectKey");
    const place = columns.findIndex(({ id }) => id === "sourcePlace");
    rows.forEach((row, i) => {
      const cell = row[place] as { link: { target: { sheet: string; cell: string } } };
      expect(cell.link.target.sheet).toBe("Provenance");
      const at = Number(cell.link.target.cell.slice(1)) - values.row - 2;
      expect(valueOf(values.rows[at]![key])).toBe(keys[i]);
      expect(at === 0 || valueOf(values.rows[at - 1]![key]) !== keys[i]).toBe(true);
    });
  });
});

describe("figures of the portfolio workbook", () => {
  const plan = planOf(handMadeFiles());
  const projects = tableOf(plan, "Projects");

  it("leaves out of totals what has no rate, and says so", () => {
    expect(column(projects, "rowRate")).toEqual({
      "prj-01": 1,
      "prj-02": 1,
      "prj-03": 1.15,
      "prj-04": "n/d",
    });
    const tiles = sheetOf(plan, "summary").blocks[1]!.rows;
    // 1 200 000 + 450 000 + 1.15 × 800 000; the dollars stay out.
    expect(valueOf(tiles[1]![2])).toBeCloseTo(2_570_000, 6);
    expect(valueOf(tiles[2]![2])).toBe("3 projets sur 4");
  });

  it("shows an indicator that is not defined as n/d, with the reason in a note", () => {
    const i = projects.columns.findIndex(({ id }) => id === "cpi");
    const cell = projects.rows[projects.keys.indexOf("prj-02")]![i];
    expect(cell).toMatchObject({ value: "n/d", note: expect.stringContaining("Non défini") });
    expect(column(projects, "cpi")["prj-01"]).toBeCloseTo(0.75, 12);
  });

  it("writes a text that looks like a formula as text", () => {
    const i = projects.columns.findIndex(({ id }) => id === "commentary");
    expect(projects.rows[0]![i]).toBe("=1+1 n'est pas une formule");
    const formulas = plan.sheets.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()));
    expect(
      formulas.filter((c) => c && typeof c === "object" && c.formula?.startsWith("1+1"))
    ).toEqual([]);
  });

  it("reconciles the ledger with the portfolio", () => {
    const sources = tableOf(plan, "Sources");
    expect(Object.values(column(sources, "fate"))).toEqual([
      "● Consolidé",
      "● Consolidé",
      "● Consolidé",
      "▲ Refusé",
      "● Consolidé",
      "▲ Manquant",
    ]);
    const accepted = Object.values(column(sources, "accepted")) as number[];
    expect(accepted.reduce((a, b) => a + b, 0)).toBe(projects.rows.length);
  });

  it("keeps a project of several currencies apart from plain sums: its amounts are converted and say so", () => {
    const file = "mixte.xlsx";
    const mixed = reportOf(file, "P-1", { currentBudget: 100, actualCost: 40 });
    const actualCost = { ...mixed.fields.actualCost!, currency: "GBP" };
    const report = { ...mixed, fields: { ...mixed.fields, actualCost } };
    const table = tableOf(planOf([readFile(file, [report])], SETTINGS), "Projects");
    expect(column(table, "actualCost")["p-1"]).toBeCloseTo(46, 9);
    expect(column(table, "rowCurrency")["p-1"]).toBe("EUR");
  });
});

describe("the plan, for any order of files", () => {
  it("is the same", () => {
    const files = handMadeFiles();
    const expected = planOf(files);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }),
        (shuffled) => {
          expect(planOf(shuffled)).toEqual(expected);
        }
      ),
      { numRuns: 20 }
    );
  });
});
