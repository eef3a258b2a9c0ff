import { openWorkbook, type Opened } from "./node/open";

/* eslint-disable @typescript-eslint/no-explicit-any -- Microsoft's client is untyped here: it is loaded at run time */
let opened: Opened;
beforeEach(() => {
  opened = openWorkbook();
});
const run = <T>(batch: (context: any, sheet: any) => Promise<T>): Promise<T> =>
  opened.Excel.run((context: any) =>
    batch(context, context.workbook.worksheets.getItem("Sheet1"))
  ) as Promise<T>;
const codeOf = async (batch: () => Promise<unknown>): Promise<string> => {
  try {
    await batch();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const SALES = [
  ["Product", "Q1", "Q2"],
  ["Tea", 1, 4],
  ["Coffee", 2, 5],
];

describe("conditional formats", () => {
  const KINDS = [
    ["Custom", "custom"],
    ["CellValue", "cellValue"],
    ["ContainsText", "textComparison"],
    ["TopBottom", "topBottom"],
    ["PresetCriteria", "preset"],
    ["ColorScale", "colorScale"],
    ["DataBar", "dataBar"],
    ["IconSet", "iconSet"],
  ] as const;

  it.each(KINDS)("adds, answers and deletes %s", (type, property) =>
    run(async (context, sheet) => {
      const range = sheet.getRange("A1:A5");
      const made = range.conditionalFormats.add(type);
      made.load("type,priority,stopIfTrue");
      made[property].load();
      const others = KINDS.filter(([, name]) => name !== property).map(
        ([, name]) => made[`${name}OrNullObject`]
      );
      for (const other of others) other.load();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect([made.type, made.priority, count.value]).toEqual([type, 0, 1]);
      expect(others.every((other) => other.isNullObject)).toBe(true);
      made.delete();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    })
  );
});

describe("validation", () => {
  it("says which cells break a rule", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.values = [[5], [50], [""]];
      range.dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 10, operator: "Between" },
      };
      const broken = range.dataValidation.getInvalidCellsOrNullObject();
      broken.load("address");
      range.dataValidation.load("type,valid");
      await context.sync();
      expect([range.dataValidation.type, range.dataValidation.valid]).toEqual([
        "WholeNumber",
        null,
      ]);
      expect(broken.address).toBe("Sheet1!A2");
    }));
});

describe("comments", () => {
  it("have replies, are resolved, and tell handlers", async () => {
    const heard: string[] = [];
    await run(async (context) => {
      const { comments } = context.workbook;
      comments.onAdded.add(async () => void heard.push("added"));
      comments.onChanged.add(async (event: any) => void heard.push(event.changeType));
      comments.onDeleted.add(async () => void heard.push("deleted"));
      await context.sync();
      const comment = comments.add("Sheet1!B2", "Why?");
      const reply = comment.replies.add("Because");
      comment.resolved = true;
      reply.load("content");
      const where = comment.getLocation();
      where.load("address");
      await context.sync();
      expect([reply.content, where.address]).toEqual(["Because", "Sheet1!B2"]);
      comment.delete();
      await context.sync();
      await settled();
    });
    expect(heard).toEqual(["added", "ReplyAdded", "CommentResolved", "deleted"]);
  });

  it("refuse a second one on a cell", async () => {
    const twice = () =>
      run(async (context) => {
        context.workbook.comments.add("Sheet1!A1", "one");
        context.workbook.comments.add("Sheet1!A1", "two");
        await context.sync();
      });
    expect(await codeOf(twice)).toBe("InvalidOperation");
  });
});

describe("charts", () => {
  it("take series from a range, and are renamed, moved and deleted", () =>
    run(async (context, sheet) => {
      sheet.getRange("A1:C3").values = SALES;
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Sales";
      chart.title.text = "Sales by quarter";
      chart.setPosition("E2", "J12");
      const names = chart.series;
      names.load("items/name");
      chart.load("name,left");
      const values = chart.series.getItemAt(0).getDimensionValues("Values");
      await context.sync();
      expect(names.items.map((one: any) => one.name)).toEqual(["Q1", "Q2"]);
      expect(values.value).toEqual([1, 2]);
      expect(chart.left).toBe(192);
      chart.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }));
});

describe("settings, parts and names", () => {
  it("are kept, found and deleted", () =>
    run(async (context, sheet) => {
      const { workbook } = context;
      workbook.settings.add("a", [1, { b: null }]);
      const part = workbook.customXmlParts.add('<x xmlns="urn:a"><y/></x>');
      part.load("id,namespaceUri");
      workbook.names.add("Rate", "=0.2");
      sheet.names.add("Local", sheet.getRange("B2"));
      const value = workbook.settings.getItem("a");
      value.load("value");
      const rate = workbook.names.getItem("Rate");
      rate.load("value,type,scope");
      await context.sync();
      expect(value.value).toEqual([1, { b: null }]);
      expect(part.namespaceUri).toBe("urn:a");
      expect([rate.value, rate.type, rate.scope]).toEqual([0.2, "Double", "Workbook"]);
      value.delete();
      part.delete();
      const gone = workbook.settings.getItemOrNullObject("a");
      const parts = workbook.customXmlParts.getCount();
      await context.sync();
      expect([gone.isNullObject, parts.value]).toEqual([true, 0]);
    }));

  it("refuse names that are taken and XML that is none", async () => {
    const add = (change: (workbook: any) => void) => () =>
      run(async (context) => {
        change(context.workbook);
        await context.sync();
      });
    await add((workbook) => workbook.names.add("Rate", "=1"))();
    expect(await codeOf(add((workbook) => workbook.names.add("rate", "=2")))).not.toBe("none");
    expect(await codeOf(add((workbook) => workbook.customXmlParts.add("<a><b></a>")))).toBe(
      "InvalidArgument"
    );
    expect(await codeOf(add((workbook) => workbook.worksheets.add("SHEET1")))).toBe(
      "ItemAlreadyExists"
    );
  });
});

describe("sheets", () => {
  it("freeze panes, set pages, hide, protect with options, link", () =>
    run(async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      const frozen = sheet.freezePanes.getLocation();
      frozen.load("address");
      sheet.pageLayout.setPrintArea("A1:C9");
      const printed = sheet.pageLayout.getPrintArea();
      printed.load("address");
      const link = sheet.getRange("D1");
      link.hyperlink = { address: "https://example.org", textToDisplay: "site" };
      link.load("values,hyperlink");
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange("A1").format.fill.color = "yellow";
      sheet.protection.load("protected,options");
      await context.sync();
      expect([frozen.address, printed.address]).toEqual(["Sheet1!A1:B2", "Sheet1!A1:C9"]);
      expect(link.values).toEqual([["site"]]);
      expect(link.hyperlink.address).toBe("https://example.org");
      expect([sheet.protection.protected, sheet.protection.options.allowFormatCells]).toEqual([
        true,
        true,
      ]);
    }));

  it("hold shapes", () =>
    run(async (context, sheet) => {
      const shape = sheet.shapes.addGeometricShape("Rectangle");
      shape.name = "Box";
      shape.textFrame.textRange.text = "note";
      const found = sheet.shapes.getItem("Box");
      found.textFrame.textRange.load("text");
      await context.sync();
      expect(found.textFrame.textRange.text).toBe("note");
    }));
});

describe("limits", () => {
  it("answers null for values beyond five million cells", () =>
    run(async (context, sheet) => {
      const range = sheet.getRange("A1:AZ100000");
      range.load("values,cellCount");
      await context.sync();
      expect([range.values, range.cellCount]).toEqual([null, 5_200_000]);
    }));
});
