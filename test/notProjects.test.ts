import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readReports } from "../src/reading/readReports";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

const data = sharedData();
const describeWithData = data === null ? describe.skip : describe;

/** A neighbourhood fund's decisions: lists with "PROJECT NAME", which it is right to read. */
const PROJECT_LISTS = ["lspreport_02feb04.xlsx"];

describeWithData("Budgets, grade books and statistics that are no projects", () => {
  it("give no report, no accusation, and say of every sheet that nothing was found", async () => {
    const folder = path.join(data!, "formula-errors/workbooks");
    const wrong: string[] = [];
    for (const file of readdirSync(folder)) {
      if (PROJECT_LISTS.includes(file)) continue;
      const book = await readBook(new Uint8Array(readFileSync(path.join(folder, file))), file);
      const { reports, notices, unread, totals } = readReports(book);
      for (const { name } of reports) wrong.push(`${file}: ${name}`);
      expect(notices).toEqual([]);
      expect(totals).toEqual([]);
      const filled = book.sheets.filter((sheet) => sheet.cells.count > 0);
      const told = new Set(unread.map(({ sheet }) => sheet));
      for (const sheet of filled) expect(told.has(sheet.name)).toBe(true);
    }
    expect(wrong).toEqual([]);
  });

  it("reads the one that lists projects, and only what its headings name", async () => {
    const file = PROJECT_LISTS[0]!;
    const bytes = readFileSync(path.join(data!, "formula-errors/workbooks", file));
    const { reports } = readReports(await readBook(new Uint8Array(bytes), file));
    expect(reports.length).toBeGreaterThan(100);
    expect(reports.map(({ name }) => name)).toContain("Open Spaces for all");
    for (const { name } of reports) expect(name).not.toMatch(/^(total|theme|project name)$/i);
  });
});
