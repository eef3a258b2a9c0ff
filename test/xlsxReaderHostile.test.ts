import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { plainInflater, type Inflater } from "../src/xlsx/read/inflate";
import type { ReadLimits } from "../src/xlsx/read/limits";
import { nodeInflater } from "../src/xlsx/read/nodeInflater";
import { readBook } from "../src/xlsx/read/readBook";
import { ReadError } from "../src/xlsx/read/readError";
import { sharedData } from "./sharedData";
import { packageBytes, packageParts, type PackageParts } from "./xlsxReaderPackage";

const shared = sharedData();

/** The error that reading ends with; anything but a ReadError fails the test. */
async function failure(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  inflater?: Inflater
): Promise<object> {
  try {
    await readBook(bytes, "hostile.xlsx", limits, inflater);
  } catch (error) {
    if (error instanceof ReadError) return { code: error.code, ...error.values };
    throw error;
  }
  return { code: "read" };
}

function failureOf(given: PackageParts, limits: Partial<ReadLimits> = {}): Promise<object> {
  return failure(packageBytes(given), limits);
}

describe("bombs", () => {
  const zeros = new Uint8Array(600 * 1024 * 1024);
  const bomb = zipSync({ ...packageParts({}), "xl/worksheets/sheet1.xml": [zeros, { level: 9 }] });

  test("600 MB in 0.6 MB is refused before anything is inflated", async () => {
    expect(bomb.length).toBeLessThan(700_000);
    expect(await failure(bomb)).toMatchObject({ code: "suspiciousArchive", what: "ratio" });
  });

  test.each([
    ["plain", plainInflater],
    ["Node's", nodeInflater],
  ])("when it lies about its size, it is stopped early (%s inflater)", async (_, inflater) => {
    let inflated = 0;
    const counting: Inflater = {
      crc32: (bytes, before) => {
        inflated += bytes.length;
        return inflater.crc32(bytes, before);
      },
      inflate: (bytes, expected) => inflater.inflate(bytes, expected),
    };
    for (const declared of [1000, 50_000_000]) {
      inflated = 0;
      const lying = declareSize(bomb, zeros.length, declared);
      expect(["suspiciousArchive", "damaged"]).toContain(
        ((await failure(lying, {}, counting)) as { code: string }).code
      );
      // The small parts before it come on top.
      expect(inflated).toBeLessThanOrEqual(declared + 10_000);
    }
  });

  test("entries that share their bytes are refused", async () => {
    const file = packageBytes({
      parts: { "xl/a.xml": "x".repeat(500), "xl/b.xml": "y".repeat(500) },
    });
    const view = new DataView(file.buffer, file.byteOffset);
    let first = -1;
    for (let at = 0; at + 4 <= file.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (first < 0) first = view.getUint32(at + 42, true);
      else view.setUint32(at + 42, first, true);
    }
    expect(await failure(file)).toMatchObject({ code: "suspiciousArchive", what: "overlap" });
  });
});

