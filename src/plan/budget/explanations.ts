import { explanationsOf } from "../../portfolio/explanationFindings";
import type { Explanation } from "../../portfolio/explanationFindings";
import { TABLES } from "../../portfolio/machineTables";
import type { KeptCell, TableAdditions } from "../../portfolio/previous";
import type { Describing } from "../describing";

/** What was added to the table of variances, and what it explains. */
export interface Explained {
  /** Ready to be written again: each explanation with the variance that it was written about. */
  readonly added: TableAdditions | null;
  readonly of: (key: string) => Explanation | undefined;
}

/**
 * An explanation without a noted variance was written about the one that stood beside it in the last
 * portfolio: from now on that one is noted with it.
 */
export function explainedVariances(d: Describing): Explained {
  const added = d.previous?.additions.find(({ table }) => table === TABLES.variances);
  if (!added) return { added: null, of: () => undefined };
  const explanations = explanationsOf(added);
  const noted: Record<string, KeptCell> = {};
  for (const [key, { about }] of explanations) {
    if (about !== null) noted[key] = { value: about, formula: null, format: "General" };
  }
  return {
    added: { ...added, inputs: { ...added.inputs, explainedVariance: noted } },
    of: (key) => explanations.get(key),
  };
}
