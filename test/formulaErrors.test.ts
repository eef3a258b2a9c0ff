import path from "node:path";
import { markedWorkbooks, placeOf } from "../bench/auditCorpus";
import { cellName } from "../src/book/address";
import { auditBook } from "../src/audit/auditBook";
import { bookFormulas } from "../src/audit/formulas/bookFormulas";
import { deviationsOf } from "../src/audit/formulas/deviations";
import { readReports } from "../src/reading/readReports";
import { sharedData } from "./sharedData";

/*
 * FRM-02 against workbooks with hand-marked formula errors (CUSTODES/EUSES, marks of ExceLint). The marks
 * name both sides of a difference; so does a fix. The bench prints the figures in full.
 */
const shared = sharedData();
const withData = shared ? describe : describe.skip;

withData("workbooks with hand-marked formula errors", () => {
  test("most of what is accused is marked; a quarter of the marks and half of the faulty workbooks are found", async () => {
    const workbooks = await markedWorkbooks(path.join(shared!, "formula-errors"));
    let [fixes, trueFixes, found, marks, faulty, hit] = [0, 0, 0, 0, 0, 0];
    for (const { book, errors } of workbooks) {
      const accused = new Set<string>();
      for (const sheet of bookFormulas(book)) {
        for (const { suspects, agreeing } of deviationsOf(sheet)) {
          const cells = [...suspects, ...agreeing].map((cell) =>
            placeOf(sheet.sheet.name, cellName(cell))
          );
          fixes++;
          if (cells.some((cell) => errors.has(cell))) trueFixes++;
          for (const cell of cells) accused.add(cell);
        }
      }
      const here = [...accused].filter((cell) => errors.has(cell)).length;
      found += here;
      marks += errors.size;
      if (errors.size > 0) faulty++;
      if (here > 0) hit++;
    }
    expect(trueFixes / fixes).toBeGreaterThanOrEqual(0.45);
    expect(found / marks).toBeGreaterThanOrEqual(0.25);
    expect(hit / faulty).toBeGreaterThanOrEqual(0.53);
  });

  test("every formula finding is about a sheet of the workbook and says what it found", async () => {
    for (const { book } of await markedWorkbooks(path.join(shared!, "formula-errors"))) {
      const { findings } = auditBook(book, readReports(book));
      const names = new Set<string | null>([null, ...book.sheets.map(({ name }) => name)]);
      for (const finding of findings) {
        expect(names.has(finding.sheet)).toBe(true);
        expect(finding.found).not.toBe("");
        expect(finding.file).toBe(book.file);
      }
    }
  });
});
