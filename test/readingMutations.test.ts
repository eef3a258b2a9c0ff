import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { bookFromRows, type CellInput } from "../src/book/build";
import { eachCell } from "../src/book/cells";
import type { Sheet } from "../src/book/book";
import { readReports } from "../src/reading/readReports";
import type { ProjectReport } from "../src/reading/report";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

const data = sharedData();
const describeWithData = data === null ? describe.skip : describe;
type Rows = readonly (readonly CellInput[])[];

/** The same list as another office would send it: nothing in it says anything else. */
const MUTATIONS: Readonly<Record<string, (rows: Rows, order: readonly number[]) => Rows>> = {
  "columns in another order": (rows, order) => rows.map((row) => order.map((i) => row[i] ?? null)),
  "empty rows among the records": (rows) =>
    rows.flatMap((row, i) => (i > 1 && i % 7 === 3 ? [[], row] : [row])),
  "empty columns": (rows) =>
    rows.map((row) => [null, ...row.slice(0, 3), null, ...row.slice(3, 6), null, ...row.slice(6)]),
  "titles above": (rows) => [
    ["Reporting du portefeuille"],
    ["Édité le", "12/04/2026"],
    [],
    ...rows,
  ],
  "lying across": (rows) => turned(rows),
  "lying across under a title": (rows) => [["Portfolio"], [], ...turned(rows)],
  "numbers typed as text": (rows) =>
    rows.map((row) => row.map((cell) => (isNumber(cell) ? String(cell.value) : cell))),
  "numbers typed with a comma": (rows) =>
    rows.map((row) =>
      row.map((cell) => (isNumber(cell) ? String(cell.value).replace(".", ",") : cell))
    ),
  "headings in capitals": (rows) => withHeadings(rows, (text) => text.toUpperCase()),
  "headings over two lines": (rows) => withHeadings(rows, (text) => text.replace(" ", "\n")),
  "headings without accents": (rows) =>
    withHeadings(rows, (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "")),
  "a row of totals": (rows) => [...rows, totals(rows, "Total")],
  "totals after a gap": (rows) => [...rows, [], totals(rows, "TOTAL GÉNÉRAL")],
  "headings that come again": (rows) =>
    rows.flatMap((row, i) => (i > 0 && i % 10 === 0 ? [rows[0]!, row] : [row])),
  "a note below": (rows) => [
    ...rows,
    [],
    ["Source : direction du numérique, chiffres arrêtés fin mars."],
  ],
  "rows numbered from one": (rows) => rows.map((row, i) => [i === 0 ? "N°" : i, ...row]),
  "a row of groups above": (rows) => [
    rows[0]!.map((_, i) => (i === 0 ? "Identification" : i === 6 ? "Finances" : null)),
    ...rows,
  ],
  "columns counted under their headings": (rows) => [
    rows[0]!,
    rows[0]!.map((_, i) => i + 1),
    ...rows.slice(1),
  ],
  "columns lettered under their headings": (rows) => [
    rows[0]!,
    rows[0]!.map((_, i) => `(${String.fromCharCode(97 + i)})`),
    ...rows.slice(1),
  ],
  "formulas without result below": (rows) => [
    ...rows,
    ...Array.from({ length: 30 }, () =>
      rows[0]!.map(() => ({ value: "", formula: 'IF(A1="","",A1)' }))
    ),
  ],
};

describeWithData("A real list that another office arranged differently", () => {
  const folders = [
    "french-state-it-projects/ministries-2018-03",
    "uk-major-projects/returns-2023_24",
  ];
  const lists: [string, Rows][] = [];
  beforeAll(async () => {
    for (const folder of folders) {
      const files = readdirSync(path.join(data!, folder)).filter((file) => file.endsWith(".xlsx"));
      for (const file of files.slice(0, 3)) {
        const bytes = new Uint8Array(readFileSync(path.join(data!, folder, file)));
        const book = await readBook(bytes, file);
        lists.push([file, listRows(book.sheets.find(({ cells }) => cells.count > 0)!)]);
      }
    }
  });

  it.each(Object.entries(MUTATIONS))("says the same: %s", (_, mutate) => {
    for (const [file, rows] of lists) {
      const width = Math.max(...rows.map((row) => row.length));
      const order = Array.from({ length: width }, (__, i) => i);
      fc.assert(
        fc.property(fc.shuffledSubarray(order, { minLength: width }), (shuffled) => {
          const expected = said(file, rows);
          expect(expected.length).toBeGreaterThan(0);
          expect(said(file, mutate(rows, shuffled))).toEqual(expected);
        }),
        { numRuns: mutate.length > 1 ? 5 : 1 }
      );
    }
  });
});

/** The cells of a list from its headings down: the first row with more than a title. */
function listRows(sheet: Sheet): CellInput[][] {
  const rows: CellInput[][] = [];
  for (const { row, col, value, format } of eachCell(sheet)) {
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length < col) rows[row]!.push(null);
    rows[row]![col] = { value, format };
  }
  return rows.slice(rows.findIndex((row) => row.filter((cell) => cell !== null).length >= 3));
}

/** What the reports of a list say, in an order of its own. */
function said(file: string, rows: Rows): string[] {
  const { reports } = readReports(bookFromRows({ Liste: rows }, { file }));
  return reports.map(tell).sort();
}

function tell({ name, fields }: ProjectReport): string {
  const told = Object.values(fields)
    .filter(({ value }) => value !== null)
    .map(({ field, value, currency }) => `${field}=${String(value)}${currency ?? ""}`);
  return [name, ...told.sort()].join(" | ");
}

function isNumber(cell: CellInput): cell is { value: number; format?: string } {
  return (
    typeof cell === "object" &&
    cell !== null &&
    "value" in cell &&
    typeof cell.value === "number" &&
    !/[dy]/.test(cell.format ?? "")
  );
}

function turned(rows: Rows): CellInput[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, col) => rows.map((row) => row[col] ?? null));
}

function withHeadings(rows: Rows, change: (text: string) => string): Rows {
  return rows.map((row, i) =>
    row.map((cell) => {
      if (i > 0 || typeof cell !== "object" || cell === null || !("value" in cell)) return cell;
      return typeof cell.value === "string" ? change(cell.value) : cell;
    })
  );
}

function totals(rows: Rows, label: string): CellInput[] {
  return rows[0]!.map((_, col) => {
    if (col === 0) return label;
    const numbers = rows.slice(1).flatMap((row) => (isNumber(row[col]) ? [row[col].value] : []));
    return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
  });
}
