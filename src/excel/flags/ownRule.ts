import type { Severity } from "../../audit/finding";

/**
 * The formula of our conditional formats: always true, and known again by its text in any workbook that
 * holds it, however cells were moved or copied since. N() of a text is 0.
 */
export function ruleFormula(severity: Severity): string {
  return `=N("Vigie ${severity}")=0`;
}

/** True for the formula of a conditional format of ours. */
export function isOurs(formula: string): boolean {
  return /^=?N\("Vigie (?:critical|high|medium|low)"\)=0$/.test(formula.trim());
}
