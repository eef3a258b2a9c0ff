import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020";
import type { ResultJson } from "../src/cli/json/contract";
import { temporaryFolder, vigieJson } from "./runVigie";
import { sharedData } from "./sharedData";

const root = path.resolve(__dirname, "..");
const schema = JSON.parse(readFileSync(path.join(root, "docs/result.schema.json"), "utf8"));
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const valid = ajv.compile(schema);
const folder = temporaryFolder();
const data = sharedData();

/** Holds a result against the documented schema, and against what the schema cannot say. */
function holds(result: ResultJson): void {
  expect(valid(result) ? [] : (valid.errors ?? []).slice(0, 5)).toEqual([]);
  const { ledger, projects, totals, findings } = result;
  const keys = projects.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  // Each project of the portfolio is accepted on exactly one line of the ledger.
  expect(ledger.flatMap(({ accepted }) => accepted).sort()).toEqual([...keys].sort());
  expect(totals.projects).toBe(projects.length);
  expect(Object.values(totals.ledger).reduce((sum, n) => sum + n, 0)).toBe(ledger.length);
  expect(Object.values(totals.findings).reduce((sum, n) => sum + n, 0)).toBe(findings.length);
  for (const finding of findings) {
    if (finding.project !== null) expect(keys).toContain(finding.project);
    expect(`${finding.message} ${finding.advice}`).not.toMatch(/\{\w+\}|undefined|NaN/);
  }
  for (const { reason } of ledger) expect(reason ?? "").not.toMatch(/\{\w+\}|undefined|NaN/);
  // Amounts in the currency of the totals add up to them.
  for (const [field, total] of Object.entries(totals.fields)) {
    const values = projects.map(({ fields }) => fields[field]);
    const own = values.filter(
      (value) =>
        typeof value?.value === "number" && [result.currency, null].includes(value.currency)
    );
    if (own.length < total.reported || total.notConverted > 0) continue;
    const sum = own.reduce((so, value) => so + (value!.value as number), 0);
    expect(Math.abs(sum - total.value)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(sum)));
  }
}

const out = (name: string) => path.join(folder, `${name}.xlsx`);

test("the schema refuses what is not the contract", () => {
  expect(valid({ schema: "vigie/result@1" })).toBe(false);
  expect(valid({ schema: "other@1" })).toBe(false);
});

test.each(["fr", "en"])("the sample, consolidated in %s", (language) => {
  const result = vigieJson(
    [
      "consolidate",
      "assets/sample",
      "--out",
      out(language),
      "--period",
      "2026-10",
      "--lang",
      language,
    ],
    root
  );
  holds(result);
  expect(result).toMatchObject({
    command: "consolidate",
    language,
    period: "2026-10",
    currency: "EUR",
  });
  expect(result.projects.length).toBeGreaterThanOrEqual(10);
});

test("every workbook of the sample, checked and inspected", () => {
  for (const name of readdirSync(path.join(root, "assets/sample")).slice(0, 4)) {
    holds(vigieJson(["check", path.join("assets/sample", name)], root));
    const inspected = vigieJson(["inspect", path.join("assets/sample", name)], root);
    holds(inspected);
    expect(inspected.reading).toBeDefined();
  }
});

(data ? test : test.skip).each([
  "french-state-it-projects/ministries-2018-03",
  "uk-major-projects/returns-2023_24",
  "uk-major-projects/returns-2019_20",
  "earned-value",
])("real data: %s", (name) => {
  const source = path.join(data!, name);
  const result = vigieJson(["consolidate", source, "--out", out(path.basename(name))]);
  holds(result);
  expect(result.ledger.length).toBeGreaterThanOrEqual(readdirSync(source).length);
});

(data ? test : test.skip)("real data: awkward and hostile files all end in the ledger", () => {
  const source = path.join(data!, "xlsx-reader");
  const result = vigieJson(["consolidate", source, "--out", out("awkward")]);
  holds(result);
  expect(result.ledger.length + result.leftOut.length).toBeGreaterThanOrEqual(234);
});
