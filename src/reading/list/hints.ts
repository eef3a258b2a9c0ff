import { fieldById, type FieldId } from "../../fields/catalogue";
import { headingUnit } from "../../fields/headingUnit";
import { decidePercentPoints, type ExpectedRatio } from "../../fields/percentPoints";
import type { ValueHint } from "../../fields/readValue";
import type { StatedUnit } from "../../fields/units";
import type { NoticeCode, SheetLocale } from "../report";
import type { TextValues } from "../../language/language";
import type { FieldColumn, ListColumn } from "./columns";
import { bareAmount } from "./moneyEvidence";
import { tableMoney, type TableMoney } from "./tableMoney";
import type { ListTable } from "./table";

/** How the cells of each column are to be read, and what is to be said of the column. */
export interface ColumnHint {
  readonly column: FieldColumn;
  readonly hint: ValueHint;
  readonly notices: readonly { readonly code: NoticeCode; readonly values: TextValues }[];
}

export interface HintContext {
  readonly locale: SheetLocale;
  /** What the sheet or the title says of all its amounts, or null. */
  readonly unit: StatedUnit | null;
  /** Currency to take where nothing tells one; the user's answer. */
  readonly currency: string | null;
}

/** Percentages that other columns allow to recompute: change is (other − base) ÷ base, share is other ÷ base. */
const RATIOS: readonly {
  readonly field: FieldId;
  readonly base: FieldId;
  readonly other: FieldId;
  readonly kind: "change" | "share";
}[] = [
  { field: "yearVariancePercent", base: "yearBudget", other: "yearForecast", kind: "change" },
  {
    field: "budgetVariancePercent",
    base: "currentBudget",
    other: "estimateAtCompletion",
    kind: "change",
  },
  {
    field: "budgetVariancePercent",
    base: "originalBudget",
    other: "estimateAtCompletion",
    kind: "change",
  },
  { field: "percentSpent", base: "currentBudget", other: "actualCost", kind: "share" },
  { field: "percentComplete", base: "budgetAtCompletion", other: "earnedValue", kind: "share" },
];

/** Decides unit, scale and percent reading of every column, from headings, formats, neighbours and plausibility. */
export function columnHints(
  table: ListTable,
  columns: readonly FieldColumn[],
  every: readonly ListColumn[],
  records: readonly number[],
  context: HintContext
): ColumnHint[] {
  const money = tableMoney(table, columns, every, records, context);
  return columns.map((column) => {
    const { unit } = fieldById(column.field);
    if (unit === "currency") return moneyHint(column, money);
    if (unit === "fraction") return percentHint(table, column, columns, records, context);
    return { column, hint: { currency: null, scale: null, percentPoints: null }, notices: [] };
  });
}

function moneyHint(column: FieldColumn, money: TableMoney): ColumnHint {
  const told = money.of(column);
  return {
    column,
    hint: { currency: told.currency, scale: told.scale, percentPoints: null },
    notices: told.notices,
  };
}

function percentHint(
  table: ListTable,
  column: FieldColumn,
  columns: readonly FieldColumn[],
  records: readonly number[],
  { locale }: HintContext
): ColumnHint {
  const cells = table.column(column.heading.index, records);
  const percent = headingUnit(column.heading.text)?.percent ?? false;
  const expected = expectedRatios(table, column, columns, records, locale);
  const percentPoints = decidePercentPoints(cells, locale, percent, expected);
  return { column, hint: { currency: null, scale: null, percentPoints }, notices: [] };
}

function expectedRatios(
  table: ListTable,
  column: FieldColumn,
  columns: readonly FieldColumn[],
  records: readonly number[],
  locale: SheetLocale
): ExpectedRatio[] {
  const slotOf = (field: FieldId): number | null =>
    columns.find((other) => other.field === field)?.heading.index ?? null;
  const expected: ExpectedRatio[] = [];
  for (const { field, base, other, kind } of RATIOS) {
    const [baseSlot, otherSlot] = [slotOf(base), slotOf(other)];
    if (field !== column.field || baseSlot === null || otherSlot === null) continue;
    for (const line of records) {
      const cell = table.at(line, column.heading.index);
      const [from, to] = [table.at(line, baseSlot), table.at(line, otherSlot)];
      const baseValue = from && bareAmount(from, locale);
      const otherValue = to && bareAmount(to, locale);
      if (!cell || !baseValue || otherValue === null) continue;
      expected.push({
        cell,
        expected: kind === "change" ? (otherValue - baseValue) / baseValue : otherValue / baseValue,
      });
    }
  }
  return expected;
}
