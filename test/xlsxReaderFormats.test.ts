import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { zipSync, unzipSync } from "fflate";
import { cellName } from "../src/book/address";
import type { Book } from "../src/book/book";
import { eachCell } from "../src/book/cells";
import { isDateFormat } from "../src/book/dates";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

const shared = sharedData();

function contents(book: Book, sheet = 0): Record<string, unknown> {
  const cells = [...eachCell(book.sheets[sheet]!)];
  return Object.fromEntries(
    cells.map((cell) => [
      cellName(cell),
      cell.formula === null ? cell.value : [cell.formula, cell.value],
    ])
  );
}

const HIDDEN_STYLE =
  '<style:style style:name="no" style:family="table"><style:table-properties table:display="false"/></style:style>';

/** A workbook of every kind of cell, written by the library in one of its formats. */
function written(bookType: XLSX.BookType): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["Projet", 12.5, true, null],
    ["Été", { t: "n", v: 46300, z: "dd/mm/yyyy" }, { t: "e", v: 0x17 }, "x"],
  ]);
  sheet.D1 = { t: "n", v: 25, f: "B1*2" };
  sheet["!ref"] = "A1:E2";
  sheet["!merges"] = [{ s: { r: 1, c: 3 }, e: { r: 1, c: 4 } }];
  const book = XLSX.utils.book_new(sheet, "Suivi");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1]]), "Caché");
  XLSX.utils.book_set_sheet_visibility(book, 1, 1);
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

