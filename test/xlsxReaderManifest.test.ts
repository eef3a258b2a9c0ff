import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { CellKind, type Book } from "../src/book/book";
import { ReadError } from "../src/xlsx/read/readError";
import { readBook } from "../src/xlsx/read/readBook";
import { nodeInflater } from "../src/xlsx/read/nodeInflater";
import { sharedData } from "./sharedData";

/**
 * 234 awkward workbooks from the test suites of calamine, exceljs, readxl and ClosedXML, against what
 * openpyxl 3.0.9 made of each.
 */
const shared = sharedData();
const folder = shared === null ? "" : path.join(shared, "xlsx-reader");
const manifest = shared === null ? [] : readManifest(path.join(folder, "manifest.csv"));
const readable = manifest.filter((line) => line.openpyxl_result === "ok");
const unreadable = manifest.filter((line) => line.openpyxl_result !== "ok");

/** Where the book rightly differs from openpyxl's, with the reason; everything else must be equal. */
const DIFFERENCES: Readonly<Record<string, { counts: Partial<Counts>; because: string }>> = {
  "calamine/strict_iso_paths.xlsx": {
    counts: { sheets: 1, nonempty_cells: 1368 },
    because: "strict OOXML, whose relationship types openpyxl does not know: it sees no sheet",
  },
  "exceljs/test-issue-877.xlsx": {
    counts: { nonempty_cells: 977 },
    because:
      "openpyxl gives an empty cell with a hyperlink the address as its value; the cell is empty",
  },
  "closedxml_other/Formulas__DataTableFormula-Excel-Input.xlsx": {
    counts: { formulas: 54, error_cells: 0 },
    because: "what-if tables state TABLE(…) once for many cells; ours have it in each of them",
  },
  "closedxml_other/Formulas__DataTableFormula-Output.xlsx": {
    counts: { formulas: 54, error_cells: 0 },
    because: "what-if tables state TABLE(…) once for many cells; ours have it in each of them",
  },
};

/** What comes of the files that openpyxl cannot read: a book where Excel opens them, a clear error otherwise. */
const FAILURES: Readonly<Record<string, { result: object; because: string }>> = {
  "calamine/empty_s_attribute.xlsx": {
    result: { sheets: 1, nonempty_cells: 10 },
    because: 's="" is an unformatted cell; openpyxl fails on it',
  },
  "calamine/issue252.xlsx": {
    result: { code: "damaged", part: "xl/_rels/workbook.xml.rels" },
    because: "the part's bytes do not match their checksum and hold rubbish",
  },
  "calamine/issue_419.xlsx": {
    result: { sheets: 1, nonempty_cells: 1 },
    because: "the part is named SharedStrings.xml: part names know no case",
  },
  "calamine/issue_530.xlsx": {
    result: { sheets: 1, nonempty_cells: 30 },
    because: "the archive writes its names with backslashes",
  },
  "calamine/minimal_package.xlsx": {
    result: { sheets: 1, nonempty_cells: 6986 },
    because: "openpyxl wants styles and document properties; a workbook needs neither",
  },
  "calamine/pass_protected.xlsx": {
    result: { code: "encrypted" },
    because: "the file is encrypted",
  },
  "exceljs/invalid-xml.xlsx": {
    result: { code: "damaged", part: "xl/worksheets/sheet1.xml" },
    because: "the sheet is not XML",
  },
  "exceljs/missing-bits.xlsx": {
    result: { code: "damaged", part: "xl/workbook.xml" },
    because: "the package has a sheet and no workbook",
  },
  "exceljs/test-row-styles.xlsx": {
    result: { sheets: 1, nonempty_cells: 1102 },
    because: 'state="show" is not a state; such a sheet is visible',
  },
  "readxl/los-angeles-arrests-xlsx.xlsx": {
    result: { sheets: 1, nonempty_cells: 6986 },
    because: "openpyxl wants styles; a workbook needs none",
  },
};

interface Counts {
  sheets: number;
  hidden: number;
  nonempty_cells: number;
  formulas: number;
  /** Errors that are not the result of a formula: openpyxl shows formulas in place of their results. */
  error_cells: number;
  date1904: boolean;
  merged: number;
}

type Line = Record<keyof Counts | "source" | "file" | "openpyxl_result", string>;

(shared === null ? describe.skip : describe)("workbooks that openpyxl reads", () => {
  test("the manifest is whole, and every difference is about one of its files", () => {
    expect([readable.length, unreadable.length]).toEqual([224, 10]);
    const names = new Set(manifest.map(nameOf));
    const explained = [...Object.keys(DIFFERENCES), ...Object.keys(FAILURES)];
    expect(explained.filter((name) => !names.has(name))).toEqual([]);
  });

  test.each(readable.map((line) => [nameOf(line), line] as const))("%s", async (name, line) => {
    const book = await read(line);
    const expected = { ...countsOf(line), ...DIFFERENCES[name]?.counts };
    expect(counts(book)).toEqual(expected);
  });
});

(shared === null ? describe.skip : describe)("workbooks that openpyxl does not read", () => {
  test.each(unreadable.map((line) => [nameOf(line), line] as const))("%s", async (name, line) => {
    const failure = FAILURES[name];
    if (!failure) throw new Error(`${name} is not explained`);
    expect(await outcome(line)).toMatchObject(failure.result);
  });
});

(shared === null ? describe.skip : describe)("the two ways to inflate", () => {
  test("give the same books", async () => {
    for (const line of readable.filter((_, i) => i % 10 === 0)) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, line.source, line.file)));
      expect(await readBook(bytes, "same", {}, nodeInflater)).toEqual(
        await readBook(bytes, "same")
      );
    }
  });
});

function nameOf(line: Line): string {
  return `${line.source}/${line.file}`;
}

function read(line: Line): Promise<Book> {
  const bytes = readFileSync(path.join(folder, line.source, line.file));
  return readBook(new Uint8Array(bytes), line.file);
}

async function outcome(line: Line): Promise<object> {
  try {
    return counts(await read(line));
  } catch (error) {
    if (error instanceof ReadError) return { code: error.code, ...error.values };
    throw error;
  }
}

function counts(book: Book): Counts {
  const found: Counts = {
    sheets: book.sheets.length,
    hidden: book.sheets.filter(({ visibility }) => visibility !== "visible").length,
    nonempty_cells: 0,
    formulas: 0,
    error_cells: 0,
    date1904: book.date1904,
    merged: 0,
  };
  for (const { cells, merges } of book.sheets) {
    found.merged += merges.length;
    found.nonempty_cells += cells.count;
    for (let i = 0; i < cells.count; i++) {
      if (cells.formula[i] !== 0) found.formulas++;
      else if (cells.kind[i] === CellKind.error) found.error_cells++;
    }
  }
  return found;
}

function countsOf(line: Line): Counts {
  return {
    sheets: Number(line.sheets),
    hidden: Number(line.hidden),
    nonempty_cells: Number(line.nonempty_cells),
    formulas: Number(line.formulas),
    error_cells: Number(line.error_cells),
    date1904: line.date1904 === "True",
    merged: Number(line.merged),
  };
}

function readManifest(file: string): Line[] {
  return Papa.parse<Line>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true }).data;
}
