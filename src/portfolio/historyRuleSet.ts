import { RULES } from "../audit/rules";
import type { PortfolioSettings } from "./portfolio";

/**
 * Names the set of rules and thresholds that a portfolio was audited with: the number of rules and a
 * fingerprint of ids and thresholds. Two portfolios with the same name were judged alike.
 */
export function ruleSetVersion({ thresholds }: Pick<PortfolioSettings, "thresholds">): string {
  const text = JSON.stringify(
    RULES.map(({ id, severity, thresholds: own }) => [id, severity, { ...own, ...thresholds[id] }])
  );
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return `${RULES.length}-${hash.toString(16).padStart(8, "0")}`;
}
