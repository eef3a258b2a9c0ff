import type { Cell, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { cellName, columnName } from "../../../book/address";
import { fileFormula } from "../../../xlsx/write/fileFormula";
import { escapeLiteral } from "../../../xlsx/write/fileText";
import type { BookModel } from "../model/book";
import { wireValue } from "../model/content";
import { STANDARD_WIDTH, type SheetModel } from "../model/sheet";
import { orderFonts } from "../../../xlsx/write/styleSheet";
import { fileCharts } from "./saveCharts";
import { FileParts, insertExtension, insertRules } from "./fileParts";
import { conditionalXml } from "./saveConditional";
import { Dxfs, dxfCount } from "./saveDxf";
import { isFitted, pageXml, printNames, protectionXml } from "./savePage";
import { noteOfThread, saveThreads, saveXmlParts } from "./saveParts";
import { validationRules } from "./saveRules";
import { cellStyle } from "./saveStyle";

const POINTS_A_CHARACTER = 5.25;

/**
 * Renders what a workbook holds as the bytes of an .xlsx file, so that it can be opened elsewhere. The
 * same content gives the same bytes.
 */
export async function saveBook(book: BookModel): Promise<Uint8Array> {
  book.calculation.settle();
  const { properties } = book;
  const text = (key: string) => (properties[key] ? String(properties[key]) : undefined);
  const named = Object.entries({
    title: text("title"),
    subject: text("subject"),
    creator: text("author"),
    keywords: text("keywords"),
    description: text("comments"),
    lastModifiedBy: text("lastAuthor"),
    category: text("category"),
    manager: text("manager"),
    company: text("company"),
  }).filter(([, value]) => value !== undefined);
  const bytes = await writeXlsx({
    sheets: book.sheets.map(sheetPart),
    activeSheet: book.sheets.indexOf(book.active),
    defaultFont: book.defaultFont,
    properties: {
      ...Object.fromEntries(named),
      created: new Date(book.created),
      modified: new Date(book.created),
      custom: Object.fromEntries(
        book.customProperties.map(({ key, value }) => [key, value as string | number | boolean])
      ),
    },
    namedRanges: [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)]
      .map((name) => ({
        name: name.name,
        range: fileFormula(name.formula.replace(/^=/, ""), null).text,
        ...(name.sheet ? { scope: name.sheet.name } : {}),
        ...(name.comment ? { comment: name.comment } : {}),
      }))
      .concat(book.sheets.flatMap(printNames)),
    ...(book.protection ? { workbookProtection: { lockStructure: true } } : {}),
  });
  const parts = new FileParts(bytes);
  const dxfs = new Dxfs(dxfCount(parts.text("xl/styles.xml")));
  book.sheets.forEach((sheet, i) =>
    completeSheet(parts, sheet, `xl/worksheets/sheet${i + 1}.xml`, dxfs)
  );
  parts.change("xl/styles.xml", (styles) => orderFonts(dxfs.into(styles)));
  parts.change("xl/workbook.xml", (xml) => hiddenNames(xml, book));
  saveThreads(parts, book);
  saveXmlParts(parts, book);
  return parts.zip();
}

/** Adds to a sheet's part what the file writer does not know or writes with less. */
function completeSheet(parts: FileParts, sheet: SheetModel, path: string, dxfs: Dxfs): void {
  const { rules, extension } = conditionalXml(sheet, dxfs);
  parts.change(path, (xml) => {
    let text = insertRules(errorCells(xml).replace(/<pageMargins[^>]*\/>/, pageXml(sheet)), rules);
    text = insertExtension(text, extension);
    if (isFitted(sheet.pageLayout.zoom)) text = fitted(text);
    if (sheet.protection)
      text = text.replace("</sheetData>", `</sheetData>${protectionXml(sheet)}`);
    if (sheet.standardWidth !== STANDARD_WIDTH)
      text = text.replace(
        "<sheetFormatPr ",
        `<sheetFormatPr defaultColWidth="${sheet.standardWidth / POINTS_A_CHARACTER}" `
      );
    return text;
  });
  for (let n = 1; parts.has(`xl/tables/table${n}.xml`); n++)
    parts.change(`xl/tables/table${n}.xml`, (xml) => tableXml(xml, sheet));
}

