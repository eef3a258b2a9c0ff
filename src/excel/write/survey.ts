import { parseRange, type CellAddress, type CellRange } from "../../book/address";
import type { Plan } from "../../plan/plan";
import { has } from "../calls/supports";
import { formatSignature } from "./formatSignature";
import { SETTING, SHEET_KEY } from "./keys";
import {
  journalFrom,
  ledgerFrom,
  NO_DETAIL,
  type LiveBook,
  type LiveDetail,
  type LiveSheet,
  type LiveTable,
} from "./live";
import { readGrids } from "./readGrids";
import { request } from "./request";
import { wireBytes, type Wire } from "./wire";

/**
 * Looks at the open workbook: which sheets and tables are ours, and, with `detail`, all that a refresh must respect
 * on them. Two requests, and with `detail` two more and one for each further 4 MB of cells.
 */
export async function survey(plan: Plan, detail: boolean): Promise<LiveBook> {
  const found = await listSheets();
  const placed = await placeTables(found);
  const keys = identify(plan, found, placed);
  const ours = found.sheets.filter(({ id }) => keys.has(id)).map(({ id }) => id);
  const details = detail
    ? await readDetails(ours, (id) => cellBytesOf(plan, keys.get(id)!))
    : new Map<string, LiveDetail>();
  return {
    structureProtected: found.structureProtected,
    names: found.names,
    styles: found.styles,
    ledger: ledgerFrom(found.ledger),
    journal: journalFrom(found.journal),
    sheets: found.sheets.map(({ id, name }): LiveSheet => ({
      id,
      name,
      key: keys.get(id) ?? null,
      isProtected: placed.protectedSheets.has(id),
      tables: placed.tables.get(id) ?? [],
      detail: details.get(id) ?? NO_DETAIL,
    })),
  };
}

interface Found {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly totals: boolean;
  }[];
  readonly structureProtected: boolean;
  readonly names: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  readonly ledger: unknown;
  readonly journal: unknown;
}

function listSheets(): Promise<Found> {
  return request("readWorkbook", async (context) => {
    const { worksheets, tables, names, styles, settings, protection } = context.workbook;
    worksheets.load("items/id,items/name");
    tables.load("items/name,items/showTotals,items/worksheet/id");
    names.load("items/name");
    styles.load("items/name");
    protection.load("protected");
    const ledger = settings.getItemOrNullObject(SETTING.ledger);
    const journal = settings.getItemOrNullObject(SETTING.journal);
    ledger.load("value");
    journal.load("value");
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      tables: tables.items.map((table) => ({
        name: table.name,
        sheet: table.worksheet.id,
        totals: table.showTotals,
      })),
      structureProtected: protection.protected,
      names: new Set(names.items.map(({ name }) => name.toLowerCase())),
      styles: new Set(styles.items.map(({ name }) => name)),
      ledger: ledger.isNullObject ? null : (ledger.value as unknown),
      journal: journal.isNullObject ? null : (journal.value as unknown),
    };
  });
}

interface Placed {
  readonly tables: ReadonlyMap<string, readonly LiveTable[]>;
  readonly marks: ReadonlyMap<string, string>;
  readonly protectedSheets: ReadonlySet<string>;
}

function placeTables(found: Found): Promise<Placed> {
  return request("readWorkbook", async (context) => {
    const sheets = found.sheets.map(({ id }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const mark = sheet.customProperties.getItemOrNullObject(SHEET_KEY);
      mark.load("value");
      const { protection } = sheet;
      protection.load("protected");
      return { id, mark, protection };
    });
    const tables = found.tables.map(({ name, sheet, totals }) => {
      const table = context.workbook.tables.getItem(name);
      const range = table.getRange();
      range.load("address");
      const row = table.getHeaderRowRange();
      row.load("values");
      return { name, sheet, totals, range, row };
    });
    await context.sync();
    const bySheet = new Map<string, LiveTable[]>();
    for (const { name, sheet, totals, range, row } of tables) {
      const list = bySheet.get(sheet) ?? [];
      bySheet.set(sheet, list);
      list.push({
        name,
        range: rangeIn(range.address),
        headings: row.values[0]!.map(String),
        hasTotals: totals,
      });
    }
    return {
      tables: bySheet,
      marks: new Map(
        sheets.flatMap(({ id, mark }) => (mark.isNullObject ? [] : [[id, mark.value] as const]))
      ),
      protectedSheets: new Set(
        sheets.filter(({ protection }) => protection.protected).map(({ id }) => id)
      ),
    };
  });
}

/**
 * Which sheets are ours: those that say so, wherever people moved or renamed them. A portfolio that was written as
 * a file says it by the names of its tables; its summary, which has none, by its own name.
 */
function identify(plan: Plan, found: Found, placed: Placed): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const give = (id: string, key: string) => {
    if (keys.has(id) || taken.has(key)) return;
    keys.set(id, key);
    taken.add(key);
  };
  for (const { id } of found.sheets) {
    const mark = placed.marks.get(id);
    if (mark !== undefined) give(id, mark);
  }
  const tableNames = new Set(found.tables.map(({ name }) => name));
  const planTables = plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const isPortfolio =
    planTables.length > 1 && planTables.filter((name) => tableNames.has(name)).length > 1;
  if (!isPortfolio) return keys;
  for (const sheet of plan.sheets) {
    if (sheet.key.startsWith("user:")) continue;
    const home = found.tables.find(({ name }) => sheet.tables.some((table) => table.name === name));
    const named = found.sheets.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    if (home) give(home.sheet, sheet.key);
    else if (sheet.tables.length === 0 && named) give(named.id, sheet.key);
  }
  return keys;
}

