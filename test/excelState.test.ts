import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { Storage, StorageType } from "@microsoft/office-js-helpers";
import { setCallEnvironment } from "../src/excel/calls/environment";
import { sayFault } from "../src/excel/calls/faultTexts";
import type { ExcelFault } from "../src/excel/calls/excelFault";
import { migrated } from "../src/excel/state/migrations";
import { openPreferences } from "../src/excel/state/preferences";
import { readState } from "../src/excel/state/readState";
import { fromXml, STATE_NAMESPACE, toXml } from "../src/excel/state/stateXml";
import { validState } from "../src/excel/state/validate";
import { EMPTY_STATE, STATE_VERSION, type WorkbookState } from "../src/excel/state/workbookState";
import { removeState, writeState } from "../src/excel/state/writeState";
import { saveBook } from "../src/workbench/host/files/save";
import { HostError } from "../src/workbench/host/protocol/errors";
import { openExcel, openExcelWith, syncsOf } from "./openExcel";

const STATE: WorkbookState = {
  settings: {
    authority: "directive",
    language: "fr",
    currency: "EUR",
    rates: { USD: 0.92 },
    thresholds: { "EVM-08": { tolerance: 0.15 } },
    fiscalYearStart: 4,
    expected: ["ORV-2401"],
  },
  maps: [
    {
      id: "fiche",
      name: "Fiche <2.1> & suite",
      places: [{ field: "projectName", by: "label", at: "Nom du projet" }],
    },
  ],
  waivers: [
    {
      rule: "BUD-01",
      target: "ORV-2401 | total",
      found: "12 ≠ 13",
      reason: "arrondi accepté",
      author: "C. Marchand",
      approver: "N. Roussin",
      expires: "2026-12-31",
    },
  ],
};

