import { MAX_COLUMNS, MAX_ROWS } from "../../../book/address";
import { invalidArgument, invalidOperation } from "../protocol/errors";
import { Area, intersect } from "./area";
import { shiftFormula, shiftSpan, type Shift } from "./formulas";
import { cellOfKey, type SheetModel } from "./sheet";

/** Everything on a sheet that lies at a place and moves when cells move. Dropped where its cells are deleted. */
type Holder = { areas(): Area[]; drop(gone: Set<Area>): void };

/**
 * Makes room for an area (count 1: cells from there on move down or right) or takes it out
 * (count -1: the cells after it move up or left). Formulas, tables, formats and whatever else lies
 * on the sheet follow.
 */
export function shiftCells(area: Area, axis: "row" | "column", direction: 1 | -1): void {
  const { sheet } = area;
  const rows = axis === "row";
  const size = rows ? area.rows : area.columns;
  const shift: Shift = {
    sheet: sheet.name,
    axis,
    at: rows ? area.top : area.left,
    count: direction * size,
    first: rows ? area.left : area.top,
    last: rows ? area.right : area.bottom,
  };
  refuseSplitTables(area, shift);
  refuseOverflow(sheet, shift);
  moveCells(sheet, shift);
  moveLines(sheet, area, shift);
  for (const holder of holders(sheet)) {
    const gone = new Set(holder.areas().filter((held) => !shiftArea(held, shift)));
    if (gone.size > 0) holder.drop(gone);
  }
  keepTablesWhole(sheet, shift);
  for (const other of sheet.book.sheets) {
    moveFormulas(other, shift);
    moveRules(other, shift);
  }
  for (const name of [...sheet.book.names, ...sheet.book.sheets.flatMap((s) => s.names)])
    name.formula = shiftFormula(name.formula, name.sheet?.name ?? "", shift);
  sheet.book.calculation.restart();
}

/** Formulas inside conditional formats and validations follow as those of cells do. */
function moveRules(sheet: SheetModel, shift: Shift): void {
  const moved = (value: unknown): unknown => {
    if (typeof value === "string")
      return value.startsWith("=") ? shiftFormula(value, sheet.name, shift) : value;
    if (Array.isArray(value)) return value.map(moved);
    return typeof value === "object" &&
      value !== null &&
      Object.getPrototypeOf(value) === Object.prototype
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner)]))
      : value;
  };
  for (const { detail } of sheet.conditionalFormats) Object.assign(detail, moved({ ...detail }));
  for (const validation of sheet.validations)
    validation.rule = moved(validation.rule) as typeof validation.rule;
}

/** Moves an area with its cells; false when they were all taken out. */
export function shiftArea(held: Area, shift: Shift): boolean {
  const rows = shift.axis === "row";
  const across: [number, number] = rows ? [held.left, held.right] : [held.top, held.bottom];
  if (across[0] < shift.first || across[1] > shift.last) return true;
  const limit = rows ? MAX_ROWS : MAX_COLUMNS;
  const [from, to]: [number, number] = rows ? [held.top, held.bottom] : [held.left, held.right];
  if (from === 0 && to === limit - 1) return true;
  const moved = shiftSpan(from, to, shift.at, shift.count);
  if (!moved) return false;
  const end = Math.min(moved[1], limit - 1);
  if (rows) [held.top, held.bottom] = [moved[0], end];
  else [held.left, held.right] = [moved[0], end];
  return true;
}

function holders(sheet: SheetModel): Holder[] {
  const list = <T>(
    get: () => T[],
    set: (next: T[]) => void,
    areasOf: (item: T) => Area[]
  ): Holder => ({
    areas: () => get().flatMap(areasOf),
    drop: (gone) => set(get().filter((item) => areasOf(item).some((area) => !gone.has(area)))),
  });
  return [
    list(
      () => sheet.merges,
      (next) => (sheet.merges = next),
      (area) => [area]
    ),
    list(
      () => sheet.tables,
      (next) => (sheet.tables = next),
      (table) => [table.area]
    ),
    list(
      () => sheet.comments,
      (next) => (sheet.comments = next),
      (comment) => [comment.area]
    ),
    list(
      () => sheet.notes,
      (next) => (sheet.notes = next),
      (note) => [note.area]
    ),
    list(
      () => sheet.hyperlinks,
      (next) => (sheet.hyperlinks = next),
      (link) => [link.area]
    ),
    list(
      () => sheet.horizontalBreaks,
      (next) => (sheet.horizontalBreaks = next),
      (area) => [area]
    ),
    list(
      () => sheet.verticalBreaks,
      (next) => (sheet.verticalBreaks = next),
      (area) => [area]
    ),
    manyAreas(
      () => sheet.conditionalFormats,
      (next) => (sheet.conditionalFormats = next)
    ),
    manyAreas(
      () => sheet.validations,
      (next) => (sheet.validations = next)
    ),
    list(
      () => (sheet.autoFilter ? [sheet.autoFilter] : []),
      (next) => (sheet.autoFilter = next[0] ?? null),
      (filter) => [filter.area]
    ),
    {
      areas: () =>
        sheet.book.sheets
          .flatMap((s) => s.charts)
          .flatMap((chart) =>
            [
              chart.source,
              ...chart.series.flatMap((s) => [s.values, s.categories, s.nameArea]),
            ].filter((area): area is Area => area !== null && area.sheet === sheet)
          ),
      drop: () => undefined,
    },
    {
      areas: () =>
        sheet.book.bindings.map(({ area }) => area).filter((area) => area.sheet === sheet),
      drop: () => undefined,
    },
    { areas: () => sheet.pageLayout.printArea, drop: () => undefined },
    {
      areas: () => sheet.book.liveAreas().filter((area) => area.sheet === sheet),
      drop: () => undefined,
    },
  ];
}

