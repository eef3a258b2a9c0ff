import { fieldById } from "../../fields/catalogue";
import type { IndicatorId } from "../../indicators/indicator";
import { MEASURES } from "../../indicators/measures";
import { valueOf } from "../../indicators/result";
import { naturalOrder } from "../../portfolio/order";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import { columnReference, fieldHeading } from "../projectHeadings";
import type { ProjectRow } from "../projectRow";
import { SUMMARY_WORDS } from "../words/summary";

/** A project with the amount it is ranked by, in the portfolio's currency. */
export interface Ranked {
  readonly row: ProjectRow;
  readonly amount: number;
}

/** By what projects are ranked on the summary: a variance where there is one, else their size. */
export interface Ranking {
  readonly kind: "variance" | "year" | "amount" | "none";
  /** Name of the measure; for a variance with its formula, since its sign depends on it. */
  readonly name: string;
  readonly formulaText: string;
  /** As short as a tile has room for. */
  readonly shortName: string;
  /** The same as a share of the budget, where there is such an indicator. */
  readonly percentId: IndicatorId | null;
  /** Reference to the column of the table of projects. */
  readonly column: string;
  readonly all: readonly Ranked[];
}

/** Variances that speak of the whole project, the most telling first. */
const VARIANCES = [
  {
    id: "forecastVariance",
    percentId: "forecastVariancePercent",
    shortName: SUMMARY_WORDS.forecastVariance,
  },
  { id: "vac", percentId: null, shortName: SUMMARY_WORDS.vac },
  { id: "yearVariance", percentId: "yearVariancePercent", shortName: SUMMARY_WORDS.yearVariance },
] as const;

/** The variance that most projects have, the more telling one where two are about equal. */
export function rankingOf(d: Describing, headline: Headline): Ranking {
  const candidates = VARIANCES.map((variance) => {
    const measure = MEASURES.find(({ id }) => id === variance.id)!;
    const all = rank(d, (row) => valueOf(row.indicators[variance.id]));
    return { ...variance, measure, all };
  });
  const most = Math.max(...candidates.map(({ all }) => all.length));
  if (most > 0) {
    const { id, percentId, shortName, measure, all } = candidates.find(
      (one) => one.all.length >= 0.8 * most
    )!;
    return {
      kind: id === "yearVariance" ? "year" : "variance",
      shortName: d.say(shortName),
      percentId,
      name: d.say(measure.name),
      formulaText: d.say(measure.formulaText),
      column: columnReference(d.say(measure.name)),
      all,
    };
  }
  const { field } = headline;
  if (field === null) {
    return {
      kind: "none",
      name: "",
      formulaText: "",
      shortName: "",
      percentId: null,
      column: "",
      all: [],
    };
  }
  return {
    kind: "amount",
    name: d.say(fieldById(field).name),
    formulaText: "",
    shortName: "",
    percentId: null,
    column: columnReference(fieldHeading(field, d)),
    all: rank(d, (row) => row.numbers[field] ?? null),
  };
}

function rank(d: Describing, amountOf: (row: ProjectRow) => number | null): Ranked[] {
  return d.rows
    .flatMap((row): Ranked[] => {
      const amount = amountOf(row);
      return amount === null || row.rate === null ? [] : [{ row, amount: amount * row.rate }];
    })
    .sort(
      (a, b) =>
        Math.abs(b.amount) - Math.abs(a.amount) || naturalOrder(a.row.report.key, b.row.report.key)
    );
}
