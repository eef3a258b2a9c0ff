import type { Book } from "../src/book/book";
import { readBook } from "../src/xlsx/read/readBook";
import { packageBytes, relationships, type PackageParts } from "./xlsxReaderPackage";

function read(given: PackageParts): Promise<Book> {
  return readBook(packageBytes(given), "test.xlsx");
}

describe("what a sheet says around its cells", () => {
  test("hidden rows and columns, merges, protection", async () => {
    const book = await read({
      before: `<cols><col min="2" max="4" hidden="1"/><col min="6" max="6"/><col min="16384" max="99999" hidden="true"/></cols>`,
      sheet: `<row r="1"/><row r="3" hidden="1"/><row r="4" ht="3" hidden="true"/><row r="9" hidden="1"/><row hidden="0"/>`,
      after: `<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="rubbish"/></mergeCells>`,
    });
    expect(book.sheets[0]).toMatchObject({
      hiddenRows: [
        { first: 2, last: 3 },
        { first: 8, last: 8 },
      ],
      hiddenColumns: [
        { first: 1, last: 3 },
        { first: 16383, last: 16383 },
      ],
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      protected: true,
    });
  });

  test("data validations, those of later Excel too", async () => {
    const book = await read({
      after:
        `<dataValidations><dataValidation type="list" sqref="A1 B2:B9"><formula1>"Vert,Rouge"</formula1></dataValidation>` +
        `<dataValidation type="whole" operator="greaterThan" sqref="C1"><formula1>0</formula1></dataValidation></dataValidations>` +
        `<extLst><ext uri="x"><x14:dataValidations xmlns:x14="x14" xmlns:xm="xm"><x14:dataValidation type="list"><x14:formula1><xm:f>Listes!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1:D4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    });
    const [list, whole, later] = book.sheets[0]!.validations;
    expect(list).toMatchObject({ type: "list", formula1: '"Vert,Rouge"' });
    expect(list!.ranges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 1, left: 1, bottom: 8, right: 1 },
    ]);
    expect(whole).toMatchObject({ type: "whole", operator: "greaterThan", formula1: "0" });
    expect(later).toMatchObject({
      type: "list",
      formula1: "Listes!$A$1:$A$3",
      ranges: [{ top: 0, left: 3, bottom: 3, right: 3 }],
    });
  });

  test("tables", async () => {
    const book = await read({
      relationships: [["table", "../tables/table1.xml"]],
      parts: {
        "xl/tables/table1.xml": `<table name="t" displayName="Budget" ref="B3:D9" totalsRowCount="1"><tableColumns><tableColumn name="Poste"/><tableColumn name="Montant_x000a_(k€)"/><tableColumn name="A &amp; B"/></tableColumns></table>`,
      },
    });
    expect(book.sheets[0]!.tables).toEqual([
      {
        name: "Budget",
        range: { top: 2, left: 1, bottom: 8, right: 3 },
        headerRow: true,
        totalsRow: true,
        columns: ["Poste", "Montant\n(k€)", "A & B"],
      },
    ]);
  });

  test("notes and threads; the copy that a thread leaves among the notes is left out", async () => {
    const book = await read({
      relationships: [
        ["comments", "../comments1.xml"],
        ["threadedComment", "../threadedComments/threadedComment1.xml"],
      ],
      parts: {
        "xl/comments1.xml": `<comments><authors><author>Anne</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Écart </t></r><r><t>expliqué</t></r></text></comment><comment ref="C3" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
        "xl/threadedComments/threadedComment1.xml": `<ThreadedComments><threadedComment ref="C3" personId="{1}" id="a"><text>Pourquoi ?</text></threadedComment><threadedComment ref="C3" personId="{2}" id="b" parentId="a"><text>Retard</text></threadedComment></ThreadedComments>`,
        "xl/persons/person.xml": `<personList><person displayName="Bob" id="{1}"/><person displayName="Zoé" id="{2}"/></personList>`,
      },
    });
    expect(book.sheets[0]!.notes).toEqual([
      { row: 1, col: 1, author: "Anne", text: "Écart expliqué", threaded: false },
      { row: 2, col: 2, author: "Bob", text: "Pourquoi ?", threaded: true },
      { row: 2, col: 2, author: "Zoé", text: "Retard", threaded: true },
    ]);
  });

  test("a broken or missing part beside the cells costs that part alone, and is said", async () => {
    const book = await read({
      sheet: `<row><c><v>1</v></c></row>`,
      relationships: [
        ["comments", "../comments1.xml"],
        ["table", "../tables/none.xml"],
      ],
      parts: { "xl/comments1.xml": "<comments><oops></comments>" },
    });
    expect(book.sheets[0]!.cells.count).toBe(1);
    expect(book.remarks.map(({ code, detail }) => [code, detail])).toEqual([
      ["partMissing", "xl/tables/none.xml"],
      ["malformedXml", "xl/comments1.xml"],
    ]);
  });
});

describe("what the workbook says", () => {
  test("names, calculation, external links", async () => {
    const book = await read({
      workbook:
        `<externalReferences><externalReference r:id="rId9"/></externalReferences>` +
        `<definedNames><definedName name="Taux">Feuil1!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0" hidden="1">Feuil1!$A$1:$B$2</definedName></definedNames>` +
        `<calcPr calcMode="manual" iterate="1"/><extLst><ext><x15:workbookPr xmlns:x15="x" date1904="1"/></ext></extLst>`,
      workbookRelationships: [["rId9", "externalLink", "externalLinks/externalLink1.xml"]],
      parts: {
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([
          ["rId1", "externalLinkPath", "Budget%20DSI.xlsx"],
        ]),
      },
    });
    expect(book).toMatchObject({
      format: "xlsx",
      date1904: false,
      calculation: "manual",
      iterative: true,
      externalLinks: ["Budget DSI.xlsx"],
      names: [
        { name: "Taux", refersTo: "Feuil1!$A$1", sheet: null, hidden: false },
        { name: "_xlnm.Print_Area", refersTo: "Feuil1!$A$1:$B$2", sheet: "Feuil1", hidden: true },
      ],
    });
  });

  test("the template that a file was made from", async () => {
    const property = (name: string, value: string): string =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
    const book = await read({
      packageRelationships: [["custom-properties", "docProps/custom.xml"]],
      parts: {
        "docProps/custom.xml": `<Properties xmlns:vt="vt">${property("VigieTemplate", "projet")}${property("VigieTemplateVersion", "2.1")}</Properties>`,
      },
    });
    expect(book.template).toEqual({ id: "projet", version: "2.1" });
    expect((await read({})).template).toBeNull();
  });

  test("a sheet whose part is missing stays in the book, empty, and is said", async () => {
    const book = await read({ parts: { "xl/worksheets/sheet1.xml": null } });
    expect(book.sheets.map(({ name, cells }) => [name, cells.count])).toEqual([["Feuil1", 0]]);
    expect(book.remarks.map(({ code, sheet }) => [code, sheet])).toEqual([
      ["sheetMissing", "Feuil1"],
    ]);
  });
});
