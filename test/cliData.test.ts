import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ask } from "./duckdb";
import { projectSheet } from "./projectSheet";
import { temporaryFolder, vigie } from "./runVigie";

const folder = temporaryFolder();
const inFolder = (...names: string[]) => path.join(folder, ...names);

beforeAll(() => {
  mkdirSync(inFolder("retours"));
  writeFileSync(inFolder("retours", "PRJ-01.xlsx"), projectSheet("PRJ-01", "Portail RH"));
  writeFileSync(inFolder("retours", "PRJ-02.xlsx"), projectSheet("PRJ-02", "Cloud hybride"));
});

test("--data beside the returns: loaded by a database, never read as a source, the same bytes twice", async () => {
  const words = ["consolidate", "retours", "--out", "p.xlsx", "--data", "retours/donnees"];
  expect(vigie(words, folder)).toMatchObject({ error: "" });
  const files = readdirSync(inFolder("retours", "donnees"));
  expect(files).toEqual(
    expect.arrayContaining(["projects.parquet", "projects.csv", "schema.json"])
  );
  const bytes = files.map((file) => readFileSync(inFolder("retours", "donnees", file)));
  const second = vigie(words, folder);
  expect(second.out).toContain("donnees (le portefeuille lui-même)");
  expect(files.map((file) => readFileSync(inFolder("retours", "donnees", file)))).toEqual(bytes);
  const rows = await ask(
    `SELECT projectName FROM '${inFolder("retours/donnees/projects.parquet")}'`
  );
  expect(rows.map(({ projectName }) => projectName).sort()).toEqual([
    "Cloud hybride",
    "Portail RH",
  ]);
});

test("a folder that holds something else is refused, and stays as it is", () => {
  mkdirSync(inFolder("autre"));
  writeFileSync(inFolder("autre", "projects.csv"), "à moi");
  const words = ["consolidate", "retours", "--out", "q.xlsx", "--data", "autre"];
  expect(vigie(words, folder)).toMatchObject({ code: 2, out: "" });
  expect(vigie(words, folder).error).toContain("--data autre");
  expect(readdirSync(inFolder("autre"))).toEqual(["projects.csv"]);
  expect(readFileSync(inFolder("autre", "projects.csv"), "utf8")).toBe("à moi");
});