describe("other formats, told by content whatever the name", () => {
  // The library writes neither formulas into .xls nor errors into .ods, nor merges of empty cells elsewhere.
  test.each<[XLSX.BookType, Book["format"], object]>([
    ["xlsx", "xlsx", {}],
    ["biff8", "xls", { D1: 25 }],
    ["xlsb", "xlsb", { D1: 25 }],
    ["ods", "ods", { C2: undefined }],
    ["xlml", "xls", {}],
  ])("%s", async (bookType, format, difference) => {
    const book = await readBook(written(bookType), "suivi.xlsx");
    expect(book.format).toBe(format);
    expect(contents(book)).toEqual({
      A1: "Projet",
      B1: 12.5,
      C1: true,
      D1: ["B1*2", 25],
      A2: "Été",
      B2: 46300,
      D2: "x",
      C2: { error: "#REF!" },
      ...difference,
    });
    const date = [...eachCell(book.sheets[0]!)].find(({ value }) => value === 46300)!;
    expect(isDateFormat(date.format)).toBe(true);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Suivi", "Caché"]);
    // Nor hidden sheets into .ods: see below.
    expect(book.sheets[1]!.visibility).toBe(format === "ods" ? "visible" : "hidden");
    expect(book.sheets[0]!.merges).toEqual([{ top: 1, left: 3, bottom: 1, right: 4 }]);
    expect(book.remarks.map(({ code }) => code)).toEqual(
      format === "xlsb" ? ["formulasNotKept"] : []
    );
  });

  test("an .xls that is an HTML table: its numbers stay as typed", async () => {
    const html = `<html><body><table><tr><td>Budget</td><td>1.234,56</td></tr></table></body></html>`;
    const book = await readBook(new TextEncoder().encode(html), "export.xls");
    expect(contents(book)).toEqual({ A1: "Budget", B1: "1.234,56" });
  });

  test("an OpenDocument sheet: hidden sheets, rows and columns, and protection", async () => {
    const parts = unzipSync(written("ods"));
    const content = new TextDecoder()
      .decode(parts["content.xml"])
      .replace("</office:automatic-styles>", `${HIDDEN_STYLE}</office:automatic-styles>`)
      .replace(
        /<table:table table:name="Caché"[^>]*>/,
        '<table:table table:name="Caché" table:style-name="no">'
      )
      .replace(/(<table:table )(table:name="Suivi")/, '$1table:protected="true" $2')
      .replace("<table:table-row", '<table:table-row table:visibility="collapse"');
    parts["content.xml"] = new TextEncoder().encode(content);
    const book = await readBook(zipSync(parts), "x.ods");
    expect(book.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
    expect(book.sheets[0]).toMatchObject({ protected: true, hiddenRows: [{ first: 0, last: 0 }] });
  });

  test("an OpenDocument sheet that repeats a cell without end is refused", async () => {
    const parts = unzipSync(written("ods"));
    const content = new TextDecoder()
      .decode(parts["content.xml"])
      .replace("<table:table-row", '<table:table-row table:number-rows-repeated="1048576"')
      .replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="16384"');
    parts["content.xml"] = new TextEncoder().encode(content);
    await expect(readBook(zipSync(parts), "x.ods")).rejects.toMatchObject({
      code: "tooLarge",
      values: { what: "cells" },
    });
  });

  test("files with a password say so: a package and an old .xls", async () => {
    const encryptedPackage = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(encryptedPackage, "EncryptedPackage", Buffer.alloc(5000));
    XLSX.CFB.utils.cfb_add(encryptedPackage, "EncryptionInfo", Buffer.alloc(200));
    const old = XLSX.CFB.utils.cfb_new();
    const stream = Buffer.alloc(5000);
    // BOF, then FilePass: 0x0809 and 0x002F with their lengths.
    stream.set([0x09, 0x08, 0x04, 0x00, 0x00, 0x06, 0x05, 0x00, 0x2f, 0x00, 0x02, 0x00, 0, 0]);
    XLSX.CFB.utils.cfb_add(old, "Workbook", stream);
    for (const container of [encryptedPackage, old]) {
      const bytes = new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
      await expect(readBook(bytes, "x")).rejects.toMatchObject({ code: "encrypted" });
    }
  });

  test.each([
    ["lotus", [0, 0, 2, 0, 6, 4]],
    ["sylk", [...Buffer.from("ID;PWXL;N;E\r\n")]],
    ["dif", [...Buffer.from('TABLE\r\n0,1\r\n"EXCEL"')]],
  ])("formats that nobody sends any more are named: %s", async (found, bytes) => {
    await expect(readBook(new Uint8Array(bytes), "x")).rejects.toMatchObject({
      code: "unsupportedFormat",
      values: { found },
    });
  });
});

describe("separated text", () => {
  const csv = (text: string, encoding: BufferEncoding = "utf8"): Promise<Book> =>
    readBook(new Uint8Array(Buffer.from(text, encoding)), "Envois/DSI [2026].csv");

  test.each([
    [";", "Projet;Coût (k€)\nA;1 234,5\nB;2,5\n"],
    [",", 'Projet,Coût (k€)\nA,"1 234,5"\nB,"2,5"\n'],
    ["tab", "Projet\tCoût (k€)\r\nA\t1 234,5\r\nB\t2,5\r\n"],
    ["|", "Projet|Coût (k€)\rA|1 234,5\rB|2,5"],
    ["stated", "sep=~\nProjet~Coût (k€)\nA~1 234,5\nB~2,5"],
  ])("separator %s: every cell is text as typed", async (_, text) => {
    const book = await csv(text);
    expect(book).toMatchObject({ format: "csv", sheets: [{ name: "DSI  2026" }], remarks: [] });
    expect(contents(book)).toEqual({
      A1: "Projet",
      B1: "Coût (k€)",
      A2: "A",
      B2: "1 234,5",
      A3: "B",
      B3: "2,5",
    });
  });

  test("quotes, line ends inside them, and empty cells", async () => {
    expect(contents(await csv('a;"b ""c""\r\nd";\r\n;;x\r\n'))).toEqual({
      A1: "a",
      B1: 'b "c"\nd',
      C2: "x",
    });
    const broken = await csv('a;b\n"c;d\ne;f\n');
    expect(broken.remarks.map(({ code }) => code)).toEqual(["brokenQuotes"]);
  });

  test("encodings: marks, UTF-8 proven, Windows and Mac guessed and said", async () => {
    const text = "Intitulé;Écart\nRéseau unifié;déjà prévu\n";
    const expected = contents(await csv(text));
    expect(contents(await csv(`\ufeff${text}`))).toEqual(expected);
    expect(contents(await csv(`\ufeff${text}`, "utf16le"))).toEqual(expected);
    const windows = await csv(text, "latin1");
    expect([contents(windows), windows.remarks[0]]).toEqual([
      expected,
      { code: "encodingGuessed", sheet: "DSI  2026", cell: null, detail: "windows-1252" },
    ]);
    const mac: Readonly<Record<string, number>> = { é: 0x8e, É: 0x83, à: 0x88 };
    const bytes = Uint8Array.from(text, (c) => mac[c] ?? c.charCodeAt(0));
    const old = await readBook(bytes, "Envois/DSI [2026].csv");
    expect([contents(old), old.remarks[0]!.detail]).toEqual([expected, "macintosh"]);
  });
});

(shared === null ? describe.skip : describe)("the real data, every file of every folder", () => {
  const files = readdirSync(shared!, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.(xls[xm]?|csv|txt)$/.test(file) && !file.startsWith("xlsx-reader")
  );
  /** Its long texts were cut at 60 characters, inside their quotes, so that rows run together. */
  const BROKEN: Readonly<Record<string, string[]>> = {
    "uk-major-projects/variance_check.csv": ["brokenQuotes"],
  };
  const read = (file: string): Promise<Book> =>
    readBook(new Uint8Array(readFileSync(path.join(shared!, file))), file);

  test("there are more than two hundred", () => expect(files.length).toBeGreaterThan(200));

  test("each has cells, sorted, inside the grid, and nothing was left out", async () => {
    for (const file of files) {
      const book = await read(file);
      const remarks = book.remarks.filter(({ code }) => code !== "encodingGuessed");
      expect([file, remarks.map(({ code }) => code)]).toEqual([file, BROKEN[file] ?? []]);
      let count = 0;
      for (const { cells } of book.sheets) {
        count += cells.count;
        for (let i = 1; i < cells.count; i++) {
          const before = cells.row[i - 1]! * 16384 + cells.col[i - 1]!;
          if (cells.row[i]! * 16384 + cells.col[i]! <= before) throw new Error(`${file}: order`);
        }
      }
      expect([file, count > 0]).toEqual([file, true]);
    }
  });

  test("the government return: 26 sheets, 11 hidden, 1,157 merges, 6,520 formulas", async () => {
    const book = await read("government-return-template/dft1_tmp.xlsm");
    const sum = (of: (sheet: Book["sheets"][number]) => number): number =>
      book.sheets.reduce((total, sheet) => total + of(sheet), 0);
    expect([
      book.sheets.length,
      sum(({ visibility }) => (visibility === "visible" ? 0 : 1)),
      sum(({ merges }) => merges.length),
      sum(({ cells }) => cells.formula.reduce((n, f) => n + (f === 0 ? 0 : 1), 0)),
      sum(({ cells }) => cells.kind.reduce((n, kind) => n + (kind === 4 ? 1 : 0), 0)),
    ]).toEqual([26, 11, 1157, 6520, 262]);
  });

  test("the same map in ten encodings and line ends has the same cells", async () => {
    const folder = "government-return-template/datamaps/encodings";
    const names = files.filter((file) => file.startsWith(folder));
    expect(names.length).toBe(10);
    const texts = async (file: string): Promise<unknown> =>
      [...eachCell((await read(file)).sheets[0]!)].map(({ value }) => String(value).trim());
    const first = await texts(names[0]!);
    for (const name of names) expect([name, await texts(name)]).toEqual([name, first]);
  });
});
