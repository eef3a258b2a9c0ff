import type { Status } from "../fields/values";
import type { Language, Text, TextValues } from "../language/language";
import { say } from "../language/language";
import type { Portfolio } from "../portfolio/portfolio";
import type { PreviousPortfolio } from "../portfolio/previous";
import type { ProjectReport } from "../reading/report";
import type { ProjectRow } from "./projectRow";

/** How the workbook refers to files beside it; given by whoever knows where it will lie. */
export interface DescribeOptions {
  /** Path of a source file relative to the workbook; the file's own name when absent. */
  readonly linkTo?: (file: string) => string;
  /** Rows that a table may have; what fits on Excel's sheet when absent. */
  readonly mostRows?: number;
}

/** Rows that fit on a sheet of Excel (1,048,576), with room for headings and totals. */
const MOST_ROWS = 1_048_000;

/** What every sheet's description needs. */
export interface Describing {
  readonly portfolio: Portfolio;
  readonly previous: PreviousPortfolio | undefined;
  readonly language: Language;
  readonly rows: readonly ProjectRow[];
  /** Portfolio name of a project by key. */
  readonly nameOf: (key: string | null) => string;
  readonly linkTo: (file: string) => string;
  readonly mostRows: number;
  /** The status that most projects report: the declared one, unless it is rare; null when there is none. */
  readonly statusField: "declaredStatus" | "independentStatus" | null;
  /** Status of a project by that field; null when the portfolio has no status at all. */
  readonly statusOf: (report: ProjectReport) => Status | null;
  readonly say: (text: Text, values?: TextValues) => string;
}

export function describing(
  portfolio: Portfolio,
  previous: PreviousPortfolio | undefined,
  rows: readonly ProjectRow[],
  options: DescribeOptions
): Describing {
  const { language } = portfolio.settings;
  const statusField = statusFieldOf(rows);
  const names = new Map(portfolio.projects.map(({ report }) => [report.key, report.name]));
  return {
    portfolio,
    previous,
    language,
    rows,
    nameOf: (key) => (key === null ? "" : (names.get(key) ?? key)),
    statusField,
    statusOf: (report) =>
      statusField === null ? null : (statusIn(report, statusField) ?? "notAssessed"),
    linkTo: options.linkTo ?? ((file) => file),
    mostRows: options.mostRows ?? MOST_ROWS,
    say: (text, values) => say(text, language, values),
  };
}

/** Share of the other field's projects that the declared status must reach to be the portfolio's. */
const ENOUGH = 0.8;

function statusFieldOf(rows: readonly ProjectRow[]): Describing["statusField"] {
  const count = (field: "declaredStatus" | "independentStatus") =>
    rows.filter(({ report }) => statusIn(report, field) !== null).length;
  const [declared, independent] = [count("declaredStatus"), count("independentStatus")];
  if (declared + independent === 0) return null;
  return declared >= ENOUGH * independent ? "declaredStatus" : "independentStatus";
}

/** A status that says something; null for "not assessed". */
function statusIn(
  report: ProjectReport,
  field: "declaredStatus" | "independentStatus"
): Status | null {
  const value = report.fields[field]?.value;
  return value === "onTrack" || value === "watch" || value === "offTrack" ? value : null;
}
