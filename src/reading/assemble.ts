import type { Book } from "../book/book";
import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import { nameInTitle, nameOfFile, periodInTitles, speaksOfAProject } from "./assembleIdentity";
import { projectKey } from "./list/projectKey";
import { lineWithCurrency, statedCurrency, withCurrency } from "./assembleCurrency";
import { linesOf, printedTotals, unique, withPhasedSums } from "./assembleLines";
import { moneyOfLines, type OwnLines } from "./assembleMoney";
import {
  draftOf,
  draftProjects,
  draftsOfLines,
  hasProjectData,
  projectOfRow,
  projectOfSheet,
  type Draft,
} from "./assembleProjects";
import { attachSeries } from "./assembleSeries";
import type { SheetReading } from "./assembleSheet";
import type { TableReading } from "./linesTable";
import { periodOfRecord } from "./list/period";
import type { Line, Notice, PrintedTotal, ProjectReport } from "./report";
import { inTimeOrder } from "./series";
import { earnedByDate } from "./seriesProgress";
import { projectRow } from "./seriesOutline";
import { readTracking, type TaskSheet } from "./seriesTracking";

/** The projects of a book, with what is left without a project. */
export interface Assembly {
  readonly reports: readonly ProjectReport[];
  readonly totals: readonly PrintedTotal[];
  readonly notices: readonly Notice[];
  /** Tables that belong to no project of the book. */
  readonly homeless: ReadonlySet<TableReading>;
  /** The project of each sheet that tells of one only, by its key; null where a sheet tells of several. */
  readonly owners: ReadonlyMap<string, string | null>;
}

const MOST_NAMED = 60;

/** Puts the parts of a book together: whose is each table, which figures are the project's own. */
export function assemble(book: Book, readings: readonly SheetReading[]): Assembly {
  const drafts = draftProjects(readings);
  const notices: Notice[] = [];
  if (drafts.length === 0) drafts.push(...draftsOfLines(readings));
  if (drafts.length === 0) {
    const draft = unnamedProject(book, readings, notices);
    if (!draft) {
      const homeless = new Set(readings.flatMap((r) => r.tables));
      return { reports: [], totals: [], notices: [], homeless, owners: new Map() };
    }
    drafts.push(draft);
  }
  const homeless = new Set<TableReading>();
  const totals: PrintedTotal[] = [];
  const own = new Map<Draft, OwnLines[]>(drafts.map((draft) => [draft, []]));
  attachForms(drafts, readings);
  for (const reading of readings) {
    for (const table of reading.tables) {
      if (table.entity === "task") continue;
      if (!attachTable(drafts, reading, table, own, totals)) homeless.add(table);
    }
  }
  attachTasks(drafts, readings, totals, homeless);
  attachSeries(drafts, readings);
  const reports = drafts.map((draft) => finish(book, draft, own.get(draft)!, readings));
  notices.push(...reports.flatMap((report) => currencyNotices(report, drafts)));
  totals.push(...readings.flatMap((reading) => reading.lists.flatMap((list) => list.totals)));
  return { reports, totals, notices, homeless, owners: ownersOf(drafts) };
}

function ownersOf(drafts: readonly Draft[]): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const draft of drafts) {
    for (const sheet of draft.sheets) owners.set(sheet, owners.has(sheet) ? null : draft.key);
  }
  return owners;
}

/** One project that no cell names as such: by its title or, told, by the file's name; null when nothing shows a project. */
function unnamedProject(
  book: Book,
  readings: readonly SheetReading[],
  notices: Notice[]
): Draft | null {
  if (!isProjectBook(book, readings)) return null;
  const sheet = (
    readings.find((r) => r.tables.length + r.series.length + r.forms.length > 0) ?? readings[0]!
  ).context.sheet.name;
  const titled = rootTask(readings) ?? nameInTitle(readings);
  if (titled) return draftOf(String(titled.value), sheet, titled);
  const name = nameOfFile(book.file);
  notices.push({
    code: "nameFromFile",
    field: "projectName",
    source: { file: book.file, sheet, cell: "A1", text: "" },
    project: projectKey(null, name),
    values: { name },
  });
  return draftOf(name, sheet, null);
}

/** The activity that groups all others names the project. */
function rootTask(readings: readonly SheetReading[]): ReportedValue | null {
  const tables = readings.flatMap((r) => r.tables.filter((table) => table.entity === "task"));
  const name = projectRow(tables)?.fields.taskName;
  if (!name || String(name.value).length > MOST_NAMED) return null;
  return { ...name, field: "projectName" };
}

/** True when the tables of a book can only be a project's: progress figures, or several kinds of tables together. */
function isProjectBook(book: Book, readings: readonly SheetReading[]): boolean {
  const tables = readings.flatMap((reading) => reading.tables);
  const fields = new Set(tables.flatMap((t) => t.columns.map((c) => c.match.field)));
  const has = (...ids: FieldId[]): number => ids.filter((id) => fields.has(id)).length;
  if (readings.some((reading) => reading.series.some((s) => s.snapshots.length > 0))) return true;
  if (
    has("earnedValue", "plannedValue") >= 1 &&
    has("actualCost", "budgetAtCompletion", "percentComplete", "plannedValue", "milestoneName") >= 1
  )
    return true;
  if (
    has("estimateToComplete", "estimateAtCompletion", "budgetAtCompletion") >= 1 &&
    has("milestoneName") === 1
  )
    return true;
  const kinds = new Set(tables.map((table) => table.entity));
  const about = speaksOfAProject(book.file, readings) || nameInTitle(readings) !== null;
  if (kinds.size >= 2 && about) return true;
  if (
    readings.some((r) => r.forms.some((form) => hasProjectData(form))) &&
    (about || kinds.size > 0)
  )
    return true;
  const sure = readings.some((r) =>
    r.regions.some((region) => region.score >= 0.6 && region.layout !== "notProjectData")
  );
  return tables.length > 0 && about && sure;
}

