import type { FieldValues } from "../../fields/values";
import type { Language } from "../../language/language";
import type { OfferedFile, PortfolioSettings } from "../../portfolio/portfolio";
import type { ProjectReport } from "../../reading/report";

/** What the person set; what is null is taken from the reports. */
export interface GivenSettings {
  readonly period: string | null;
  readonly currency: string | null;
  readonly rates: Readonly<Record<string, number>>;
  readonly language: Language;
  readonly expected: readonly string[];
}

/**
 * The settings of a run. Period: as given, else the month that most reports state (the latest of equals),
 * else the current one. Currency: as given, else the one in which most projects report money, else EUR.
 * @param today ISO date; the clock belongs to the command line, not to the house
 */
export function chooseSettings(
  given: GivenSettings,
  files: readonly OfferedFile[],
  today: string
): PortfolioSettings {
  const reports = files.flatMap((file) => ("reading" in file ? file.reading.reports : []));
  const period = given.period ?? mostFrequent(statedMonths(reports), later) ?? today.slice(0, 7);
  const currency =
    given.currency ?? mostFrequent(reports.flatMap(mainCurrency), euroFirst) ?? "EUR";
  return {
    period,
    statusDate: lastDay(period),
    statusDateIsStated: given.period !== null,
    currency,
    rates: given.rates,
    language: given.language,
    thresholds: {},
    expected: given.expected,
  };
}

/** The last day of a month: "2026-02" ends on "2026-02-28". */
export function lastDay(period: string): string {
  const [year, month] = period.split("-").map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}

function statedMonths(reports: readonly ProjectReport[]): string[] {
  return reports.flatMap(({ period }) =>
    period !== null && /^\d{4}-\d{2}$/.test(period) ? [period] : []
  );
}

/** The currency of most of a report's amounts; none when no currency is known. */
function mainCurrency(report: ProjectReport): string[] {
  const values: FieldValues[] = [
    report.fields,
    ...report.lines.map(({ fields }) => fields),
    ...report.snapshots.map(({ fields }) => fields),
  ];
  const currencies = values.flatMap((fields) =>
    Object.values(fields).flatMap(({ currency, value }) =>
      currency !== null && typeof value === "number" ? [currency] : []
    )
  );
  const main = mostFrequent(currencies, euroFirst);
  return main === null ? [] : [main];
}

/** The value that stands most often; of equals, the one that `prefer` puts first. */
function mostFrequent(
  values: readonly string[],
  prefer: (a: string, b: string) => number
): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || prefer(a, b));
  return ranked[0]?.[0] ?? null;
}

function later(a: string, b: string): number {
  return a < b ? 1 : -1;
}

function euroFirst(a: string, b: string): number {
  if (a === "EUR" || b === "EUR") return a === "EUR" ? -1 : 1;
  return a < b ? -1 : 1;
}