/** Bytes that a cell takes on the wire where the plan does not say better. */
const USUAL_CELL = 40;
/** Rows of a table that are looked at to guess the size of the others. */
const SAMPLE = 50;

/** Bytes that a cell of a sheet is likely to take, formula and value: what it held before resembles what it will. */
function cellBytesOf(plan: Plan, key: string): number {
  const tables = plan.sheets.find((sheet) => sheet.key === key)?.tables ?? [];
  const bytes = tables.map(({ columns, rows }) => {
    const sample = rows.slice(0, SAMPLE);
    const cells = sample.flatMap((row) =>
      row.map((cell, i) => {
        const full = cell !== null && typeof cell === "object" ? cell : { value: cell };
        const value = wireBytes(full.value ?? "");
        return value + Math.max(value, wireBytes(full.formula ?? columns[i]!.formula ?? ""));
      })
    );
    return cells.reduce((sum, one) => sum + one + 2, 0) / Math.max(1, cells.length);
  });
  return Math.max(USUAL_CELL, 1.1 * Math.max(0, ...bytes));
}

interface Listed {
  readonly id: string;
  readonly used: CellRange | null;
  readonly formats: readonly { readonly id: string; readonly custom: boolean }[];
  readonly charts: readonly string[];
  readonly comments: readonly string[];
  readonly notes: readonly string[];
}

async function readDetails(
  ours: readonly string[],
  cellBytes: (id: string) => number
): Promise<Map<string, LiveDetail>> {
  const listed = await listDetails(ours);
  const located = new Map<string, Omit<LiveDetail, "grid">>();
  const grids = await readGrids(
    listed.flatMap(({ id, used }) =>
      used ? [{ sheet: id, range: used, cellBytes: cellBytes(id) }] : []
    ),
    (context) => locate(context, listed, located)
  );
  return new Map(
    listed.map(({ id, used }) => [
      id,
      {
        ...(located.get(id) ?? NO_DETAIL),
        grid: {
          top: used?.top ?? 0,
          left: used?.left ?? 0,
          cells: grids.get(id) ?? ([] as Wire[][]),
        },
      },
    ])
  );
}

/** Asked for only where Excel has notes. */
const notesOf = ({ notes }: Excel.Worksheet) => notes;

function listDetails(ours: readonly string[]): Promise<Listed[]> {
  if (ours.length === 0) return Promise.resolve([]);
  return request("readWorkbook", async (context) => {
    const sheets = ours.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      const { conditionalFormats: formats } = sheet.getRange();
      formats.load("items/id,items/type");
      const { charts, comments } = sheet;
      charts.load("items/name");
      comments.load("items/id");
      const notes = has("notes") ? notesOf(sheet) : null;
      notes?.load("items/content");
      return { id, used, formats, charts, comments, notes };
    });
    await context.sync();
    return sheets.map(({ id, used, formats, charts, comments, notes }) => ({
      id,
      used: used.isNullObject ? null : rangeIn(used.address),
      formats: formats.items.map((item) => ({ id: item.id, custom: item.type === "Custom" })),
      charts: charts.items.map(({ name }) => name),
      comments: comments.items.map((comment) => comment.id),
      notes: notes?.items.map(({ content }) => content) ?? [],
    }));
  });
}

/** Asks for what is known only item by item; answers what to do once the request is back. */
function locate(
  context: Excel.RequestContext,
  listed: readonly Listed[],
  into: Map<string, Omit<LiveDetail, "grid">>
): () => void {
  const asked = listed.map((sheet) => {
    const live = context.workbook.worksheets.getItem(sheet.id);
    const { conditionalFormats: whole } = live.getRange();
    const formats = sheet.formats
      .filter(({ custom }) => custom)
      .map(({ id }) => {
        const { rule, format } = whole.getItem(id).custom;
        rule.load("formula");
        format.font.load("color");
        format.fill.load("color");
        return { id, rule, font: format.font, fill: format.fill };
      });
    const comments = sheet.comments.map((id) => {
      const range = live.comments.getItem(id).getLocation();
      range.load("rowIndex,columnIndex");
      return range;
    });
    const notes = sheet.notes.map((text, i) => {
      const range = live.notes.getItemAt(i).getLocation();
      range.load("rowIndex,columnIndex");
      return { text, range };
    });
    return { sheet, formats, comments, notes };
  });
  return () => {
    for (const { sheet, formats, comments, notes } of asked) {
      into.set(sheet.id, {
        charts: sheet.charts,
        formats: formats.map(({ id, rule, font, fill }) => ({
          id,
          signature: formatSignature(rule.formula as string, font.color ?? "", fill.color ?? ""),
        })),
        comments: comments.map(placeOf),
        notes: notes.map(({ text, range }) => ({ ...placeOf(range), text })),
      });
    }
  };
}

const placeOf = (range: Excel.Range): CellAddress => ({
  row: range.rowIndex,
  col: range.columnIndex,
});

/** "'Écarts 2026'!A1:B2" as a rectangle. */
function rangeIn(address: string): CellRange {
  const range = parseRange(address.slice(address.lastIndexOf("!") + 1));
  if (!range) throw new Error(`"${address}" is not a range`);
  return range;
}