/** Forms without a name of their own tell more of the project of their sheet. */
function attachForms(drafts: readonly Draft[], readings: readonly SheetReading[]): void {
  for (const reading of readings) {
    for (const form of reading.forms) {
      if (form.fields.projectId || form.fields.projectName || !hasProjectData(form)) continue;
      const draft = projectOfSheet(drafts, reading);
      if (!draft || draft.listed) continue;
      draft.fields = { ...form.fields, ...draft.fields };
      draft.sheets.add(form.sheet);
    }
  }
}

function attachTable(
  drafts: readonly Draft[],
  reading: SheetReading,
  table: TableReading,
  own: ReadonlyMap<Draft, OwnLines[]>,
  totals: PrintedTotal[]
): boolean {
  const lines = linesOf(reading.context, table).map(withPhasedSums);
  const named = table.columns.some(
    (c) => c.match.field === "projectId" || c.match.field === "projectName"
  );
  const fallback = projectOfSheet(drafts, reading);
  const parts = new Map<Draft, Line[]>();
  for (const line of lines) {
    const draft = (named ? projectOfRow(drafts, line.fields) : null) ?? fallback;
    if (!draft) continue;
    const held = parts.get(draft);
    if (held) held.push(line);
    else parts.set(draft, [line]);
  }
  for (const [draft, held] of parts) {
    if (table.entity === "line") draft.lines.push(...held);
    else if (table.entity === "milestone") draft.milestones.push(...held);
    else draft.risks.push(...held);
    own.get(draft)!.push({ table, lines: held });
    if (parts.size === 1) draft.snapshots.push(...earnedByDate(table));
    draft.sheets.add(reading.context.sheet.name);
  }
  const over = reading.context.sheet.name;
  const project = parts.size === 1 ? [...parts.keys()][0]!.key : null;
  if (parts.size > 0) totals.push(...printedTotals(table, over).map((t) => ({ ...t, project })));
  return parts.size > 0 || lines.length === 0;
}

function attachTasks(
  drafts: readonly Draft[],
  readings: readonly SheetReading[],
  totals: PrintedTotal[],
  homeless: Set<TableReading>
): void {
  const sheets = new Map<Draft, TaskSheet[]>();
  for (const reading of readings) {
    for (const table of reading.tables.filter((t) => t.entity === "task")) {
      const draft = projectOfSheet(drafts, reading);
      if (!draft) {
        homeless.add(table);
        continue;
      }
      const held = sheets.get(draft) ?? [];
      held.push({ context: reading.context, table, forms: reading.forms });
      sheets.set(draft, held);
      draft.sheets.add(reading.context.sheet.name);
    }
  }
  for (const [draft, held] of sheets) {
    const tracked = readTracking(held);
    draft.tasks.push(...tracked.tasks);
    draft.snapshots.push(...tracked.snapshots);
    draft.fields = { ...tracked.fields, ...draft.fields };
    totals.push(...tracked.totals.map((total) => ({ ...total, project: draft.key })));
  }
}

/** Told once a project: amounts whose currency nothing tells. Lists tell it by column themselves. */
function currencyNotices(report: ProjectReport, drafts: readonly Draft[]): Notice[] {
  if (drafts.some((draft) => draft.key === report.key && draft.listed)) return [];
  const values = [report.fields, ...report.lines.map((line) => line.fields)].flatMap((fields) =>
    Object.values(fields)
  );
  const unknown = values.find(
    (v) => v.unit === "currency" && typeof v.value === "number" && v.currency === null
  );
  if (!unknown) return [];
  const { field, source } = unknown;
  return [{ code: "currencyUnknown", field, source, project: report.key, values: {} }];
}

function finish(
  book: Book,
  draft: Draft,
  tables: readonly OwnLines[],
  readings: readonly SheetReading[]
): ProjectReport {
  const snapshots = inTimeOrder(draft.snapshots);
  const latest = snapshots[snapshots.length - 1];
  const fields = {
    ...moneyOfLines(
      tables.filter(({ table }) => table.entity === "line" || table.entity === "milestone")
    ),
    ...draft.fields,
    ...(latest?.fields ?? {}),
  };
  const known = statedCurrency(fields);
  return {
    key: draft.key,
    id: draft.id,
    name: draft.name,
    file: book.file,
    sheet: draft.sheet,
    period:
      draft.listed?.period ??
      periodOfRecord(fields.period, fields.statusDate) ??
      periodInTitles(readings, draft.sheets),
    fields: withCurrency(fields, known),
    lines: unique(draft.lines).map((line) => lineWithCurrency(line, known)),
    milestones: unique(draft.milestones).map((line) => lineWithCurrency(line, known)),
    risks: unique(draft.risks).map((line) => lineWithCurrency(line, known)),
    tasks: unique(draft.tasks).map((line) => lineWithCurrency(line, known)),
    snapshots: snapshots.map((s) => ({ ...s, fields: withCurrency(s.fields, known) })),
  };
}
