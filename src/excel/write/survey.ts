import type { Plan } from "../../plan/plan";
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
import { rangeIn } from "./rangeIn";
import { request } from "./request";
import { cellBytesOf, readDetails } from "./surveyDetails";

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
