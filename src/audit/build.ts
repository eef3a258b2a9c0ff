import type { ReportedValue, Source } from "../fields/values";
import type { TextValues } from "../language/language";
import type { Finding } from "./finding";
import type { Evaluation, Rule, Subject } from "./rule";

/** What a finding says beside where it lies. */
export interface Words {
  readonly project: string | null;
  readonly found: string;
  readonly expected: string;
  readonly values?: TextValues;
}

/** A finding of a rule on the cell where a value was read. */
export function findingAt(
  rule: Pick<Rule, "id" | "severity">,
  source: Source,
  { project, found, expected, values = {} }: Words
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    project,
    file: source.file,
    sheet: source.sheet,
    cell: source.cell,
    found,
    expected,
    values: { ...values, found, expected, cell: source.cell, sheet: source.sheet },
  };
}

/** Evaluates a rule record by record. `check` answers null where the record does not hold what the rule needs. */
export function evaluateEach<Item>(
  items: readonly Item[],
  check: (item: Item) => readonly Finding[] | Finding | null
): Evaluation {
  let evaluated = 0;
  const findings: Finding[] = [];
  for (const item of items) {
    const result = check(item);
    if (result === null) continue;
    evaluated += 1;
    findings.push(...(Array.isArray(result) ? result : [result as Finding]));
  }
  return { evaluated, findings };
}

/** A rule's setting, with the office's override. */
export function threshold(
  rule: Pick<Rule, "id" | "thresholds">,
  subject: Pick<Subject, "settings">,
  name: string
): number {
  return subject.settings.thresholds[rule.id]?.[name] ?? rule.thresholds[name] ?? 0;
}

/** A value that is a number, with where it was read. */
export interface Amount {
  readonly value: number;
  readonly reported: ReportedValue;
}

/** The number of a reported value; null when it is absent or not a number. */
export function amount(reported: ReportedValue | undefined): Amount | null {
  return reported && typeof reported.value === "number" && Number.isFinite(reported.value)
    ? { value: reported.value, reported }
    : null;
}

/** True when two amounts are counted in the same thing and may be compared. */
export function comparable(a: Amount, b: Amount): boolean {
  return a.reported.unit === b.reported.unit && a.reported.currency === b.reported.currency;
}
