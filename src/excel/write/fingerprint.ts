import type { Book, Sheet } from "../../book/book";
import { cellName, rangeName } from "../../book/address";
import { eachCell } from "../../book/cells";
import type { LiveBook, LiveSheet } from "./live";
import { contentRead, type Wire } from "./wire";

/** What the sheets of a workbook held when it was read, by sheet name: equal contents give equal text. */
export type Fingerprint = Readonly<Record<string, string>>;

/**
 * The fingerprint of a workbook as read: contents of cells (formulas, else values), and where tables lie. Results of
 * formulas do not count: they change by themselves.
 */
export function fingerprintOf(book: Book): Fingerprint {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.name, ofSheet(sheet)]));
}

function ofSheet(sheet: Sheet): string {
  const print = new Print();
  for (const { row, col, value, formula } of eachCell(sheet)) {
    const plain = value !== null && typeof value === "object" ? value.error : value;
    print.cell(row, col, formula === null ? contentRead(plain ?? "", plain ?? "") : `=${formula}`);
  }
  for (const { name, range } of sheet.tables) print.table(name, rangeName(range));
  return print.text;
}

/** Names of our sheets that no longer are as they were read. */
export function changedSheets(before: Fingerprint, live: LiveBook): string[] {
  return live.sheets
    .filter((sheet) => sheet.key !== null && before[sheet.name] !== ofLive(sheet))
    .map(({ name }) => name);
}

/** The fingerprint of the workbook as it stands, of our sheets. */
export function liveFingerprint(live: LiveBook): Fingerprint {
  return Object.fromEntries(
    live.sheets.filter(({ key }) => key !== null).map((sheet) => [sheet.name, ofLive(sheet)])
  );
}

function ofLive({ detail: { grid }, tables }: LiveSheet): string {
  const print = new Print();
  grid.cells.forEach((row, i) =>
    row.forEach((content, j) => print.cell(grid.top + i, grid.left + j, content))
  );
  for (const { name, range } of tables) print.table(name, rangeName(range));
  return print.text;
}

/** Two 32-bit hashes of cells in order, and of tables in any order. */
class Print {
  private a = 0x811c9dc5;
  private b = 0x9e3779b9;
  private readonly tables: string[] = [];

  cell(row: number, col: number, content: Wire): void {
    if (content === "") return;
    this.add(`${cellName({ row, col })}\t${typeof content}\t${String(content)}\n`);
  }

  table(name: string, range: string): void {
    this.tables.push(`${name}@${range}`);
  }

  get text(): string {
    return [this.a.toString(36), this.b.toString(36), ...[...this.tables].sort()].join(" ");
  }

  private add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.a = Math.imul(this.a ^ unit, 0x01000193);
      this.b = Math.imul(this.b ^ unit, 0x85ebca6b) ^ (this.b >>> 13);
    }
  }
}
