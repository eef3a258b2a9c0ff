import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readReports } from "../src/reading/readReports";
import type { BookReading } from "../src/reading/report";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

const data = sharedData();
const describeWithData = data === null ? describe.skip : describe;

describeWithData("A government return of 26 sheets, 11 of them hidden", () => {
  let reading: BookReading;
  beforeAll(async () => {
    const bytes = new Uint8Array(
      readFileSync(path.join(data!, "government-return-template/dft1_tmp.xlsm"))
    );
    reading = readReports(await readBook(bytes, "dft1_tmp.xlsm"));
  });

  it("is one project, with the name, id and date that its labels give", () => {
    expect(reading.reports).toHaveLength(1);
    const [project] = reading.reports;
    expect(project!.name).toMatch(/^Universal Cantilever Bridge over the River/);
    expect(project!.id).toBe("ARE_0024_1516-Q4");
    expect(project!.fields.projectName?.source).toMatchObject({
      sheet: "Introduction",
      cell: "C11",
    });
    expect(project!.fields.statusDate?.value).toBe("2019-06-30");
    expect(project!.fields.sponsor?.value).toBe("Tommy Glenson");
  });

  it("takes no remark beside a label, and no figure of a matrix, for a value", () => {
    for (const value of Object.values(reading.reports[0]!.fields)) {
      expect(value.source.text).not.toMatch(/to complete|Changed since last quarter/);
    }
    expect(reading.reports[0]!.fields.actualCost).toBeUndefined();
  });

  it("reads the milestones of all tabs, repeated headings and rows that say there is none left out", () => {
    const { milestones } = reading.reports[0]!;
    const on = (tab: string): number => milestones.filter(({ sheet }) => sheet === tab).length;
    expect(on("6a - Milestones - Approvals")).toBe(16);
    expect(on("6b - Milestones - Assurance")).toBe(12);
    expect(on("6c - Milestones - Delivery")).toBe(10);
    expect(on("Report Summary")).toBe(6);
    for (const { fields } of milestones) {
      expect(fields.milestoneName?.value).not.toMatch(/^(Milestone|No milestone .*)$/);
      expect(fields.milestoneBaseline?.value).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it("understands a quarter of a financial year as such", () => {
    const [project] = reading.reports;
    expect(project!.fields.period?.value).toBe("Q1 2019/20");
    expect(project!.fields.period?.source.text).toBe("Q1 1920");
    expect(project!.period).toBe("2019-06");
  });

  it("accounts for every sheet: read, or left unread with the reason", () => {
    const told = new Set([
      ...reading.regions.map(({ sheet }) => sheet),
      ...reading.unread.map(({ sheet }) => sheet),
    ]);
    expect(told.size).toBe(26);
    const hidden = reading.unread.filter(({ reason }) => reason === "hiddenSheet");
    expect(hidden.length).toBeGreaterThanOrEqual(10);
  });

  it("notices errors only where they stand in recognised cells", () => {
    const errors = reading.notices.filter(({ code }) => code === "errorValue");
    for (const { source } of errors) expect(source.text).toMatch(/^#/);
    expect(errors.length).toBeLessThan(262);
  });

  it("takes no map of the template for a project, in whatever encoding", async () => {
    const folder = path.join(data!, "government-return-template");
    const maps = ["dft_datamap.csv"];
    for (const file of readdirSync(path.join(folder, "datamaps")))
      if (file.endsWith(".csv")) maps.push(path.join("datamaps", file));
    for (const file of maps) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
      expect(readReports(await readBook(bytes, file)).reports).toEqual([]);
    }
  });

  it("survives good and bad returns of the same office", async () => {
    const folder = path.join(data!, "government-return-template/returns");
    for (const file of readdirSync(folder)) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
      const { reports } = readReports(await readBook(bytes, file));
      // One of them is a master with a project a column; the others hold test data of no project.
      expect(reports.length).toBe(file.startsWith("master") ? 30 : 0);
    }
  });
});
