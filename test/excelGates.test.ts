import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bookFromRows } from "../src/book/build";
import { GATES, has, supports, type ExcelApiVersion } from "../src/excel/calls/supports";
import { clearFlags } from "../src/excel/flags/clearFlags";
import { goToCell } from "../src/excel/flags/goToCell";
import { setFlags } from "../src/excel/flags/setFlags";
import { readWorkbook } from "../src/excel/read/readWorkbook";
import { readState } from "../src/excel/state/readState";
import { EMPTY_STATE } from "../src/excel/state/workbookState";
import { writeState } from "../src/excel/state/writeState";
import { fillBook } from "../src/workbench/host/files/load";
import { PLATFORMS, type Platform } from "../src/workbench/host/office/platforms";
import { openExcel } from "./openExcel";

/** The floor that the manifest asks for: nothing above it may be taken for granted. */
const FLOOR = "1.13";

const withExcelApi = (platform: Platform, version: string): Platform => ({
  ...platform,
  name: `${platform.name} with ExcelApi ${version}`,
  sets: { ...platform.sets, ExcelApi: version },
});

/** Platforms from the floor up: as Microsoft lists them, and as they were before notes came. */
const PLAYED: readonly Platform[] = [
  PLATFORMS.web,
  PLATFORMS.desktop,
  PLATFORMS.ltsc2021,
  PLATFORMS.ipad,
  withExcelApi(PLATFORMS.ipad, "1.17"),
  withExcelApi(PLATFORMS.ltsc2021, FLOOR),
];

const note = { row: 0, col: 0, author: "A", text: "ma note", threaded: false };
const finding = {
  rule: "BUD-01",
  severity: "high",
  project: "P1",
  file: null,
  sheet: "S",
  cell: "B1",
  found: "12",
  expected: "10",
  values: {},
} as const;

/** A workbook with two cells and a person's note, on a platform. */
function open(platform: Platform) {
  const opened = openExcel({ platform });
  const book = bookFromRows({ S: [["x", 2]] });
  fillBook(opened.host.book, { ...book, sheets: [{ ...book.sheets[0]!, notes: [note] }] });
  return opened;
}

describe.each(PLAYED.map((platform) => [platform.name, platform] as const))("%s", (_, platform) => {
  const hasNotes = () => has("notes");

  test("reads the workbook, its notes where it has them", async () => {
    open(platform);
    const { sheets } = await readWorkbook();
    expect(sheets[0]!.cells.count).toBe(2);
    expect(sheets[0]!.notes).toEqual(hasNotes() ? [note] : []);
  });

  test("flags by edge and glyph, with a note where it has them, and clears what it set", async () => {
    const { host } = open(platform);
    const outcome = await setFlags([{ sheet: "S", cell: "B1", finding }], { language: "fr" });
    expect(outcome).toEqual({
      marked: 1,
      notes: hasNotes() ? 1 : 0,
      notesSupported: hasNotes(),
      skipped: [],
    });
    expect(host.book.sheets[0]!.conditionalFormats).toHaveLength(1);
    expect(await clearFlags()).toMatchObject({
      formats: 1,
      notes: hasNotes() ? 1 : 0,
      notesChecked: hasNotes(),
    });
    expect(host.book.sheets[0]!.notes.map(({ content }) => content)).toEqual(["ma note"]);
  });

  test("goes to cells and keeps state", async () => {
    open(platform);
    expect(await goToCell({ sheet: "S", cell: "B1" })).toMatchObject({ went: true });
    expect(await writeState(EMPTY_STATE, 0)).toMatchObject({ written: true });
    expect(await readState()).toMatchObject({ revision: 1 });
  });
});

test("notes are gated at 1.18, and versions compare by number", () => {
  const { host } = openExcel();
  const at = (version: string) => {
    host.platform = withExcelApi(PLATFORMS.web, version);
    return { notes: has("notes"), undo: has("mergedUndo") };
  };
  expect(at("1.9")).toEqual({ notes: false, undo: false });
  expect(at("1.17")).toEqual({ notes: false, undo: false });
  expect(at("1.18")).toEqual({ notes: true, undo: false });
  expect(at("1.20")).toEqual({ notes: true, undo: true });
  expect(supports("1.20")).toBe(true);
});

test("every gate lies above the floor", () => {
  const { host } = openExcel();
  host.platform = withExcelApi(PLATFORMS.web, FLOOR);
  for (const version of Object.values(GATES) as ExcelApiVersion[])
    expect(supports(version)).toBe(false);
});

test("requirement sets are asked for in one file only", () => {
  const folder = path.resolve(__dirname, "../src/excel");
  const asking = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith(".ts"))
    .filter((name) => readFileSync(path.join(folder, name), "utf8").includes("isSetSupported"));
  expect(asking.map((name) => name.replaceAll("\\", "/"))).toEqual(["calls/supports.ts"]);
});
