import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import type { Finding, Severity } from "../src/audit/finding";
import { bookFromRows } from "../src/book/build";
import { clearFlags } from "../src/excel/flags/clearFlags";
import { flaggedFormat } from "../src/excel/flags/flaggedFormat";
import { flagsOf, markedCells, type Flag } from "../src/excel/flags/flag";
import { addressesOf, rectanglesOf } from "../src/excel/flags/addresses";
import { goToCell } from "../src/excel/flags/goToCell";
import { noteText, withoutOurLine } from "../src/excel/flags/noteText";
import { portfolioFlags } from "../src/excel/flags/portfolioFlags";
import { setFlags } from "../src/excel/flags/setFlags";
import { readWorkbook } from "../src/excel/read/readWorkbook";
import { fillBook } from "../src/workbench/host/files/load";
import { saveBook } from "../src/workbench/host/files/save";
import type { ExcelHost } from "../src/workbench/host/host";
import { HostError } from "../src/workbench/host/protocol/errors";
import { shownValue } from "../src/book/format";
import { openExcel, openExcelWith, syncsOf } from "./openExcel";

const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low"];

const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: "BUD-01",
  severity: "high",
  project: "P1",
  file: null,
  sheet: "S",
  cell: "B2",
  found: "12",
  expected: "10",
  values: {},
  ...over,
});
const flag = (sheet: string, cell: string, severity: Severity = "high"): Flag => ({
  sheet,
  cell,
  finding: finding({ sheet, cell, severity }),
});

/** The parts of the file that the workbook would be saved as. */
async function savedParts(host: ExcelHost): Promise<Record<string, string>> {
  const parts = unzipSync(await saveBook(host.book));
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")])
  );
}

const sample = path.resolve(__dirname, "../assets/sample/ORV-2403 SI Indemnisation.xlsx");
const openSample = () =>
  openExcelWith("ORV-2403.xlsx", new Uint8Array(readFileSync(sample)), { now: () => 0 });

/** Adds what a person may have of their own: rules, a note, a comment, fills, fonts. */
async function addOwnThings(Excel: { run: typeof globalThis.Excel.run }): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rule = sheet.getRange("A1:F30").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$A1>5";
    rule.custom.format.fill.color = "#FFCC00";
    const cell = sheet.getRange("B2");
    cell.format.fill.color = "#00FF00";
    cell.format.font.bold = true;
    sheet.notes.add("B2", "ma note");
    context.workbook.comments.add(sheet.getRange("B3"), "mon commentaire");
    await context.sync();
  });
}

