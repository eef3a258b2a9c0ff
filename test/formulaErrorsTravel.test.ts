import { auditBook } from "../src/audit/auditBook";
import { bookFromRows } from "../src/book/build";
import type { CellInput } from "../src/book/build";
import { consolidate } from "../src/portfolio/consolidate";
import type { OfferedFile, PortfolioSettings } from "../src/portfolio/portfolio";
import { readReports } from "../src/reading/readReports";
import { calc } from "./auditRows";

/*
 * Formula findings are made where the workbook is read; only they cross to the portfolio, where they belong
 * to the workbook's project when it holds one.
 */
const settings: PortfolioSettings = {
  period: "2026-10",
  statusDate: "2026-10-31",
  currency: "EUR",
  rates: {},
  language: "fr",
  thresholds: {},
  expected: [],
};

/** A list of projects whose calculated column has one typed value. */
function offered(file: string, names: readonly string[]): OfferedFile {
  const rows: CellInput[][] = names.map((name, i) => {
    const n = i + 2;
    return [name, 100 * n, 80 * n, i === 3 ? 61 : calc(`B${n}-C${n}`, 20 * n)];
  });
  const heading = ["Projet", "Budget (k€)", "Réel (k€)", "Écart (k€)"];
  const book = bookFromRows({ Projets: [heading, ...rows] }, { file });
  const reading = readReports(book);
  return { file, hash: file, reading, formulas: auditBook(book, reading) };
}

const NAMES = ["Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf"];
const ofRule = (files: readonly OfferedFile[]) =>
  consolidate(files, settings).findings.filter(({ rule }) => rule === "FRM-01");

test("a formula finding of a list reaches the portfolio with its file, sheet and cell", () => {
  expect(ofRule([offered("liste.xlsx", NAMES)])).toMatchObject([
    { file: "liste.xlsx", sheet: "Projets", cell: "D5", project: null },
  ]);
});

test("a file whose projects all stand in a better report is not judged by its formulas", () => {
  const files = [offered("a.xlsx", NAMES), offered("b.xlsx", NAMES)];
  expect(ofRule(files)).toHaveLength(1);
});

test("files read without their formulas are not evaluated, which is not passed", () => {
  const { formulas, ...bare } = offered("liste.xlsx", NAMES) as OfferedFile & {
    formulas?: unknown;
  };
  expect(formulas).toBeDefined();
  expect(ofRule([bare as OfferedFile])).toEqual([]);
});
