import fc from "fast-check";
import { callExcel, callOrDegrade, BACKOFF } from "../src/excel/calls/callExcel";
import { chunksByBytes, inHalves, jsonBytes } from "../src/excel/calls/chunks";
import { setCallEnvironment } from "../src/excel/calls/environment";
import { ExcelFault } from "../src/excel/calls/excelFault";
import { FAULT_TEXTS, sayFault } from "../src/excel/calls/faultTexts";
import { HostError } from "../src/workbench/host/protocol/errors";
import type { Fault } from "../src/workbench/host/host";
import { openExcel } from "./openExcel";

const READ = { step: "readCells", idempotent: true } as const;
const WRITE = { step: "writeCells", idempotent: false } as const;

let waits: number[] = [];
let banner: boolean[] = [];
beforeEach(() => {
  waits = [];
  banner = [];
  setCallEnvironment({
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    onCellEdit: (isWaiting) => void banner.push(isWaiting),
  });
});
afterEach(() => setCallEnvironment());

/** The first `times` requests fail with a code. */
const failing = (code: string, times: number): Fault => {
  let left = times;
  return () => (left-- > 0 ? new HostError(code, "refused") : null);
};

async function readName(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  await context.sync();
  return sheet.name;
}

const faultFrom = async (call: Promise<unknown>): Promise<ExcelFault> => {
  const thrown = await call.then(
    () => null,
    (error: unknown) => error
  );
  expect(thrown).toBeInstanceOf(ExcelFault);
  return thrown as ExcelFault;
};

test("gives the result of the work", async () => {
  openExcel();
  expect(await callExcel(readName, READ)).toBe("Sheet1");
});

test.each(["ActivityLimitReached", "RequestAborted"])(
  "retries %s with growing waits",
  async (code) => {
    openExcel().host.fault = failing(code, 3);
    expect(await callExcel(readName, READ)).toBe("Sheet1");
    expect(waits).toEqual(BACKOFF.slice(0, 3));
  }
);

test("gives up after a bounded number of attempts", async () => {
  openExcel().host.fault = failing("ActivityLimitReached", 99);
  const fault = await faultFrom(callExcel(readName, READ));
  expect(fault).toMatchObject({ kind: "busy", code: "ActivityLimitReached", step: "readCells" });
  expect(waits).toEqual([...BACKOFF]);
});

test("never repeats what is not idempotent", async () => {
  openExcel().host.fault = failing("RequestAborted", 1);
  expect(await faultFrom(callExcel(readName, WRITE))).toMatchObject({ kind: "busy" });
  expect(waits).toEqual([]);
});

test("waits for a person to leave the cell, with one banner", async () => {
  openExcel().host.fault = failing("InvalidOperationInCellEditMode", 5);
  expect(await callExcel(readName, WRITE)).toBe("Sheet1");
  expect(banner).toEqual([true, false]);
});

test("does not repeat after an edit what had begun and is not idempotent", async () => {
  const { host } = openExcel();
  host.fault = (request) =>
    request === 2 ? new HostError("InvalidOperationInCellEditMode", "refused") : null;
  const twice = async (context: Excel.RequestContext) => {
    await readName(context);
    return readName(context);
  };
  expect(await faultFrom(callExcel(twice, WRITE))).toMatchObject({ kind: "editing" });
  expect(banner).toEqual([]);
});

test("gives up a sync that is never answered, and lets the work do nothing more", async () => {
  const { host } = openExcel();
  setCallEnvironment({ patience: 100 });
  host.fault = (request) => (request === 1 ? "hang" : null);
  let went = 0;
  const fault = await faultFrom(
    callExcel(async (context) => {
      await readName(context);
      went++;
      await readName(context);
    }, READ)
  );
  expect(fault).toMatchObject({ kind: "hung", isUncertain: true });
  expect(went).toBe(0);
});

test("a late answer does not let a given up work go on", async () => {
  const { host } = openExcel();
  setCallEnvironment({ patience: 50 });
  const answer = host.answer.bind(host);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  host.answer = async (body) => {
    await held;
    return answer(body);
  };
  let reached: unknown = null;
  const write = async (context: Excel.RequestContext) => {
    try {
      await readName(context);
      reached = "second sync";
      await context.sync();
    } catch (error) {
      reached = (error as ExcelFault).kind;
      throw error;
    }
  };
  expect(await faultFrom(callExcel(write, WRITE))).toMatchObject({ kind: "hung" });
  release();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(reached).toBe("hung");
});

