import type { Finding } from "./finding";
import type { Rule, Subject } from "./rule";
import { RULES } from "./rules";
import { trustedSubject } from "./trustedSubject";

/** What the audit of one workbook found. */
export interface AuditResult {
  readonly findings: readonly Finding[];
  /** Records that each rule looked at, by rule id; 0 is "not evaluated", which is not "passed". */
  readonly evaluated: Readonly<Record<string, number>>;
}

/** Holds one workbook's reading against every rule. Findings come in the order of the rules, then of reading. */
export function auditReading(subject: Subject, rules: readonly Rule[] = RULES): AuditResult {
  const evaluated: Record<string, number> = {};
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const trusted = trustedSubject(subject);
  for (const rule of rules) {
    const result = rule.evaluate(trusted);
    evaluated[rule.id] = result.evaluated;
    for (const finding of result.findings) {
      const key = JSON.stringify([
        finding.rule,
        finding.project,
        finding.sheet,
        finding.cell,
        finding.values.case ?? null,
        finding.values.about ?? null,
      ]);
      if (seen.has(key)) continue;
      seen.add(key);
      findings.push(finding);
    }
  }
  return { findings, evaluated };
}
