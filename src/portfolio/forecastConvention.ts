import { conventionOf } from "../audit/conventionOf";
import type { FieldId } from "../fields/catalogue";
import type { FieldValues } from "../fields/values";
import { numberOf } from "../indicators/inputs";
import type { ProjectReport } from "../reading/report";

/**
 * What an office adds the estimate to complete to: to what is spent ("consommé + RAF"), or to what is
 * committed ("engagé + RAF"), where the remaining work is what no order covers yet.
 */
export type ForecastConvention = "actual" | "committed";

/** The field that the estimate to complete is added to. */
export const CONVENTION_FIELDS: Readonly<Record<ForecastConvention, FieldId>> = {
  actual: "actualCost",
  committed: "committedCost",
};

/** Share of the forecast by which a rounded sum may miss it. */
const TOLERANCE = 0.005;

/**
 * The convention that the figures of a workbook show: the one by which its own forecasts come out. Null when
 * too few records tell the two apart (see `conventionOf`).
 */
export function forecastConvention(reports: readonly ProjectReport[]): ForecastConvention | null {
  const records = reports.flatMap((report) => [
    report.fields,
    ...report.lines.map(({ fields }) => fields),
  ]);
  return conventionOf(records, ["actual", "committed"] as const, agrees);
}

/** Whether a record's forecast is that sum; null when it cannot tell one convention from the other. */
function agrees(fields: FieldValues, convention: ForecastConvention): boolean | null {
  const of = (id: FieldId) => (fields[id] ? numberOf(fields[id]) : null);
  const [forecast, rest] = [of("estimateAtCompletion"), of("estimateToComplete")];
  const [actual, committed] = [of("actualCost"), of("committedCost")];
  if (forecast === null || rest === null || actual === null || committed === null) return null;
  const tolerance = Math.max(1, Math.abs(forecast) * TOLERANCE);
  if (Math.abs(actual - committed) <= 2 * tolerance) return null;
  const base = convention === "actual" ? actual : committed;
  return Math.abs(base + rest - forecast) <= tolerance;
}