describe("limits, each a clear error", () => {
  const row = `<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>`;

  test.each<[string, PackageParts, Partial<ReadLimits>, object]>([
    ["entries", {}, { entries: 3 }, { code: "suspiciousArchive", what: "entries", limit: 3 }],
    ["bytes of the file", {}, { fileBytes: 100 }, { code: "tooLarge", what: "file", limit: 100 }],
    ["bytes of XML", {}, { xmlBytes: 10 }, { code: "tooLarge", what: "part", limit: 10 }],
    [
      "bytes of a cell",
      { sheet: `<row><c r="${"1".repeat(500)}` },
      { elementBytes: 300 },
      { code: "damaged", detail: "element too large" },
    ],
    ["bytes of a part", {}, { partBytes: 10 }, { code: "tooLarge", what: "part", limit: 10 }],
    ["bytes in all", {}, { totalBytes: 50 }, { code: "tooLarge", what: "total", limit: 50 }],
    ["cells", { sheet: row }, { cells: 2 }, { code: "tooLarge", what: "cells", limit: 2 }],
    ["sheets", {}, { sheets: 0 }, { code: "tooLarge", what: "sheets", limit: 0 }],
    [
      "shared strings",
      { strings: "<si/><si/>" },
      { sharedStrings: 1 },
      { code: "tooLarge", what: "sharedStrings", limit: 1 },
    ],
    [
      "nesting",
      { after: "<a>".repeat(300) + "</a>".repeat(300) },
      {},
      { code: "damaged", part: "xl/worksheets/sheet1.xml", detail: "nesting too deep" },
    ],
    [
      "shared formulas",
      {
        sheet: `<row><c><f t="shared" si="0" ref="A1:C1">A2+A3</f></c><c><f t="shared" si="0"/></c></row>`,
      },
      { expansion: 3 },
      { code: "tooLarge", what: "formulas", limit: 3 },
    ],
    [
      "array formulas",
      { sheet: `${row}<row><c r="A9"><f t="array" ref="A1:C9">1</f></c></row>` },
      { expansion: 2 },
      { code: "tooLarge", what: "formulas", limit: 2 },
    ],
  ])("%s", async (_, given, limits, expected) => {
    expect(await failureOf(given, limits)).toMatchObject(expected);
  });

  test.each([
    ["HTML", `<html><table><tr><td colspan="999999999" rowspan="9">x</td></tr></table></html>`],
    [
      "HTML in pieces",
      `<html><table>${'<tr><td colspan="999" rowspan="999">x'.repeat(9)}</table></html>`,
    ],
    [
      "SpreadsheetML",
      `<Workbook xmlns:ss="x"><Worksheet><Table><Row ss:Index="999999999"/></Table>`,
    ],
  ])("spans without end in %s", async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(await failure(bytes)).toMatchObject({ code: "suspiciousArchive", what: "span" });
  });

  test("entities that multiply are refused with their document type", async () => {
    const sheet = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>`;
    expect(await failureOf({ sheet })).toMatchObject({ code: "damaged", detail: "document type" });
  });
});

describe("files that are not workbooks, or no longer", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const whole = packageBytes({ sheet: "<row><c><v>1</v></c></row>" });

  test.each<[string, Uint8Array, object]>([
    ["an empty file", new Uint8Array(0), { code: "emptyFile" }],
    ["a PDF", text("%PDF-1.7 ..."), { code: "notAWorkbook", found: "pdf" }],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), { code: "notAWorkbook" }],
    ["JSON", text(`{"a": [1, 2]}`), { code: "notAWorkbook", found: "json" }],
    [
      "a web page",
      text("<!doctype html><html>Sign in</html>"),
      { code: "notAWorkbook", found: "html" },
    ],
    ["another zip", zipSync({ "a.txt": text("a") }), { code: "notAWorkbook", found: "zip" }],
    [
      "a Word document",
      zipSync({ "word/document.xml": text("<a/>") }),
      { code: "notAWorkbook", found: "docx" },
    ],
    ["half a workbook", whole.slice(0, whole.length / 2), { code: "truncated" }],
    [
      "a workbook without its workbook part",
      packageBytes({ parts: { "xl/workbook.xml": null } }),
      { code: "damaged", part: "xl/workbook.xml" },
    ],
    [
      "a sheet that ends in the middle",
      packageBytes({ sheet: `<worksheet><sheetData><row><c><v>1` }),
      { code: "damaged", part: "xl/worksheets/sheet1.xml" },
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(await failure(bytes)).toMatchObject(expected);
  });
});

(shared === null ? describe.skip : describe)("a real file, broken in any way", () => {
  const real = (): Uint8Array =>
    new Uint8Array(readFileSync(path.join(shared!, "earned-value", "textbook-exercise.xlsx")));

  test("cut anywhere: a clear error", async () => {
    const bytes = real();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: bytes.length - 1 }), async (length) => {
        expect(await failure(bytes.slice(0, length))).not.toEqual({ code: "read" });
      }),
      { numRuns: 60 }
    );
  });

  test("bytes changed anywhere: read, or a clear error", async () => {
    const bytes = real();
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const broken = bytes.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        await failure(broken);
      }),
      { numRuns: 150 }
    );
  });

  test("bytes changed inside the parts, where no checksum tells: read, or a clear error", async () => {
    const given = packageParts({
      sheet: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1&amp;"x"</f><v>2</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><r><t>é</t></r></is></c><c r="B2"><f t="shared" si="0"/></c></row>`,
      strings: "<si><t>un</t></si>",
      after: `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    });
    const names = Object.keys(given);
    const change = fc.tuple(fc.nat(names.length - 1), fc.nat(2000), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const parts = Object.fromEntries(names.map((name) => [name, given[name]!.slice()]));
        for (const [part, at, byte] of changes) {
          const bytes = parts[names[part]!]!;
          bytes[at % bytes.length] = byte;
        }
        await failure(zipSync(parts, { level: 0 }));
      }),
      { numRuns: 300 }
    );
  });
});

/** The archive with one declared size replaced, in its local header and in its directory. */
function declareSize(file: Uint8Array, from: number, to: number): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at++) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
  }
  return changed;
}
