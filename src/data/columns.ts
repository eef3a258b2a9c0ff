import { fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { FieldValues, ReportedValue, Unit } from "../fields/values";
import { rateOf } from "../indicators/inputs";
import type { CurrencySettings } from "../indicators/inputs";
import type { DataColumn, DataScalar, DataType } from "./table";
import type { ColumnMeaning } from "./meanings";
import { MEANINGS } from "./meanings";

/** A column of our own, with its meaning from the dictionary. */
export function column<Row>(
  name: ColumnMeaning,
  type: DataType,
  value: (row: Row) => DataScalar,
  unit: string | null = null
): DataColumn<Row> {
  return { name, type, unit, meaning: MEANINGS[name], value };
}

/** One column a field. Money is in the portfolio's currency; null where no rate tells (table `values` keeps it). */
export function fieldColumns<Row>(
  fields: readonly FieldId[],
  fieldsOf: (row: Row) => FieldValues,
  settings: CurrencySettings
): DataColumn<Row>[] {
  return fields.map((id) => {
    const { unit, name, meaning } = fieldById(id);
    const type = typeOf(unit);
    return {
      name: id,
      type,
      unit: unitOf(unit, settings.currency),
      meaning: { fr: `${name.fr}. ${meaning.fr}`.trim(), en: `${name.en}. ${meaning.en}`.trim() },
      value: (row) => {
        const reported = fieldsOf(row)[id];
        return reported === undefined ? null : typed(reported, type, settings);
      },
    };
  });
}

/** The number of a value, money converted; null when it is none or has no rate. */
export function numberIn(reported: ReportedValue, settings: CurrencySettings): number | null {
  const { value, unit, currency } = reported;
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  if (unit !== "currency") return value;
  const rate = rateOf(currency, settings);
  return rate === null ? null : value * rate;
}

function typed(reported: ReportedValue, type: DataType, settings: CurrencySettings): DataScalar {
  const { value } = reported;
  if (value === null) return null;
  switch (type) {
    case "number":
    case "integer":
      return numberIn(reported, settings);
    case "boolean":
      return typeof value === "boolean" ? value : null;
    case "date":
      return dateOf(value);
    case "text":
      return String(value);
  }
}

/** An ISO date of the calendar; null for anything else. */
export function dateOf(value: ReportedValue["value"]): string | null {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  return Number.isFinite(Date.parse(`${value.slice(0, 10)}T00:00:00Z`)) ? value.slice(0, 10) : null;
}

function typeOf(unit: Unit): DataType {
  if (unit === "date" || unit === "boolean" || unit === "text") return unit;
  return unit === "status" ? "text" : "number";
}

function unitOf(unit: Unit, currency: string): string | null {
  if (unit === "currency") return currency;
  return unit === "text" || unit === "boolean" || unit === "date" ? null : unit;
}
