import { Area } from "./area";
import { lookAt } from "./styles";
import { setFiltered } from "./lines";
import { shownText } from "./text";
import type { FilterCriteria } from "./filter";
import type { SheetModel } from "./sheet";
import type { TableModel } from "./table";

/** Hides the rows of a table that its filters leave out. */
export function applyTableFilters(table: TableModel): void {
  const { sheet, left, right } = table.area;
  if (table.rowCount > 0)
    applyFilters(new Area(sheet, table.firstRow, left, table.lastRow, right), table.criteria);
}

/** Hides the rows of a body that any criterion leaves out, and shows the others. */
export function applyFilters(body: Area, criteria: ReadonlyMap<number, FilterCriteria>): void {
  const { sheet } = body;
  sheet.book.calculation.settle();
  const tests = [...criteria].map(([index, criterion]) => {
    const column = new Area(sheet, body.top, body.left + index, body.bottom, body.left + index);
    return testFor(column, criterion);
  });
  for (let row = body.top; row <= body.bottom; row++)
    setFiltered(sheet, row, !tests.every((test) => test(row)));
}

type Test = (row: number) => boolean;

function testFor(column: Area, criteria: FilterCriteria): Test {
  const { sheet, left: col } = column;
  const number = (row: number) => {
    const value = sheet.cells.value(row, col);
    return typeof value === "number" ? value : null;
  };
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(sheet, col, criteria.values ?? []);
    case "Custom": {
      const first = condition(sheet, col, criteria.criterion1 ?? "");
      if (!criteria.criterion2) return first;
      const second = condition(sheet, col, criteria.criterion2);
      return criteria.operator === "Or"
        ? (row) => first(row) || second(row)
        : (row) => first(row) && second(row);
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
      return ranked(column, criteria, number);
    case "CellColor":
      return (row) =>
        lookAt(sheet.looks.at(row, col), "fill.color") === criteria.color?.toUpperCase();
    case "FontColor":
      return (row) =>
        lookAt(sheet.looks.at(row, col), "font.color") === criteria.color?.toUpperCase();
    case "Dynamic":
      return dynamic(column, criteria.dynamicCriteria ?? "", number);
    default:
      return () => true;
  }
}

const textAt = (sheet: SheetModel, row: number, col: number) =>
  shownText(
    sheet.cells.value(row, col),
    lookAt(sheet.looks.at(row, col), "numberFormat") as string
  );

function valuesTest(
  sheet: SheetModel,
  col: number,
  values: NonNullable<FilterCriteria["values"]>
): Test {
  const texts = new Set(
    values.filter((v) => typeof v !== "object").map((v) => String(v).toLowerCase())
  );
  const dates = values.filter((v) => typeof v === "object");
  return (row) => {
    const value = sheet.cells.value(row, col);
    if (
      texts.has(textAt(sheet, row, col).toLowerCase()) ||
      texts.has(String(value ?? "").toLowerCase())
    )
      return true;
    if (typeof value !== "number") return false;
    return dates.some(({ date, specificity }) => {
      const length =
        { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 }[specificity] ?? 10;
      const at = new Date(Math.round((value - 25569) * 86_400_000)).toISOString();
      return at.slice(0, length) === date.slice(0, length);
    });
  };
}

