import type { Finding, RuleId, Severity } from "./finding";

/** How far a report, or a portfolio, keeps the rules (DOMAIN B9). */
export interface ComplianceScore {
  /** 0 to 100; null when nothing could be evaluated: not evaluated is not passed. */
  readonly score: number | null;
  /** The same as if no finding had been waived. */
  readonly beforeWaivers: number | null;
  /** False while a critical finding is open, whatever the score. */
  readonly signable: boolean;
  readonly open: Readonly<Record<Severity, number>>;
  /** Rules that had something to look at, and rules that had nothing. */
  readonly rulesEvaluated: number;
  readonly rulesNotEvaluated: number;
}

/** What a rule weighs, by its severity. */
export const SCORE_WEIGHTS: Readonly<Record<Severity, number>> = {
  critical: 10,
  high: 5,
  medium: 2,
  low: 1,
};

/** What was audited: findings, and for each rule its severity and how many records it looked at. */
export interface Scored {
  readonly findings: readonly Finding[];
  readonly rules: readonly {
    readonly id: RuleId;
    readonly severity: Severity;
    readonly evaluated: number;
  }[];
  readonly isWaived?: (finding: Finding) => boolean;
}

/**
 * S = 100 · (1 − Σ w · share / Σ w) over the rules that had something to look at, share = failed ÷ evaluated
 * records of that rule (X/Y, as DECM counts a metric). Each rule counts once, whatever its records: one fault
 * over 5,000 cells costs its rule at most, and 5,000 sound cells do not hide the rules that fail (DOMAIN B9).
 */
export function complianceScore(scored: Scored): ComplianceScore {
  const { findings, rules, isWaived = () => false } = scored;
  const open = findings.filter((finding) => !isWaived(finding));
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  const evaluated = rules.filter((rule) => rule.evaluated > 0).length;
  return {
    score: scoreOf(open, rules),
    beforeWaivers: scoreOf(findings, rules),
    signable: count("critical") === 0,
    open: {
      critical: count("critical"),
      high: count("high"),
      medium: count("medium"),
      low: count("low"),
    },
    rulesEvaluated: evaluated,
    rulesNotEvaluated: rules.length - evaluated,
  };
}

function scoreOf(findings: readonly Finding[], rules: Scored["rules"]): number | null {
  let [lost, possible] = [0, 0];
  for (const rule of rules) {
    if (rule.evaluated === 0) continue;
    const failed = findings.filter((finding) => finding.rule === rule.id).reduce(recordsOf, 0);
    const weight = SCORE_WEIGHTS[rule.severity];
    lost += weight * Math.min(1, failed / rule.evaluated);
    possible += weight;
  }
  return possible > 0 ? 100 * (1 - lost / possible) : null;
}

/** A finding that stands for a whole column counts as many records as the column has. */
function recordsOf(total: number, { values: { count } }: Finding): number {
  return total + (typeof count === "number" && count > 0 ? count : 1);
}
