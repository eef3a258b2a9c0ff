import type { Language, Text, TextValues } from "../language/language";
import { say } from "../language/language";
import type { Portfolio } from "../portfolio/portfolio";
import type { PreviousPortfolio } from "../portfolio/previous";
import type { ProjectRow } from "./projectRow";

/** How the workbook refers to files beside it; given by whoever knows where it will lie. */
export interface DescribeOptions {
  /** Path of a source file relative to the workbook; the file's own name when absent. */
  readonly linkTo?: (file: string) => string;
}

/** What every sheet's description needs. */
export interface Describing {
  readonly portfolio: Portfolio;
  readonly previous: PreviousPortfolio | undefined;
  readonly language: Language;
  readonly rows: readonly ProjectRow[];
  /** Portfolio name of a project by key. */
  readonly nameOf: (key: string | null) => string;
  readonly linkTo: (file: string) => string;
  readonly say: (text: Text, values?: TextValues) => string;
}

export function describing(
  portfolio: Portfolio,
  previous: PreviousPortfolio | undefined,
  rows: readonly ProjectRow[],
  options: DescribeOptions
): Describing {
  const { language } = portfolio.settings;
  const names = new Map(portfolio.projects.map(({ report }) => [report.key, report.name]));
  return {
    portfolio,
    previous,
    language,
    rows,
    nameOf: (key) => (key === null ? "" : (names.get(key) ?? key)),
    linkTo: options.linkTo ?? ((file) => file),
    say: (text, values) => say(text, language, values),
  };
}