describe("what travels with the workbook", () => {
  test("is empty at first, and read back as written", async () => {
    openExcel();
    expect(await readState()).toEqual({ state: EMPTY_STATE, revision: 0, problems: [] });
    expect(await writeState(STATE, 0)).toEqual({ written: true, revision: 1 });
    expect(await readState()).toEqual({ state: STATE, revision: 1, problems: [] });
  });

  test("is saved with the workbook and there when it is opened again", async () => {
    const { host } = openExcel();
    await writeState(STATE, 0);
    const bytes = await saveBook(host.book);
    await openExcelWith("portefeuille.xlsx", bytes);
    expect(await readState()).toEqual({ state: STATE, revision: 1, problems: [] });
  });

  test("is one part however often it is written, and nothing once removed", async () => {
    const { host } = openExcel();
    await writeState(STATE, 0);
    await writeState(EMPTY_STATE, 1);
    expect(host.book.xmlParts).toHaveLength(1);
    await removeState();
    expect(host.book.xmlParts).toEqual([]);
  });

  test("costs two syncs to read and three to write", async () => {
    const opened = openExcel();
    await writeState(STATE, 0);
    const before = syncsOf(opened);
    await readState();
    expect(syncsOf(opened) - before).toBe(2);
    await writeState(STATE, 1);
    expect(syncsOf(opened) - before).toBe(5);
  });

  test("is not overwritten when a coauthor changed it in between", async () => {
    openExcel();
    await writeState(STATE, 0);
    const { revision } = await readState();
    await writeState({ ...STATE, maps: [] }, revision);
    const outcome = await writeState({ ...STATE, waivers: [] }, revision);
    expect(outcome).toMatchObject({
      written: false,
      current: { revision: 2, state: { maps: [] } },
    });
  });

  test("of two parts, written first by two people at once, the later counts and one is left", async () => {
    const { host } = openExcel();
    for (const revision of [1, 2])
      host.book.xmlParts.push({
        id: `{${revision}}`,
        xml: toXml({ version: 1, revision, state: { settings: { fiscalYearStart: revision } } }),
      });
    const reading = await readState();
    expect(reading).toMatchObject({ revision: 2, state: { settings: { fiscalYearStart: 2 } } });
    await writeState(reading.state, reading.revision);
    expect(host.book.xmlParts).toHaveLength(1);
  });

  test("a write that got through unheard is not taken for somebody else's", async () => {
    const { host } = openExcel();
    setCallEnvironment({ wait: () => Promise.resolve() });
    const answer = host.answer.bind(host);
    let writes = 0;
    host.answer = async (body) => {
      const answered = await answer(body);
      const isWrite =
        body.Actions.some(({ Name }) => Name === "Add") ||
        Object.values(body.ObjectPaths).some(({ Name }) => Name === "Add");
      if (isWrite && writes++ === 0)
        return {
          HttpStatusCode: 408,
          ErrorCode: "RequestAborted",
          ErrorMessage: "",
          Headers: {},
          Body: null,
        };
      return answered;
    };
    expect(await writeState(STATE, 0)).toEqual({ written: true, revision: 1 });
    expect(host.book.xmlParts).toHaveLength(1);
    setCallEnvironment();
  });

  test("of a newer Vigie is refused with a clear message, and never overwritten", async () => {
    const { host } = openExcel();
    const xml = toXml({ version: STATE_VERSION + 1, revision: 7, state: {} });
    host.book.xmlParts.push({ id: "{1}", xml });
    for (const call of [() => readState(), () => writeState(STATE, 7)]) {
      const fault = await call().then(
        () => null,
        (error: unknown) => error as ExcelFault
      );
      expect(fault).toMatchObject({ kind: "newerState" });
      expect(sayFault(fault!, "fr").what).toContain("plus récente");
    }
    expect(host.book.xmlParts[0]!.xml).toBe(xml);
  });

  test("that is damaged costs itself, not its neighbours, and is named", async () => {
    const { host } = openExcel();
    const state = {
      settings: { ...STATE.settings, currency: "euros" },
      maps: [
        ...STATE.maps,
        { id: "x" },
        { ...STATE.maps[0], places: [{ field: "nope", by: "cell", at: "A1" }] },
      ],
      waivers: [
        { ...STATE.waivers[0], expires: "31/12/2026" },
        { ...STATE.waivers[0], approver: "c. marchand" },
        STATE.waivers[0],
      ],
    };
    host.book.xmlParts.push({ id: "{1}", xml: toXml({ version: 1, revision: 3, state }) });
    const reading = await readState();
    expect(reading.problems).toEqual([
      "settings.currency",
      "maps[1].name",
      "maps[2].places[0].field",
      "waivers[0].expires",
      "waivers[1].approver",
    ]);
    expect(reading.state.waivers).toEqual(STATE.waivers);
    expect(reading.state.settings).toEqual({ ...STATE.settings, currency: undefined });
    expect(reading.state.maps).toHaveLength(2);
  });

  test("that is no JSON is a problem, not an error; parts of others are left alone", async () => {
    const { host } = openExcel();
    host.book.xmlParts.push(
      { id: "{1}", xml: `<vigie xmlns="${STATE_NAMESPACE}">{</vigie>` },
      { id: "{2}", xml: '<other xmlns="urn:other">x</other>' }
    );
    expect(await readState()).toEqual({ state: EMPTY_STATE, revision: 0, problems: ["state"] });
    await writeState(STATE, 0);
    expect(host.book.xmlParts.map(({ id }) => id)).toEqual(["{1}", "{2}"]);
  });

  test("is read again when Excel was busy", async () => {
    const { host } = openExcel();
    await writeState(STATE, 0);
    setCallEnvironment({ wait: () => Promise.resolve() });
    let busy = 2;
    host.fault = () => (busy-- > 0 ? new HostError("ActivityLimitReached", "busy") : null);
    expect((await readState()).revision).toBe(1);
    setCallEnvironment();
  });
});

test("the XML holds any state: whatever is written is read, in text that XML takes", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (state, revision) => {
      const document = JSON.parse(JSON.stringify({ version: 1, revision, state }));
      const xml = toXml(document);
      expect(fromXml(xml)).toEqual(document);
      expect(xml.replace(/^<vigie [^>]*>|<\/vigie>$/g, "")).not.toMatch(/[<>&]/);
    })
  );
  for (const xml of ["", "<x/>", "<vigie/>", "<vigie>null</vigie>", '<vigie>{"version":0}</vigie>'])
    expect(fromXml(xml)).toBeNull();
});

test("whatever was stored, what is kept of it holds and is kept again", () => {
  const anything = fc.anything({ withNullPrototype: false });
  fc.assert(
    fc.property(anything, fc.array(anything), fc.array(anything), (settings, maps, waivers) => {
      const { state } = validState({ settings, maps, waivers });
      expect(validState(state)).toEqual({ state, problems: [] });
    })
  );
  expect(validState(null).problems).toEqual(["state"]);
  expect(validState(STATE)).toEqual({ state: STATE, problems: [] });
});

