import { ExcelHost } from "../host";
import { openWorkbook, type Opened } from "../node/open";
import { loadBook } from "./load";
import { saveBook } from "./save";

/* eslint-disable @typescript-eslint/no-explicit-any -- Microsoft's client is untyped here: it is loaded at run time */
let opened: Opened;
const run = <T>(batch: (context: any) => Promise<T>): Promise<T> => opened.Excel.run(batch);

beforeEach(() => {
  opened = openWorkbook();
});

it("saves what it holds, and reads it again", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Écarts 2026");
    sheet.getRange("A1:B3").values = [
      ["Qty", "Price"],
      [1, 10.5],
      [2, "=A3*2"],
    ];
    sheet.tables.add("A1:B3", true).name = "Lines";
    sheet.getRange("B2").numberFormat = [["0.00"]];
    sheet.getRange("D1").formulas = [["=SUM(Lines[Price])"]];
    context.workbook.names.add("Total", sheet.getRange("D1"));
    sheet.notes.add("A2", "Look");
    sheet.getRange("A5:B5").merge();
    await context.sync();
  });
  const bytes = await saveBook(opened.host.book);
  opened = openWorkbook();
  expect(opened.host).toBeInstanceOf(ExcelHost);
  await loadBook(opened.host.book, "again.xlsx", bytes);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Écarts 2026");
    const cells = sheet.getRange("A1:D3");
    const table = context.workbook.tables.getItem("Lines");
    const named = context.workbook.names.getItem("Total").getRange();
    cells.load("values,formulas,numberFormat");
    table.getRange().load("address");
    named.load("address,values");
    sheet.notes.load("items/content");
    sheet.getRange("A2").values = [[5]];
    await context.sync();
    expect(cells.values[1].slice(0, 2)).toEqual([1, 10.5]);
    expect(cells.numberFormat[1][1]).toBe("0.00");
    expect(cells.formulas[2][1]).toBe("=A3*2");
    expect(named.address).toBe("'Écarts 2026'!D1");
    expect(named.values).toEqual([[14.5]]);
    expect(sheet.notes.items[0].content).toBe("Look");
  });
});

describe("beside the client", () => {
  it("has notes (1.18), which the client does not know", () =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.notes.add("B2", "Look");
      const note = context.workbook.notes.getItem("Sheet1!B2");
      note.load("content,authorName");
      await context.sync();
      expect(note.content).toBe("Look");
      note.content = "Looked";
      sheet.notes.load("items/content");
      await context.sync();
      expect(sheet.notes.items.map((item: any) => item.content)).toEqual(["Looked"]);
    }));

  it("brings what the loader brings", async () => {
    const { Office } = opened;
    expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect(Office.context.displayLanguage).toBe("en-US");
  });
});
