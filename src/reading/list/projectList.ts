import type { Book, Sheet } from "../../book/book";
import { currencyOf } from "../../fields/currencies";
import type { FieldId } from "../../fields/catalogue";
import { readValue } from "../../fields/readValue";
import type { StatedUnit } from "../../fields/units";
import type { FieldValues, ReportedValue } from "../../fields/values";
import { decideLocale } from "../locale";
import { arePlausible } from "../plausible";
import type { Region } from "../regionsTypes";
import type {
  Notice,
  NoticeCode,
  PrintedTotal,
  ProjectReport,
  RegionReading,
  SheetLocale,
  UnreadPart,
} from "../report";
import { columnNotices, unreadColumns } from "./columnNotices";
import { fieldColumns, isProjectList, matchColumns, type FieldColumn } from "./columns";
import { settleStatus, settleVariances, withoutRunningNumbers } from "./columnsContext";
import { columnHints, type ColumnHint } from "./hints";
import { classifyLines, type ListLine } from "./lines";
import { periodInText, periodOfRecord } from "./period";
import { projectKey } from "./projectKey";
import { ListTable } from "./table";
import { printedTotals, type ReadLine } from "./totals";

/** What the caller knows of the sheet beside its cells. */
export interface ListOptions {
  /** Decided from the sheet when left out. */
  readonly locale?: SheetLocale;
  /** What the sheet says of all its amounts ("Montants en k€"), or null. */
  readonly unit?: StatedUnit | null;
  /** Currency (ISO 4217) to take where nothing on the sheet tells one. */
  readonly currency?: string | null;
}

/** A list of projects as read. */
export interface ListReading {
  readonly reports: readonly ProjectReport[];
  readonly totals: readonly PrintedTotal[];
  readonly notices: readonly Notice[];
  readonly region: RegionReading;
  readonly unread: readonly UnreadPart[];
  readonly rowsRead: number;
  readonly rowsUnread: number;
}

/**
 * Reads a list with one project a row, or, transposed, one project a column. Totals are left out of the projects
 * and kept as printed totals; empty lines are counted; every other line and column is read or noticed.
 * @returns null when the headings are not those of a list of projects: none names the project, or fewer than
 * two others are known.
 */
export function readProjectList(
  book: Book,
  sheet: Sheet,
  region: Region,
  options: ListOptions = {}
): ListReading | null {
  const table = new ListTable(book, sheet, region);
  const every = settleStatus(
    table,
    withoutRunningNumbers(table, settleVariances(matchColumns(table)))
  );
  const columns = fieldColumns(every);
  if (!isProjectList(columns)) return null;
  const lines = classifyLines(table, columns);
  const records = lines.filter(({ kind }) => kind === "record").map(({ line }) => line);
  const locale = options.locale ?? decideLocale(sheet);
  const hints = columnHints(table, columns, every, records, {
    locale,
    unit: options.unit ?? null,
    currency: options.currency ?? null,
  });
  const reading = new Reading(table, hints, locale, titlePeriod(region, sheet));
  for (const line of lines) reading.take(line);
  if (!arePlausible(reading.reports.flatMap(({ fields }) => Object.values(fields)))) return null;
  const totals = printedTotals(reading.read);
  const count = (kind: ListLine["kind"]): number =>
    lines.filter((line) => line.kind === kind).length;
  return {
    reports: reading.reports,
    totals,
    notices: [...columnNotices(table, every, hints), ...reading.notices],
    region: {
      sheet: sheet.name,
      layout: region.orientation === "columns" ? "projectListTransposed" : "projectList",
      range: region.range,
      score: score(columns),
      headings: every.map(({ match }) => match),
      records: reading.reports.length,
      totals: count("total") + count("subtotal"),
      phantom: table.empty,
    },
    unread: [...unreadColumns(table, every), ...reading.unread],
    rowsRead: reading.reports.length,
    rowsUnread: records.length - reading.reports.length + count("unnamed") + count("note"),
  };
}

const TYPED_AS_TEXT: ReadonlySet<NoticeCode> = new Set<NoticeCode>(["numberAsText", "dateAsText"]);

/** The lines of one list as they are read, top to bottom. */
class Reading {
  readonly reports: ProjectReport[] = [];
  readonly notices: Notice[] = [];
  readonly unread: UnreadPart[] = [];
  readonly read: ReadLine[] = [];
  private readonly cellOfKey = new Map<string, string>();

  constructor(
    private readonly table: ListTable,
    private readonly hints: readonly ColumnHint[],
    private readonly locale: SheetLocale,
    private readonly period: string | null
  ) {}

