import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { bookFromRows } from "../src/book/build";
import { cellAt, usedRange } from "../src/book/cells";
import { halvesOf, takeBands, type Band } from "../src/excel/read/bands";
import { readWorkbook } from "../src/excel/read/readWorkbook";
import { fillBook } from "../src/workbench/host/files/load";
import { differences } from "./compareBooks";
import { openExcel, openExcelWith, syncsOf } from "./openExcel";
import { sharedData } from "./sharedData";

const SAMPLE = path.resolve(__dirname, "../assets/sample");
const FIXED_SYNCS = 5;
/** Merged areas that Excel tells in one answer; a sheet with more costs one sync more. */
const MAX_MERGED_AREAS = 512;

/** Workbooks in a folder and below it. */
function workbooksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /\.xls[xm]$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** What differs between a file and the same file open in Excel. */
async function compare(file: string): Promise<{ differences: string[]; syncs: number }> {
  const opened = await openExcelWith(path.basename(file), new Uint8Array(readFileSync(file)));
  // Results as the file stores them, not as the stand-in's engine computes them.
  opened.host.book.calculation.mode = "Manual";
  const read = await readWorkbook();
  const isTooMerged = opened.book.sheets.some(({ merges }) => merges.length > MAX_MERGED_AREAS);
  const extra = isTooMerged ? 1 : 0;
  return { differences: differences(opened.book, read), syncs: syncsOf(opened) - extra };
}

test.each(workbooksIn(SAMPLE).map((file) => [path.basename(file), file]))(
  "reads %s as its file says, cell by cell",
  async (_, file) => {
    const { differences: found, syncs } = await compare(file);
    expect(found).toEqual([]);
    expect(syncs).toBeLessThanOrEqual(FIXED_SYNCS);
  }
);

const real = sharedData();
/** Real files of every folder: of the many that test readers, every seventh. */
const realFiles = real
  ? [
      ...["earned-value", "french-evm-models", "french-state-it-projects"],
      ...["uk-major-projects/returns-2023_24", "government-return-template"],
    ]
      .flatMap((folder) => workbooksIn(path.join(real, folder)))
      .concat(
        ["formula-errors", "xlsx-reader"].flatMap((folder) =>
          workbooksIn(path.join(real, folder)).filter((_, i) => i % 7 === 0)
        )
      )
      .filter((file) => statSync(file).size < 300_000)
  : [];
(real ? test : test.skip)("reads real files as they say, cell by cell", async () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const file of realFiles) {
    const result = await compare(file).catch((error: Error) => {
      // Files that our own reader refuses have nothing to be compared with.
      if (error.name === "ReadError") return null;
      throw error;
    });
    if (!result) continue;
    compared++;
    if (result.differences.length > 0 || result.syncs > FIXED_SYNCS)
      wrong.push(`${path.basename(file)}: ${result.syncs} syncs, ${result.differences[0]}`);
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(60);
});

test("computes formulas as Excel does, and gives their results", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").formulas = [
      [2, "=A1*3"],
      ["'=not a formula", '=""'],
    ];
    await context.sync();
  });
  const [sheet] = (await readWorkbook()).sheets;
  expect(cellAt(sheet!, 0, 1)).toMatchObject({ value: 6, formula: "A1*3" });
  expect(cellAt(sheet!, 1, 0)).toMatchObject({ value: "=not a formula", formula: null });
  expect(cellAt(sheet!, 1, 1)).toMatchObject({ value: "", formula: '""' });
});

test("tells error values from texts that look like them", async () => {
  const { host } = openExcel();
  fillBook(
    host.book,
    bookFromRows({
      S: [
        [{ error: "#N/A" }, "#N/A", "#1"],
        ["#REF!", null, { error: "#DIV/0!" }],
      ],
    })
  );
  const [sheet] = (await readWorkbook()).sheets;
  expect(cellAt(sheet!, 0, 0)!.value).toEqual({ error: "#N/A" });
  expect(cellAt(sheet!, 0, 1)!.value).toBe("#N/A");
  expect(cellAt(sheet!, 1, 0)!.value).toBe("#REF!");
  expect(cellAt(sheet!, 1, 2)!.value).toEqual({ error: "#DIV/0!" });
});

