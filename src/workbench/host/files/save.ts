import type { Cell, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { cellName, columnName } from "../../../book/address";
import { fileFormula } from "../../../xlsx/write/fileFormula";
import { escapeLiteral } from "../../../xlsx/write/fileText";
import type { BookModel } from "../model/book";
import { wireValue } from "../model/content";
import type { SheetModel } from "../model/sheet";
import { fileCharts } from "./saveCharts";
import { conditionalRules, validationRules } from "./saveRules";
import { cellStyle } from "./saveStyle";

const POINTS_A_CHARACTER = 5.25;

/** Renders what a workbook holds as the bytes of an .xlsx file, so that it can be opened elsewhere. */
export async function saveBook(book: BookModel): Promise<Uint8Array> {
  book.calculation.settle();
  return writeXlsx({
    sheets: book.sheets.map(sheetPart),
    activeSheet: book.sheets.indexOf(book.active),
    properties: {
      title: String(book.properties.title),
      subject: String(book.properties.subject),
      creator: String(book.properties.author),
      created: new Date(book.now()),
      modified: new Date(book.now()),
      custom: Object.fromEntries(
        book.customProperties.map(({ key, value }) => [key, value as string | number | boolean])
      ),
    },
    namedRanges: [
      ...book.names.map((name) => ({
        name: name.name,
        range: fileFormula(name.formula.slice(1), null).text,
      })),
      ...book.sheets.flatMap((sheet) =>
        sheet.names.map((name) => ({
          name: name.name,
          range: fileFormula(name.formula.slice(1), null).text,
          scope: sheet.name,
        }))
      ),
    ],
    ...(book.protection ? { workbookProtection: { lockStructure: true } } : {}),
  });
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
    conditionalRules: conditionalRules(sheet),
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
    ...(sheet.autoFilter ? { autoFilter: { range: sheet.autoFilter.area.local } } : {}),
    ...(sheet.protection ? { protection: { sheet: true } } : {}),
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
    if (formula === undefined) cell.value = scalar;
    else {
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
        at(row, col).style = cellStyle(span.value);
    }
  }
  for (const [key, cell] of cells) {
    const [row, col] = key.split(",").map(Number) as [number, number];
    const look = sheet.looks.at(row, col);
    if (look && !cell.style) cell.style = cellStyle(look);
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
    at(comment.area.top, comment.area.left).comment = {
      author: sheet.book.userName,
      text: comment.content,
    };
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
      ...(look ? { style: cellStyle(look) } : {}),
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
