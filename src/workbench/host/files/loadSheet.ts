import { MAX_COLUMNS, MAX_ROWS, parseCell, parseRange } from "../../../book/address";
import { Area } from "../model/area";
import type { FilterCriteria } from "../model/filter";
import { PROTECTION_DEFAULTS } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import type { LookPatch } from "../model/styles";
import type { Relation } from "./loadPackage";
import { readPage } from "./loadPage";
import { readRules } from "./loadRules";
import type { FileStyles } from "./loadStyles";
import { PROTECTION_FLAGS } from "./savePage";
import { child, children, numberOf, readTree, type Element } from "./xmlTree";

const POINTS_A_CHARACTER = 5.25;
type Looks = (LookPatch | undefined)[];

/** Adds to a sheet what its part says beyond cells: looks, widths, panes, rules, links, filter, page. */
export function readSheetPart(
  sheet: SheetModel,
  xml: string,
  part: string,
  styles: FileStyles,
  relations: ReadonlyMap<string, Relation>
): void {
  const looks: Looks = styles.looks.map((look) => sheet.book.looks.intern({ ...look }));
  const cells: { row: number; col: number; style: number }[] = [];
  const rows: RowStyle[] = [];
  const place = { row: -1, col: -1 };
  const root = readTree(xml, part, "sheetData", (name, attributes) => {
    if (name === "row") {
      place.row = Number(attributes.get("r") ?? place.row + 2) - 1;
      place.col = -1;
      const height = attributes.get("ht");
      rows.push({
        row: place.row,
        height: height !== null ? Number(height) : undefined,
        level: Number(attributes.get("outlineLevel") ?? 0),
        style: attributes.flag("customFormat") ? Number(attributes.get("s")) : 0,
      });
    } else if (name === "c") {
      const at = parseCell(attributes.get("r") ?? "");
      place.col = at ? at.col : place.col + 1;
      const style = Number(attributes.get("s") ?? 0);
      cells.push({ row: at?.row ?? place.row, col: place.col, style });
    }
  });
  if (!root) return;
  readColumns(sheet, child(root, "cols"), looks);
  readRows(
    sheet,
    rows,
    looks,
    cells.reduce((last, { col }) => Math.max(last, col), 0)
  );
  // Cell styles say everything, so they replace what column and row gave.
  for (const { row, col, style } of cells) sheet.looks.set(row, col, looks[style] as never);
  readView(sheet, root);
  readLinks(sheet, child(root, "hyperlinks"), relations);
  readFilter(sheet, child(root, "autoFilter"));
  readProtection(sheet, child(root, "sheetProtection"));
  readPrompts(sheet, child(root, "dataValidations"));
  sheet.conditionalFormats = readRules(sheet, root, styles);
  readPage(sheet, root);
}

interface RowStyle {
  readonly row: number;
  readonly height: number | undefined;
  readonly level: number;
  readonly style: number;
}

function readColumns(sheet: SheetModel, cols: Element | undefined, looks: Looks): void {
  for (const col of children(cols, "col")) {
    const from = (numberOf(col, "min") ?? 1) - 1;
    const to = Math.min((numberOf(col, "max") ?? 1) - 1, MAX_COLUMNS - 1);
    const width = numberOf(col, "width");
    const level = numberOf(col, "outlineLevel");
    sheet.columns.update(from, to, (line) => ({
      ...line,
      ...(width !== undefined ? { size: width * POINTS_A_CHARACTER } : {}),
      ...(level ? { level } : {}),
    }));
    const look = looks[numberOf(col, "style") ?? 0];
    if (look)
      sheet.looks.change({ top: 0, bottom: MAX_ROWS - 1, left: from, right: to }, () => look);
  }
}

function readRows(sheet: SheetModel, rows: RowStyle[], looks: Looks, lastColumn: number): void {
  for (const { row, height, level, style } of rows) {
    if (height !== undefined || level)
      sheet.rows.update(row, row, (line) => ({
        ...line,
        ...(height !== undefined ? { size: height } : {}),
        ...(level ? { level } : {}),
      }));
    const look = looks[style];
    if (style && look)
      sheet.looks.change({ top: row, bottom: row, left: 0, right: lastColumn }, () => look);
  }
}

