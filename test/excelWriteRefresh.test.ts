import { fingerprintOf, liveFingerprint } from "../src/excel/write/fingerprint";
import { survey } from "../src/excel/write/survey";
import { writePlanToWorkbook } from "../src/excel/write/writePlanToWorkbook";
import { readWorkbook } from "../src/excel/read/readWorkbook";
import type { Plan, PlanCell, PlanCellFull, PlanSheet } from "../src/plan/plan";
import { writePlan } from "../src/xlsx/write/writePlan";
import type { ExcelHost } from "../src/workbench/host/host";
import { portfolioPlan } from "../bench/excelPortfolio";
import { openExcel, openExcelWith, syncsOf } from "./openExcel";
import { contentsOf, smallPlan, type Row } from "./smallPlan";

const [OLD, NEW] = [smallPlan("old"), smallPlan("new")];

async function opened(plan: Plan = OLD): Promise<ExcelHost> {
  const { host } = openExcel();
  expect(await writePlanToWorkbook(plan)).toMatchObject({ portfolio: "new" });
  return host;
}

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Excel.run(work);
const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => [`Project ${String(i).padStart(5, "0")}`, i * 10, i]);

describe("a refresh", () => {
  test("leaves comments on their rows, and filters, widths, other formats and sheets as they are", async () => {
    const host = await opened();
    await run(async (context) => {
      const { worksheets, comments, tables } = context.workbook;
      const sheet = worksheets.getItem("Projects");
      comments.add("Projects!A6", "Beta: ask Jo");
      comments.add("Projects!A7", "Gamma is late");
      sheet.getRange("B:B").format.columnWidth = 99;
      tables.getItem("Projects").columns.getItem("Budget").filter.applyValuesFilter(["200", "300"]);
      const own = sheet.getRange("A5:A20").conditionalFormats.add("Custom");
      own.custom.rule.formula = '=$A5="Beta"';
      own.custom.format.fill.color = "#00FF00";
      worksheets.add("Mine").getRange("A1").formulas = [["=SUM(Projects[Budget])"]];
      worksheets.getItem("Projects").getRange("H2").values = [["mine too"]];
      await context.sync();
    });
    expect(await writePlanToWorkbook(NEW)).toEqual({ portfolio: "new", remarks: [] });
    await run(async (context) => {
      const { worksheets, comments, tables } = context.workbook;
      const sheet = worksheets.getItem("Projects");
      comments.load("items/content");
      const width = sheet.getRange("B1").format;
      width.load("columnWidth");
      const criteria = tables.getItem("Projects").columns.getItem("Budget").filter;
      criteria.load("criteria");
      const mine = worksheets.getItem("Mine").getRange("A1");
      mine.load("values,formulas");
      const beside = sheet.getRange("H2");
      beside.load("values");
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/type");
      await context.sync();
      const places = comments.items.map((comment) => {
        const range = comment.getLocation();
        range.load("values");
        return { comment, range };
      });
      await context.sync();
      expect(places.map(({ comment, range }) => [range.values[0]![0], comment.content])).toEqual([
        ["Beta", "Beta: ask Jo"],
        ["Gamma", "Gamma is late"],
      ]);
      expect(width.columnWidth).toBe(99);
      expect(criteria.criteria).toMatchObject({ values: ["200", "300"] });
      expect(mine.formulas).toEqual([["=SUM(Projects[Budget])"]]);
      expect(mine.values).toEqual([[740]]);
      expect(beside.values).toEqual([["mine too"]]);
      expect(formats.items.length).toBe(1);
    });
    expect(host.book.sheetNamed("Projects")!.tables[0]!.area.local).toBe("A4:D9");
  });

  test("knows its sheets and tables again, whatever they are called and wherever they stand", async () => {
    const host = await opened();
    const ids = () =>
      host.book.sheets.map(({ id, tables }) => [id, tables.map((table) => table.id)]);
    const before = ids();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Projects").name = "Mes projets";
      worksheets.getItem("Summary").name = "L'essentiel";
      worksheets.getItem("Sheet1").position = 0;
      await context.sync();
    });
    expect(await writePlanToWorkbook(NEW)).toEqual({ portfolio: "new", remarks: [] });
    expect(host.book.sheets.map(({ name }) => name).sort()).toEqual(
      ["L'essentiel", "Mes projets", "Settings", "Sheet1"].sort()
    );
    expect(new Set(ids().map(String))).toEqual(new Set(before.map(String)));
    expect(host.book.sheetNamed("L'essentiel")!.charts[0]!.series[0]!.values!.address).toBe(
      "'L''essentiel'!B6:B10"
    );
  });

  test("takes a portfolio that was written as a file for its own", async () => {
    const { host } = await openExcelWith("portfolio.xlsx", await writePlan(OLD));
    expect(await writePlanToWorkbook(NEW)).toMatchObject({ portfolio: "new" });
    const fresh = (await opened(NEW)).book;
    const cells = (book: ExcelHost["book"], name: string) =>
      [...book.sheetNamed(name)!.cells.all()].map(({ row, col, value, formula }) => [
        row,
        col,
        value,
        formula,
      ]);
    for (const name of ["Projects", "Settings"]) {
      expect(cells(host.book, name)).toEqual(cells(fresh, name));
    }
    expect(host.book.tables.map(({ name }) => name).sort()).toEqual([
      "Projects",
      "Rates",
      "Settings",
    ]);
  });

  test("keeps the column that people refer to, when others come before it", async () => {
    const host = await opened();
    await run(async (context) => {
      const mine = context.workbook.worksheets.add("Mine");
      mine.getRange("A1:A2").formulas = [["=SUM(Projects[Actual])"], ["=SUM(Projects!C5:C7)"]];
      await context.sync();
    });
    const [projects] = NEW.sheets[1]!.tables;
    const column = { id: "programme", heading: "Programme" };
    const wider: Plan = {
      ...NEW,
      sheets: NEW.sheets.map((sheet) =>
        sheet.key !== "projects"
          ? sheet
          : {
              ...sheet,
              tables: [
                {
                  ...projects!,
                  columns: [projects!.columns[0]!, column, ...projects!.columns.slice(1)],
                  rows: projects!.rows.map(([name, ...rest]) => [name!, "P", ...rest]),
                },
              ],
            }
      ),
    };
    expect(await writePlanToWorkbook(wider)).toMatchObject({ portfolio: "new" });
    host.book.calculation.settle();
    expect([0, 1].map((row) => host.book.sheetNamed("Mine")!.cells.formula(row, 0))).toEqual([
      "=SUM(Projects[Actual])",
      "=SUM(Projects!D5:D7)",
    ]);
    expect(host.book.sheetNamed("Mine")!.cells.value(0, 0)).toBe(217);
    expect(await writePlanToWorkbook(NEW)).toMatchObject({ portfolio: "new" });
    const fresh = contentsOf(await opened(NEW), NEW);
    expect(contentsOf(host, NEW)).toBe(fresh);
  });

  test("shrinks without leaving anything behind", async () => {
    const host = await opened(NEW);
    expect(await writePlanToWorkbook(OLD)).toMatchObject({ portfolio: "new" });
    const contents = contentsOf(host, OLD);
    expect(contents).toBe(contentsOf(await opened(OLD), OLD));
  });
});

