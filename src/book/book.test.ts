import fc from "fast-check";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellName,
  columnIndex,
  columnName,
  parseCell,
  parseRange,
  quoteSheet,
  rangeName,
} from "./address";
import type { CellValue } from "./book";
import { bookFromRows } from "./build";
import { cellAt, cellsOfRow, eachCell, eachRow, usedRange, valueAt } from "./cells";
import { isDateFormat, isTimeOnlyFormat, isoToSerial, serialToIso } from "./dates";
import { shownValue } from "./format";

const row = fc.nat(MAX_ROWS - 1);
const col = fc.nat(MAX_COLUMNS - 1);

describe("addresses", () => {
  test("printing and reading a cell, a column or a range gives it back", () => {
    fc.assert(
      fc.property(row, col, row, col, (r1, c1, r2, c2) => {
        expect(parseCell(cellName({ row: r1, col: c1 }))).toEqual({ row: r1, col: c1 });
        expect(columnIndex(columnName(c1))).toBe(c1);
        const range = {
          top: Math.min(r1, r2),
          left: Math.min(c1, c2),
          bottom: Math.max(r1, r2),
          right: Math.max(c1, c2),
        };
        expect(parseRange(rangeName(range))).toEqual(range);
      })
    );
  });

  test("what is not on the grid is not an address", () => {
    expect(["", "A0", "XFE1", "A1048577", "1A", "A", "é1", "A1:"].map(parseCell)).toEqual(
      Array(8).fill(null)
    );
    expect([parseCell("$XFD$1048576"), parseCell("a1")]).toEqual([
      { row: 1048575, col: 16383 },
      { row: 0, col: 0 },
    ]);
    expect(parseRange("$B:D")).toEqual({ top: 0, left: 1, bottom: 1048575, right: 3 });
    expect(parseRange("2:9")).toEqual({ top: 1, left: 0, bottom: 8, right: 16383 });
  });

  test("sheet names are quoted where formulas need it", () => {
    expect(["Données", "Écarts 2026", "A1", "L'avenir", "R1C1"].map(quoteSheet)).toEqual([
      "Données",
      "'Écarts 2026'",
      "'A1'",
      "'L''avenir'",
      "'R1C1'",
    ]);
  });
});

describe("cells", () => {
  const value = fc.oneof<fc.Arbitrary<CellValue>[]>(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#REF!" })
  );

  test("a book from rows holds the rows, however they are looked at", () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const sheet = bookFromRows({ S: rows }).sheets[0]!;
        rows.forEach((cells, r) => {
          cells.forEach((cell, c) => expect(valueAt(sheet, r, c)).toEqual(cell));
          const full = cells.filter((cell) => cell !== null);
          expect(cellsOfRow(sheet, r).map((cell) => cell.value)).toEqual(full);
        });
        const all = rows.flat().filter((cell) => cell !== null);
        expect([...eachCell(sheet)].map((cell) => cell.value)).toEqual(all);
        expect([...eachRow(sheet)].flatMap(({ cells }) => cells)).toEqual([...eachCell(sheet)]);
      })
    );
  });

  test("formulas and formats stay with their cell; empty cells are null", () => {
    const sheet = bookFromRows({
      S: [
        [null, "a"],
        [],
        [
          { value: 2, formula: "1+1", format: "0.00" },
          { value: null, formula: "NA()" },
        ],
      ],
    }).sheets[0]!;
    expect(cellAt(sheet, 2, 0)).toEqual({
      row: 2,
      col: 0,
      value: 2,
      formula: "1+1",
      format: "0.00",
    });
    expect(cellAt(sheet, 2, 1)).toMatchObject({ value: null, formula: "NA()" });
    expect([cellAt(sheet, 0, 0), cellAt(sheet, 1, 1), valueAt(sheet, 9, 9)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(usedRange(sheet)).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
    expect(usedRange(bookFromRows({ S: [] }).sheets[0]!)).toBeNull();
  });
});