function manyAreas<T extends { areas: Area[] }>(get: () => T[], set: (next: T[]) => void): Holder {
  return {
    areas: () => get().flatMap((item) => item.areas),
    drop: (gone) => {
      for (const item of get()) item.areas = item.areas.filter((area) => !gone.has(area));
      set(get().filter((item) => item.areas.length > 0));
    },
  };
}

function moveCells(sheet: SheetModel, shift: Shift): void {
  const { axis, at, count, first, last } = shift;
  for (const key of sheet.spilled.keys()) {
    const { row, col } = cellOfKey(key);
    sheet.cells.set(row, col, undefined);
  }
  sheet.spilled.clear();
  if (axis === "row") {
    sheet.cells.shiftRows(first, last, at, count);
    if (count > 0) sheet.looks.insertRows(at, count, first, last);
    else sheet.looks.removeRows(at, -count, first, last);
  } else {
    sheet.cells.shiftColumns(first, last, at, count);
    if (first === 0 && last === MAX_ROWS - 1) sheet.looks.shiftColumns(at, count);
    else shiftLooksAcross(sheet, shift);
  }
}

/** Moves the formats of some rows sideways, cell by cell. */
function shiftLooksAcross(sheet: SheetModel, { at, count, first, last }: Shift): void {
  const columns = [...sheet.looks.entries()]
    .map(([col]) => col)
    .filter((col) => col >= at)
    .sort((a, b) => a - b);
  const moved = columns.flatMap((col) => {
    const runs = [...sheet.looks.entries()].find(([c]) => c === col)![1];
    return [...runs.spans(first, last)].map((span) => ({ col, ...span }));
  });
  for (const col of columns)
    sheet.looks.change({ top: first, bottom: last, left: col, right: col }, () => undefined);
  for (const { col, from, to, value } of moved) {
    const target = col + count;
    if (value === undefined || (count < 0 && col < at - count)) continue;
    sheet.looks.change({ top: from, bottom: to, left: target, right: target }, () => value);
  }
}

function moveLines(sheet: SheetModel, area: Area, shift: Shift): void {
  const lines = shift.axis === "row" ? sheet.rows : sheet.columns;
  const isWhole = shift.axis === "row" ? area.isEntireRow : area.isEntireColumn;
  if (!isWhole) return;
  if (shift.count > 0)
    lines.insert(shift.at, shift.count, shift.axis === "row" ? MAX_ROWS : MAX_COLUMNS);
  else lines.remove(shift.at, -shift.count);
}

function moveFormulas(sheet: SheetModel, shift: Shift): void {
  for (const col of sheet.cells.columnNumbers()) {
    for (const row of sheet.cells.formulaRowsOf(col)) {
      const formula = sheet.cells.formula(row, col)!;
      const next = shiftFormula(formula, sheet.name, shift);
      if (next !== formula) sheet.cells.set(row, col, sheet.cells.value(row, col), next);
    }
  }
}

/** Columns inserted or deleted inside a table: its list of columns follows. */
function keepTablesWhole(sheet: SheetModel, shift: Shift): void {
  if (shift.axis !== "column") return;
  for (const table of sheet.tables) {
    const missing = table.area.columns - table.columns.length;
    if (missing === 0) continue;
    const index = Math.max(0, shift.at - table.area.left);
    if (missing < 0) table.columns.splice(index, -missing);
    for (let i = 0; i < missing; i++) {
      const column = table.newColumn(table.freeHeading(""));
      table.columns.splice(index + i, 0, column);
      if (table.showHeaders) sheet.write(table.area.top, table.area.left + index + i, column.name);
    }
  }
}

/** Excel refuses to move only part of a table. */
function refuseSplitTables(area: Area, shift: Shift): void {
  for (const { area: table } of area.sheet.tables) {
    const rows = shift.axis === "row";
    const [first, last] = rows ? [table.left, table.right] : [table.top, table.bottom];
    const end = rows ? table.bottom : table.right;
    const inside = first >= shift.first && last <= shift.last;
    const apart = last < shift.first || first > shift.last || end < shift.at;
    if (!inside && !apart)
      throw invalidOperation(
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet."
      );
  }
}

function refuseOverflow(sheet: SheetModel, { axis, count, first, last }: Shift): void {
  if (count <= 0) return;
  const limit = axis === "row" ? MAX_ROWS : MAX_COLUMNS;
  const edge =
    axis === "row"
      ? new Area(sheet, limit - count, first, limit - 1, last)
      : new Area(sheet, first, limit - count, last, limit - 1);
  for (const col of sheet.cells.columnNumbers()) {
    if (col < edge.left || col > edge.right) continue;
    const rows = sheet.cells.rowsOf(col);
    const from = rows.at(-1);
    if (from !== undefined && intersect(edge, { top: from, bottom: from, left: col, right: col }))
      throw invalidArgument();
  }
}
