import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { FieldId } from "../src/fields/catalogue";
import type { ReportedValue } from "../src/fields/values";
import type { BookReading, ProjectReport } from "../src/reading/report";
import { readReports } from "../src/reading/readReports";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

/*
 * The UK Government Major Projects Portfolio: three yearly editions, as one workbook a department and as the
 * official CSV; the first has one project a column. Expected values are read here from the CSV, apart from the
 * code under test, and from variance_check.csv.
 */
const shared = sharedData();
const folder = path.join(shared ?? "", "uk-major-projects");
const EDITIONS = [
  { year: "2019_20", projects: 125, encoding: "latin1" },
  { year: "2021_22", projects: 235, encoding: "utf8" },
  { year: "2023_24", projects: 227, encoding: "utf8" },
] as const;

type Row = ReadonlyMap<string, string>;

/** Flags of projects whose baseline and forecast are numbers; the others (and records cut short) hold words. */
const NUMERIC_FLAGS = new Set(["OK", "VALUE_MISMATCH", "ZERO_BASELINE"]);

/** The official CSV, one map a project, by the first words of each heading. */
function official(year: string, encoding: BufferEncoding): Row[] {
  const text = readFileSync(path.join(folder, `gmpp_${year}.csv`), encoding).replace(/^\ufeff/, "");
  let lines = Papa.parse<string[]>(text, { skipEmptyLines: false }).data;
  if (lines[1]![0] === "Project Name") {
    lines = lines[0]!.map((_, col) => lines.map((line) => line[col] ?? ""));
  }
  const headings = lines[0]!.map((heading) => plain(heading.split("(")[0]!));
  return lines
    .slice(1)
    .filter((line) => plain(line[1] ?? "") !== "")
    .map((line) => new Map(headings.map((heading, i) => [heading, line[i] ?? ""])));
}

/**
 * variance_check.csv by records: its prose is cut at 60 characters, closing quotes included, so that a record is
 * read on its own, and where a quote stays open only its project and flag are.
 */
function varianceChecks(): Readonly<Record<string, string | undefined>>[] {
  const text = readFileSync(path.join(folder, "variance_check.csv"), "utf8").trimEnd();
  const [heading, ...records] = text.split(/\r?\n(?=gmpp_)/);
  const names = heading!.split(",");
  return records.map((record) => {
    const values = Papa.parse<string[]>(record).data[0]!;
    const check = Object.fromEntries(names.map((name, i) => [name, values[i]]));
    return { ...check, flag: record.slice(record.lastIndexOf(",") + 1).trim() };
  });
}

