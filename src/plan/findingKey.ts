import type { Finding } from "../audit/finding";

/**
 * Keys of findings, by which answers stay with them: rule, project (or file), what it is about, sheet and
 * cell; a counter tells apart those that share all of it.
 */
export function findingKeys(findings: readonly Finding[]): Map<Finding, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Finding, string>();
  for (const finding of findings) {
    const { rule, project, file, sheet, cell, values } = finding;
    const about = [values.case, values.about].filter((part) => part !== undefined).join(" ");
    const key = [rule, project ?? file ?? "", about, sheet ?? "", cell ?? ""].join(" | ");
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    keys.set(finding, count === 1 ? key : `${key} | ${count}`);
  }
  return keys;
}
