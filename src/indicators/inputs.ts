import { FIELDS } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import type { ProjectReport } from "../reading/report";
import type { Inputs } from "./term";

/** ISO 4217 code of the totals, and how many of its units one unit of another currency is worth. */
export interface CurrencySettings {
  readonly currency: string;
  readonly rates: Readonly<Record<string, number>>;
}

/** A report's numbers in one currency, and what had to be left out. */
export interface ConvertedInputs {
  readonly inputs: Inputs;
  /** Money that was reported but whose currency is unknown or has no rate. */
  readonly notConverted: readonly FieldId[];
}

const DAY = 86_400_000;
/** Excel's serial of 1970-01-01: dates as numbers are the same here and in a cell. */
const EPOCH = 25_569;

/** Whole days of an ISO date, counted as Excel's serials; null when it is not a date. */
export function dayNumber(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isFinite(time) ? time / DAY + EPOCH : null;
}

/** The number of a reported value, in its own currency; null for text and for what is not a value. */
export function numberOf(value: ReportedValue): number | null {
  if (typeof value.value === "number") return Number.isFinite(value.value) ? value.value : null;
  return value.unit === "date" && typeof value.value === "string" ? dayNumber(value.value) : null;
}

/** All numbers of a report (or of one of its snapshots), each in the currency it was reported in. */
export function inputsOf(report: Pick<ProjectReport, "fields">): Inputs {
  const inputs: Partial<Record<FieldId, number | null>> = {};
  for (const { id } of FIELDS) {
    const value = report.fields[id];
    if (value) inputs[id] = numberOf(value);
  }
  return inputs;
}

/**
 * All numbers of a report with its money converted, value by value, into one currency. Money whose
 * currency is unknown or has no rate is null and listed, never taken as it stands (DOMAIN B1).
 */
export function convertedInputs(
  report: ProjectReport,
  settings: CurrencySettings
): ConvertedInputs {
  const inputs: Partial<Record<FieldId, number | null>> = {};
  const notConverted: FieldId[] = [];
  for (const { id } of FIELDS) {
    const value = report.fields[id];
    if (!value) continue;
    const number = numberOf(value);
    if (number === null || value.unit !== "currency") {
      inputs[id] = number;
      continue;
    }
    const rate = rateOf(value.currency, settings);
    inputs[id] = rate === null ? null : number * rate;
    if (rate === null) notConverted.push(id);
  }
  return { inputs, notConverted };
}

/** Units of the settings' currency for one unit of `currency`, or null when nothing tells. */
export function rateOf(currency: string | null, settings: CurrencySettings): number | null {
  if (currency === null) return null;
  if (currency === settings.currency) return 1;
  const rate = Object.hasOwn(settings.rates, currency) ? settings.rates[currency] : undefined;
  return rate !== undefined && Number.isFinite(rate) && rate > 0 ? rate : null;
}