describe("a flag in a cell", () => {
  test("has a left edge in the severity's colour and its glyph; the cell itself is untouched", async () => {
    const { host, Excel } = openExcel();
    fillBook(host.book, bookFromRows({ S: [["Budget"], [null, { value: 0.25, format: "0%" }]] }));
    const before = await readWorkbook();
    const outcome = await setFlags([flag("S", "B2", "critical")], { language: "fr" });
    expect(outcome).toEqual({ marked: 1, notes: 1, notesSupported: true, skipped: [] });
    await Excel.run(async (context: Excel.RequestContext) => {
      const cell = context.workbook.worksheets.getItem("S").getRange("B2");
      cell.conditionalFormats.load("items/type");
      cell.format.fill.load("color");
      cell.format.font.load("color,bold");
      await context.sync();
      const { custom } = cell.conditionalFormats.items[0]!;
      custom.format.load("numberFormat");
      custom.format.borders.left.load("color,style");
      custom.format.fill.load("color");
      custom.format.font.load("color");
      await context.sync();
      expect(custom.format.borders.left).toMatchObject({ color: "#B3261E", style: "Continuous" });
      expect(custom.format.numberFormat).toContain('"▲ "0%');
      // Neither fill nor font, of the rule or of the cell.
      expect([custom.format.fill.color, custom.format.font.color]).toEqual(["", ""]);
      expect(cell.format.fill.color).toBe("#FFFFFF");
      expect(cell.format.font.color).toBe("#000000");
    });
    const after = await readWorkbook();
    expect(after.sheets[0]!.cells).toEqual(before.sheets[0]!.cells);
    expect(after.sheets[0]!.notes[0]!.text).toContain("▲ Bloquant · BUD-01");
  });

  test("has no glyph before a number that would no longer fit its column", async () => {
    const { host } = openExcel();
    const wide = { value: 1234567, format: "#,##0" };
    fillBook(host.book, bookFromRows({ S: [[12, wide, "un texte plus long que sa colonne"]] }));
    await setFlags(
      ["A1", "B1", "C1"].map((cell) => flag("S", cell)),
      { language: "fr" }
    );
    const glyphs = host.book.sheets[0]!.conditionalFormats.map(({ areas, detail }) => [
      areas.map(({ local }) => local).join(),
      detail["format.numberFormat"] !== undefined,
    ]);
    expect(glyphs.sort()).toEqual([
      ["A1,C1", true],
      ["B1", false],
    ]);
  });

  test("leaves a person's rules, note and comment as they are", async () => {
    const { host, Excel, book } = await openSample();
    await addOwnThings(Excel);
    const { name } = book.sheets[0]!;
    const theirs = host.book.sheets[0]!.conditionalFormats.map(
      ({ detail }) => detail["rule.formula"]
    );
    const outcome = await setFlags(
      ["B2", "B3", "B4"].map((cell) => flag(name, cell)),
      { language: "fr" }
    );
    expect(outcome).toMatchObject({ marked: 3, notes: 1 });
    const [sheet] = host.book.sheets;
    expect(sheet!.notes.find(({ area }) => area.local === "B2")!.content).toBe("ma note");
    expect(sheet!.comments.map(({ content }) => content)).toEqual(["mon commentaire"]);
    // Ours stand before theirs; theirs are all there, in their order.
    const rules = sheet!.conditionalFormats.map(({ detail }) => detail["rule.formula"]);
    expect(rules.slice(-theirs.length)).toEqual(theirs);
    expect(theirs).toContain("=$A1>5");
  });

  test("follows inserted and deleted rows", async () => {
    const { host, Excel } = openExcel();
    fillBook(host.book, bookFromRows({ S: Array.from({ length: 12 }, (_, i) => [i, i]) }));
    await setFlags([flag("S", "B5"), flag("S", "B8"), flag("S", "B10")], { language: "en" });
    await Excel.run(async (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("10:10").delete("Up");
      await context.sync();
    });
    const [sheet] = host.book.sheets;
    const marked = sheet!.conditionalFormats.flatMap(({ areas }) => areas.map((a) => a.local));
    // B5 went to B7; B8 went to B10 and was deleted; B10 went to B12, then B11.
    expect(marked).toEqual(["B7", "B11"]);
    expect(sheet!.notes.map(({ area }) => area.local)).toEqual(["B7", "B11"]);
    expect(await clearFlags()).toMatchObject({ formats: 1, notes: 2, protectedSheets: [] });
  });

  test("set again replaces those of the run before", async () => {
    const { host } = openExcel();
    fillBook(host.book, bookFromRows({ S: [[1, 2, 3]] }));
    await setFlags([flag("S", "A1"), flag("S", "B1")], { language: "fr" });
    await setFlags([flag("S", "C1", "low")], { language: "fr" });
    const [sheet] = host.book.sheets;
    expect(sheet!.conditionalFormats.map(({ areas }) => areas[0]!.local)).toEqual(["C1"]);
    expect(sheet!.notes.map(({ area }) => area.local)).toEqual(["C1"]);
  });

  test("is skipped on protected and absent sheets, which are told", async () => {
    const { host, Excel } = openExcel();
    fillBook(host.book, bookFromRows({ S: [[1]], Fermée: [[1]] }));
    await Excel.run(async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Fermée").protection.protect();
      await context.sync();
    });
    const flags = [flag("S", "A1"), flag("Fermée", "A1"), flag("Absente", "A1")];
    expect(await setFlags(flags, { language: "fr" })).toMatchObject({
      marked: 1,
      skipped: [
        { sheet: "Fermée", reason: "protected", places: 1 },
        { sheet: "Absente", reason: "gone", places: 1 },
      ],
    });
  });

  test("on a sheet protected since stays, and is told", async () => {
    const { host, Excel } = openExcel();
    fillBook(host.book, bookFromRows({ S: [[1]] }));
    await setFlags([flag("S", "A1")], { language: "fr" });
    await Excel.run(async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("S").protection.protect();
      await context.sync();
    });
    expect(await clearFlags()).toMatchObject({ formats: 0, notes: 0, protectedSheets: ["S"] });
  });

  test("cost at most 25 syncs for 10,000 over 20 sheets, to set, to set again and to clear", async () => {
    const opened = openExcel();
    const rows = Array.from({ length: 500 }, (_, r) =>
      Array.from({ length: 6 }, (__, c) => ({
        value: r * c,
        format: ["General", "#,##0", "0%", "dd/mm/yyyy"][(r + c) % 4]!,
      }))
    );
    const names = Array.from({ length: 20 }, (_, i) => `Projet ${i + 1}`);
    fillBook(opened.host.book, bookFromRows(Object.fromEntries(names.map((n) => [n, rows]))));
    const flags = names.flatMap((sheet) =>
      rows.map((_, r) => flag(sheet, `${"ABCDEF"[(r * 7) % 6]}${r + 1}`, SEVERITIES[r % 4]))
    );
    const syncs: number[] = [];
    const count = async (work: () => Promise<unknown>) => {
      const before = syncsOf(opened);
      const result = await work();
      syncs.push(syncsOf(opened) - before);
      return result;
    };
    expect(await count(() => setFlags(flags, { language: "fr" }))).toMatchObject({
      marked: 10_000,
      notes: 10_000,
    });
    await count(() => setFlags(flags, { language: "en" }));
    expect(await count(clearFlags)).toMatchObject({ notes: 10_000, protectedSheets: [] });
    expect(Math.max(...syncs)).toBeLessThanOrEqual(25);
    for (const sheet of opened.host.book.sheets)
      expect([sheet.notes.length, sheet.conditionalFormats.length]).toEqual([0, 0]);
  }, 120_000);
});

