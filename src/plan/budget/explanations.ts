import { TABLES } from "../../portfolio/machineTables";
import type { KeptCell, TableAdditions } from "../../portfolio/previous";
import type { Describing } from "../describing";

/** What people wrote about one row of variances, and the variance that they wrote it about. */
export interface Explanation {
  readonly text: string;
  readonly about: number | null;
}

/**
 * What was added to the table of variances, ready to be written again: an explanation without a noted
 * variance was written about the one that stood beside it in the last portfolio.
 */
export function variancesAdditions(d: Describing): TableAdditions | null {
  const added = d.previous?.additions.find(({ table }) => table === TABLES.variances);
  if (!added) return null;
  const { inputs } = added;
  const variance = added.remembered?.variance ?? added.remembered?.yearVariance ?? {};
  const noted = inputs.explainedVariance ?? {};
  const about: Record<string, KeptCell> = {};
  for (const [key, cell] of Object.entries(inputs.explanation ?? {})) {
    if (textOf(cell) === "") continue;
    const known = [noted[key], variance[key]].find((one) => typeof one?.value === "number");
    if (known) about[key] = { value: known.value, formula: null, format: known.format };
  }
  return { ...added, inputs: { ...inputs, explainedVariance: about } };
}

/** The explanation of a row; its text is "" when nobody gave one. */
export function explanationOf(added: TableAdditions | null, key: string): Explanation {
  const about = added?.inputs.explainedVariance?.[key]?.value;
  return {
    text: textOf(added?.inputs.explanation?.[key]),
    about: typeof about === "number" ? about : null,
  };
}

function textOf(cell: KeptCell | undefined): string {
  return cell?.value === null || cell === undefined ? "" : String(cell.value).trim();
}
