import type { Plan, PlanSheet } from "../../plan/plan";
import { chartName, putChart } from "./charts";
import { halfMade } from "./formatSignature";
import { layOut, layOutOnce } from "./layout";
import { linkCount, putLinks } from "./links";
import { NO_DETAIL, type LiveBook, type LiveSheet } from "./live";
import { looksOf, type Worn } from "./looks";
import { addStyles, styleName } from "./namedStyles";
import { plannedNotes, putNotes } from "./notes";
import type { WriteRemark } from "./outcome";
import type { Renamed } from "./rename";
import type { RowMove } from "./rowMove";
import { putConditionalFormats, putValidations, signaturesOf } from "./rules";
import { has } from "../calls/supports";

/** One part of what surrounds the contents; each may fail without the others. */
export type Dress = (context: Excel.RequestContext) => void;

export interface Dressing {
  readonly plan: Plan;
  /** The workbook as found before anything was tried; absent at the first attempt. */
  readonly before?: LiveBook;
  readonly live: LiveBook;
  readonly moves: ReadonlyMap<string, readonly RowMove[]>;
}

/** Everything but contents, in parts: styles first, then for each sheet looks, layout, rules, notes, charts. */
export function dressingOf({ plan, live, moves, before }: Dressing): Dress[] {
  const worn = new Map(plan.sheets.map((sheet) => [sheet, looksOf(sheet)]));
  const renamed = renamedSheets(plan, live);
  const looks = [...worn.values()].flatMap((list) => list.map(({ look }) => look));
  return [
    (context) => addStyles(context, looks, { present: live.styles, complete: live.ledger.styles }),
    (context) => removeHalfMadeCharts(context, live, before),
    ...plan.sheets.flatMap((sheet) => {
      const found = live.sheets.find(({ key }) => key === sheet.key);
      const dressed = { sheet, found, worn: worn.get(sheet)!, renamed };
      return dressSheet(dressed, live, moves.get(sheet.key) ?? []);
    }),
    (context) => putNames(context, plan, live),
    (context) => order(context, plan, live),
  ];
}

/** What will be missing from the sheets, whatever happens: links beyond reason, notes without ExcelApi 1.18. */
export function leftOut(plan: Plan): WriteRemark[] {
  const links = plan.sheets.reduce((sum, sheet) => sum + linkCount(sheet).leftOut, 0);
  const notes = has("notes")
    ? 0
    : plan.sheets.reduce((sum, sheet) => sum + plannedNotes(sheet).length, 0);
  return [
    ...(links > 0 ? [{ code: "linksLeftOut" as const, count: links }] : []),
    ...(notes > 0 ? [{ code: "notesLeftOut" as const, count: notes }] : []),
  ];
}

interface Dressed {
  readonly sheet: PlanSheet;
  readonly found: LiveSheet | undefined;
  readonly worn: readonly Worn[];
  readonly renamed: Renamed;
}

function dressSheet(
  { sheet, found, worn, renamed }: Dressed,
  live: LiveBook,
  moves: readonly RowMove[]
): Dress[] {
  const detail = found?.detail ?? NO_DETAIL;
  const on = (work: (target: Excel.Worksheet) => void) => (context: Excel.RequestContext) =>
    work(context.workbook.worksheets.getItem(found?.name ?? sheet.name));
  const ours = new Set(
    [...signaturesOf(sheet), ...(live.ledger.sheets[sheet.key]?.formats ?? [])].flatMap(halfMade)
  );
  const dress = [
    // A link dresses its cell as a link: looks come after.
    on((target) => putLinks(target, sheet, !found, renamed)),
    on((target) => putLooks(target, worn)),
    ...(found ? [] : [on((target) => layOutOnce(target, sheet))]),
    on((target) => layOut(target, sheet)),
    on((target) => putConditionalFormats(target, sheet, detail, ours, renamed)),
    on((target) =>
      putValidations(
        target,
        sheet,
        found ? (live.ledger.sheets[sheet.key]?.validations ?? []) : [],
        renamed
      )
    ),
    ...(has("notes") ? [on((target) => putNotes(target, sheet, found, moves))] : []),
    ...sheet.charts.map((chart, n) => {
      const name = chartName(sheet.key, n);
      const exists = detail.charts.includes(name);
      return (context: Excel.RequestContext) =>
        putChart(context, context.workbook.worksheets.getItem(found?.name ?? sheet.name), chart, {
          name,
          exists,
          renamed,
        });
    }),
    on((target) => reapplyFilters(target, sheet, found)),
  ];
  if (!found && sheet.visibility !== "visible") {
    dress.push(
      on((target) => {
        target.visibility = sheet.visibility === "hidden" ? "Hidden" : "VeryHidden";
      })
    );
  }
  return dress;
}

/** A chart that was made but not named when Excel broke off: not there before, and not ours by name. */
function removeHalfMadeCharts(
  context: Excel.RequestContext,
  live: LiveBook,
  before: LiveBook | undefined
): void {
  if (!before) return;
  for (const { id, key, detail } of live.sheets) {
    const known = before.sheets.find((sheet) => sheet.id === id)?.detail.charts ?? [];
    for (const name of key === null ? [] : detail.charts) {
      if (known.includes(name) || name.startsWith(chartName(key!, 0).slice(0, -2))) continue;
      context.workbook.worksheets.getItem(id).charts.getItem(name).delete();
    }
  }
}

function putLooks(target: Excel.Worksheet, worn: readonly Worn[]): void {
  for (const { look, addresses } of worn) {
    for (const address of addresses) target.getRanges(address).style = styleName(look);
  }
}

/** Filters that people set stay, and hide what they are meant to hide. */
function reapplyFilters(
  target: Excel.Worksheet,
  sheet: PlanSheet,
  found: LiveSheet | undefined
): void {
  for (const { name } of found ? sheet.tables : []) target.tables.getItem(name).reapplyFilters();
}

/** Our sheets that people gave another name. */
export function renamedSheets(plan: Plan, live: LiveBook): Renamed {
  const renamed = new Map<string, string>();
  for (const { key, name } of plan.sheets) {
    const found = live.sheets.find((sheet) => sheet.key === key);
    if (found && found.name !== name) renamed.set(name, found.name);
  }
  return renamed;
}

function putNames(context: Excel.RequestContext, plan: Plan, live: LiveBook): void {
  const { names } = context.workbook;
  for (const { name, refersTo } of plan.names) {
    if (live.names.has(name.toLowerCase())) names.getItem(name).formula = `=${refersTo}`;
    else names.add(name, `=${refersTo}`);
  }
}

/** New sheets come in the plan's order, before the sheets of people; on the first run the first one is shown. */
function order(context: Excel.RequestContext, plan: Plan, live: LiveBook): void {
  const { worksheets } = context.workbook;
  const isFirstRun = !live.sheets.some(({ key }) => key !== null);
  if (!isFirstRun) return;
  plan.sheets.forEach(({ name }, position) => {
    worksheets.getItem(name).position = position;
  });
}