describe("clear flags", () => {
  test("leaves the workbook as before the first flag, part by part", async () => {
    const { host, Excel, book } = await openSample();
    await addOwnThings(Excel);
    const before = await savedParts(host);
    const flags = book.sheets.flatMap(({ name, cells }) =>
      Array.from({ length: Math.min(cells.count, 60) }, (_, i) =>
        flag(name, `${"ABCDEFGH"[i % 8]}${i + 1}`, SEVERITIES[i % 4])
      )
    );
    await setFlags(flags, { language: "fr" });
    const flagged = await savedParts(host);
    expect(flagged).not.toEqual(before);
    // Only what carries flags differs: rules and notes of sheets, and the looks of rules.
    const touched = Object.keys(flagged).filter((name) => flagged[name] !== before[name]);
    expect(
      touched.filter((name) => !/sheets\/|comments|drawing|styles|Content_Types|rels/i.test(name))
    ).toEqual([]);
    await clearFlags();
    expect(await savedParts(host)).toEqual(before);
  });

  test("keeps what a person wrote below our line, and a line of ours that they changed", async () => {
    const { host } = openExcel();
    fillBook(host.book, bookFromRows({ S: [[1, 2, 3]] }));
    await setFlags(
      ["A1", "B1", "C1"].map((cell) => flag("S", cell)),
      { language: "fr" }
    );
    const [sheet] = host.book.sheets;
    sheet!.notes[1]!.content += "\nvu avec le contrôle de gestion";
    sheet!.notes[2]!.content = sheet!.notes[2]!.content.replace("BUD", "bud");
    const changed = sheet!.notes[2]!.content;
    await clearFlags();
    expect(sheet!.notes.map(({ content }) => content)).toEqual([
      "vu avec le contrôle de gestion",
      changed,
    ]);
  });

  test("finds flags that were copied elsewhere with their cells", async () => {
    const { host, Excel } = openExcel();
    fillBook(host.book, bookFromRows({ S: [[1]], T: [[1]] }));
    await setFlags([flag("S", "A1")], { language: "fr" });
    await Excel.run(async (context: Excel.RequestContext) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("T").getRange("D4").copyFrom(worksheets.getItem("S").getRange("A1"));
      await context.sync();
    });
    await clearFlags();
    for (const sheet of host.book.sheets) expect(sheet.conditionalFormats).toEqual([]);
  });
});

