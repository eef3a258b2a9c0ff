import type { AssessedReport } from "../audit/rule";
import { FIELDS } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import { indicatorsOf } from "../indicators/compute";
import type { Indicators } from "../indicators/indicator";
import { convertedInputs, numberOf, rateOf } from "../indicators/inputs";
import type { ProjectReport } from "../reading/report";
import type { PortfolioSettings } from "../portfolio/portfolio";

/**
 * A project as one row of figures. Money stands in the project's own currency, as reported, with the rate
 * beside it; a project that reports in several currencies is converted, value by value, into the portfolio's.
 */
export interface ProjectRow {
  readonly project: AssessedReport;
  readonly report: ProjectReport;
  /** Currency of the row's amounts; null when the project reports no money, "?" when it names no currency. */
  readonly currency: string | null;
  /** Units of the portfolio's currency for one of the row's; null when there is none. */
  readonly rate: number | null;
  /** True when amounts were converted to the portfolio's currency because the project mixes several. */
  readonly mixed: boolean;
  /** The row's numbers, dates as serials. */
  readonly numbers: Readonly<Partial<Record<FieldId, number | null>>>;
  readonly indicators: Indicators;
}

/** What stands in the currency column when a project names none. */
export const UNKNOWN_CURRENCY = "?";

/** The rows of the projects, in their order. */
export function projectRows(
  projects: readonly AssessedReport[],
  settings: PortfolioSettings
): ProjectRow[] {
  return projects.map((project) => projectRow(project, settings));
}

function projectRow(project: AssessedReport, settings: PortfolioSettings): ProjectRow {
  const { report } = project;
  const currencies = new Set(money(report).map((value) => value.currency ?? UNKNOWN_CURRENCY));
  if (currencies.size > 1) {
    const { inputs } = convertedInputs(report, settings);
    const { currency } = settings;
    // Earned schedule rests on ratios of a series: conversion does not touch it.
    const indicators = { ...project.indicators, ...indicatorsOf(inputs) };
    return { project, report, currency, rate: 1, mixed: true, numbers: inputs, indicators };
  }
  const [currency = null] = currencies;
  const numbers: Partial<Record<FieldId, number | null>> = {};
  for (const { id } of FIELDS) {
    const value = report.fields[id];
    if (value) numbers[id] = numberOf(value);
  }
  const rate = currency === UNKNOWN_CURRENCY ? null : rateOf(currency, settings);
  return { project, report, currency, rate, mixed: false, numbers, indicators: project.indicators };
}

function money(report: ProjectReport): ReportedValue[] {
  return Object.values(report.fields).filter(
    (value) => value?.unit === "currency" && typeof value.value === "number"
  );
}

/** An amount of a row in the portfolio's currency; null when it is not known or cannot be converted. */
export function convertedAmount(row: ProjectRow, field: FieldId): number | null {
  const amount = row.numbers[field];
  return typeof amount === "number" && row.rate !== null ? amount * row.rate : null;
}
