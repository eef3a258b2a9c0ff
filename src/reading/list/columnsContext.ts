import type { FieldId } from "../../fields/catalogue";
import { wordsOf, YEAR_WORD } from "../headingsWords";
import type { ListColumn } from "./columns";

/** Figures of the whole project, of which "variance" could be the variance. */
const WHOLE: readonly FieldId[] = [
  "originalBudget",
  "currentBudget",
  "budgetAtCompletion",
  "estimateAtCompletion",
];

/**
 * Settles what a variance is of by the columns beside it: where a list has budget and forecast of the year and
 * nothing of the kind for the whole project, a variance in percent is the year's, and one in money no field.
 */
export function settleVariances(columns: readonly ListColumn[]): ListColumn[] {
  const fields = new Set(columns.map(({ match }) => match.field));
  const ofYear = fields.has("yearBudget") && fields.has("yearForecast");
  if (!ofYear || WHOLE.some((field) => fields.has(field))) return [...columns];
  return columns.map((column) => {
    const { field } = column.match;
    if (field === "budgetVariancePercent" && !fields.has("yearVariancePercent"))
      return withField(column, "yearVariancePercent", 0.85);
    const ofThisYear = wordsOf(column.heading.text).includes(YEAR_WORD);
    return field === "budgetVariance" && ofThisYear ? withField(column, null, 0) : column;
  });
}

function withField(column: ListColumn, field: FieldId | null, score: number): ListColumn {
  return { ...column, match: { ...column.match, field, score, runnerUp: null } };
}
