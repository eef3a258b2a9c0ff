import { Zip, ZipDeflate, strToU8, zipSync } from "fflate";
import { cellName } from "../src/book/address";
import type { Book, Sheet } from "../src/book/book";
import { cellAt, eachCell } from "../src/book/cells";
import { isDateFormat } from "../src/book/dates";
import { readBook } from "../src/xlsx/read/readBook";
import { packageBytes, packageParts, type PackageParts } from "./xlsxReaderPackage";

/** Cells of the first sheet by address: value, or formula and value. */
async function cellsOf(given: PackageParts): Promise<Record<string, unknown>> {
  return contents((await read(given)).sheets[0]!);
}

function read(given: PackageParts): Promise<Book> {
  return readBook(packageBytes(given), "test.xlsx");
}

function contents(sheet: Sheet): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const cell of eachCell(sheet)) {
    found[cellName(cell)] = cell.formula === null ? cell.value : [cell.formula, cell.value];
  }
  return found;
}

describe("values", () => {
  test("of every type", async () => {
    const sheet =
      `<row r="2"><c r="B2"><v>12.5</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="b"><v>1</v></c>` +
      `<c r="E2" t="e"><v>#REF!</v></c><c r="F2" t="str"><f>"a"</f><v>a</v></c>` +
      `<c r="G2" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c><c r="H2" t="n"><v>-1E-3</v></c></row>`;
    const strings = "<si><t>zero</t></si><si><t>un</t></si>";
    expect(await cellsOf({ sheet, strings })).toEqual({
      B2: 12.5,
      C2: "un",
      D2: true,
      E2: { error: "#REF!" },
      F2: ['"a"', "a"],
      G2: " in ",
      H2: -0.001,
    });
  });

  test("dates as ISO text become serials with a date format", async () => {
    const sheet = `<row><c t="d"><v>2026-10-05</v></c><c t="d" s="1"><v>2026-10-05T12:00:00Z</v></c></row>`;
    const book = await read({ sheet, formats: [0, 14] });
    expect(contents(book.sheets[0]!)).toEqual({ A1: 46300, B1: 46300.5 });
    expect(isDateFormat(cellAt(book.sheets[0]!, 0, 0)!.format)).toBe(true);
    const book1904 = await read({ sheet, workbook: `<workbookPr date1904="1"/>` });
    expect(contents(book1904.sheets[0]!)).toEqual({ A1: 46300 - 1462, B1: 46300.5 - 1462 });
    expect(book1904.date1904).toBe(true);
  });

  test("number formats, own and built in", async () => {
    const sheet = `<row><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c><v>1</v></c><c s="9"><v>1</v></c></row>`;
    const codes = { 164: '# ##0,00 "k€"' };
    const book = await read({ sheet, formats: [0, 164, 14], codes });
    expect([...eachCell(book.sheets[0]!)].map(({ format }) => format)).toEqual([
      '# ##0,00 "k€"',
      "m/d/yyyy",
      "General",
      "General",
    ]);
  });

  test("numbers are those that JavaScript reads", async () => {
    const numbers = [
      "0",
      "-0.5",
      "0.1",
      "123456789012345",
      "0.30000000000000004",
      "1.7976931348623157E+308",
    ];
    numbers.push(
      "5e-324",
      "12345678901234567890",
      "+7",
      "1.",
      ".5",
      "1e5",
      "0.000001",
      "99999999.995"
    );
    const sheet = `<row>${numbers.map((n) => `<c><v>${n}</v></c>`).join("")}</row>`;
    expect(Object.values(await cellsOf({ sheet }))).toEqual(numbers.map(Number));
  });

  test("rich text is joined, phonetic hints are left out, escapes are undone", async () => {
    const strings =
      `<si><r><t>Coût </t></r><r><rPr><b/></rPr><t>estimé</t></r><rPh sb="0" eb="1"><t>KO</t></rPh></si>` +
      `<si><t>a_x000D_b &amp; c_x005F_d</t></si><si><t/></si><si/><si><t><![CDATA[<x> & y]]></t></si>`;
    const sheet = `<row>${[0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join("")}</row>`;
    expect(await cellsOf({ sheet, strings })).toEqual({
      A1: "Coût estimé",
      B1: "a\rb & c_d",
      C1: "",
      D1: "",
      E1: "<x> & y",
    });
  });

  test("a string that is not there is a remark, not a value", async () => {
    const book = await read({ sheet: `<row><c t="s"><v>7</v></c><c><v>1</v></c></row>` });
    expect(contents(book.sheets[0]!)).toEqual({ B1: 1 });
    expect(book.remarks).toEqual([
      { code: "badSharedString", sheet: "Feuil1", cell: "A1", detail: "7" },
    ]);
  });
});

