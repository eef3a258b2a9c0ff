import type { Book, CellValue, Sheet } from "../../../book/book";
import { CellKind } from "../../../book/book";
import { TEMPLATE_PROPERTY, TEMPLATE_VERSION_PROPERTY } from "../../../xlsx/read/properties";
import { loadPackage } from "./loadPackage";
import { readBook } from "../../../xlsx/read/readBook";
import { Area } from "../model/area";
import type { BookModel } from "../model/book";
import type { Scalar } from "../model/cells";
import { SheetModel } from "../model/sheet";
import { TableModel } from "../model/table";

/** Fills an empty workbook from the bytes of a file. What is not kept of it is listed in `model.notKept`. */
export async function loadBook(model: BookModel, file: string, bytes: Uint8Array): Promise<Book> {
  const book = await readBook(bytes, file);
  fillBook(model, book);
  if (isPackage(bytes)) loadPackage(model, bytes);
  return book;
}

/** Zip files begin so; other formats give what the reader keeps. */
function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Replaces what a workbook holds by a book that was read. */
export function fillBook(model: BookModel, book: Book): void {
  model.name = book.file;
  model.loaded = true;
  model.sheets = book.sheets.map((sheet) => new SheetModel(model, sheet.name));
  book.sheets.forEach((sheet, i) => fillSheet(model.sheets[i]!, sheet));
  model.names = book.names
    .filter(({ sheet }) => sheet === null)
    .map((name) => ({
      name: name.name,
      formula: `=${name.refersTo}`,
      comment: "",
      visible: !name.hidden,
      sheet: null,
      id: model.newGuid(),
    }));
  for (const name of book.names) {
    const sheet = name.sheet === null ? undefined : model.sheetNamed(name.sheet);
    sheet?.names.push({
      name: name.name,
      formula: `=${name.refersTo}`,
      comment: "",
      visible: !name.hidden,
      sheet,
      id: model.newGuid(),
    });
  }
  if (book.calculation === "manual") model.calculation.mode = "Manual";
  model.iterative.enabled = book.iterative;
  model.date1904 = book.date1904;
  if (book.template)
    model.customProperties.push(
      { key: TEMPLATE_PROPERTY, value: book.template.id },
      { key: TEMPLATE_VERSION_PROPERTY, value: book.template.version }
    );
  const visible = model.sheets.find((sheet) => sheet.visibility === "Visible");
  model.activate(visible ?? model.sheets[0]!, false);
  model.calculation.restart();
}

function fillSheet(model: SheetModel, sheet: Sheet): void {
  model.visibility = ({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const)[
    sheet.visibility
  ];
  const { cells } = sheet;
  for (let i = 0; i < cells.count; i++) {
    const [row, col] = [cells.row[i]!, cells.col[i]!];
    const formula =
      cells.formula[i]! === 0 ? undefined : `=${cells.formulas[cells.formula[i]! - 1]!}`;
    model.cells.set(row, col, scalarAt(sheet, i), formula);
    const format = cells.formats[cells.format[i]!]!;
    if (format !== "General")
      model.looks.patch({ top: row, bottom: row, left: col, right: col }, { numberFormat: format });
  }
  model.merges = sheet.merges.map((merge) => Area.of(model, merge));
  for (const { first, last } of sheet.hiddenRows)
    model.rows.update(first, last, (line) => ({ ...line, hidden: true }));
  for (const { first, last } of sheet.hiddenColumns)
    model.columns.update(first, last, (line) => ({ ...line, hidden: true }));
  for (const table of sheet.tables) {
    const made = new TableModel(model.book.newTableId(), table.name, Area.of(model, table.range));
    made.showHeaders = table.headerRow;
    made.showTotals = table.totalsRow;
    made.columns = table.columns.map((name) => made.newColumn(name));
    model.tables.push(made);
  }
  for (const note of sheet.notes) {
    const area = new Area(model, note.row, note.col, note.row, note.col);
    if (note.threaded)
      model.comments.push({
        id: model.book.newGuid(),
        area,
        content: note.text,
        contentType: "Plain",
        mentions: [],
        created: "",
        resolved: false,
        replies: [],
      });
    else
      model.notes.push({
        area,
        content: note.text,
        author: note.author,
        visible: false,
        width: 108,
        height: 59.25,
      });
  }
  for (const validation of sheet.validations) {
    const rule = ruleOf(
      validation.type,
      validation.operator,
      validation.formula1,
      validation.formula2
    );
    if (rule && validation.ranges.length > 0)
      model.validations.push({
        areas: validation.ranges.map((range) => Area.of(model, range)),
        rule,
        ignoreBlanks: true,
        prompt: { showPrompt: true, title: "", message: "" },
        errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      });
  }
  if (sheet.protected) model.protection = { password: null, options: {} };
}

function scalarAt(sheet: Sheet, i: number): Scalar | undefined {
  const { cells } = sheet;
  const value: CellValue | undefined =
    cells.kind[i] === CellKind.text || cells.kind[i] === CellKind.error
      ? cells.texts[cells.value[i]!]
      : cells.value[i];
  switch (cells.kind[i]) {
    case CellKind.number:
      return value as number;
    case CellKind.boolean:
      return value === 1;
    case CellKind.text:
      return value as string;
    case CellKind.error:
      return { error: value as string };
    default:
      return undefined;
  }
}

const RULES: Readonly<Record<string, string>> = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

function ruleOf(type: string, operator: string, formula1: string, formula2: string) {
  const kind = RULES[type];
  if (!kind) return null;
  const bound = (text: string) =>
    text !== "" && !Number.isNaN(Number(text)) ? Number(text) : `=${text}`;
  if (kind === "list")
    return {
      list: {
        inCellDropDown: true,
        source: formula1.startsWith('"') ? formula1.slice(1, -1) : `=${formula1}`,
      },
    };
  if (kind === "custom") return { custom: { formula: `=${formula1}` } };
  return {
    [kind]: {
      formula1: bound(formula1),
      ...(formula2 ? { formula2: bound(formula2) } : {}),
      operator: OPERATORS[operator] ?? "Between",
    },
  };
}
