import { currencyOf } from "../fields/currencies";
import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import type { Line } from "./report";

type Fields = Partial<Record<FieldId, ReportedValue>>;

/** The currency that a form states for the whole project ("Devise : EUR"), ISO 4217, or null. */
export function statedCurrency(fields: Fields): string | null {
  const told = fields.currency?.value;
  return typeof told === "string" ? currencyOf(told) : null;
}

/** Amounts without a currency take the one given; null leaves everything as it is. */
export function withCurrency(fields: Fields, currency: string | null): Fields {
  if (currency === null) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, inCurrency(value, currency)])
  );
}

/** The same for a line and the amounts of its periods. */
export function lineWithCurrency(line: Line, currency: string | null): Line {
  if (currency === null) return line;
  const phased = line.phased.map(({ period, value }) => ({
    period,
    value: inCurrency(value, currency),
  }));
  return { ...line, fields: withCurrency(line.fields, currency), phased };
}

function inCurrency(value: ReportedValue, currency: string): ReportedValue {
  return value.unit === "currency" && value.currency === null ? { ...value, currency } : value;
}
