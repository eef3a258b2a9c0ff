import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { auditReading } from "../src/audit/auditReading";
import type { AuditResult } from "../src/audit/auditReading";
import type { BookReading } from "../src/reading/report";
import { computeIndicators } from "../src/indicators/compute";
import { readReports } from "../src/reading/readReports";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

/*
 * Findings on files that nobody here made: published figures that do not recompute, prose in money cells,
 * totals that their parts do not make, numbers and dates typed as text.
 */
const shared = sharedData();
const withData = shared ? describe : describe.skip;

async function audit(file: string): Promise<{ reading: BookReading; result: AuditResult }> {
  const full = path.join(shared!, file);
  const reading = readReports(await readBook(readFileSync(full), path.basename(file)));
  const reports = reading.reports.map((report) => ({
    report,
    indicators: computeIndicators(report),
  }));
  const settings = {
    period: "2026-10",
    statusDate: "2026-10-31",
    language: "en",
    thresholds: {},
  } as const;
  return { reading, result: auditReading({ reading, reports, settings }) };
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

withData("UK returns: published variances", () => {
  const records = readFileSync(
    path.join(shared ?? "", "uk-major-projects/variance_check.csv"),
    "utf8"
  )
    .split(/\r?\n(?=gmpp_)/)
    .slice(1);
  const flagged = (year: string, flag: string): Set<string> =>
    new Set(
      records
        // Prose in the file is cut with its closing quote: some records swallow the lines after them.
        .flatMap((record) => record.split(/\r?\n/))
        .filter((line) => line.startsWith(`gmpp_${year}.csv,`) && line.trim().endsWith(`,${flag}`))
        .map((line) => plain(Papa.parse<string[]>(line).data[0]![1]!))
    );

  test.each(["2019_20", "2021_22", "2023_24"])(
    "%s: those that mismatch, and no other",
    async (year) => {
      const folder = `uk-major-projects/returns-${year}`;
      const accused = new Set<string>();
      let evaluated = 0;
      for (const file of readdirSync(path.join(shared!, folder))) {
        const { reading, result } = await audit(`${folder}/${file}`);
        evaluated += result.evaluated["VIG-02"]!;
        for (const finding of result.findings.filter(({ rule }) => rule === "VIG-02")) {
          const report = reading.reports.find(({ key }) => key === finding.project)!;
          accused.add(plain(report.name));
          expect(finding.cell).toBe(report.fields.yearVariancePercent!.source.cell);
        }
      }
      expect([...accused].sort()).toEqual([...flagged(year, "VALUE_MISMATCH")].sort());
      expect(evaluated).toBeGreaterThanOrEqual(flagged(year, "OK").size);
    }
  );

  test("prose in a money cell is a finding on that cell, and no value", async () => {
    const { reading, result } = await audit("uk-major-projects/returns-2021_22/MOD.xlsx");
    const exempt = reading.reports.filter(({ fields }) =>
      fields.yearBudget?.source.text.startsWith("Exempt under")
    );
    expect(exempt.length).toBeGreaterThan(10);
    for (const { fields } of exempt) {
      expect(fields.yearBudget!.value).toBeNull();
      const { cell } = fields.yearBudget!.source;
      expect(
        result.findings.filter((one) => one.rule === "DQ-02" && one.cell === cell)
      ).toHaveLength(1);
    }
  });
});

withData("Claeys-Verhelst", () => {
  test("at two dates the activities do not sum to the project's earned value, and only there", async () => {
    const { result } = await audit("earned-value/claeys-verhelst.xlsx");
    const sums = result.findings.filter(({ rule }) => rule === "BUD-02");
    expect(
      sums.filter(({ values }) => values.about === "earnedValue").map(({ sheet }) => sheet)
    ).toEqual(["TP4", "TP5"]);
    expect(sums.filter(({ values }) => values.about === "plannedValue")).toEqual([]);
  });
});

withData("French ministries", () => {
  test("the export whose numbers are all text: one finding a column; a cost left out is on its cell", async () => {
    const { result } = await audit("french-state-it-projects/export_2018-03-26.xlsx");
    const asText = result.findings.filter(({ rule }) => rule === "FRM-07");
    expect(asText.map(({ cell }) => cell!.replace(/\d+/, "")).sort()).toEqual(["G", "H", "J"]);
    expect(result.findings.filter(({ severity }) => severity === "critical")).toEqual([]);
  });

  test("a true return raises only what is so: dates typed as text, a heading that does not say its unit", async () => {
    const { result } = await audit(
      "french-state-it-projects/ministries-2017-03/Minist-re-de-la-Justice.xlsx"
    );
    const raised = result.findings.map(({ rule, values }) => `${rule} ${values.heading}`);
    expect([...new Set(raised)].sort()).toEqual(["BUD-08 Coût estimé", "FRM-07 Début"]);
  });
});

withData("a government return of 6,520 formulas", () => {
  test("is audited whole; its errors where values belong are findings", async () => {
    const { result } = await audit("government-return-template/dft1_tmp.xlsm");
    expect(result.findings.filter(({ rule }) => rule === "FRM-04").length).toBeGreaterThan(0);
  });
});
