import { fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { Describing } from "./describing";
import { scaleFor } from "./money";
import type { Scale } from "./money";
import { columnReference, fieldHeading } from "./projectHeadings";
import { convertedAmount } from "./projectRow";
import { FINDING_WORDS } from "./words/findings";
import { PROJECT_WORDS } from "./words/projects";

/** The one amount that stands for the size of a project, the same for all of them. */
export interface Headline {
  /** Null when no project reports any amount. */
  readonly field: FieldId | null;
  readonly name: string;
  /** Sum in the portfolio's currency, as a formula and as a value. */
  readonly totalFormula: string;
  readonly total: number;
  /** Projects that the sum rests on. */
  readonly reported: number;
  /** Scale in which sums of the portfolio are shown. */
  readonly scale: Scale;
  readonly keyHeading: string;
  readonly rateReference: string;
  readonly ruleHeading: string;
}

/** What a project is worth, the most telling first; the first that nearly as many projects report as any. */
const CANDIDATES: readonly FieldId[] = [
  "currentBudget",
  "budgetAtCompletion",
  "originalBudget",
  "estimatedCost",
  "wholeLifeCost",
  "yearBudget",
  "estimateAtCompletion",
  "actualCost",
];

/** Share of the best covered amount's projects that a more telling amount must reach to be preferred. */
const ENOUGH = 0.8;

/** Chooses the headline amount by how many projects report it. */
export function headlineOf(d: Describing): Headline {
  const counts = CANDIDATES.map((field) => ({
    field,
    count: d.rows.filter((row) => convertedAmount(row, field) !== null).length,
  }));
  const best = Math.max(...counts.map(({ count }) => count));
  const field =
    best === 0 ? null : counts.find(({ count }) => count >= ENOUGH * best && count > 0)!.field;
  const amounts = field === null ? [] : d.rows.flatMap((row) => convertedAmount(row, field) ?? []);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const rateReference = columnReference(d.say(PROJECT_WORDS.rate));
  return {
    field,
    name: field === null ? "" : d.say(fieldById(field).name),
    totalFormula:
      field === null
        ? ""
        : `SUMPRODUCT(${columnReference(fieldHeading(field, d))},${rateReference})`,
    total,
    reported: amounts.length,
    scale: scaleFor(total),
    keyHeading: d.say(PROJECT_WORDS.key),
    rateReference,
    ruleHeading: d.say(FINDING_WORDS.rule),
  };
}