describe("when a request fails", () => {
  const cells = ["A1", "B2", "C3"].map((cell) => flag("S", cell));
  const openSmall = () => {
    const opened = openExcel({ now: () => 0 });
    fillBook(opened.host.book, bookFromRows({ S: [[1], [null, 2], [null, null, 3]] }));
    return opened;
  };
  const looks = ({ book }: ExcelHost) => ({
    rules: book.sheets[0]!.conditionalFormats.map(({ areas, detail }) => [
      areas.map(({ local }) => local),
      detail,
    ]),
    notes: book.sheets[0]!.notes.map(({ area, content }) => [area.local, content]),
  });

  test.each(["GeneralException", "RequestPayloadSizeLimitExceeded", "AccessDenied"])(
    "with %s, whichever it is, a second click completes the flags, and clearing leaves no trace",
    async (code) => {
      const clean = openSmall();
      const before = await savedParts(clean.host);
      await setFlags(cells, { language: "fr" });
      const wanted = looks(clean.host);
      const requests = clean.host.requests.length;
      for (let failing = 1; failing <= requests; failing++) {
        const { host } = openSmall();
        let request = 0;
        host.fault = () => (++request === failing ? new HostError(code, "refused") : null);
        await setFlags(cells, { language: "fr" }).catch((error: { name: string }) =>
          expect(error.name).toBe("ExcelFault")
        );
        host.fault = null;
        await setFlags(cells, { language: "fr" });
        expect(looks(host)).toEqual(wanted);
        await clearFlags();
        expect(await savedParts(host)).toEqual(before);
      }
    }
  );
});

describe("going to a cell", () => {
  const open = () => {
    const opened = openExcel();
    fillBook(opened.host.book, bookFromRows({ S: [[1]], Budget: [[1]], Cachée: [[1]] }));
    opened.host.book.sheetNamed("Cachée")!.visibility = "Hidden";
    return opened;
  };

  test("selects it on its sheet", async () => {
    const { host } = open();
    expect(await goToCell({ sheet: "Budget", cell: "C5" })).toEqual({
      went: true,
      isInHiddenLine: false,
    });
    expect(host.book.selection[0]!.address).toBe("Budget!C5");
  });

  test("says when it lies in a hidden row", async () => {
    const { Excel } = open();
    await Excel.run(async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Budget").getRange("5:5").rowHidden = true;
      await context.sync();
    });
    expect(await goToCell({ sheet: "Budget", cell: "C5" })).toMatchObject({ isInHiddenLine: true });
  });

  test("asks before it shows a hidden sheet", async () => {
    const { host } = open();
    const place = { sheet: "Cachée", cell: "A1" };
    expect(await goToCell(place)).toMatchObject({ went: false, reason: "hidden" });
    expect(host.book.sheetNamed("Cachée")!.visibility).toBe("Hidden");
    expect(await goToCell(place, { reveal: true })).toMatchObject({ went: true });
    expect(host.book.selection[0]!.address).toBe("Cachée!A1");
  });

  test("does not show one where the structure is protected", async () => {
    const { Excel } = open();
    await Excel.run(async (context: Excel.RequestContext) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await goToCell({ sheet: "Cachée", cell: "A1" }, { reveal: true })).toMatchObject({
      reason: "protected",
    });
  });

  test("goes to cells of protected sheets", async () => {
    const { Excel } = open();
    await Excel.run(async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Budget").protection.protect();
      await context.sync();
    });
    expect(await goToCell({ sheet: "Budget", cell: "C5" })).toMatchObject({ went: true });
  });

  test.each([
    ["InactiveWorkbook", "otherWorkbook"],
    ["AccessDenied", "protected"],
    ["GeneralException", "fault"],
  ])("says so when Excel answers %s, and throws nothing", async (code, reason) => {
    const { host } = open();
    host.fault = () => new HostError(code, "refused");
    expect(await goToCell({ sheet: "Budget", cell: "C5" })).toMatchObject({ went: false, reason });
  });

  test("says when there is no such sheet or no cell", async () => {
    open();
    expect(await goToCell({ sheet: "Absente", cell: "A1" })).toMatchObject({ reason: "gone" });
    expect(await goToCell({ sheet: null, cell: null })).toMatchObject({ reason: "noCell" });
  });
});

