import { say } from "../language/language";
import type { Language } from "../language/language";
import type { Finding } from "./finding";
import type { Rule, Wording } from "./rule";
import { RULES } from "./rules";

/** A finding in words. */
export interface FindingWords {
  /** What the rule is about, the same for all its findings. */
  readonly title: string;
  /** What was found, with the user's headings and figures. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, or null. */
export function ruleById(id: string): Rule | null {
  return BY_ID.get(id) ?? null;
}

/** Puts a finding into words. A rule that is not in the catalogue leaves its id and what was found. */
export function describeFinding(finding: Finding, language: Language): FindingWords {
  const rule = ruleById(finding.rule);
  if (!rule) {
    const message = finding.expected ? `${finding.found} → ${finding.expected}` : finding.found;
    return { title: finding.rule, message, advice: "" };
  }
  const wording: Wording = rule.cases?.[String(finding.values.case)] ?? rule;
  const values = { ...finding.values, found: finding.found, expected: finding.expected };
  return {
    title: rule.title[language],
    message: say(wording.message, language, values),
    advice: say(wording.advice, language, values),
  };
}
