import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { FieldId } from "../src/fields/catalogue";
import type { BookReading, ProjectReport } from "../src/reading/report";
import { readReports } from "../src/reading/readReports";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

/*
 * The French State's large digital projects, five editions, as each ministry's workbook, as the published CSV and
 * as two exports. Expected figures are computed here from the CSV, apart from the code under test.
 */
const shared = sharedData();
const folder = path.join(shared ?? "", "french-state-it-projects");
const EDITIONS: readonly (readonly [string, string])[] = [
  ["2016-11", "d64b828"],
  ["2017-03", "a50f6e7"],
  ["2017-07", "6cc50f0"],
  ["2017-11", "c7fd1c7"],
  ["2018-03", "6926406"],
];

type Row = Readonly<Record<string, string>>;

function csv(file: string, delimiter: string): Row[] {
  const text = readFileSync(path.join(folder, file), "utf8").replace(/^\ufeff/, "");
  return Papa.parse<Row>(text, { header: true, delimiter, skipEmptyLines: true }).data;
}

async function read(file: string): Promise<BookReading> {
  return readReports(await readBook(readFileSync(path.join(folder, file)), file));
}

async function readMinistries(edition: string): Promise<BookReading[]> {
  const name = `ministries-${edition}`;
  return Promise.all(
    readdirSync(path.join(folder, name)).map((file) => read(path.join(name, file)))
  );
}

const reportsOf = (readings: readonly BookReading[]): ProjectReport[] =>
  readings.flatMap((r) => [...r.reports]);

function numbers(reports: readonly ProjectReport[], field: FieldId): number[] {
  return reports
    .map((report) => report.fields[field]?.value)
    .filter((value) => typeof value === "number");
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

(shared ? describe : describe.skip)("the French ministries' workbooks", () => {
  describe.each(EDITIONS)("edition %s", (edition, commit) => {
    let rows: Row[];
    let reports: ProjectReport[];
    let readings: BookReading[];
    let published: Row;

    beforeAll(async () => {
      rows = csv(`editions/panorama_${edition}_${commit}.csv`, ";");
      readings = await readMinistries(edition);
      reports = reportsOf(readings);
      published = csv("published_vs_recomputed.csv", ",").find((row) => row.edition === edition)!;
    });

    it("gives the published number of projects, costs and durations", () => {
      expect(reports).toHaveLength(Number(published.rec_rows));
      expect(numbers(reports, "estimatedCost")).toHaveLength(
        Number(published.rec_n_cout_numeriques)
      );
      expect(sum(numbers(reports, "estimatedCost"))).toBe(
        Math.round(Number(published.rec_somme_cout_Meur) * 1e6)
      );
      const durations = numbers(reports, "durationYears");
      expect(durations).toHaveLength(Number(published.rec_n_duree));
      expect((sum(durations) / durations.length).toFixed(3)).toBe(
        Number(published.rec_duree_moyenne).toFixed(3)
      );
      const shared = reports.filter((report) => report.fields.crossDepartment?.value === true);
      expect(shared).toHaveLength(Number(published.rec_interministeriels));
    });

    it("reads each project as the published list has it", () => {
      const byName = new Map(reports.map((report) => [plain(report.name), report]));
      for (const row of rows) {
        const report = byName.get(plain(row["Projet"]!))!;
        const { fields } = report;
        const cost = row["Coût estimé"] === "" ? undefined : Number(row["Coût estimé"]);
        expect([report.name, fields.estimatedCost?.value]).toEqual([
          report.name,
          cost === undefined ? undefined : Math.round(cost * 1e6),
        ]);
        if (cost !== undefined) expect(fields.estimatedCost!.currency).toBe("EUR");
        expect(fields.startDate?.value).toBe(isoMonth(row["Début"]!));
        expect(fields.phase?.value).toBe(row["Phase du projet en cours"]);
        expect(fields.department?.value).toBe(plain(row["Ministère porteur"]!));
      }
    });

    it("reads the published list itself to the same figures", async () => {
      const { reports: listed } = await read(`editions/panorama_${edition}_${commit}.csv`);
      expect(listed).toHaveLength(reports.length);
      for (const field of ["estimatedCost", "durationYears"] as const) {
        expect(numbers(listed, field).sort()).toEqual(numbers(reports, field).sort());
      }
    });

    it("leaves no row and no column unread, and says that the unit is told nowhere", () => {
      for (const reading of readings) {
        expect(reading.rowsUnread).toBe(0);
        const codes = new Set(reading.notices.map(({ code }) => code));
        expect(codes).not.toContain("unreadColumn");
        expect(codes).not.toContain("doubtfulHeading");
        const costs = numbers(reading.reports, "estimatedCost");
        if (costs.length > 0) expect(codes).toContain("unitUnknown");
      }
    });
  });

  it("makes 2 808 780 000 € of 59 costs in the last edition", async () => {
    const reports = reportsOf(await readMinistries("2018-03"));
    expect(reports).toHaveLength(61);
    expect(numbers(reports, "estimatedCost")).toHaveLength(59);
    expect(sum(numbers(reports, "estimatedCost"))).toBe(2_808_780_000);
  });

  describe.each(["export_2018-03-26.xlsx", "export_ab55b63.xlsx"])("%s", (file) => {
    it("gives the edition's figures although every number is text", async () => {
      const { reports, notices } = await read(file);
      const rows = csv("editions/panorama_2018-03_6926406.csv", ";");
      expect(reports).toHaveLength(61);
      const byName = new Map(reports.map((report) => [plain(report.name).toLowerCase(), report]));
      for (const row of rows) {
        const report = byName.get(plain(row["Projet"]!).toLowerCase())!;
        if (row["Coût estimé"] === "") continue;
        expect(report.fields.estimatedCost).toMatchObject({
          value: Math.round(Number(row["Coût estimé"]) * 1e6),
          currency: "EUR",
        });
      }
      // Both exports hold one cost that the published list leaves empty: ARCHIPEL-NG, 17,5 M€.
      const costs = numbers(reports, "estimatedCost");
      expect(byName.get("archipel-ng")!.fields.estimatedCost).toMatchObject({
        value: 17_500_000,
        source: { text: "17,5" },
      });
      expect(costs).toHaveLength(60);
      expect(sum(costs)).toBe(2_808_780_000 + 17_500_000);
      const typed = notices.filter(
        ({ code, field }) => code === "numberAsText" && field === "estimatedCost"
      );
      expect(typed).toHaveLength(60);
      expect(notices.some(({ code }) => code === "ambiguousNumber" || code === "unitUnknown")).toBe(
        false
      );
    });
  });
});

const MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** "juillet 2013", and "avril 15" as one edition has it. */
function isoMonth(text: string): string | undefined {
  const match = /^(\S+) (\d{2}|\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const month = MONTHS.indexOf(match[1]!.toLowerCase()) + 1;
  return `${match[2]!.length === 2 ? "20" : ""}${match[2]}-${String(month).padStart(2, "0")}-01`;
}
