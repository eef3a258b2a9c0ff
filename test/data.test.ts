import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { csvParts } from "../src/data/csv";
import { parquetParts } from "../src/data/parquet";
import { portfolioTables } from "../src/data/portfolioTables";
import { schemaJson } from "../src/data/schema";
import type { DataScalar, DataTable } from "../src/data/table";
import { consolidate } from "../src/portfolio/consolidate";
import { ask, csvTable } from "./duckdb";
import { handMadeFiles } from "./handMadePortfolio";
import { SETTINGS } from "./handMadeReports";

const folder = mkdtempSync(path.join(tmpdir(), "vigie-data-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HAND_MADE = { ...SETTINGS, expected: ["PRJ-01", "PRJ-09"] };
const portfolio = consolidate(handMadeFiles(), HAND_MADE);
const tables = portfolioTables(portfolio, ({ code }) => code);
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  for (const table of tables) {
    writeFileSync(at(`${table.name}.parquet`), Buffer.concat([...parquetParts(table)]));
    writeFileSync(at(`${table.name}.csv`), [...csvParts(table)].join(""));
  }
});

/** Every row of a table as the house holds it, nulls and all. */
function rowsOf(table: DataTable): Record<string, DataScalar>[] {
  return [...table.rows()].map((row) =>
    Object.fromEntries(table.columns.map(({ name, value }) => [name, value(row)]))
  );
}

describe("DuckDB reads back every value of every table", () => {
  test.each(tables.map((table) => [table.name, table] as const))("%s", async (name, table) => {
    const rows = rowsOf(table);
    const parquet = await ask(`SELECT * FROM '${at(`${name}.parquet`)}'`);
    expect(parquet).toEqual(rows);
    const csv = await ask(`SELECT * FROM ${csvTable(at(`${name}.csv`), table.columns)}`);
    // A CSV knows no difference between no text and an empty one.
    const plain = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, value === "" ? null : value])
      )
    );
    expect(csv).toEqual(plain);
  });
});

test("the table of projects adds up to the portfolio's totals, in both formats", async () => {
  expect(portfolio.totals.length).toBeGreaterThan(3);
  const sums = portfolio.totals.map(({ field }) => `sum("${field}") AS "${field}"`).join(", ");
  const columns = tables.find(({ name }) => name === "projects")!.columns;
  for (const from of [`'${at("projects.parquet")}'`, csvTable(at("projects.csv"), columns)]) {
    const [sum] = await ask(`SELECT ${sums} FROM ${from}`);
    for (const { field, value } of portfolio.totals) expect(sum![field]).toBeCloseTo(value, 4);
  }
});

test("keys tell rows apart, and every reference finds its row", async () => {
  for (const { name, key, references } of tables) {
    const list = key.map((column) => `"${column}"`).join(", ");
    const [doubled] = await ask(
      `SELECT count(*)::INTEGER AS n FROM (SELECT ${list} FROM '${at(`${name}.parquet`)}' GROUP BY ${list} HAVING count(*) > 1)`
    );
    expect([name, doubled!.n]).toEqual([name, 0]);
    for (const { columns, table } of references) {
      const match = columns.map((column) => `a."${column}" = b."${column}"`).join(" AND ");
      const given = columns.map((column) => `a."${column}" IS NOT NULL`).join(" AND ");
      const [lost] = await ask(
        `SELECT count(*)::INTEGER AS n FROM '${at(`${name}.parquet`)}' a WHERE ${given} AND NOT EXISTS (SELECT 1 FROM '${at(`${table}.parquet`)}' b WHERE ${match})`
      );
      expect([name, table, lost!.n]).toEqual([name, table, 0]);
    }
  }
});

test("text that looks like a formula stays as it was typed", async () => {
  const [row] = await ask(
    `SELECT count(*)::INTEGER AS n FROM '${at("projects.parquet")}' WHERE commentary = '=1+1 n''est pas une formule'`
  );
  expect(row!.n).toBe(1);
});

test("quotes, commas, line breaks and accents survive", async () => {
  const awkward = ['l\'été "chaud", dit-on', "deux\r\nlignes", "a\nb", " bords ", "=1+1", "é€😀"];
  const table: DataTable = {
    name: "awkward",
    meaning: { fr: "", en: "" },
    key: ["text"],
    references: [],
    columns: [
      { name: "text", type: "text", unit: null, meaning: { fr: "", en: "" }, value: (row) => row },
    ],
    rows: () => awkward as never[],
  };
  writeFileSync(at("awkward.csv"), [...csvParts(table)].join(""));
  writeFileSync(at("awkward.parquet"), Buffer.concat([...parquetParts(table)]));
  for (const from of [`'${at("awkward.parquet")}'`, csvTable(at("awkward.csv"), table.columns)]) {
    expect((await ask(`SELECT * FROM ${from}`)).map(({ text }) => text)).toEqual(awkward);
  }
});

test("the schema describes every table and column, the same whatever was reported", () => {
  const schema = JSON.parse(schemaJson(tables, portfolio.settings));
  const none = consolidate([], HAND_MADE);
  const empty = JSON.parse(
    schemaJson(
      portfolioTables(none, ({ code }) => code),
      none.settings
    )
  );
  expect(empty).toEqual(schema);
  for (const table of schema.tables) {
    expect(table.meaning).not.toBe("");
    expect(
      new Set(table.columns.map(({ name }: { name: string }) => name.toLowerCase())).size
    ).toBe(table.columns.length);
    for (const key of table.key)
      expect(table.columns.map((c: { name: string }) => c.name)).toContain(key);
  }
});
