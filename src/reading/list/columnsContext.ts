import type { FieldId } from "../../fields/catalogue";
import { foldText } from "../../fields/plainText";
import { profileOf } from "../headingsEvidence";
import { wordsOf, YEAR_WORD } from "../headingsWords";
import type { ListColumn } from "./columns";
import type { ListTable } from "./table";

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

/** A heading of a mere running number: "N°", "#", "Rang". */
const COUNTER =
  /^(?:n[°ºo]?|num(?:ero)?|no|nr|#|rang|ordre|n[°º] d'ordre|ligne|line|row|index|rank|id)\.?$/;

/**
 * Takes the project's id from a column that only counts the rows (1, 2, 3 … under "N°") beside the names: such a
 * number changes with every sort, and each file has a project 1.
 */
export function withoutRunningNumbers(
  table: ListTable,
  columns: readonly ListColumn[]
): ListColumn[] {
  if (!columns.some(({ match }) => match.field === "projectName")) return [...columns];
  return columns.map((column) => {
    if (column.match.field !== "projectId") return column;
    if (!COUNTER.test(foldText(column.heading.leaf))) return column;
    const values = table.column(column.heading.index).map(({ value }) => Number(value));
    const counts = values.length > 0 && values.every((value, i) => value === i + 1);
    return counts ? withField(column, null, 0) : column;
  });
}

const STATE = /^(statut|etat|status|state|etape|avancement projet)( du projet| projet| project)?$/;

/**
 * "Statut" with "En cours", "Cadrage", "Terminé" under it is where the project is in its life, not its health:
 * the phase, where no other column tells it.
 */
export function settleStatus(table: ListTable, columns: readonly ListColumn[]): ListColumn[] {
  if (columns.some(({ match }) => match.field === "phase")) return [...columns];
  return columns.map((column) => {
    if (column.match.field !== "declaredStatus") return column;
    if (!STATE.test(foldText(column.heading.leaf))) return column;
    const { informative, words, prose } = profileOf(table.column(column.heading.index));
    const stages = informative > 0 && (words - prose) * 2 > informative;
    return stages ? withField(column, "phase", 0.8) : column;
  });
}

function withField(column: ListColumn, field: FieldId | null, score: number): ListColumn {
  return { ...column, match: { ...column.match, field, score, runnerUp: null } };
}