describe("dates", () => {
  test.each([
    ["dd/mm/yyyy", true],
    ["[$-40C]d mmmm yyyy;@", true],
    ["[h]:mm", true],
    ["mm:ss.0", true],
    ["yyyy\\-mm\\-dd\\ hh:mm", true],
    ["h:mm AM/PM", true],
    ['[Red]0.00 "days"', false],
    ["General", false],
    ["@", false],
    ["0.00E+00", false],
    ['# ##0\\ "M€";[Red]-# ##0\\ "M€"', false],
    ["_-* #,##0.00\\ [$€-40C]_-", false],
    ["0\\d", false],
    ['"Année" 0', false],
    ["[Magenta]#,##0", false],
    ["", false],
  ])("%s is a date format: %s", (code, expected) => expect(isDateFormat(code)).toBe(expected));

  test("times alone are told from dates", () => {
    expect(["hh:mm", "[h]:mm", "mm:ss", "dd/mm hh:mm", "mm/yyyy"].map(isTimeOnlyFormat)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test("known days in both systems, and the day that never was", () => {
    expect(
      [1, 59, 60, 61, 46300.5, 2958465, 2958466, 0.5, -1, NaN].map((n) => serialToIso(n))
    ).toEqual([
      "1900-01-01",
      "1900-02-28",
      null,
      "1900-03-01",
      "2026-10-05T12:00:00",
      "9999-12-31",
      null,
      null,
      null,
      null,
    ]);
    expect([0, 44838].map((n) => serialToIso(n, true))).toEqual(["1904-01-01", "2026-10-05"]);
    expect(
      ["2026-10-05", "1900-02-28", "2026-02-30", "12:00", "juillet"].map((d) => isoToSerial(d))
    ).toEqual([46300, 59, null, 0.5, null]);
  });

  test("a serial turned into ISO and back is the same second", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2_950_000 }),
        fc.nat(86_399),
        fc.boolean(),
        (day, second, is1904) => {
          const serial = day + second / 86_400;
          const back = isoToSerial(serialToIso(serial, is1904)!, is1904)!;
          expect(Math.abs(back - serial)).toBeLessThan(1e-8 * 86_400);
          expect(Math.round(back * 86_400)).toBe(Math.round(serial * 86_400));
        }
      )
    );
  });
});

describe("what a person sees", () => {
  test.each<[CellValue, string, string]>([
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [-1234.5, "#,##0_);(#,##0)", "(1,235)"],
    [-1234.5, "#,##0.00;[Red]-#,##0.00", "-1,234.50"],
    [0.1234, "0.0%", "12.3%"],
    [1234567, '#,##0.0,," M€"', "1.2 M€"],
    [1234567, '# ##0,\\ "k€"', "1 235 k€"],
    [1.005, "0.00", "1.01"],
    [-0.001, "0.00", "0.00"],
    [1e-7, "0.00E+00", "1.00E-07"],
    [3.25, "# ?/?", "3 1/4"],
    [612345678, "00 00 00 00 00", "06 12 34 56 78"],
    [0, '0;(0);"zéro"', "zéro"],
    [150, '[>100]"gros";"petit"', "gros"],
    [42, ";;;", "42"],
    [1234.5, "[$€-40C] #,##0", "€ 1,235"],
    [46300, "dd/mm/yyyy", "05/10/2026"],
    [46300, "m/d/yyyy", "2026-10-05"],
    [46300.5, "m/d/yyyy h:mm", "2026-10-05 12:00"],
    [46300.75, "d mmm yyyy hh:mm", "5 Oct 2026 18:00"],
    [1.5, "[h]:mm", "36:00"],
    [0.5, "h:mm AM/PM", "12:00 PM"],
    ["53,02", "@", "53,02"],
    ["x", '"<"@">"', "<x>"],
    [true, "General", "TRUE"],
    [{ error: "#REF!" }, "0", "#REF!"],
    [null, "0", ""],
  ])("%p under %s: %s", (value, format, expected) => {
    expect(shownValue(value, format)).toBe(expected);
  });

  test("no format makes it fail", () => {
    const code = fc.string({
      unit: fc.constantFrom(...'0#?.,;%/E+-"\\_*[]@ydmhsG€ Red$<>=1'.split("")),
    });
    fc.assert(
      fc.property(fc.double(), code, (value, format) => {
        expect(typeof shownValue(value, format)).toBe("string");
      })
    );
  });
});
