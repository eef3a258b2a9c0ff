import { amount, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { earnedRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** EVM-10: work is planned or earned on a budget of zero (DECM 10A109b). A negative budget is EVM-01's. */
export const evm10: Rule = {
  id: "EVM-10",
  scope: "row",
  severity: "medium",
  title: { fr: "Travail sans budget", en: "Work without a budget" },
  message: {
    fr: "{who} : « {heading} » est à zéro alors que « {other} » vaut {otherValue}.",
    en: "{who}: “{heading}” is zero while “{other}” is {otherValue}.",
  },
  advice: { fr: "Donnez un budget à ce travail.", en: "Give this work a budget." },
  source: "DECM 10A109b",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(earnedRecords(subject), (record) => {
      const { language } = subject.settings;
      const budget = amount(record.fields.budgetAtCompletion);
      const field = (["plannedValue", "earnedValue"] as const).find(
        (id) => (amount(record.fields[id])?.value ?? 0) > 0
      );
      if (!budget || !(record.fields.plannedValue ?? record.fields.earnedValue)) return null;
      if (budget.value !== 0 || field === undefined) return [];
      const { source } = budget.reported;
      return findingAt(evm10, source, {
        project: record.report.key,
        found: valueWords(budget.reported, language),
        expected: "> 0",
        values: {
          heading: headingOf(subject, source, "budgetAtCompletion"),
          other: headingOf(subject, source, field),
          otherValue: valueWords(record.fields[field]!, language),
          who: record.label,
        },
      });
    }),
};
