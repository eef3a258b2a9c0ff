import type { FieldId } from "../../fields/catalogue";
import { fieldById } from "../../fields/catalogue";
import type { FieldValues, ReportedValue } from "../../fields/values";
import type { Line, PhasedValue, ProjectReport } from "../../reading/report";
import type { ProjectRow } from "../projectRow";

/** What budget lines are put together by; null: they stand one by one. */
export interface Detail {
  /** Fields by which the lines of a project are put together; none: the project as a whole. */
  readonly by: readonly FieldId[];
  /** Periods as reported, put together by year, or left out. */
  readonly periods: "kept" | "years" | "none";
}

/** Projects with budget lines that fit on a sheet, and what they were put together by. */
export interface FittedLines {
  readonly rows: readonly ProjectRow[];
  readonly detail: Detail | null;
  /** Rows that the lines one by one would take. */
  readonly count: number;
}

/** From the finest to the coarsest: the first that fits is taken. */
const DETAILS: readonly Detail[] = [
  { by: ["costType", "category", "supplier", "account"], periods: "kept" },
  { by: ["costType", "category"], periods: "kept" },
  { by: ["category"], periods: "kept" },
  { by: [], periods: "kept" },
  { by: [], periods: "years" },
  { by: [], periods: "none" },
];

/** Money of one unit of something, which does not add up. */
const PRICES: readonly FieldId[] = ["unitPrice", "dayRate"];

/**
 * Budget lines that fit on a sheet of so many rows: one by one where they do, else the amounts of a project
 * added up by the finest detail that fits. Sums stay what they were; amounts in two currencies are not added.
 */
export function fitLines(rows: readonly ProjectRow[], most: number): FittedLines {
  const count = countRows(rows);
  if (count <= most) return { rows, detail: null, count };
  let fitted = rows;
  for (const detail of DETAILS) {
    fitted = rows.map((row) => ({ ...row, report: aggregated(row.report, detail) }));
    if (countRows(fitted) <= most) return { rows: fitted, detail, count };
  }
  return { rows: fitted, detail: DETAILS.at(-1)!, count };
}

/** At most so many rows: each line as a whole and by period, and the project itself. */
function countRows(rows: readonly ProjectRow[]): number {
  let count = rows.length;
  for (const { report } of rows) {
    for (const { phased } of report.lines) {
      count += 1 + new Set(phased.map(({ period }) => period)).size;
    }
  }
  return count;
}

interface Group {
  readonly key: string;
  readonly first: Line;
  readonly fields: Map<FieldId, ReportedValue>;
  readonly phased: Map<string, PhasedValue>;
}

function aggregated(report: ProjectReport, detail: Detail): ProjectReport {
  const groups = new Map<string, Group>();
  for (const line of report.lines) {
    const named = detail.by.map((id) => textOf(line.fields, id));
    const currency = currencyOf(line);
    const key = [...named, currency].join(" | ");
    let group = groups.get(key);
    if (!group) {
      group = { key, first: line, fields: describing(line, detail), phased: new Map() };
      groups.set(key, group);
    }
    add(group, line, detail);
  }
  const lines = [...groups.values()].map(({ key, first, fields, phased }): Line => ({
    key,
    sheet: first.sheet,
    position: first.position,
    fields: Object.fromEntries(fields),
    phased: [...phased.values()],
  }));
  return { ...report, lines };
}

/** What the lines of a group have in common. */
function describing(line: Line, { by }: Detail): Map<FieldId, ReportedValue> {
  return new Map(
    by.flatMap((id): [FieldId, ReportedValue][] => {
      const value = line.fields[id];
      return value === undefined ? [] : [[id, value]];
    })
  );
}

function add({ fields, phased }: Group, line: Line, { periods }: Detail): void {
  const whole = new Map(
    Object.values(line.fields).flatMap((value): [FieldId, ReportedValue][] =>
      addsUp(value) ? [[value.field, value]] : []
    )
  );
  const spread = line.phased.filter(({ value }) => addsUp(value));
  for (const { period, value } of spread) {
    // Where other lines of the group have a figure as a whole, this one counts in it with its periods.
    if (!addsUp(line.fields[value.field])) {
      whole.set(value.field, plus(whole.get(value.field), value));
    }
    if (periods === "none") continue;
    const when = periods === "years" ? period.slice(0, 4) : period;
    const key = `${when} ${value.field}`;
    phased.set(key, { period: when, value: plus(phased.get(key)?.value, value) });
  }
  for (const [field, value] of whole) fields.set(field, plus(fields.get(field), value));
}

/** Amounts of money and counts: not prices, percentages, dates or words. */
function addsUp(value: ReportedValue | undefined): value is ReportedValue {
  if (!value || typeof value.value !== "number" || PRICES.includes(value.field)) return false;
  const { unit } = fieldById(value.field);
  return unit === "currency" || unit === "count" || unit === "days";
}

/** The sum, with the source of the first: where its parts begin. */
function plus(sum: ReportedValue | undefined, value: ReportedValue): ReportedValue {
  if (!sum) return value;
  const total = (sum.value as number) + (value.value as number);
  return { ...sum, value: Math.round(total * 100) / 100 };
}

function textOf(fields: FieldValues, id: FieldId): string {
  const value = fields[id]?.value;
  return typeof value === "string" ? value.trim() : "";
}

/** The currency of a line's amounts; lines of several are put together only where each amount has the same. */
function currencyOf({ fields, phased }: Line): string {
  const found = new Map<string, string>();
  const note = (value: ReportedValue, period: string) => {
    if (value.unit !== "currency" || !addsUp(value)) return;
    found.set(`${value.field} ${period}`, value.currency ?? "?");
  };
  for (const value of Object.values(fields)) note(value, "");
  for (const { period, value } of phased) note(value, period);
  const currencies = new Set(found.values());
  if (currencies.size <= 1) return [...currencies].join("");
  return [...found]
    .map((pair) => pair.join(" "))
    .sort()
    .join(", ");
}
