import { readFileSync } from "node:fs";
import path from "node:path";
import { readReports } from "../src/reading/readReports";
import type { BookReading } from "../src/reading/report";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

const data = sharedData();
const describeWithData = data === null ? describe.skip : describe;

async function read(folder: string, file: string): Promise<BookReading> {
  const bytes = new Uint8Array(readFileSync(path.join(data!, folder, file)));
  return readReports(await readBook(bytes, file));
}

describeWithData("French earned-value models", () => {
  it("reads an SAP export as lines of actual cost by month", async () => {
    const { reports } = await read("french-evm-models", "EXPORT_model.xlsx");
    expect(reports).toHaveLength(1);
    const { lines, fields } = reports[0]!;
    expect(lines.map((line) => line.fields.supplier?.value)).toEqual([
      "Fournisseur A",
      "Fournisseur B",
      "Fournisseur C",
    ]);
    expect(lines.map((line) => line.phased[0]?.period)).toEqual(["2025-01", "2025-02", "2025-03"]);
    expect(fields.actualCost?.value).toBeCloseTo(58501.25, 2);
    expect(fields.actualCost?.source.cell).toBe("K2:K4");
  });

  it("reads planned amounts by milestone, and their sum as the budget at completion", async () => {
    const { reports } = await read("french-evm-models", "pv_model.xlsx");
    const { milestones, fields } = reports[0]!;
    expect(milestones.map((m) => m.fields.milestoneName?.value)).toEqual(["RCD", "J1", "J2", "J3"]);
    expect(fields.budgetAtCompletion?.value).toBe(900000);
  });

  it("reads the progress of each milestone by date, and the value earned with it", async () => {
    const { reports } = await read("french-evm-models", "va_model.xlsx");
    const { milestones, snapshots, fields } = reports[0]!;
    expect(milestones[0]!.phased[0]!.value).toMatchObject({ field: "percentComplete", value: 0.2 });
    expect(snapshots).toHaveLength(12);
    // 2025-07-30: RCD done (100 000) and J1 done (200 000); J2 not begun.
    expect(snapshots[7]).toMatchObject({ date: "2025-07-30" });
    expect(snapshots[7]!.fields.earnedValue?.value).toBeCloseTo(300000, 6);
    // 2025-11-27: RCD, J1 and J2 done.
    expect(fields.earnedValue?.value).toBeCloseTo(550000, 6);
    expect(fields.budgetAtCompletion?.value).toBe(900000);
  });

  it("reads estimates at and to completion by milestone", async () => {
    const { reports } = await read("french-evm-models", "forecast_model.xlsx");
    const { milestones, fields } = reports[0]!;
    expect(milestones[0]!.fields.milestoneForecast?.value).toBe("2026-07-31");
    expect(fields.estimateAtCompletion).toMatchObject({ value: 790000, currency: "EUR" });
    expect(fields.estimateToComplete?.value).toBe(790000);
  });

  it("says that the name comes from the file when no cell names the project", async () => {
    const { reports, notices } = await read("french-evm-models", "pv_model.xlsx");
    expect(reports[0]!.name).toBe("pv model");
    expect(notices.filter(({ code }) => code === "nameFromFile")).toHaveLength(1);
  });
});

describeWithData("A textbook's exercise", () => {
  it("gives BAC 3700, PV 3000, EV 2400 and AC 2700 from its total line, which sums the phases", async () => {
    const { reports, totals } = await read("earned-value", "textbook-exercise.xlsx");
    expect(reports).toHaveLength(1);
    const { fields, tasks } = reports[0]!;
    expect(fields.budgetAtCompletion?.value).toBe(3700);
    expect(fields.plannedValue?.value).toBe(3000);
    expect(fields.earnedValue).toMatchObject({ value: 2400, source: { cell: "E10" } });
    expect(fields.actualCost?.value).toBe(2700);
    expect(tasks.map((task) => task.fields.taskName?.value)).toHaveLength(5);
    const earned = totals.find(({ field }) => field === "earnedValue")!;
    expect(earned.computed).toBeCloseTo(earned.printed.value as number, 0);
  });
});