const ERRORS = "#(?:DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)";
const FORMULA_ERROR = new RegExp(`t="str"([^>]*>(?:<f[^>]*>[^<]*</f>)<v>${ERRORS}</v>)`, "g");

/** Errors are stored as such; the file writer only knows texts. */
function errorCells(xml: string): string {
  return xml.replace(FORMULA_ERROR, 't="e"$1');
}

/** Marks the sheet as fitted to pages. */
function fitted(xml: string): string {
  const mark = '<pageSetUpPr fitToPage="1"/>';
  if (xml.includes("<sheetPr/>")) return xml.replace("<sheetPr/>", `<sheetPr>${mark}</sheetPr>`);
  return xml.includes("</sheetPr>")
    ? xml.replace("</sheetPr>", `${mark}</sheetPr>`)
    : xml.replace(/(<worksheet[^>]*>)/, `$1<sheetPr>${mark}</sheetPr>`);
}

function hiddenNames(xml: string, book: BookModel): string {
  const hidden = [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)].filter(
    (name) => !name.visible
  );
  return hidden.reduce(
    (text, { name }) =>
      text.replace(`<definedName name="${name}"`, `<definedName hidden="1" name="${name}"`),
    xml
  );
}

/** First and last columns set off, and formulas of calculated columns. */
function tableXml(xml: string, sheet: SheetModel): string {
  const table = sheet.tables.find(({ name }) => xml.includes(` name="${name}"`));
  if (!table) return xml;
  const flag = (on: boolean) => (on ? "1" : "0");
  return xml
    .replace(/showFirstColumn="[^"]*"/, `showFirstColumn="${flag(table.highlightFirstColumn)}"`)
    .replace(/showLastColumn="[^"]*"/, `showLastColumn="${flag(table.highlightLastColumn)}"`);
}

function sheetPart(sheet: SheetModel): WriteSheet {
  const { frozen } = sheet;
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    merges: sheet.merges.map((m) => ({
      startRow: m.top,
      startCol: m.left,
      endRow: m.bottom,
      endCol: m.right,
    })),
    dataValidations: validationRules(sheet),
    charts: fileCharts(sheet),
    hidden: sheet.visibility === "Hidden",
    veryHidden: sheet.visibility === "VeryHidden",
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.slice(1) } } : {}),
    },
    ...(frozen
      ? {
          freezePane: {
            rows: frozen.bottom < 1_048_575 ? frozen.bottom + 1 : 0,
            columns: frozen.right < 16_383 ? frozen.right + 1 : 0,
          },
        }
      : {}),
    ...(sheet.autoFilter ? { autoFilter: autoFilterPart(sheet.autoFilter) } : {}),
    tables: sheet.tables
      .filter((table) => table.showHeaders)
      .map((table) => ({
        name: table.name,
        range: table.area.local,
        style: table.style,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
        showAutoFilter: table.showFilterButton,
        showTotalRow: table.showTotals,
        columns: table.columns.map(({ name }, i) => ({
          name,
          ...totalOf(
            sheet,
            table.showTotals ? table.area.bottom : -1,
            table.area.left + i,
            table.name
          ),
        })),
      })),
  };
}

function autoFilterPart({ area, criteria }: NonNullable<SheetModel["autoFilter"]>) {
  return {
    range: area.local,
    columns: [...criteria].flatMap(([colIndex, { filterOn, values = [] }]) =>
      filterOn === "Values"
        ? [{ colIndex, filters: values.filter((one) => typeof one === "string") }]
        : []
    ),
  };
}

/** What the total row shows under a column. */
function totalOf(sheet: SheetModel, row: number, col: number, table: string) {
  if (row < 0) return {};
  const formula = sheet.cells.formula(row, col);
  if (formula)
    return { totalFunction: "custom", totalFormula: fileFormula(formula.slice(1), table).text };
  const value = sheet.cells.value(row, col);
  return value === undefined ? {} : { totalLabel: String(wireValue(value)) };
}