test("reads nothing beyond the cells that hold something, however far formats reach", async () => {
  const opened = openExcel();
  const { host, Excel } = opened;
  await Excel.run(async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B3").values = [[1]];
    sheet.getRange("A1:Z500000").format.fill.color = "#FFFF00";
    await context.sync();
  });
  const before = host.requests.length;
  const [sheet] = (await readWorkbook()).sheets;
  expect(usedRange(sheet!)).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
  const bytes = host.requests.slice(before).reduce((sum, r) => sum + r.responseBytes, 0);
  expect(bytes).toBeLessThan(10_000);
});

test("reads large workbooks in one sync for every 4 MB", async () => {
  const rows = Array.from({ length: 30_000 }, (_, r) =>
    Array.from({ length: 12 }, (__, c) => (c % 3 === 0 ? `ligne ${r} poste ${c}` : r * 1.5 + c))
  );
  const opened = openExcel();
  fillBook(opened.host.book, bookFromRows({ Un: rows, Deux: rows.slice(0, 500) }));
  const progress: number[] = [];
  const book = await readWorkbook({ onProgress: ({ done, total }) => progress.push(done / total) });
  expect(book.sheets.map(({ cells }) => cells.count)).toEqual([360_000, 6_000]);
  expect(cellAt(book.sheets[0]!, 29_999, 9)!.value).toBe("ligne 29999 poste 9");
  const bytes = opened.host.requests.reduce((sum, r) => sum + r.responseBytes, 0);
  expect(syncsOf(opened)).toBeLessThanOrEqual(FIXED_SYNCS + Math.ceil(bytes / (4 * 1024 * 1024)));
  expect(progress.at(-1)).toBe(1);
});

test("asks again in halves what Excel refuses as too large", async () => {
  const { host } = openExcel();
  // Far longer at the end than at the beginning: the first guess and the first chunk say too little.
  const rows = Array.from({ length: 4_000 }, (_, r) => [r < 2_000 ? r : "é".repeat(1_500)]);
  fillBook(host.book, bookFromRows({ S: rows }));
  const [sheet] = (await readWorkbook()).sheets;
  expect(sheet!.cells.count).toBe(4_000);
  expect(cellAt(sheet!, 3_999, 0)!.value).toBe("é".repeat(1_500));
  expect(host.requests.some(({ responseBytes }) => responseBytes === 0)).toBe(true);
});

test("reads more merged areas than Excel tells at once", async () => {
  const { host } = openExcel();
  const rows = Array.from({ length: 1_500 }, (_, r) => [r, null, "x"]);
  const [sheet] = bookFromRows({ S: rows }).sheets;
  const merges = rows.map((_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
  fillBook(host.book, { ...bookFromRows({}), sheets: [{ ...sheet!, merges }] });
  const [read] = (await readWorkbook()).sheets;
  expect(read!.merges).toHaveLength(1_500);
});

test("reads only the sheets asked for, and an empty workbook", async () => {
  const { host } = openExcel();
  expect((await readWorkbook()).sheets).toMatchObject([{ name: "Sheet1", cells: { count: 0 } }]);
  fillBook(host.book, bookFromRows({ A: [[1]], B: [[2]] }));
  expect((await readWorkbook({ sheets: ["B"] })).sheets.map(({ name }) => name)).toEqual(["B"]);
});

test("can be cancelled", async () => {
  openExcel();
  const cancel = new AbortController();
  cancel.abort();
  await expect(readWorkbook({ signal: cancel.signal })).rejects.toMatchObject({
    kind: "cancelled",
  });
});

test("bands are taken whole, cut between rows, and halved down to a cell", () => {
  const band = (bottom: number, right: number): Band => ({
    sheet: "s",
    range: { top: 0, left: 0, bottom, right },
  });
  const list = [band(1, 9), band(9, 9)];
  expect(takeBands(list, 50)).toMatchObject([{ range: { bottom: 1 } }, { range: { bottom: 2 } }]);
  expect(list).toMatchObject([{ range: { top: 3, bottom: 9 } }]);
  expect(takeBands([band(0, 99)], 10)).toHaveLength(1);
  expect(halvesOf([band(0, 3)])).toMatchObject([
    [{ range: { left: 0, right: 1 } }],
    [{ range: { left: 2, right: 3 } }],
  ]);
  expect(halvesOf([band(0, 0)])).toBeNull();
});