  take(line: ListLine): void {
    switch (line.kind) {
      case "record":
        return this.record(line);
      case "total":
      case "subtotal":
        this.read.push({ line, values: this.values(line, null, []) });
        return;
      case "unnamed":
        this.unnamed(line);
        return;
      case "note":
      case "headings":
        this.unread.push(this.unreadLine(line));
    }
  }

  private record(line: ListLine): void {
    const found: Notice[] = [];
    const values = this.values(line, this.currencyOf(line), found);
    const fields: Partial<Record<FieldId, ReportedValue>> = {};
    for (const [column, value] of values) fields[column.field] = value;
    const id = textOf(fields.projectId);
    const name = textOf(fields.projectName) ?? id;
    // An error or a formula without a result where the name should be names nobody.
    if (name === null) return this.unnamed(line);
    const key = projectKey(id, name);
    for (const notice of found) this.notices.push({ ...notice, project: key });
    this.read.push({ line, values });
    this.noticeDuplicate(key, fields);
    this.reports.push({
      key,
      id,
      name,
      file: this.table.book.file,
      sheet: this.table.sheet.name,
      period: periodOfRecord(fields.period, fields.statusDate) ?? this.period,
      fields: fields as FieldValues,
      lines: [],
      milestones: [],
      risks: [],
      tasks: [],
      snapshots: [],
    });
  }

  /** A record that has its own currency column counts its money in that currency. */
  private currencyOf(line: ListLine): string | null {
    const column = this.hints.find(({ column: { field } }) => field === "currency")?.column;
    const cell = column ? this.table.at(line.line, column.heading.index) : null;
    return typeof cell?.value === "string" ? currencyOf(cell.value) : null;
  }

  private values(
    line: ListLine,
    currency: string | null,
    found: Notice[]
  ): Map<FieldColumn, ReportedValue> {
    const values = new Map<FieldColumn, ReportedValue>();
    for (const { column, hint } of this.hints) {
      const cell = this.table.at(line.line, column.heading.index);
      if (!cell) continue;
      const source = this.table.source(cell);
      const reading = readValue({
        field: column.field,
        cell,
        date1904: this.table.book.date1904,
        hint: currency ? { ...hint, currency } : hint,
        locale: this.locale,
        source,
      });
      if (!reading) continue;
      values.set(column, reading.value);
      for (const { code, values: words } of reading.notices) {
        // A text file stores nothing but text: that says nothing of who typed it.
        if (this.table.book.format === "csv" && TYPED_AS_TEXT.has(code)) continue;
        found.push({ code, field: column.field, source, project: null, values: words });
      }
    }
    return values;
  }

  private noticeDuplicate(key: string, fields: FieldValues): void {
    const named = fields.projectId ?? fields.projectName;
    if (!named) return;
    const other = this.cellOfKey.get(key);
    if (other === undefined) {
      this.cellOfKey.set(key, named.source.cell);
      return;
    }
    const { field, source } = named;
    this.notices.push({
      code: "duplicateKey",
      field,
      source,
      project: key,
      values: { otherCell: other },
    });
  }

  private unnamed(line: ListLine): void {
    const slots = this.table.headings.map(({ index }) => index);
    const first = slots.map((slot) => this.table.at(line.line, slot)).find((cell) => cell !== null);
    this.unread.push(this.unreadLine(line));
    if (!first) return;
    const source = this.table.source(first);
    this.notices.push({
      code: "rowWithoutName",
      field: "projectName",
      source,
      project: null,
      values: {},
    });
  }

  private unreadLine(line: ListLine): UnreadPart {
    const cells = this.table.headings.filter(({ index }) => this.table.at(line.line, index)).length;
    const range = this.table.lineRange(line.line);
    return {
      sheet: this.table.sheet.name,
      range,
      cells,
      reason: line.kind === "unnamed" ? "noProjectFound" : "titleOrNote",
    };
  }
}

/** The text of an identifying value; null when it is missing or no text. */
function textOf(value: ReportedValue | undefined): string | null {
  if (value === undefined || value.value === null) return null;
  const text = String(value.value).trim();
  return text === "" ? null : text;
}

/** The period that the titles above the list, else the name of the sheet, speak of. */
function titlePeriod(region: Region, sheet: Sheet): string | null {
  const texts = [...region.titles.map(({ text }) => text).reverse(), sheet.name];
  for (const text of texts) {
    const period = periodInText(text);
    if (period) return period;
  }
  return null;
}

function score(columns: readonly FieldColumn[]): number {
  const sum = columns.reduce((total, { match }) => total + match.score, 0);
  return columns.length === 0 ? 0 : Math.round((sum / columns.length) * 1000) / 1000;
}
