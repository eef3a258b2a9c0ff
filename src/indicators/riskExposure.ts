import type { Line } from "../reading/report";
import { numberOf, rateOf } from "./inputs";
import type { CurrencySettings } from "./inputs";
import { sum } from "./sum";

export interface RiskExposure {
  /** Σ probability × cost, in full units of the settings' currency. */
  readonly exposure: number;
  /** Risks that it rests on, of `risks`. */
  readonly quantified: number;
  readonly risks: number;
}

/**
 * Money at risk: Σ probability × impact. A risk without both, with a probability outside 0 to 1, or in a
 * currency without a rate is left out and shows in the coverage. Scores are never averaged (DOMAIN B5).
 */
export function riskExposure(risks: readonly Line[], settings: CurrencySettings): RiskExposure {
  const amounts = risks.flatMap(({ fields: { probability, impactCost } }) => {
    const p = probability ? numberOf(probability) : null;
    const cost = impactCost ? numberOf(impactCost) : null;
    const rate = impactCost ? rateOf(impactCost.currency, settings) : null;
    return p === null || cost === null || rate === null || p < 0 || p > 1 ? [] : [p * cost * rate];
  });
  return { exposure: sum(amounts), quantified: amounts.length, risks: risks.length };
}

/** Contingency left for each unit at risk; null when nothing is at risk. */
export function contingencyCoverage(contingency: number, exposure: number): number | null {
  return exposure === 0 ? null : contingency / exposure;
}
