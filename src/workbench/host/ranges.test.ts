import { openWorkbook, type Opened } from "./node/open";

/* eslint-disable @typescript-eslint/no-explicit-any -- Microsoft's client is untyped here: it is loaded at run time */
let opened: Opened;
beforeEach(() => {
  opened = openWorkbook();
});
/** Runs a batch on "Sheet1"; what it answers is loaded and synced by the batch itself. */
const onSheet = <T>(batch: (sheet: any, context: any) => Promise<T>): Promise<T> =>
  opened.Excel.run((context: any) =>
    batch(context.workbook.worksheets.getItem("Sheet1"), context)
  ) as Promise<T>;
const fill = (sheet: any, address: string, values: unknown[][]) =>
  void (sheet.getRange(address).values = values);
const read = async (sheet: any, address: string, key = "values") => {
  const range = sheet.getRange(address);
  range.load(key);
  await sheet.context.sync();
  return range[key];
};

describe("cells move", () => {
  it("and formulas, names, tables, rules and validations follow", () =>
    onSheet(async (sheet, context) => {
      fill(sheet, "A1:B3", [
        ["Name", "Cost"],
        ["a", 1],
        ["b", 2],
      ]);
      sheet.tables.add("A1:B3", true).name = "T";
      sheet.getRange("D1").formulas = [["=SUM(B2:B3)+B3"]];
      context.workbook.names.add("Last", sheet.getRange("B3"));
      sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1";
      sheet.getRange("B2:B3").dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: "GreaterThan" },
      };
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      const format = sheet.getRange("C4:C5").conditionalFormats.getItemAt(0);
      const rule = format.custom.rule;
      const where = format.getRange();
      const last = context.workbook.names.getItem("Last").getRange();
      const table = sheet.tables.getItem("T").getRange();
      for (const one of [where, last, table]) one.load("address");
      rule.load("formula");
      await context.sync();
      expect(await read(sheet, "E3", "formulas")).toEqual([["=SUM(C4:C5)+C5"]]);
      expect([where.address, last.address, table.address]).toEqual([
        "Sheet1!C4:C5",
        "Sheet1!C5",
        "Sheet1!B3:C5",
      ]);
      expect(rule.formula).toBe("=$C4>1");
      sheet.getRange("5:5").delete("Up");
      expect((await read(sheet, "E3", "formulas"))[0][0]).toContain("#REF!");
    }));

  it("by copies, fills and moves", () =>
    onSheet(async (sheet) => {
      fill(sheet, "A1:C1", [[1, 2, "=A1+B1"]]);
      sheet.getRange("C2").copyFrom("C1");
      sheet.getRange("E1").copyFrom("A1:C1", "Values", false, true);
      fill(sheet, "G1:G2", [[1], [3]]);
      sheet.getRange("G1:G2").autoFill("G1:G5", "FillSeries");
      sheet.getRange("C1").moveTo("D9");
      expect(await read(sheet, "C2", "formulas")).toEqual([["=A2+B2"]]);
      expect(await read(sheet, "E1:E3")).toEqual([[1], [2], [3]]);
      expect(await read(sheet, "G1:G5")).toEqual([[1], [3], [5], [7], [9]]);
      expect(await read(sheet, "D9", "formulas")).toEqual([["=A1+B1"]]);
    }));
});

