import { openWorkbook, type Opened } from "./node/open";
import { PLATFORMS } from "./office/platforms";
import { HostError } from "./protocol/errors";

/* eslint-disable @typescript-eslint/no-explicit-any -- Microsoft's client is untyped here: it is loaded at run time */
type Context = any;

async function failure(
  run: () => Promise<unknown>
): Promise<{ code: string; location: string | undefined }> {
  try {
    await run();
  } catch (error) {
    const { code, debugInfo } = error as { code: string; debugInfo?: { errorLocation?: string } };
    return { code, location: debugInfo?.errorLocation };
  }
  throw new Error("It should have failed");
}

const later = () => new Promise((resolve) => setTimeout(resolve, 20));

let opened: Opened;
const run = <T>(batch: (context: Context) => Promise<T>): Promise<T> => opened.Excel.run(batch);

beforeEach(() => {
  opened = openWorkbook();
});

describe("values and formulas", () => {
  it("computes what was written and reads it back by every property", () =>
    run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [
        [1, "x"],
        ["=A1*2", "50%"],
      ];
      range.load("address,values,formulas,text,numberFormat,valueTypes");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(range.values).toEqual([
        [1, "x"],
        [2, 0.5],
      ]);
      expect(range.formulas[1]).toEqual(["=A1*2", 0.5]);
      expect(range.text[1]).toEqual(["2", "50%"]);
      expect(range.numberFormat[1]).toEqual(["General", "0%"]);
      expect(range.valueTypes[0]).toEqual(["Double", "String"]);
    }));

  it("reads addresses with quoted sheets, whole columns, several areas", () =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.add("Écarts 2026");
      const column = sheet.getRange("A:A");
      const several = sheet.getRanges("A1:B2, D4");
      column.load("address,isEntireColumn,values,rowCount");
      several.load("address,areaCount,cellCount");
      await context.sync();
      expect(column.address).toBe("'Écarts 2026'!A:A");
      expect([column.isEntireColumn, column.values, column.rowCount]).toEqual([
        true,
        null,
        1_048_576,
      ]);
      expect(several.address).toBe("'Écarts 2026'!A1:B2,'Écarts 2026'!D4");
      expect([several.areaCount, several.cellCount]).toEqual([2, 5]);
    }));

  it("refuses values of another shape and says where", async () => {
    const { code, location } = await failure(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2, 3]];
        await context.sync();
      })
    );
    expect([code, location]).toEqual(["InvalidArgument", "Range.values"]);
  });

  it("keeps what came before the statement that failed", async () => {
    await failure(() =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [[1]];
        context.workbook.worksheets.getItem("none").activate();
        await context.sync();
      })
    );
    expect(opened.host.book.sheets[0]!.cells.value(0, 0)).toBe(1);
  });

  it("spills dynamic arrays, and moves tracked ranges with inserted rows", () =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A3").values = [[3], [1], [2]];
      sheet.getRange("C1").formulas = [["=SORT(A1:A3)"]];
      const spill = sheet.getRange("C1").getSpillingToRange();
      spill.load("address,values");
      const followed = sheet.getRange("A3");
      await context.sync();
      expect([spill.address, spill.values]).toEqual(["Sheet1!C1:C3", [[1], [2], [3]]]);
      sheet.getRange("2:2").insert("Down");
      followed.load("address,values");
      await context.sync();
      expect([followed.address, followed.values]).toEqual(["Sheet1!A4", [[2]]]);
    }));
});

describe("null objects and errors", () => {
  it("answers null objects, and lets calls on them pass", () =>
    run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("none");
      none.load("name");
      none.delete();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));

  it("tells what does not exist from what is not supported", async () => {
    const missing = await failure(() =>
      run(async (context) => {
        context.workbook.tables.getItem("none").load("name");
        await context.sync();
      })
    );
    const unsupported = await failure(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").pivotTables.add("P", "A1:B2", "D1");
        await context.sync();
      })
    );
    expect(missing.code).toBe("ItemNotFound");
    expect(unsupported).toEqual({ code: "ApiNotFound", location: "Worksheet.pivotTables" });
  });

  it("refuses changes to a protected sheet", async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    const { code } = await failure(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
        await context.sync();
      })
    );
    expect(code).toBe("AccessDenied");
  });
});