describe("formulas", () => {
  test("shared ones are written out for their cells, forwards and before their master", async () => {
    const sheet =
      `<row r="1"><c r="B1"><f t="shared" si="1"/><v>9</v></c></row>` +
      `<row r="2"><c r="B2"><f t="shared" ref="B1:C4" si="1">A2*$A$1+SUM(A$1:$A2)&amp;"A1"+'A1'!A1+LOG10(A2)+T[A1]+[1]S!A1+A:B+2:2</f><v>1</v></c></row>` +
      `<row r="3"><c r="C3"><f t="shared" si="1"/><v>2</v></c></row>`;
    expect(await cellsOf({ sheet })).toEqual({
      B1: [`A1*$A$1+SUM(A$1:$A1)&"A1"+'A1'!A1048576+LOG10(A1)+T[A1]+[1]S!A1048576+A:B+1:1`, 9],
      B2: [`A2*$A$1+SUM(A$1:$A2)&"A1"+'A1'!A1+LOG10(A2)+T[A1]+[1]S!A1+A:B+2:2`, 1],
      C3: [`B3*$A$1+SUM(B$1:$A3)&"A1"+'A1'!B2+LOG10(B3)+T[A1]+[1]S!B2+B:C+3:3`, 2],
    });
  });

  test("array formulas and what-if tables stand in every cell they fill", async () => {
    const sheet =
      `<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c></row>` +
      `<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row>` +
      `<row r="3"><c r="A3"><f t="dataTable" ref="A3:A4" dt2D="1" dtr="1" r1="E1" r2="E2"/><v>6</v></c></row>` +
      `<row r="4"><c r="A4"><v>7</v></c></row>`;
    expect(await cellsOf({ sheet })).toEqual({
      A1: ["C1:D2*2", 1],
      B1: ["C1:D2*2", 2],
      A2: ["C1:D2*2", 3],
      B2: ["C1:D2*2", 4],
      C2: 5,
      A3: ["TABLE(E1,E2)", 6],
      A4: ["TABLE(E1,E2)", 7],
    });
  });

  test("a formula without a stored result is kept; one whose result is the empty text too", async () => {
    const sheet = `<row><c><f>1+1</f></c><c t="str"><f>""</f><v></v></c><c t="e"><f>NA()</f><v>#N/A</v></c></row>`;
    expect(await cellsOf({ sheet })).toEqual({
      A1: ["1+1", null],
      B1: ['""', ""],
      C1: ["NA()", { error: "#N/A" }],
    });
  });
});