/** Reads ">=10", "<>North", "=A*" as a filter's custom criterion does. */
function condition(sheet: SheetModel, col: number, criterion: string): Test {
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion)!;
  const wanted = operand.trim() === "" ? NaN : Number(operand);
  const date =
    Number.isNaN(wanted) && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(operand) ? serialOf(operand) : wanted;
  const pattern = new RegExp(
    `^${operand
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "i"
  );
  return (row) => {
    const value = sheet.cells.value(row, col);
    if (operator === "=" || operator === "<>") {
      const equal =
        typeof value === "number" && !Number.isNaN(date)
          ? value === date
          : pattern.test(textAt(sheet, row, col));
      return equal === (operator === "=");
    }
    if (typeof value === "number" && !Number.isNaN(date)) return ordered(value - date, operator);
    if (typeof value === "string" && Number.isNaN(date))
      return ordered(value.localeCompare(operand), operator);
    return false;
  };
}

function ordered(difference: number, operator: string): boolean {
  if (operator === ">") return difference > 0;
  if (operator === ">=") return difference >= 0;
  return operator === "<" ? difference < 0 : difference <= 0;
}

function serialOf(text: string): number {
  const [month, day, year] = text.split("/").map(Number);
  return Date.UTC(year!, month! - 1, day) / 86_400_000 + 25569;
}

function ranked(
  column: Area,
  { filterOn, criterion1 }: FilterCriteria,
  number: (row: number) => number | null
): Test {
  const values = rowsOf(column)
    .map(number)
    .filter((v) => v !== null)
    .sort((a, b) => b - a);
  const asked = Number(criterion1);
  const count = filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((values.length * asked) / 100))
    : asked;
  const top = filterOn.startsWith("Top");
  const limit = top
    ? values[Math.min(count, values.length) - 1]
    : values[Math.max(values.length - count, 0)];
  return (row) => {
    const value = number(row);
    return value !== null && limit !== undefined && (top ? value >= limit : value <= limit);
  };
}

function dynamic(column: Area, kind: string, number: (row: number) => number | null): Test {
  const values = rowsOf(column)
    .map(number)
    .filter((v) => v !== null);
  const mean = values.reduce((sum, v) => sum + v, 0) / (values.length || 1);
  if (kind === "AboveAverage") return (row) => (number(row) ?? -Infinity) > mean;
  if (kind === "BelowAverage") return (row) => (number(row) ?? Infinity) < mean;
  const [from, to] = period(kind, column.sheet.book.now());
  return (row) => {
    const value = number(row);
    return value !== null && value >= from && value < to;
  };
}

function rowsOf(column: Area): number[] {
  return Array.from({ length: column.rows }, (_, i) => column.top + i);
}

/** First day of a named period, and the day after its last, as serials. */
export function period(kind: string, now: number): [number, number] {
  const at = new Date(now);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  const day = Math.floor(now / 86_400_000) + 25569;
  const serial = (y: number, m: number, d = 1) => Date.UTC(y, m, d) / 86_400_000 + 25569;
  const week = day - at.getUTCDay();
  const quarter = Math.floor(month / 3) * 3;
  const named =
    /^AllDatesInPeriod(January|February|March|April|May|June|July|August|September|October|November|December|Quarter(\d))$/.exec(
      kind
    );
  if (named) return [-Infinity, Infinity];
  switch (kind) {
    case "Today":
      return [day, day + 1];
    case "Tomorrow":
      return [day + 1, day + 2];
    case "Yesterday":
      return [day - 1, day];
    case "ThisWeek":
      return [week, week + 7];
    case "LastWeek":
      return [week - 7, week];
    case "NextWeek":
      return [week + 7, week + 14];
    case "LastSevenDays":
      return [day - 6, day + 1];
    case "ThisMonth":
      return [serial(year, month), serial(year, month + 1)];
    case "LastMonth":
      return [serial(year, month - 1), serial(year, month)];
    case "NextMonth":
      return [serial(year, month + 1), serial(year, month + 2)];
    case "ThisQuarter":
      return [serial(year, quarter), serial(year, quarter + 3)];
    case "LastQuarter":
      return [serial(year, quarter - 3), serial(year, quarter)];
    case "NextQuarter":
      return [serial(year, quarter + 3), serial(year, quarter + 6)];
    case "ThisYear":
      return [serial(year, 0), serial(year + 1, 0)];
    case "LastYear":
      return [serial(year - 1, 0), serial(year, 0)];
    case "NextYear":
      return [serial(year + 1, 0), serial(year + 2, 0)];
    case "YearToDate":
      return [serial(year, 0), day + 1];
    default:
      return [-Infinity, Infinity];
  }
}