function readView(sheet: SheetModel, root: Element): void {
  const format = child(root, "sheetFormatPr");
  const width = numberOf(format, "defaultColWidth");
  if (width !== undefined) sheet.standardWidth = width * POINTS_A_CHARACTER;
  const view = child(child(root, "sheetViews"), "sheetView");
  if (view) {
    sheet.showGridlines = view.attributes.flag("showGridLines", true);
    sheet.showHeadings = view.attributes.flag("showRowColHeaders", true);
    const pane = child(view, "pane");
    if (pane?.attributes.get("state")?.startsWith("frozen")) {
      const rows = numberOf(pane, "ySplit") ?? 0;
      const columns = numberOf(pane, "xSplit") ?? 0;
      sheet.frozen = {
        top: 0,
        left: 0,
        bottom: rows > 0 ? rows - 1 : MAX_ROWS - 1,
        right: columns > 0 ? columns - 1 : MAX_COLUMNS - 1,
      };
    }
  }
  const rgb = child(child(root, "sheetPr"), "tabColor")?.attributes.get("rgb");
  if (rgb) sheet.tabColor = `#${rgb.slice(-6).toUpperCase()}`;
}

function readLinks(
  sheet: SheetModel,
  links: Element | undefined,
  relations: ReadonlyMap<string, Relation>
): void {
  for (const link of children(links, "hyperlink")) {
    const range = parseRange(link.attributes.get("ref") ?? "");
    if (!range) continue;
    const address = relations.get(link.attributes.get("id") ?? "")?.target;
    const place = link.attributes.get("location");
    const tip = link.attributes.get("tooltip");
    const text = sheet.cells.value(range.top, range.left);
    sheet.hyperlinks.push({
      area: Area.of(sheet, range),
      link: {
        ...(address ? { address } : {}),
        ...(place ? { documentReference: place } : {}),
        ...(tip ? { screenTip: tip } : {}),
        ...(typeof text === "string" ? { textToDisplay: text } : {}),
      },
    });
  }
}

/** Criteria of a filter: the values chosen, or one or two comparisons. Others are not kept. */
export function criteriaOf(filter: Element): Map<number, FilterCriteria> {
  const criteria = new Map<number, FilterCriteria>();
  for (const column of children(filter, "filterColumn")) {
    const index = numberOf(column, "colId") ?? 0;
    const chosen = children(child(column, "filters"), "filter").map(
      (one) => one.attributes.get("val") ?? ""
    );
    const custom = child(column, "customFilters");
    const [first, second] = children(custom, "customFilter").map(criterion);
    if (chosen.length > 0) criteria.set(index, { filterOn: "Values", values: chosen });
    else if (custom && first !== undefined)
      criteria.set(index, {
        filterOn: "Custom",
        criterion1: first,
        ...(second === undefined ? {} : { criterion2: second }),
        operator: custom.attributes.flag("and") ? "And" : "Or",
      });
  }
  return criteria;
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};
const criterion = (filter: Element) =>
  (SIGNS[filter.attributes.get("operator") ?? "equal"] ?? "=") +
  (filter.attributes.get("val") ?? "");

function readFilter(sheet: SheetModel, filter: Element | undefined): void {
  const range = parseRange(filter?.attributes.get("ref") ?? "");
  if (filter && range)
    sheet.autoFilter = { area: Area.of(sheet, range), criteria: criteriaOf(filter) };
}

function readProtection(sheet: SheetModel, element: Element | undefined): void {
  if (!element?.attributes.flag("sheet")) return;
  const { attributes } = element;
  const options: Record<string, boolean | string> = { ...PROTECTION_DEFAULTS };
  for (const [option, name] of Object.entries(PROTECTION_FLAGS))
    options[option] = !attributes.flag(name, true);
  options.allowEditObjects = !attributes.flag("objects");
  options.allowEditScenarios = !attributes.flag("scenarios");
  if (attributes.flag("selectUnlockedCells")) options.selectionMode = "None";
  else if (attributes.flag("selectLockedCells")) options.selectionMode = "Unlocked";
  sheet.protection = { password: null, options };
}

const ALERTS: Readonly<Record<string, string>> = { warning: "Warning", information: "Information" };

/** Prompts and alerts of validations, whose rules the reader gave in the same order. */
function readPrompts(sheet: SheetModel, list: Element | undefined): void {
  for (const element of children(list, "dataValidation")) {
    const { attributes } = element;
    const [first] = (attributes.get("sqref") ?? "").split(/\s+/);
    const range = parseRange(first ?? "");
    const known = sheet.validations.find(
      ({ areas: [area] }) => area && range && area.top === range.top && area.left === range.left
    );
    if (!known) continue;
    known.ignoreBlanks = attributes.flag("allowBlank");
    known.prompt = {
      showPrompt: attributes.flag("showInputMessage"),
      title: attributes.get("promptTitle") ?? "",
      message: attributes.get("prompt") ?? "",
    };
    known.errorAlert = {
      showAlert: attributes.flag("showErrorMessage"),
      style: ALERTS[attributes.get("errorStyle") ?? ""] ?? "Stop",
      title: attributes.get("errorTitle") ?? "",
      message: attributes.get("error") ?? "",
    };
  }
}
