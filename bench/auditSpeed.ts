import { bookOf, SheetBuilder } from "../src/book/build";
import type { Book } from "../src/book/book";
import { auditBook } from "../src/audit/auditBook";
import { readReports } from "../src/reading/readReports";
import { workbooksUnder } from "./auditCorpus";

/** Time of all formula rules: the slowest real workbooks, then 100,000 formulas on one sheet. */
export async function benchSpeed(folder: string): Promise<void> {
  const times: { file: string; formulas: number; seconds: number }[] = [];
  for (const { file, book } of await workbooksUnder(folder)) {
    times.push({ file: file.split(/[\\/]/).at(-1)!, ...timed(book) });
  }
  times.sort((a, b) => b.seconds - a.seconds);
  console.log(
    `\nAll formula rules on ${times.length} real workbooks, the slowest, and on a large sheet`
  );
  console.table([...times.slice(0, 3), { file: "made: 20,000 rows", ...timed(large(20_000)) }]);
}

function timed(book: Book): { formulas: number; seconds: number } {
  const reading = readReports(book);
  const start = performance.now();
  auditBook(book, reading);
  const formulas = book.sheets.reduce(
    (sum, { cells }) => sum + cells.formula.reduce((n, index) => n + (index === 0 ? 0 : 1), 0),
    0
  );
  return { formulas, seconds: Number(((performance.now() - start) / 1000).toFixed(3)) };
}

/** Five formulas a row, one of them a running total. */
function large(rows: number): Book {
  const sheet = new SheetBuilder("Suivi");
  ["Projet", "Budget", "Réel", "Écart", "%", "Cumul", "RAF", "Alerte"].forEach((heading, col) =>
    sheet.set(0, col, heading)
  );
  for (let row = 1; row <= rows; row++) {
    const n = row + 1;
    sheet
      .set(row, 0, `P${row}`)
      .set(row, 1, 100 + row)
      .set(row, 2, 90 + row);
    sheet.set(row, 3, { value: 10, formula: `B${n}-C${n}` });
    sheet.set(row, 4, { value: 0.1, formula: `D${n}/B${n}` });
    sheet.set(row, 5, { value: row, formula: `SUM(B$2:B${n})` });
    sheet.set(row, 6, { value: 10, formula: `MAX(0,B${n}-C${n})` });
    sheet.set(row, 7, { value: "", formula: `IF(D${n}<0,"!","")` });
  }
  return bookOf([sheet.finish()]);
}
