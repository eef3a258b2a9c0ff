import { parseCell } from "../book/address";
import type { FieldId } from "../fields/catalogue";
import { foldText } from "../fields/plainText";
import { parseUnit } from "../fields/units";
import type { FieldValues, ReportedValue } from "../fields/values";
import type { BookReading, Notice, PrintedTotal, ProjectReport } from "./report";

/** Files that must agree on a unit before another takes it over. */
const LEAST_AGREEING = 2;
/** Nothing but plausibility told the unit of any of them: most must agree. */
const LEAST_SHARE = 0.75;

/** A unit that a column takes over from the same column of other files. */
interface Adopted {
  readonly field: FieldId;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly unit: string;
  readonly currency: string;
  readonly factor: number;
}

/**
 * Gives the amounts of a list whose unit nothing decides the unit that the same heading has in the other files of
 * the run (a ministry with a single project of "24.8" beside ten whose costs can only be millions). Only where at
 * least two files, and three in four, agree, and none holds full units. The notice `unitUnknown` stays and tells
 * the unit assumed. Readings without such a column come back as they are. Pure; the order is kept.
 */
export function harmoniseScales(readings: readonly BookReading[]): BookReading[] {
  const votes = new Map<string, Map<string, number>>();
  for (const reading of readings) {
    for (const [key, unit] of unitsOf(reading)) {
      if (unit === "") continue;
      const counts = votes.get(key) ?? new Map<string, number>();
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
      votes.set(key, counts);
    }
  }
  return readings.map((reading) => {
    const adopted = reading.notices.flatMap((notice) => adoptedBy(notice, votes));
    return adopted.length === 0 ? reading : withUnits(reading, adopted);
  });
}

const STATED = "stated";

/** The unit of each money column of a reading's lists: assumed, "" where undecided, or stated (full units included). */
function unitsOf(reading: BookReading): Map<string, string> {
  const units = new Map<string, string>();
  for (const region of reading.regions) {
    if (!region.layout.startsWith("projectList")) continue;
    for (const { heading, field } of region.headings)
      if (field) units.set(keyOf(field, heading), STATED);
  }
  for (const notice of reading.notices) {
    if (notice.code === "unitUnknown" && notice.field)
      units.set(keyOf(notice.field, notice.source.text), String(notice.values.assumed ?? ""));
  }
  return units;
}

function keyOf(field: FieldId, heading: string): string {
  return `${field} ${foldText(heading).replace(/\s+/g, " ").trim()}`;
}

function adoptedBy(
  notice: Notice,
  votes: ReadonlyMap<string, ReadonlyMap<string, number>>
): Adopted[] {
  const { code, field, source, values } = notice;
  if (code !== "unitUnknown" || !field || values.assumed !== "") return [];
  const counts = votes.get(keyOf(field, source.text));
  const cell = parseCell(source.cell);
  if (!counts || !cell) return [];
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [unit, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  const told = unit === STATED || counts.has(STATED) ? null : parseUnit(unit);
  if (!told?.currency || told.scale === null) return [];
  if (count < LEAST_AGREEING || count < all * LEAST_SHARE) return [];
  const { row, col } = cell;
  const factor = 10 ** told.scale;
  return [{ field, sheet: source.sheet, row, col, unit, currency: told.currency, factor }];
}

function withUnits(reading: BookReading, adopted: readonly Adopted[]): BookReading {
  return {
    ...reading,
    reports: reading.reports.map((report) => inReport(report, adopted)),
    totals: reading.totals.map((total) => inTotal(total, adopted)),
    notices: reading.notices.map((notice) => {
      const found = adopted.find((unit) => notice.field === unit.field && isAbout(notice, unit));
      return found ? { ...notice, values: { ...notice.values, assumed: found.unit } } : notice;
    }),
  };
}

function isAbout({ code, source, values }: Notice, { sheet, row, col }: Adopted): boolean {
  const cell = parseCell(source.cell);
  return (
    code === "unitUnknown" &&
    values.assumed === "" &&
    source.sheet === sheet &&
    cell?.row === row &&
    cell.col === col
  );
}

function inReport(report: ProjectReport, adopted: readonly Adopted[]): ProjectReport {
  const fields: Partial<Record<FieldId, ReportedValue>> = { ...report.fields };
  for (const unit of adopted) {
    const value = fields[unit.field];
    const factor = value ? factorFor(value, unit) : null;
    if (value && factor !== null) fields[unit.field] = scaled(value, unit, factor);
  }
  return { ...report, fields: fields as FieldValues };
}

function inTotal(total: PrintedTotal, adopted: readonly Adopted[]): PrintedTotal {
  for (const unit of adopted) {
    const factor = total.field === unit.field ? factorFor(total.printed, unit) : null;
    if (factor === null) continue;
    const computed = total.computed === null ? null : total.computed * factor;
    return { ...total, printed: scaled(total.printed, unit, factor), computed };
  }
  return total;
}

/** What to multiply a value by; null for one that stands elsewhere or has a currency of its own. */
function factorFor(value: ReportedValue, { sheet, row, col, factor }: Adopted): number | null {
  const cell = parseCell(value.source.cell);
  if (!cell || value.source.sheet !== sheet || value.currency !== null) return null;
  if (typeof value.value !== "number") return null;
  return cell.row === row || cell.col === col ? factor : null;
}

function scaled(value: ReportedValue, { currency }: Adopted, factor: number): ReportedValue {
  // Fifteen digits, without the noise of the multiplication: 24.8 M€ is 24 800 000.
  const amount = Number(((value.value as number) * factor).toPrecision(15));
  return { ...value, value: amount, currency };
}