function cellsOf(sheet: SheetModel): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const at = (row: number, col: number) => {
    const key = `${row},${col}`;
    const known = cells.get(key) ?? { value: null };
    cells.set(key, known);
    return known;
  };
  for (const { row, col, value, formula } of sheet.cells.all()) {
    if (sheet.spilled.has(row * 16384 + col)) continue;
    const cell = at(row, col);
    const shown = wireValue(value);
    const scalar = typeof shown === "string" ? escapeLiteral(shown) : shown;
    if (formula === undefined) {
      cell.value = scalar;
      if (typeof value === "object") cell.type = "error";
    } else {
      const stored = fileFormula(formula.slice(1), sheet.tableAt(row, col)?.name ?? null);
      cell.formula = stored.text;
      cell.formulaResult = scalar;
      if (stored.array)
        Object.assign(cell, {
          formulaType: "array",
          formulaRef: cellName({ row, col }),
          formulaDynamic: true,
        });
    }
  }
  for (const [col, runs] of sheet.looks.entries()) {
    for (const span of runs.spans(0, 1_048_575)) {
      if (!span.value || isWholeColumn(span)) continue;
      for (let row = span.from; row <= Math.min(span.to, span.from + 5000); row++)
        at(row, col).style = cellStyle(span.value, sheet.book.defaultFont);
    }
  }
  for (const [key, cell] of cells) {
    const [row, col] = key.split(",").map(Number) as [number, number];
    const look = sheet.looks.at(row, col);
    if (look && !cell.style) cell.style = cellStyle(look, sheet.book.defaultFont);
  }
  for (const { area, link } of sheet.hyperlinks)
    at(area.top, area.left).hyperlink = {
      target: link.address ?? "",
      ...(link.documentReference ? { location: link.documentReference } : {}),
      ...(link.screenTip ? { tooltip: link.screenTip } : {}),
    };
  for (const note of sheet.notes)
    at(note.area.top, note.area.left).comment = { author: note.author, text: note.content };
  for (const comment of sheet.comments)
    at(comment.area.top, comment.area.left).comment = noteOfThread(comment);
  return cells;
}

const isWholeColumn = ({ from, to }: { from: number; to: number }) => to - from > 1_000_000;

function columnsOf(sheet: SheetModel): NonNullable<WriteSheet["columns"]> {
  const looks = new Map(sheet.looks.entries());
  const last = Math.max(
    -1,
    ...[...looks.keys()].filter((col) => col < 500),
    ...sheet.cells.columnNumbers(),
    ...sized(sheet)
  );
  return Array.from({ length: last + 1 }, (_, col) => {
    const line = sheet.columns.at(col);
    const look = looks.get(col)?.at(1_048_575);
    return {
      key: columnName(col),
      ...(line?.size !== undefined ? { width: line.size / POINTS_A_CHARACTER } : {}),
      ...(line?.hidden ? { hidden: true } : {}),
      ...(line?.level ? { outlineLevel: line.level } : {}),
      ...(look ? { style: cellStyle(look, sheet.book.defaultFont) } : {}),
    };
  });
}

function sized(sheet: SheetModel): number[] {
  return [...sheet.columns.spans(0, 499)].filter(({ value }) => value).map(({ to }) => to);
}

function rowsOf(sheet: SheetModel): NonNullable<WriteSheet["rowDefs"]> {
  const rows: NonNullable<WriteSheet["rowDefs"]> = new Map();
  for (const { from, to, value } of sheet.rows.spans(0, 100_000)) {
    if (!value) continue;
    for (let row = from; row <= to; row++)
      rows.set(row, {
        ...(value.size !== undefined ? { height: value.size } : {}),
        ...(value.hidden || value.filtered ? { hidden: true } : {}),
        ...(value.level ? { outlineLevel: value.level } : {}),
      });
  }
  return rows;
}
