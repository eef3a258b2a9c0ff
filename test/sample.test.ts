import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { SAMPLE_WORKBOOKS, TEMPLATE_WORKBOOKS } from "../scripts/sample/workbooks";
import { writePlan } from "../src/xlsx/write/writePlan";
import { canRecalculate, cachedResults, disagreements, recalculate } from "./recalculation";

const assets = path.resolve(__dirname, "../assets");

describe.each([
  ["sample", SAMPLE_WORKBOOKS],
  ["templates", TEMPLATE_WORKBOOKS],
])("assets/%s", (folder, workbooks) => {
  const committed = (name: string) => readFileSync(path.join(assets, folder, name));

  test("holds the workbooks that the script describes, no other", () => {
    const names = readdirSync(path.join(assets, folder)).filter((name) => name.endsWith(".xlsx"));
    expect(names.map((name) => name.normalize()).sort()).toEqual(Object.keys(workbooks).sort());
  });

  test.each(Object.entries(workbooks))(
    "%s is what the script writes, byte for byte",
    async (name, plan) => {
      expect(Buffer.from(await writePlan(plan)).equals(committed(name))).toBe(true);
    }
  );

  (canRecalculate ? test : test.skip)(
    "LibreOffice recalculates every formula to the stored value",
    () => {
      const names = Object.keys(workbooks);
      const books = names.map((name) => new Uint8Array(committed(name)));
      const recalculated = recalculate(books);
      books.forEach((bytes, i) => {
        if (names[i] !== "notes de réunion.xlsx") {
          expect(cachedResults(bytes).length).toBeGreaterThan(10);
        }
        expect([names[i], disagreements(bytes, recalculated[i])]).toEqual([names[i], []]);
      });
    }
  );
});