describe("what a write leaves alone", () => {
  test("a change that somebody made after the read", async () => {
    const host = await opened();
    const previous = fingerprintOf(await readWorkbook());
    host.book.sheetNamed("Projects")!.write(5, 1, 12345);
    const before = contentsOf(host, NEW);
    expect(await writePlanToWorkbook(NEW, { previous })).toMatchObject({
      portfolio: "old",
      reason: "changedMeanwhile",
      places: ["Projects"],
    });
    expect(contentsOf(host, NEW)).toBe(before);
    const again = fingerprintOf(await readWorkbook());
    expect(await writePlanToWorkbook(NEW, { previous: again })).toMatchObject({ portfolio: "new" });
  });

  test("a change while the values are being sent", async () => {
    const host = await opened();
    const previous = fingerprintOf(await readWorkbook());
    const outcome = await writePlanToWorkbook(NEW, {
      previous,
      onStep: (step) => {
        if (step === "checking") host.book.sheetNamed("Settings")!.write(4, 1, "theirs");
      },
    });
    expect(outcome).toMatchObject({ reason: "changedMeanwhile", places: ["Settings"] });
  });

  test("protected sheets, foreign sheets with our names, cells in the way", async () => {
    const host = await opened();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Settings").protection.protect();
      await context.sync();
    });
    const before = contentsOf(host, NEW);
    expect(await writePlanToWorkbook(NEW)).toMatchObject({
      reason: "protected",
      places: ["Settings"],
    });
    await run(async (context) => {
      context.workbook.worksheets.getItem("Settings").protection.unprotect();
      context.workbook.worksheets.getItem("Projects").getRange("B9").values = [["Total by hand"]];
      await context.sync();
    });
    expect(await writePlanToWorkbook(NEW)).toMatchObject({
      reason: "cellsInTheWay",
      places: ["Projects!B9"],
    });
    host.book.sheetNamed("Projects")!.write(8, 1, undefined);
    expect(contentsOf(host, NEW)).toBe(before);
    const { host: foreign } = openExcel();
    foreign.book.addSheet("Summary");
    expect(await writePlanToWorkbook(NEW)).toMatchObject({
      reason: "nameTaken",
      places: ["Summary"],
    });
  });
});

