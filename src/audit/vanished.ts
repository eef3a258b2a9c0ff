import type { Finding } from "./finding";
import { his07 } from "./rules/his07";
import type { Evaluation } from "./rule";

/** A project of the last portfolio that no file reports any more. */
export interface Vanished {
  readonly key: string;
  readonly name: string;
  readonly period: string;
  /** The cell that named it then, in words. */
  readonly origin: string;
}

/**
 * HIS-07 across the portfolio: projects that vanished, of all those of the last portfolio. They concern no
 * file of this consolidation.
 */
export function findVanished(vanished: readonly Vanished[], ofLast: number): Evaluation {
  return {
    evaluated: ofLast,
    findings: vanished.map(({ key, name, period, origin }): Finding => ({
      rule: his07.id,
      severity: his07.severity,
      project: key,
      file: null,
      sheet: null,
      cell: null,
      found: "—",
      expected: name,
      values: { project: name, period, origin, found: "—", expected: name },
    })),
  };
}
