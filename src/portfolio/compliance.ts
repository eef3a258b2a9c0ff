import { ruleById } from "../audit/describeFinding";
import type { Finding, RuleId } from "../audit/finding";
import { complianceScore } from "../audit/score";

/** How far the reports keep the rules that could be evaluated. */
export interface Compliance {
  /** 0 to 100; null when no rule had anything to look at ("not evaluated" is not "passed"). */
  readonly score: number | null;
  /** False while a critical finding is open, whatever the score. */
  readonly signable: boolean;
  /** Records that a rule looked at, and those it found fault with. */
  readonly evaluated: number;
  readonly failed: number;
}

/** The audit's score of the portfolio's findings, with what it rests on. A rule fails on no more records than it saw. */
export function portfolioCompliance(
  findings: readonly Finding[],
  evaluated: Readonly<Record<string, number>>
): Compliance {
  const rules = Object.entries(evaluated).map(([id, count]) => ({
    id: id as RuleId,
    severity: ruleById(id)?.severity ?? ("low" as const),
    evaluated: count,
  }));
  const { score, signable } = complianceScore({ findings, rules });
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    score,
    signable,
    evaluated: rules.reduce((total, rule) => total + rule.evaluated, 0),
    failed: rules.reduce(
      (total, { id, evaluated: n }) => total + Math.min(n, counts.get(id) ?? 0),
      0
    ),
  };
}