test("cancels between syncs and while waiting", async () => {
  const { host } = openExcel();
  const cancel = new AbortController();
  const fault = await faultFrom(
    callExcel(
      async (context) => {
        await readName(context);
        cancel.abort();
        await readName(context);
      },
      { ...READ, signal: cancel.signal }
    )
  );
  expect(fault.kind).toBe("cancelled");
  host.fault = failing("RequestAborted", 1);
  const again = callExcel(readName, { ...READ, signal: cancel.signal });
  expect((await faultFrom(again)).kind).toBe("cancelled");
});

test("what a version lacks or protection forbids takes the other way; other errors do not", async () => {
  const { host } = openExcel();
  for (const code of ["ApiNotFound", "UnsupportedFeature", "AccessDenied"]) {
    host.fault = failing(code, 1);
    expect(await callOrDegrade(readName, READ, ({ code: told }) => `without ${told}`)).toBe(
      `without ${code}`
    );
  }
  host.fault = failing("GeneralException", 1);
  const fault = await faultFrom(callOrDegrade(readName, READ, () => ""));
  expect(fault).toMatchObject({ kind: "unexpected", code: "GeneralException" });
});

test("an error names the member that failed, and a bug of ours is a fault too", async () => {
  openExcel();
  const missing = await faultFrom(
    callExcel(async (context) => {
      context.workbook.worksheets.getItem("Absent").activate();
      await context.sync();
    }, READ)
  );
  expect(missing).toMatchObject({ kind: "gone", code: "ItemNotFound" });
  expect(missing.where).toContain("getItem");
  const bug = await faultFrom(callExcel(() => Promise.reject(new TypeError("no")), READ));
  expect(bug).toMatchObject({ kind: "unexpected", message: "no" });
});

test.each(Object.keys(FAULT_TEXTS) as (keyof typeof FAULT_TEXTS)[])(
  "%s is said in both languages: what, where, what to do",
  (kind) => {
    const fault = new ExcelFault(kind, "SomeCode", "setFlags", "Budget!C5");
    for (const language of ["fr", "en"] as const) {
      const said = sayFault(fault, language);
      expect(said.where).toContain("Budget!C5");
      expect(`${said.what} ${said.where} ${said.advice}`).not.toMatch(/[{}]/);
    }
  }
);

describe("chunks", () => {
  test("bytes are those of JSON in UTF-8", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonBytes(value)).toBe(Buffer.byteLength(JSON.stringify(value), "utf8"));
      })
    );
    expect(jsonBytes("é€😀")).toBe(Buffer.byteLength('"é€😀"'));
  });

  test("keep every item in order, each chunk within the limit unless an item is above it alone", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 40 }), (sizes, limit) => {
        const chunks = chunksByBytes(sizes, (size) => size, limit);
        expect(chunks.flat()).toEqual(sizes);
        for (const chunk of chunks) {
          const bytes = chunk.reduce((sum, size) => sum + size, 0);
          expect(chunk.length === 1 || bytes <= limit).toBe(true);
        }
      })
    );
  });

  test("halves what is too large until it passes, in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(9), { minLength: 1 }),
        fc.integer({ min: 1, max: 8 }),
        async (items, most) => {
          const work = (chunk: readonly number[]) =>
            chunk.length > most
              ? Promise.reject(
                  new ExcelFault("tooLarge", "RequestPayloadSizeLimitExceeded", "writeCells")
                )
              : Promise.resolve(chunk);
          expect((await inHalves(items, work)).flat()).toEqual(items);
        }
      )
    );
    const never = () => Promise.reject(new ExcelFault("tooLarge", "X", "writeCells"));
    expect((await faultFrom(inHalves([1, 2, 3], never))).kind).toBe("tooLarge");
  });

  test("a request above 5 MB is refused as too large by the client's own host", async () => {
    openExcel();
    const values = Array.from({ length: 6 }, () => ["x".repeat(1_000_000)]);
    const write = (rows: readonly string[][]) =>
      callExcel(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        // Cells take 32,767 characters: a format long enough stands for much data.
        sheet.getRangeByIndexes(0, 0, rows.length, 1).numberFormat = rows.map(([x]) => [x]);
        await context.sync();
        return rows.length;
      }, WRITE);
    expect(await inHalves(values, write)).toEqual([3, 3]);
  });
});
