import type { Plan, PlanCell, PlanCellFull, PlanTable } from "../src/plan/plan";
import { describePortfolio } from "../src/plan/describePortfolio";
import { consolidate } from "../src/portfolio/consolidate";
import { extractPrevious, isPortfolio } from "../src/portfolio/extractPrevious";
import { inheritSettings } from "../src/portfolio/inheritSettings";
import type { OfferedFile, PortfolioSettings } from "../src/portfolio/portfolio";
import type { PreviousPortfolio } from "../src/portfolio/previous";
import { readBook } from "../src/xlsx/read/readBook";
import { writePlan } from "../src/xlsx/write/writePlan";
import { handMadeFiles } from "./handMadePortfolio";
import { SETTINGS, readFile, reportOf } from "./handMadeReports";
import { canRecalculate, disagreements } from "./recalculation";

const OCTOBER = { ...SETTINGS, expected: ["PRJ-01"] };
const NOVEMBER = { ...OCTOBER, period: "2026-11", statusDate: "2026-11-30" };

/** Writes a plan and reads back what must outlive it, as the next consolidation does. */
async function asPrevious(plan: Plan): Promise<PreviousPortfolio> {
  const book = await readBook(await writePlan(plan), "portefeuille.xlsx");
  expect(isPortfolio(book)).toBe(true);
  return extractPrevious(book);
}

const planOf = (
  files: readonly OfferedFile[],
  settings: PortfolioSettings = OCTOBER,
  previous?: PreviousPortfolio
): Plan => describePortfolio(consolidate(files, settings, previous), previous);

const tableOf = (plan: Plan, name: string): PlanTable | undefined =>
  plan.sheets.flatMap(({ tables }) => tables).find((table) => table.name === name);

const full = (cell: PlanCell): PlanCellFull =>
  cell !== null && typeof cell === "object" ? cell : { value: cell };

/** Cell of a table by row key and column heading. */
function cellOf(plan: Plan, table: string, key: string, heading: string): PlanCellFull {
  const found = tableOf(plan, table)!;
  const i = found.columns.findIndex((column) => column.heading === heading);
  return full(found.rows[found.keys.indexOf(key)]![i] ?? null);
}

const headingOf = (plan: Plan, table: string, id: string) =>
  tableOf(plan, table)!.columns.find((column) => column.id === id)!.heading;

/** A plan as a person leaves it: `change` edits the cells of one table. */
function edited(plan: Plan, name: string, change: (table: PlanTable) => PlanTable): Plan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => (table.name === name ? change(table) : table)),
    })),
  };
}

/** Adds a column of a person's, one cell a row. */
const withColumn =
  (heading: string, cell: (key: string, row: number) => PlanCell) =>
  (table: PlanTable): PlanTable => ({
    ...table,
    columns: [...table.columns, { id: "mine", heading }],
    rows: table.rows.map((row, i) => [...row, cell(table.keys[i]!, i)]),
  });

/** Sets cells of a column by its id. */
const withCells =
  (id: string, change: (cell: PlanCell, key: string) => PlanCell) =>
  (table: PlanTable): PlanTable => {
    const at = table.columns.findIndex((column) => column.id === id);
    return {
      ...table,
      rows: table.rows.map((row, i) =>
        row.map((cell, col) => (col === at ? change(cell, table.keys[i]!) : cell))
      ),
    };
  };

const more = () => readFile("retours/annuaire.xlsx", [reportOf("retours/annuaire.xlsx", "PRJ-00")]);
const without = (file: string) => handMadeFiles().filter((one) => one.file !== file);

