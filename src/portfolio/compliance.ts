import { ruleById } from "../audit/describeFinding";
import type { Finding, Severity } from "../audit/finding";

/** How far the reports keep the rules that could be evaluated. */
export interface Compliance {
  /** 0 to 100; null when no rule had anything to look at ("not evaluated" is not "passed"). */
  readonly score: number | null;
  /** Records that a rule looked at, and those it found fault with. */
  readonly evaluated: number;
  readonly failed: number;
}

const WEIGHTS: Readonly<Record<Severity, number>> = { critical: 10, high: 5, medium: 2, low: 1 };

/**
 * Compliance score of DOMAIN B9: 100·(1 − Σw·failed / Σw·evaluated), with weights 10, 5, 2, 1 by the gravity
 * of the rule. A rule cannot fail on more records than it looked at.
 */
export function scoreCompliance(
  findings: readonly Finding[],
  evaluated: Readonly<Record<string, number>>
): Compliance {
  const byRule = new Map<string, number>();
  for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  let [lost, possible, failedRecords, records] = [0, 0, 0, 0];
  for (const [rule, count] of Object.entries(evaluated)) {
    const failed = Math.min(count, byRule.get(rule) ?? 0);
    const weight = WEIGHTS[ruleById(rule)?.severity ?? "low"];
    lost += weight * failed;
    possible += weight * count;
    failedRecords += failed;
    records += count;
  }
  const score = possible > 0 ? 100 * (1 - lost / possible) : null;
  return { score, evaluated: records, failed: failedRecords };
}