describe("tables", () => {
  const made = async (context: Context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Qty", "Price"],
      [1, 10],
      [2, 20],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Lines";
    await context.sync();
    return { sheet, table };
  };

  it("computes structured references, and carries calculated columns to new rows", () =>
    run(async (context) => {
      const { sheet, table } = await made(context);
      table.columns.add(null, [["Total"], ["=[@Qty]*[@Price]"], ["=[@Qty]*[@Price]"]]);
      sheet.getRange("F1").formulas = [["=SUM(Lines[Total])"]];
      table.rows.add(null, [[3, 30, null]]);
      const sum = sheet.getRange("F1");
      const body = table.getDataBodyRange();
      sum.load("values");
      body.load("address,values");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:C4");
      expect(body.values[2]).toEqual([3, 30, 90]);
      expect(sum.values).toEqual([[140]]);
    }));

  it("refuses a name that is taken", async () => {
    const { code } = await failure(() =>
      run(async (context) => {
        const { sheet } = await made(context);
        sheet.tables.add("E1:F3", true).name = "lines";
        await context.sync();
      })
    );
    expect(code).toBe("ItemAlreadyExists");
  });

  it("sorts, filters, resizes and totals", () =>
    run(async (context) => {
      const { table } = await made(context);
      table.sort.apply([{ key: 1, ascending: false }]);
      table.columns.getItem("Qty").filter.applyValuesFilter(["1"]);
      const visible = table.getDataBodyRange().getVisibleView();
      visible.load("values");
      await context.sync();
      expect(visible.values).toEqual([[1, 10]]);
      table.clearFilters();
      table.resize("A1:B5");
      table.showTotals = true;
      const totals = table.getTotalRowRange();
      totals.load("address,formulas");
      await context.sync();
      expect(totals.address).toBe("Sheet1!A6:B6");
      expect(totals.formulas[0][0]).toBe("Total");
    }));
});

describe("events", () => {
  it("tells of changes and selections, unless events are off", async () => {
    const heard: string[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add(
        async (event: any) =>
          void heard.push(`${event.changeType} ${event.address} ${event.source}`)
      );
      sheet.onSelectionChanged.add(
        async (event: any) => void heard.push(`selected ${event.address}`)
      );
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B2:C3").select();
      await context.sync();
      await later();
      context.runtime.enableEvents = false;
      await context.sync();
      sheet.getRange("A2").values = [[1]];
      await context.sync();
      await later();
    });
    expect(heard).toEqual(["RangeEdited A1 Local", "selected B2:C3"]);
  });
});

describe("platforms", () => {
  it("says which sets it has, and refuses members of others", async () => {
    opened = openWorkbook({ platform: PLATFORMS.ltsc2021 });
    const { requirements } = opened.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
    const { code, location } = await failure(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").notes.add("A1", "text");
        await context.sync();
      })
    );
    expect([code, location]).toEqual(["ApiNotFound", "Worksheet.notes"]);
  });

  it("takes at most 5 MB a request and a response on the web, and no limit on Windows", async () => {
    const rows = Array.from({ length: 1000 }, () => ["x".repeat(6000)]);
    const write = () =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A1000").values = rows;
        await context.sync();
      });
    expect((await failure(write)).code).toBe("RequestPayloadSizeLimitExceeded");
    opened = openWorkbook({ platform: PLATFORMS.desktop });
    await write();
    opened.host.platform = PLATFORMS.web;
    const read = await failure(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A1000").load("values");
        await context.sync();
      })
    );
    expect(read.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("fails the request that a test asks to fail", async () => {
    opened.host.fault = (request) =>
      request === 1 ? new HostError("ActivityLimitReached", "Busy") : null;
    const batch = () =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
        await context.sync();
      });
    expect((await failure(batch)).code).toBe("ActivityLimitReached");
    await batch();
  });
});
