import type { TextValues } from "../language/language";

/** critical blocks consolidation or sign-off; then high, medium, low (DOMAIN C). */
export type Severity = "critical" | "high" | "medium" | "low";

/** Rule ids as in DOMAIN C: "EVM-07", "DAT-01". */
export type RuleId = `${string}-${string}`;

/** One deviation. Plain data: the message is put into words by the rule's own dictionary. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Project key, or null when it concerns a file or the portfolio. */
  readonly project: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  /** One-based address, or null when it concerns a whole sheet or file. */
  readonly cell: string | null;
  readonly found: string;
  readonly expected: string;
  /** What the rule's message and advice speak of. */
  readonly values: TextValues;
}