test("the fingerprint of the workbook as read is that of the workbook as it stands", async () => {
  await opened(NEW);
  const read = fingerprintOf(await readWorkbook());
  expect(read).toMatchObject(liveFingerprint(await survey(NEW, true)));
});

describe("requests", () => {
  test("are as many for 10 projects as for 200, at most 12", async () => {
    const counts: number[] = [];
    for (const count of [10, 200]) {
      const { host } = openExcel();
      await writePlanToWorkbook(smallPlan("new", rows(count)));
      counts.push(syncsOf({ host }));
      const first = syncsOf({ host });
      await writePlanToWorkbook(smallPlan("old", rows(count + 5)));
      counts.push(syncsOf({ host }) - first);
    }
    expect(counts.slice(2)).toEqual(counts.slice(0, 2));
    expect(Math.max(...counts)).toBeLessThanOrEqual(12);
  });

  test("carry hardly more than the values and formulas", async () => {
    const plan = portfolioPlan(100, 5);
    const { host } = openExcel();
    host.book.calculation.mode = "Manual";
    const contents = Buffer.byteLength(JSON.stringify(plan.sheets.map(cellsOf)));
    for (const run of ["first run", "refresh"]) {
      host.requests.length = 0;
      expect([run, await writePlanToWorkbook(plan)]).toMatchObject([run, { portfolio: "new" }]);
      const sent = host.requests.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
      expect(sent).toBeLessThan(1.3 * contents);
    }
  });
});

/** What each cell of a sheet holds: its formula, else its value. */
function cellsOf({ tables, blocks }: PlanSheet) {
  const content = (cell: PlanCell | undefined, formula?: string) => {
    const full: PlanCellFull =
      cell !== null && typeof cell === "object" ? cell : { value: cell ?? null };
    return (full.typed ? undefined : (full.formula ?? formula)) ?? full.value ?? "";
  };
  return [
    ...blocks.map(({ rows }) => rows.map((row) => row.map((cell) => content(cell)))),
    ...tables.map(({ columns, rows }) =>
      rows.map((row) => columns.map(({ formula }, i) => content(row[i], formula)))
    ),
  ];
}

test("without notes (before ExcelApi 1.18) everything else is written, and said", async () => {
  const { PLATFORMS } = await import("../src/workbench/host/office/platforms");
  const { host } = openExcel({ platform: PLATFORMS.ltsc2021 });
  expect(await writePlanToWorkbook(OLD)).toEqual({
    portfolio: "new",
    remarks: [{ code: "notesLeftOut", count: 4 }],
  });
  expect(host.book.sheetNamed("Projects")!.tables[0]!.area.local).toBe("A4:D7");
});