describe("number formats with a glyph", () => {
  test.each([
    ["General", 12, "▲ 12"],
    ["General", -12, "▲ -12"],
    ["0%", 0.25, "▲ 25%"],
    ["#,##0.00;[Red]-#,##0.00", -1234.5, "▲ -1,234.50"],
    ["dd/mm/yyyy", 46000, "▲ 09/12/2025"],
    ["[$€-40C]#,##0", 5, "▲ €5"],
    ["[h]:mm", 1.5, "▲ 36:00"],
    ['0.0;-0.0;"nul"', 0, "▲ nul"],
    ["@", "texte", "▲ texte"],
    ["General", "texte", "▲ texte"],
    ['0;0;0;"<"@">"', "x", "▲ <x>"],
  ])("%s of %p shows %s", (format, value, shown) => {
    expect(shownValue(value, flaggedFormat(format, "▲")!, false)).toBe(shown);
  });

  test("are none where Excel could not take them", () => {
    expect(flaggedFormat(`"${"x".repeat(120)}"0`, "▲")).toBeNull();
  });
});

test("cells are put into rectangles that hold just them, in addresses that Excel takes", () => {
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(40), col: fc.nat(12) }), {
    selector: ({ row, col }) => `${row},${col}`,
  });
  fc.assert(
    fc.property(cells, (list) => {
      const inside = rectanglesOf(list).flatMap(({ top, left, bottom, right }) => {
        const found: string[] = [];
        for (let r = top; r <= bottom; r++)
          for (let c = left; c <= right; c++) found.push(`${r},${c}`);
        return found;
      });
      expect(inside.sort()).toEqual(list.map(({ row, col }) => `${row},${col}`).sort());
    })
  );
  const scattered = Array.from({ length: 5_000 }, (_, i) => ({
    top: i * 2,
    left: 0,
    bottom: i * 2,
    right: 0,
  }));
  const addresses = addressesOf(scattered);
  expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThan(7_500);
  expect(addresses.join(",").split(",")).toHaveLength(5_000);
});

test("findings of a portfolio are flagged on their project's row, wherever it stands", () => {
  const rows = [
    ["Projet", "Clé"],
    ["Beta", "P2"],
    ["Alpha", "P1"],
  ];
  const [sheet] = bookFromRows({ Projets: [[], ...rows] }).sheets;
  const range = { top: 1, left: 0, bottom: 3, right: 1 };
  const table = { name: "Projects", range, headerRow: true, totalsRow: false, columns: rows[0]! };
  const book = { ...bookFromRows({}), sheets: [{ ...sheet!, tables: [table] }] };
  const { flags, withoutCell } = portfolioFlags(
    [finding({ project: "P1" }), finding({ project: "P9" }), finding({ project: null })],
    book
  );
  expect(flags).toMatchObject([{ sheet: "Projets", cell: "A4" }]);
  expect(withoutCell).toHaveLength(2);
});

test("findings of one cell share a place, worst first; those without a cell are left over", () => {
  const { flags, withoutCell } = flagsOf([
    finding({ severity: "low" }),
    finding({ severity: "critical" }),
    finding({ cell: null }),
  ]);
  expect(withoutCell).toHaveLength(1);
  const [place] = markedCells(flags).get("S")!;
  expect(place).toMatchObject({ severity: "critical", range: { top: 1, left: 1 } });
  expect(place!.findings.map(({ severity }) => severity)).toEqual(["critical", "low"]);
});

test("our line in a note is known whatever the finding says, and only while it is unchanged", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (found, below) => {
      const [place] = markedCells([
        { sheet: "S", cell: "A1", finding: finding({ rule: "X-1", found }) },
      ]).get("S")!;
      const line = noteText(place!, "fr");
      expect(line).not.toMatch(/[\r\n]/);
      expect(withoutOurLine(line)).toBe("");
      expect(withoutOurLine(`${line}\n${below}`)).toBe(
        below
          .split(/\r\n|\r|\n/)
          .join("\n")
          .trim()
      );
      expect(withoutOurLine(line.replace("X-1", "X-2"))).toBeNull();
    })
  );
  expect(withoutOurLine("ma note")).toBeNull();
});