describe("packages as they come", () => {
  const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>`;
  const strings = "<si><t>é</t></si>";
  const expected = { A1: "é", B1: 2 };
  const given = { sheet, strings };

  test("rows and cells without addresses follow one another; empty cells count", async () => {
    const rows = `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c r="C6"><v>5</v></c><c><v>6</v></c></row>`;
    expect(await cellsOf({ sheet: rows })).toEqual({ A1: 1, C1: 3, A5: 4, C6: 5, D6: 6 });
  });

  test("the dimension is not believed", async () => {
    expect(await cellsOf({ ...given, before: `<dimension ref="A1:XFD1048576"/>` })).toEqual(
      expected
    );
    expect(await cellsOf({ ...given, before: `<dimension ref="Z9"/>` })).toEqual(expected);
  });

  test("prefixed names, comments, CDATA and > inside quotes", async () => {
    const whole =
      `<?xml version="1.0"?><!-- <sheetData> --><x:worksheet xmlns:x="main"><x:sheetData><!-- <x:c> --><x:row r='1'>` +
      `<x:c r='A1' note='a>b' t='s'><x:v>0</x:v></x:c><x:c r='B1'><x:v><![CDATA[2]]></x:v></x:c></x:row></x:sheetData>` +
      `<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`;
    const prefixed = `<x:sst xmlns:x="main"><x:si><x:t>é</x:t></x:si></x:sst>`;
    const book = await read({ sheet: whole, parts: { "xl/sharedStrings.xml": prefixed } });
    expect(contents(book.sheets[0]!)).toEqual(expected);
    expect(book.sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  test("parts in UTF-16 and Latin-1", async () => {
    const parts = packageParts(given);
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    const utf16 = (t: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${t}`, "utf16le"));
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${text("xl/sharedStrings.xml")}`;
    const all = Object.fromEntries(Object.keys(parts).map((name) => [name, utf16(text(name))]));
    expect(contents((await readBook(zipSync(all), "x")).sheets[0]!)).toEqual(expected);
    const one = { ...parts, "xl/sharedStrings.xml": new Uint8Array(Buffer.from(latin, "latin1")) };
    expect(contents((await readBook(zipSync(one), "x")).sheets[0]!)).toEqual(expected);
  });

  test("backslashes, other cases, absolute and strict relationships, no relationships at all", async () => {
    const parts = packageParts(given);
    const renamed = (rename: (name: string) => string): Uint8Array =>
      zipSync(
        Object.fromEntries(Object.entries(parts).map(([name, part]) => [rename(name), part]))
      );
    const edited = (from: string, to: string): Uint8Array =>
      zipSync(
        Object.fromEntries(
          Object.entries(parts).map(([name, part]) => [
            name,
            strToU8(new TextDecoder().decode(part).replaceAll(from, to)),
          ])
        )
      );
    const files = [
      renamed((name) => name.replaceAll("/", "\\")),
      renamed((name) => name.toUpperCase()),
      edited('Target="worksheets', 'Target="/xl/worksheets'),
      edited(
        "schemas.openxmlformats.org/officeDocument/2006",
        "purl.oclc.org/ooxml/officeDocument"
      ),
      zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "_rels/.rels"))),
    ];
    for (const file of files) {
      expect(contents((await readBook(file, "x")).sheets[0]!)).toEqual(expected);
    }
  });

  test("sizes that follow the data, and bytes before the archive", async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    for (const [name, part] of Object.entries(packageParts(given))) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(part, true);
    }
    zip.end();
    const streamed = new Uint8Array(Buffer.concat(chunks));
    expect(contents((await readBook(streamed, "x")).sheets[0]!)).toEqual(expected);
  });

  test("cells out of order and twice: sorted, the later one kept, and said", async () => {
    const rows = `<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>`;
    const book = await read({ sheet: rows });
    expect(contents(book.sheets[0]!)).toEqual({ A1: 3, A2: 2, B2: 4 });
    expect(book.remarks.map(({ code, cell }) => [code, cell])).toEqual([["duplicateCell", "B2"]]);
  });

  test("cells outside the grid are left out and said", async () => {
    const rows = `<row r="1"><c r="XFE1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048577"><c r="A1048577"><v>3</v></c></row>`;
    const book = await read({ sheet: rows });
    expect(contents(book.sheets[0]!)).toEqual({ XFD1: 2 });
    expect(book.remarks.map(({ code }) => code)).toEqual(["cellOutOfGrid", "cellOutOfGrid"]);
  });
});
