import { fieldById } from "../../fields/catalogue";
import { MEASURES } from "../../indicators/measures";
import { valueOf } from "../../indicators/result";
import { naturalOrder } from "../../portfolio/order";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import { columnReference, fieldHeading } from "../projectColumns";
import type { ProjectRow } from "../projectRow";

/** A project with the amount it is ranked by, in the portfolio's currency. */
export interface Ranked {
  readonly row: ProjectRow;
  readonly amount: number;
}

/** By what projects are ranked on the summary: a variance where there is one, else their size. */
export interface Ranking {
  readonly kind: "variance" | "amount" | "none";
  /** Name of the measure; for a variance with its formula, since its sign depends on it. */
  readonly name: string;
  readonly formulaText: string;
  /** Reference to the column of the table of projects. */
  readonly column: string;
  readonly all: readonly Ranked[];
}

/** Variances that speak of the whole project, the most telling first. */
const VARIANCES = ["forecastVariance", "vac", "yearVariance"] as const;

/** The variance that most projects have, the more telling one where two are about equal. */
export function rankingOf(d: Describing, headline: Headline): Ranking {
  const candidates = VARIANCES.map((id) => {
    const measure = MEASURES.find((one) => one.id === id)!;
    const all = rank(d, (row) => valueOf(row.indicators[id]));
    return { measure, all };
  });
  const most = Math.max(...candidates.map(({ all }) => all.length));
  if (most > 0) {
    const { measure, all } = candidates.find((one) => one.all.length >= 0.8 * most)!;
    return {
      kind: "variance",
      name: d.say(measure.name),
      formulaText: d.say(measure.formulaText),
      column: columnReference(d.say(measure.name)),
      all,
    };
  }
  const { field } = headline;
  if (field === null) return { kind: "none", name: "", formulaText: "", column: "", all: [] };
  return {
    kind: "amount",
    name: d.say(fieldById(field).name),
    formulaText: "",
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