async function read(file: string): Promise<BookReading> {
  return readReports(await readBook(readFileSync(path.join(folder, file)), file));
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
const keyOf = (name: string, department: string): string =>
  `${plain(name)} | ${plain(department).toUpperCase()}`;

/** The project's own words for its amount, as a number: "£1,065.90", "-19%", "33.0"; null for prose and blanks. */
function amount(text: string): number | null {
  const match = /^-?£?-?[\d,]+(?:\.\d+)?%?$/.exec(text.trim());
  return match ? Number(text.replace(/[£,%\s]/g, "")) : null;
}

function find(reports: readonly ProjectReport[]): ReadonlyMap<string, ProjectReport> {
  return new Map(
    reports.map((report) => [keyOf(report.name, String(report.fields.department?.value)), report])
  );
}

/** What a value should be: the number, null where words stand, absent where nothing stands. */
function expectValue(
  value: ReportedValue | undefined,
  text: string,
  scale: number,
  where: string
): void {
  const expected = text.trim() === "" ? undefined : amount(text);
  if (typeof expected === "number") {
    expect([where, value?.value]).toEqual([where, expect.closeTo(expected * scale, 6)]);
  } else expect([where, value?.value]).toEqual([where, expected]);
}

const MONEY: readonly (readonly [FieldId, string])[] = [
  ["yearBudget", "Financial Year Baseline"],
  ["yearForecast", "Financial Year Forecast"],
  ["wholeLifeCost", "TOTAL Baseline Whole Life Costs"],
  ["benefits", "TOTAL Baseline Benefits"],
];

(shared ? describe : describe.skip)("the UK departments' returns", () => {
  describe.each(EDITIONS)("edition $year", ({ year, projects, encoding }) => {
    let rows: Row[];
    let readings: BookReading[];
    let whole: BookReading;

    beforeAll(async () => {
      rows = official(year, encoding);
      const name = `returns-${year}`;
      readings = await Promise.all(
        readdirSync(path.join(folder, name)).map((file) => read(path.join(name, file)))
      );
      whole = await read(`gmpp_${year}.csv`);
    });

    const each = (): readonly (readonly [string, readonly ProjectReport[]])[] => [
      ["returns", readings.flatMap((r) => [...r.reports])],
      ["csv", whole.reports],
    ];

    it("gives every project of every department", () => {
      expect(rows).toHaveLength(projects);
      for (const [from, reports] of each()) {
        expect([from, reports.length]).toEqual([from, projects]);
        const found = find(reports);
        const missing = rows.map((row) => keyOf(row.get("Project Name")!, row.get("Department")!));
        expect(missing.filter((key) => !found.has(key))).toEqual([]);
      }
    });

    it("reads money in full pounds, and words as no value", () => {
      for (const [from, reports] of each()) {
        const found = find(reports);
        for (const row of rows) {
          const key = keyOf(row.get("Project Name")!, row.get("Department")!);
          const report = found.get(key)!;
          for (const [field, heading] of MONEY) {
            const text = row.get(heading);
            if (text === undefined) continue;
            expectValue(report.fields[field], text, 1e6, `${from} ${key} ${field}`);
            if (typeof report.fields[field]?.value === "number")
              expect(report.fields[field]!.currency).toBe("GBP");
          }
          const variance = row.get("Financial Year Variance")!;
          expectValue(report.fields.yearVariancePercent, variance, 0.01, `${from} ${key} variance`);
        }
      }
    });

    it("reads dates, ids and ratings", () => {
      const rating = {
        green: "onTrack",
        "amber/green": "onTrack",
        amber: "watch",
        "amber/red": "offTrack",
        red: "offTrack",
      };
      for (const [from, reports] of each()) {
        const found = find(reports);
        for (const row of rows) {
          const key = keyOf(row.get("Project Name")!, row.get("Department")!);
          const { fields, id } = found.get(key)!;
          expect(id).toBe(plain(row.get("GMPP ID Number")!));
          for (const [field, heading] of [
            ["startDate", "Project - Start Date"],
            ["finishDate", "Project - End Date"],
          ] as const) {
            const iso = isoDate(row.get(heading)!);
            if (iso)
              expect([from, key, field, fields[field]?.value]).toEqual([from, key, field, iso]);
            else expect(fields[field]?.value ?? null).toBeNull();
          }
          for (const [field, heading] of [
            ["independentStatus", "IPA Delivery Confidence Assessment"],
            ["declaredStatus", "SRO Delivery Confidence Assessment"],
          ] as const) {
            const expected =
              rating[(row.get(heading) ?? "").trim().toLowerCase() as keyof typeof rating];
            if (expected) expect([key, fields[field]?.value]).toEqual([key, expected]);
          }
        }
      }
    });

    it("notices words that stand where an amount belongs, on their cell", () => {
      for (const reading of [...readings, whole]) {
        for (const report of reading.reports) {
          for (const [field] of [...MONEY, ["yearVariancePercent", ""] as const]) {
            const value = report.fields[field];
            if (!value || value.value !== null) continue;
            const { source } = value;
            const notice = reading.notices.find(
              (n) =>
                n.field === field &&
                n.source.cell === source.cell &&
                n.source.sheet === source.sheet
            );
            expect([source.text, notice?.code]).toEqual([
              source.text,
              expect.stringMatching(/^(?:proseInValue|placeholder)$/),
            ]);
          }
        }
      }
    });

    it("gives what variance_check.csv has for every project", () => {
      const checks = varianceChecks().filter((check) => check.file === `gmpp_${year}.csv`);
      expect(checks).toHaveLength(projects);
      const found = find(readings.flatMap((r) => [...r.reports]));
      for (const check of checks) {
        const report = found.get(keyOf(check.project!, check.department!));
        expect([check.project, report?.name]).toEqual([check.project, expect.any(String)]);
        const { fields } = report!;
        if (!NUMERIC_FLAGS.has(check.flag!)) {
          const inputs = [fields.yearBudget, fields.yearForecast].map((value) => value?.value);
          expect([check.project, inputs.every((value) => typeof value === "number")]).toEqual([
            check.project,
            false,
          ]);
          continue;
        }
        expectValue(fields.yearBudget, check.baseline!, 1e6, check.project!);
        expectValue(fields.yearForecast, check.forecast!, 1e6, check.project!);
        expectValue(fields.yearVariancePercent, check.published_variance!, 0.01, check.project!);
        if (check.recomputed_pct !== "") {
          const { value: budget } = fields.yearBudget!;
          const { value: forecast } = fields.yearForecast!;
          const recomputed = (100 * (Number(forecast) - Number(budget))) / Number(budget);
          expect(recomputed).toBeCloseTo(Number(check.recomputed_pct), 2);
        }
      }
    });

    it("leaves no row unread and no column with values unmatched", () => {
      for (const reading of [...readings, whole]) {
        expect([reading.file, reading.rowsUnread]).toEqual([reading.file, 0]);
        const unread = reading.notices.filter(
          ({ code }) => code === "unreadColumn" || code === "doubtfulHeading"
        );
        expect(unread.map(({ source }) => [reading.file, source.text])).toEqual([]);
      }
    });
  });
});

/** "01/11/2018", "2025-02-28 00:00:00", "2013-03-29"; null for words. */
function isoDate(text: string): string | null {
  const british = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text.trim());
  if (british) return `${british[3]}-${british[2]}-${british[1]}`;
  return /^(\d{4}-\d\d-\d\d)/.exec(text.trim())?.[1] ?? null;
}
