import { fieldById, type FieldId } from "../../fields/catalogue";
import { formatUnit } from "../../fields/formatUnit";
import { headingUnit } from "../../fields/headingUnit";
import type { TextValues } from "../../language/language";
import { CellKind } from "../../book/book";
import { languageOf } from "../localeLanguage";
import type { NoticeCode } from "../report";
import type { FieldColumn, ListColumn } from "./columns";
import type { HintContext } from "./hints";
import {
  bareAmount,
  currencyAmong,
  plausibleScale,
  unitFromBands,
  unitText,
  type MoneyUnit,
} from "./moneyEvidence";
import type { ListTable } from "./table";

/** The currency and scale of one column of money. */
export interface ColumnMoney {
  readonly currency: string | null;
  readonly scale: number | null;
  readonly notices: readonly { readonly code: NoticeCode; readonly values: TextValues }[];
}

export interface TableMoney {
  of(column: FieldColumn): ColumnMoney;
}

/** Costs of a whole project, whose size is known well enough to tell thousands from millions. */
const WHOLE_COSTS: readonly FieldId[] = [
  "estimatedCost",
  "wholeLifeCost",
  "budgetAtCompletion",
  "currentBudget",
  "originalBudget",
  "estimateAtCompletion",
];

interface ToldUnit {
  readonly currency: string | null;
  readonly scale: number | null;
}

/**
 * Units of the money columns of a list: stated by the heading, by the sheet, by number formats, by a column of
 * ranges, by neighbours; else the plausible one, with a notice that nothing states it.
 */
export function tableMoney(
  table: ListTable,
  columns: readonly FieldColumn[],
  every: readonly ListColumn[],
  records: readonly number[],
  context: HintContext
): TableMoney {
  const money = columns.filter(({ field }) => fieldById(field).unit === "currency");
  const stated = new Map(
    money.map((column) => [column, statedUnit(table, column, records, context)])
  );
  const banded = bandsOf(table, money, every, records, context);
  const neighbours = agreed([...stated.values()]);
  let guessed: { currency: string | null; scale: number | null } | null = null;
  const guess = (): { currency: string | null; scale: number | null } =>
    (guessed ??= guessUnit(table, columns, records, context));
  return {
    of(column) {
      const own = stated.get(column) ?? { currency: null, scale: null };
      const notices: { code: NoticeCode; values: TextValues }[] = [];
      const band = banded.get(column) ?? null;
      let scale = own.scale ?? band?.scale ?? null;
      let currency = own.currency ?? band?.currency ?? neighbours.currency;
      if (currency === null) {
        currency = guess().currency;
        notices.push({ code: "currencyUnknown", values: { assumed: currency ?? "" } });
      }
      if (scale === null) {
        scale = neighbours.scale ?? guess().scale;
        // Amounts plausible in full units need no word; a scale that only plausibility tells does.
        if (scale !== 0) {
          const assumed = scale === null ? "" : unitText({ currency, scale });
          notices.push({ code: "unitUnknown", values: { assumed } });
        }
        // A value whose scale nothing tells must not be added up: its currency is kept unknown.
        if (scale === null) currency = null;
      }
      return { currency, scale, notices };
    },
  };
}

/** What the heading, else the sheet's note, else the formats of the cells say. */
function statedUnit(
  table: ListTable,
  column: FieldColumn,
  records: readonly number[],
  { unit }: HintContext
): ToldUnit {
  const heading = headingUnit(column.heading.text);
  const format = formatOfMost(table, column, records);
  const currency = heading?.currency ?? unit?.currency ?? format?.currency ?? null;
  if (
    heading &&
    (heading.currency || heading.scale !== null) &&
    !heading.percent &&
    !heading.time
  ) {
    return {
      currency,
      scale: heading.scale ?? (unit?.currency === heading.currency ? unit?.scale : null) ?? 0,
    };
  }
  return { currency, scale: unit ? (unit.scale ?? 0) : format ? (format.scale ?? 0) : null };
}

function formatOfMost(
  table: ListTable,
  column: FieldColumn,
  records: readonly number[]
): MoneyUnit | null {
  const votes = new Map<string, { unit: MoneyUnit; count: number }>();
  let numbers = 0;
  for (const cell of table.column(column.heading.index, records)) {
    if (typeof cell.value !== "number") continue;
    numbers++;
    const unit = formatUnit(cell.format);
    if (!unit?.currency) continue;
    const key = `${unit.currency} ${unit.scale}`;
    const vote = votes.get(key) ?? {
      unit: { currency: unit.currency, scale: unit.scale ?? 0 },
      count: 0,
    };
    vote.count++;
    votes.set(key, vote);
  }
  const best = [...votes.values()].sort((a, b) => b.count - a.count)[0];
  return best && best.count * 2 > numbers ? best.unit : null;
}

/** Money columns that stand beside a column of ranges ("entre 20 et 100 M€") take the unit of the ranges. */
function bandsOf(
  table: ListTable,
  money: readonly FieldColumn[],
  every: readonly ListColumn[],
  records: readonly number[],
  { locale }: HintContext
): ReadonlyMap<FieldColumn, MoneyUnit> {
  const found = new Map<FieldColumn, MoneyUnit>();
  const bands = every.filter(({ match }) => match.field === "costBand" || match.field === null);
  for (const column of money) {
    for (const band of bands) {
      const pairs = records.flatMap((line) => {
        const amount = table.at(line, column.heading.index);
        const range = table.at(line, band.heading.index);
        return amount && range ? [[amount, range] as const] : [];
      });
      const unit = unitFromBands(pairs, locale);
      if (unit) found.set(column, unit);
    }
  }
  return found;
}

/** The unit that all columns which state one agree on. */
function agreed(units: readonly ToldUnit[]): ToldUnit {
  const one = <T>(values: readonly (T | null)[]): T | null => {
    const told = new Set(values.filter((value) => value !== null));
    return told.size === 1 ? [...told][0]! : null;
  };
  return { currency: one(units.map((u) => u.currency)), scale: one(units.map((u) => u.scale)) };
}

/** Where nothing states a unit: the currency the sheet's words speak of, and the scale that is plausible. */
function guessUnit(
  table: ListTable,
  columns: readonly FieldColumn[],
  records: readonly number[],
  { locale, currency }: HintContext
): ToldUnit {
  const pool =
    WHOLE_COSTS.map((field) => columns.find((column) => column.field === field)).find(Boolean) ??
    columns.find(({ field }) => fieldById(field).unit === "currency");
  const years = columns.find(({ field }) => field === "durationYears");
  const costs: number[] = [];
  const durations: (number | null)[] = [];
  for (const line of pool ? records : []) {
    const cell = table.at(line, pool!.heading.index);
    const cost = cell && bareAmount(cell, locale);
    if (cost === null) continue;
    const duration = years ? table.at(line, years.heading.index) : null;
    costs.push(cost);
    durations.push(duration && bareAmount(duration, locale));
  }
  const french = languageOf(table.sheet) === "fr";
  return {
    currency: currency ?? currencyAmong(textsOf(table)) ?? (french ? "EUR" : null),
    scale: plausibleScale(costs, durations),
  };
}

function* textsOf(table: ListTable): Generator<string> {
  const { cells } = table.sheet;
  for (let i = 0; i < cells.count; i++) {
    if (cells.kind[i] === CellKind.text) yield cells.texts[cells.value[i]!] ?? "";
  }
}