test("older state is brought up step by step; a missing step is an error", () => {
  const steps = {
    1: (old: Record<string, unknown>) => ({ ...old, b: (old.a as number) + 1 }),
    2: (old: Record<string, unknown>) => ({ c: (old.b as number) * 10 }),
  };
  expect(migrated({ a: 1 }, 1, 3, steps)).toEqual({ c: 20 });
  expect(migrated({ a: 1 }, 3, 3, steps)).toEqual({ a: 1 });
  expect(() => migrated({ a: 1 }, 1, 4, steps)).toThrow("version 3");
  // Every version that was released can be read.
  for (let version = 1; version <= STATE_VERSION; version++)
    expect(() => migrated({}, version, STATE_VERSION)).not.toThrow();
});

/** What a browser gives as `localStorage`. */
class BrowserStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.prototype.hasOwnProperty.call(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = String(value);
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

describe("per-user preferences", () => {
  const browser = (localStorage: BrowserStorage | null) =>
    Object.assign(globalThis, { window: { localStorage } });
  afterEach(() => {
    delete (globalThis as { window?: unknown }).window;
  });

  test("are kept from one opening to the next, and forgotten on request", () => {
    openExcel();
    const storage = new BrowserStorage();
    browser(storage);
    expect(openPreferences().get("language")).toBe("auto");
    openPreferences().set("language", "fr");
    expect(openPreferences().get("language")).toBe("fr");
    openPreferences().forget("language");
    expect(openPreferences().get("language")).toBe("auto");
  });

  test("lie under the partition that Office gives", () => {
    const { Office } = openExcel();
    const storage = new BrowserStorage();
    browser(storage);
    openPreferences().set("statusStyle", "weather");
    const keys = Object.keys(storage).filter((key) => storage.getItem(key) !== "null");
    expect(keys).toEqual([`@vigie/${Office.context.partitionKey}/statusStyle`]);
  });

  test("that nobody knows, or that somebody else wrote, are as by default", () => {
    const { Office } = openExcel();
    const storage = new BrowserStorage();
    browser(storage);
    const key = `@vigie/${Office.context.partitionKey}/language`;
    for (const stored of ['"\\"de\\""', "{", "2026-01-01T00:00:00Z", "null"]) {
      storage.setItem(key, stored);
      expect(openPreferences().get("language")).toBe("auto");
    }
  });

  test("last as long as the pane where the browser forbids storage", () => {
    openExcel();
    browser(null);
    const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const preferences = openPreferences();
    preferences.set("language", "en");
    expect(preferences.get("language")).toBe("en");
    warn.mockRestore();
  });
});

describe("faults of office-js-helpers 1.0.2 that the adapter steers clear of", () => {
  const open = () => {
    Object.assign(globalThis, { window: { localStorage: new BrowserStorage() } });
    return new Storage<unknown>("box", StorageType.LocalStorage);
  };
  afterEach(() => {
    delete (globalThis as { window?: unknown }).window;
  });

  test("has() is true for what is missing", () => {
    expect(open().has("missing")).toBe(true);
  });
  test("clear() clears nothing", () => {
    const storage = open();
    storage.set("a", 1);
    storage.clear();
    expect(storage.get("a")).toBe(1);
  });
  test("values() looks for keys that it has made into others", () => {
    const storage = open();
    storage.set("a", 1);
    expect(storage.keys()).toEqual(["@box/a"]);
    expect(storage.values()).toEqual([null]);
  });
  test("get() makes dates of texts that look like them, and null of what is missing", () => {
    const storage = open();
    storage.set("day", "2026-10-31T00:00:00Z");
    expect(storage.get("day")).toBeInstanceOf(Date);
    expect(storage.get("missing")).toBeNull();
  });
  test("delete() of what is missing does not throw, though it says so", () => {
    expect(open().delete("missing")).toBeNull();
  });
  test("the adapter is its only door", () => {
    const main = path.resolve(__dirname, "../src/excel/state/officeHelpers.ts");
    const source = readFileSync(main, "utf8");
    expect(source).not.toMatch(/\.(has|clear|values|keys|notify)\(|Authenticator|ExcelUtilities/);
  });
});
