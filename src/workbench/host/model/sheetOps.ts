import { invalidArgument, invalidOperation } from "../protocol/errors";
import { Area } from "./area";
import { WORKBOOK_TARGET } from "./events";
import { mapReferences, renameSheetIn } from "./formulas";
import { requireStructure } from "./protection";
import { SheetModel } from "./sheet";
import { rewriteFormulas } from "./tableOps";
import { TableModel } from "./table";

/** Gives a sheet another name; formulas and names that mention it follow. */
export function renameSheet(sheet: SheetModel, name: string): void {
  const { book } = sheet;
  requireStructure(sheet);
  if (typeof name !== "string" || name.toLowerCase() !== sheet.name.toLowerCase())
    book.checkSheetName(name);
  const before = sheet.name;
  rewriteFormulas(sheet, (formula) => renameSheetIn(formula, before, name));
  for (const item of [...book.names, ...book.sheets.flatMap((s) => s.names)])
    item.formula = renameSheetIn(item.formula, before, name);
  sheet.name = name;
  book.calculation.retranslate();
  book.events.raise("worksheetNameChanged", [sheet.id, WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    nameBefore: before,
    nameAfter: name,
  });
}

export function moveSheet(sheet: SheetModel, position: number): void {
  const { book } = sheet;
  requireStructure(sheet);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length)
    throw invalidArgument();
  const before = book.sheets.indexOf(sheet);
  book.sheets.splice(before, 1);
  book.sheets.splice(position, 0, sheet);
  book.events.raise("worksheetMoved", [WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    positionBefore: before,
    positionAfter: position,
  });
}

/** Takes a sheet out; formulas that read it become #REF!. The last visible one stays. */
export function deleteSheet(sheet: SheetModel): void {
  const { book } = sheet;
  requireStructure(sheet);
  if (sheet.visibility === "VeryHidden") throw invalidOperation();
  if (!book.sheets.some((other) => other !== sheet && other.visibility === "Visible"))
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  const index = book.sheets.indexOf(sheet);
  book.sheets.splice(index, 1);
  const gone = (formula: string) =>
    mapReferences(formula, (name) =>
      name?.toLowerCase() === sheet.name.toLowerCase() ? null : undefined
    );
  rewriteFormulas(book.sheets[0]!, gone);
  for (const item of book.names) item.formula = gone(item.formula);
  if (book.active === sheet) {
    const visible = (list: SheetModel[]) => list.find((other) => other.visibility === "Visible");
    book.activate(
      visible(book.sheets.slice(index)) ?? visible(book.sheets.slice(0, index).reverse())!
    );
  }
  book.calculation.restart();
  book.events.raise("worksheetDeleted", [WORKBOOK_TARGET], { worksheetId: sheet.id });
}

/** Copies a sheet with what lies on it; "Sheet1" becomes "Sheet1 (2)". */
export function copySheet(
  sheet: SheetModel,
  positionType: string,
  relativeTo: SheetModel | null
): SheetModel {
  const { book } = sheet;
  requireStructure(sheet);
  let n = 2;
  const stem = sheet.name.replace(/ \(\d+\)$/, "").slice(0, 26);
  while (book.sheetNamed(`${stem} (${n})`)) n++;
  const copy = new SheetModel(book, `${stem} (${n})`);
  const index = book.sheets.indexOf(relativeTo ?? sheet);
  const position = {
    Beginning: 0,
    End: book.sheets.length,
    Before: index,
    After: index + 1,
    None: index + 1,
  }[positionType];
  if (
    position === undefined ||
    ((positionType === "Before" || positionType === "After") && !relativeTo)
  )
    throw invalidArgument();
  book.sheets.splice(position, 0, copy);
  fillCopy(sheet, copy);
  book.calculation.restart();
  book.events.raise("worksheetAdded", [WORKBOOK_TARGET], { worksheetId: copy.id });
  book.activate(copy);
  return copy;
}

function fillCopy(from: SheetModel, to: SheetModel): void {
  const { book } = from;
  const area = (old: Area) => new Area(to, old.top, old.left, old.bottom, old.right);
  for (const { row, col, value, formula } of from.cells.all())
    to.cells.set(row, col, value, formula);
  for (const [col, runs] of from.looks.entries())
    for (const span of runs.spans(0, 1_048_575))
      if (span.value)
        to.looks.change(
          { top: span.from, bottom: span.to, left: col, right: col },
          () => span.value
        );
  to.rows = from.rows.copy();
  to.columns = from.columns.copy();
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
  to.standardWidth = from.standardWidth;
  to.frozen = from.frozen;
  to.formatted = [...from.formatted];
  to.merges = from.merges.map(area);
  to.hyperlinks = from.hyperlinks.map(({ area: a, link }) => ({
    area: area(a),
    link: { ...link },
  }));
  to.names = from.names.map((name) => ({ ...name, id: book.newGuid(), sheet: to }));
  to.conditionalFormats = from.conditionalFormats.map((cf) => ({
    ...cf,
    id: book.newGuid(),
    areas: cf.areas.map(area),
    detail: structuredClone(cf.detail),
  }));
  to.validations = from.validations.map((v) => ({
    ...structuredClone({ ...v, areas: [] }),
    areas: v.areas.map(area),
  }));
  for (const table of from.tables) {
    let n = 2;
    while (book.tableNamed(`${table.name}${n}`)) n++;
    const copy = new TableModel(book.newTableId(), `${table.name}${n}`, area(table.area));
    copy.columns = table.columns.map(({ name }) => copy.newColumn(name));
    const { style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFilterButton } =
      table;
    Object.assign(copy, {
      style,
      showHeaders,
      showTotals,
      showBandedRows,
      showBandedColumns,
      showFilterButton,
    });
    to.tables.push(copy);
  }
  for (const chart of from.charts) {
    const copy = {
      ...chart,
      id: book.newGuid(),
      sheet: to,
      bag: structuredClone(chart.bag),
      series: [] as typeof chart.series,
    };
    const place = (a: Area | null) => a && (a.sheet === from ? area(a) : a.copy());
    copy.source = place(chart.source);
    copy.series = chart.series.map((s) => ({
      ...s,
      chart: copy,
      values: place(s.values),
      categories: place(s.categories),
      nameArea: place(s.nameArea),
      bubbleSizes: place(s.bubbleSizes),
      bag: structuredClone(s.bag),
      points: new Map(s.points),
      trendlines: structuredClone(s.trendlines),
    }));
    to.charts.push(copy);
  }
}