describe("a portfolio made into the last one", () => {
  it("is the same workbook, byte for byte, when nothing changed", async () => {
    const first = await writePlan(planOf(handMadeFiles()));
    const previous = extractPrevious(await readBook(first, "portefeuille.xlsx"));
    const second = await writePlan(planOf(handMadeFiles(), OCTOBER, previous));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it("keeps a person's column on its projects when projects come, go and move", async () => {
    const mine = edited(
      planOf(handMadeFiles()),
      "Projects",
      withColumn("Avis du comité", (key) => `avis ${key}`)
    );
    const plan = planOf(
      [more(), ...without("retours/portail.xlsx")],
      NOVEMBER,
      await asPrevious(mine)
    );
    expect(tableOf(plan, "Projects")!.keys).toEqual(["prj-00", "prj-01", "prj-03", "prj-04"]);
    expect(cellOf(plan, "Projects", "prj-01", "Avis du comité").value).toBe("avis prj-01");
    expect(cellOf(plan, "Projects", "prj-04", "Avis du comité").value).toBe("avis prj-04");
    expect(cellOf(plan, "Projects", "prj-00", "Avis du comité").value).toBeNull();
  });

  it("keeps what was added for an absent project until the project comes back", async () => {
    const mine = edited(
      planOf(handMadeFiles()),
      "Projects",
      withColumn("Avis", (key) => ({ value: `avis ${key}`, note: `note ${key}` }))
    );
    const absent = planOf(without("retours/portail.xlsx"), NOVEMBER, await asPrevious(mine));
    expect(tableOf(absent, "Kept")!.rows).toHaveLength(2);
    const back = planOf(handMadeFiles(), NOVEMBER, await asPrevious(absent));
    const cell = cellOf(back, "Projects", "prj-02", "Avis");
    expect([cell.value, cell.note]).toEqual(["avis prj-02", "note prj-02"]);
    expect(tableOf(back, "Kept")).toBeUndefined();
  });

  it("keeps formulas, which follow their row and the language of the headings", async () => {
    const plan = planOf(handMadeFiles());
    const budget = headingOf(plan, "Projects", "currentBudget");
    const mine = edited(
      plan,
      "Projects",
      withColumn("Part", (_key, row) => ({
        value: 0,
        formula: `Projects[[#This Row],[${budget}]]/2+ROW(A${row + 5})*0`,
      }))
    );
    const next = planOf(
      [more(), ...handMadeFiles()],
      { ...NOVEMBER, language: "en" },
      await asPrevious(mine)
    );
    const english = headingOf(next, "Projects", "currentBudget");
    expect(english).not.toBe(budget);
    expect(cellOf(next, "Projects", "prj-01", "Part").formula).toContain(
      `Projects[[#This Row],[${english}]]/2`
    );
    if (!canRecalculate) return;
    const errors = disagreements(await writePlan(next)).filter(
      ({ formula }) => !formula.includes("ROW(")
    );
    expect(errors).toEqual([]);
  });

  it("keeps notes that people wrote, also below one of ours, and does not repeat ours", async () => {
    const mine = edited(
      planOf(handMadeFiles()),
      "Projects",
      withCells("cpi", (cell, key) =>
        key === "prj-02" ? { ...full(cell), note: `${full(cell).note}\nvu avec Paul` } : cell
      )
    );
    const heading = headingOf(mine, "Projects", "cpi");
    const before = cellOf(planOf(handMadeFiles()), "Projects", "prj-02", heading).note!;
    for (let times = 0, plan = mine; times < 2; times++) {
      plan = planOf(handMadeFiles(), OCTOBER, await asPrevious(plan));
      expect(cellOf(plan, "Projects", "prj-02", heading).note).toBe(`${before}\nvu avec Paul`);
      expect(cellOf(plan, "Projects", "prj-01", heading).note).toBeUndefined();
    }
  });

  it("keeps answers to findings with their finding", async () => {
    const twice = (name: string) => readFile(name, [reportOf(name, "PRJ-77")]);
    const files = [...handMadeFiles(), twice("a.xlsx"), twice("b.xlsx")];
    const plan = planOf(files);
    const key = tableOf(plan, "Findings")!.keys.find((one) => one.startsWith("DQ-07"))!;
    const mine = edited(
      plan,
      "Findings",
      withCells("answer", (cell, one) => (one === key ? "la fiche b fait foi" : cell))
    );
    const next = planOf(files, OCTOBER, await asPrevious(mine));
    expect(cellOf(next, "Findings", key, "Réponse").value).toBe("la fiche b fait foi");
  });

  it("carries over a sheet that a person added", async () => {
    const plan = planOf(handMadeFiles());
    const blank = { ...plan.sheets.at(-1)!, tables: [], key: "mine", name: "Mes calculs" };
    const mine = {
      ...plan,
      sheets: [
        ...plan.sheets,
        { ...blank, blocks: [{ row: 1, col: 1, rows: [["Total", { value: 4, formula: "2+2" }]] }] },
      ],
    };
    const next = planOf(handMadeFiles(), OCTOBER, await asPrevious(mine));
    const kept = next.sheets.find(({ name }) => name === "Mes calculs")!;
    expect(kept.blocks[0]!.rows[1]!.slice(1)).toEqual([
      { value: "Total" },
      { value: null, formula: "2+2" },
    ]);
  });

  it("hands on settings that people changed in the workbook", async () => {
    const plan = edited(
      planOf(handMadeFiles()),
      "Rates",
      withCells("rate", (cell, key) => (key.startsWith("USD") ? 0.9 : cell))
    );
    const previous = await asPrevious(
      edited(
        plan,
        "Thresholds",
        withCells("value", (cell, key) => (key === "SUMMARY | cpi" ? 0.5 : cell))
      )
    );
    const settings = inheritSettings({ period: "2026-11" }, previous, {
      ...SETTINGS,
      rates: {},
      expected: [],
    });
    expect(settings).toMatchObject({
      period: "2026-11",
      rates: { GBP: 1.15, USD: 0.9 },
      expected: ["PRJ-01"],
      thresholds: { SUMMARY: { cpi: 0.5 } },
    });
  });

  it("remembers each period once, and tells the change since the last", async () => {
    const october = await asPrevious(planOf(handMadeFiles()));
    const november = planOf([more(), ...handMadeFiles()], NOVEMBER, october);
    const again = planOf([more(), ...handMadeFiles()], NOVEMBER, await asPrevious(november));
    expect(tableOf(again, "History")!.keys).toEqual(tableOf(november, "History")!.keys);
    expect(tableOf(again, "History")!.keys).toHaveLength(4 + 5);
    const tiles = november.sheets[0]!.blocks[1]!.rows;
    expect(full(tiles[2]![0] ?? null).value).toBe("+1 depuis 2026-10");
  });

  it("is refused nothing by a book that is not a portfolio", async () => {
    const book = await readBook(
      await writePlan({
        ...planOf([]),
        sheets: [{ ...planOf([]).sheets.at(-1)!, tables: [], name: "Autre" }],
      }),
      "autre.xlsx"
    );
    expect(isPortfolio(book)).toBe(false);
    expect(extractPrevious(book)).toMatchObject({ additions: [], history: [], sheets: [] });
  });
});
