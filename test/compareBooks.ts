import { cellName, rangeName, type CellRange } from "../src/book/address";
import type { Book, Cell, DefinedName, Sheet, Span } from "../src/book/book";
import { cellAt, eachCell, usedRange } from "../src/book/cells";

/**
 * What differs between a book read from a file and the same read from Excel, each difference in a line.
 * Left aside is what Office.js cannot give: see `readWorkbook`.
 */
export function differences(file: Book, excel: Book): string[] {
  const found: string[] = [];
  const same = (what: string, a: unknown, b: unknown) => {
    const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
    if (left !== right) found.push(`${what}: ${left} / ${right}`);
  };
  same("sheets", file.sheets.map(named), excel.sheets.map(named));
  same("names", sorted(file.names.filter(isPersons)), sorted(excel.names.filter(isPersons)));
  for (const key of ["date1904", "iterative", "template"] as const)
    same(key, file[key], excel[key]);
  for (const sheet of file.sheets) {
    const other = excel.sheets.find(({ name }) => name === sheet.name);
    if (!other) continue;
    found.push(...cellDifferences(sheet, other));
    const used = usedRange(other);
    const inside = (range: CellRange) => used !== null && overlap(range, used);
    same(`${sheet.name} merges`, ranges(sheet.merges.filter(inside)), ranges(other.merges));
    same(`${sheet.name} tables`, sorted(sheet.tables), sorted(other.tables));
    same(`${sheet.name} notes`, noteTexts(sheet), noteTexts(other));
    same(
      `${sheet.name} hidden rows`,
      clipped(sheet.hiddenRows, used?.top, used?.bottom),
      clipped(other.hiddenRows, used?.top, used?.bottom)
    );
    same(
      `${sheet.name} hidden columns`,
      clipped(sheet.hiddenColumns, used?.left, used?.right),
      clipped(other.hiddenColumns, used?.left, used?.right)
    );
  }
  return found;
}

function cellDifferences(sheet: Sheet, other: Sheet): string[] {
  const found: string[] = [];
  let expected = 0;
  for (const cell of eachCell(sheet)) {
    // A constant empty text looks to Office.js like an empty cell.
    if (cell.value === "" && cell.formula === null) continue;
    expected++;
    const got = cellAt(other, cell.row, cell.col);
    if (!got || !sameCell(cell, got))
      found.push(
        `${sheet.name}!${cellName(cell)}: ${JSON.stringify(cell)} / ${JSON.stringify(got)}`
      );
  }
  if (other.cells.count !== expected)
    found.push(`${sheet.name}: ${expected} cells / ${other.cells.count}`);
  return found;
}

function sameCell(a: Cell, b: Cell): boolean {
  if (a.format !== b.format || a.formula !== b.formula) return false;
  // A formula whose result the file does not hold looks like one that gives an empty text.
  if (a.value === null) return b.value === "";
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}

/** Excel's own names (print areas, filters) are page settings and filters to Office.js. */
const isPersons = ({ name }: DefinedName) => !/^_xl/i.test(name);

const named = ({ name, visibility, protected: locked }: Sheet) => `${name} ${visibility} ${locked}`;
const sorted = (items: readonly object[]) =>
  items.map((item) => JSON.stringify(Object.entries(item).sort())).sort();
const ranges = (list: readonly CellRange[]) => list.map(rangeName).sort();
const noteTexts = ({ notes }: Sheet) =>
  notes.map(({ row, col, text, threaded }) => `${row},${col} ${text} ${threaded}`).sort();
const overlap = (a: CellRange, b: CellRange) =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

/** Indexes of the spans between two, both included. */
function clipped(spans: readonly Span[], first = 0, last = -1): number[] {
  const indexes: number[] = [];
  for (let i = first; i <= last; i++)
    if (spans.some((span) => i >= span.first && i <= span.last)) indexes.push(i);
  return indexes;
}