describe("cells are found", () => {
  it("by text, kind, edge and use", () =>
    onSheet(async (sheet, context) => {
      fill(sheet, "A1:C4", [
        ["Total", 1, "=B1*2"],
        ["total cost", 2, "=B2*2"],
        ["", "", ""],
        ["x", 5, "=1/0"],
      ]);
      const first = sheet.getRange("A1:C4").find("TOTAL", { completeMatch: true });
      const none = sheet.getRange("A1:C4").findOrNullObject("zz", {});
      const all = sheet.findAll("total", { completeMatch: false, matchCase: false });
      const formulas = sheet.getRange("A1:C4").getSpecialCells("Formulas");
      const errors = sheet.getRange("A1:C4").getSpecialCells("Formulas", "Errors");
      const edge = sheet.getRange("A1").getRangeEdge("Down");
      const used = sheet.getUsedRange();
      for (const one of [first, formulas, errors, edge, used]) one.load("address");
      all.load("cellCount");
      const count = sheet.getRange("A1:C4").replaceAll("total", "Sum", {});
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect([first.address, edge.address, used.address]).toEqual([
        "Sheet1!A1",
        "Sheet1!A2",
        "Sheet1!A1:C4",
      ]);
      expect(all.cellCount).toBe(2);
      expect(formulas.address).toBe("Sheet1!C1:C2,Sheet1!C4");
      expect(errors.address).toBe("Sheet1!C4");
      expect(count.value).toBe(2);
    }));

  it("by structured references, in every form", () =>
    onSheet(async (sheet, context) => {
      fill(sheet, "A1:C3", [
        ["Cost [€]", "Tax #", "Sum"],
        [10, 1, "=[@[Cost '[€']]]+[@[Tax '#]]"],
        [20, 2, "=[@[Cost '[€']]]+[@[Tax '#]]"],
      ]);
      sheet.tables.add("A1:C3", true).name = "Lines";
      sheet.getRange("E1:E4").formulas = [
        ["=SUM(Lines[Sum])"],
        ["=COUNTA(Lines[#Headers])"],
        ["=SUM(Lines[[#All],[Tax '#]:[Sum]])"],
        ["=ROWS(Lines)"],
      ];
      const named = context.workbook.worksheets.getItem("Sheet1").getRange("Lines[Sum]");
      named.load("address");
      expect(await read(sheet, "C2:C3")).toEqual([[11], [22]]);
      expect(await read(sheet, "E1:E4")).toEqual([[33], [3], [36], [2]]);
      expect(named.address).toBe("Sheet1!C2:C3");
    }));
});

describe("several areas", () => {
  it("are written, formatted and cleared as one", () =>
    onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("A1:B2,D4");
      areas.format.fill.color = "red";
      areas.load("areaCount,address,format/fill/color");
      fill(sheet, "A1:B2", [
        [1, 2],
        [3, 4],
      ]);
      await context.sync();
      expect([areas.areaCount, areas.format.fill.color]).toEqual([2, "#FF0000"]);
      areas.clear("Contents");
      expect(await read(sheet, "A1:B2")).toEqual([
        ["", ""],
        ["", ""],
      ]);
    }));
});

describe("sorting and filtering", () => {
  it("sorts rows, filters a sheet, and says what is visible", () =>
    onSheet(async (sheet, context) => {
      fill(sheet, "A1:B4", [
        ["Name", "Cost"],
        ["b", 2],
        ["c", 3],
        ["a", 1],
      ]);
      sheet.getRange("A1:B4").sort.apply([{ key: 1, ascending: false }], false, true);
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">1" });
      sheet.autoFilter.load("enabled,isDataFiltered");
      const view = sheet.getRange("A1:B4").getVisibleView();
      view.load("values");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
      expect(view.values).toEqual([
        ["Name", "Cost"],
        ["c", 3],
        ["b", 2],
      ]);
      sheet.autoFilter.remove();
      expect(await read(sheet, "A2:A4")).toEqual([["c"], ["b"], ["a"]]);
    }));
});

describe("the engine", () => {
  it("is told of values that come to matter, and of those that stop a dynamic array", () =>
    onSheet(async (sheet) => {
      fill(sheet, "A1:A3", [[1], [2], [3]]);
      fill(sheet, "C2", [["in the way"]]);
      sheet.getRange("C1").formulas = [["=SEQUENCE(3)"]];
      expect(await read(sheet, "C1:C2")).toEqual([["#SPILL!"], ["in the way"]]);
      sheet.getRange("C2").clear();
      expect(await read(sheet, "C1:C3")).toEqual([[1], [2], [3]]);
      fill(sheet, "C3", [[9]]);
      expect((await read(sheet, "C1"))[0][0]).toBe("#SPILL!");
      sheet.getRange("E1:E2").formulas = [["=SUM(A:A)"], ['=INDIRECT("A"&2)']];
      fill(sheet, "A4", [[10]]);
      expect(await read(sheet, "E1:E2")).toEqual([[16], [2]]);
    }));

  it("answers numbers to fifteen digits, dates and percentages as numbers", () =>
    onSheet(async (sheet) => {
      sheet.getRange("A1:A6").formulas = [
        ["=1/3"],
        ["=DATE(2026,3,31)"],
        ["=1E-300*2"],
        ["=-1E+205"],
        ["=10%"],
        ["=TIME(6,0,0)"],
      ];
      expect((await read(sheet, "A1:A6")).flat()).toEqual([
        0.333333333333333, 46112, 2e-300, -1e205, 0.1, 0.25,
      ]);
    }));
});
