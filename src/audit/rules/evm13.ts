import { amount, evaluateEach, findingAt } from "../build";
import { isComplete } from "../completion";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** EVM-13: work is left and the estimate to complete is zero or less (DECM 27I101a). */
export const evm13: Rule = {
  id: "EVM-13",
  scope: "row",
  severity: "high",
  title: { fr: "Travail restant sans reste à faire", en: "Work left without an estimate" },
  message: {
    fr: "{who} n'est pas terminé, mais « {heading} » vaut {found}.",
    en: "{who} is not complete, yet “{heading}” is {found}.",
  },
  advice: {
    fr: "Estimez ce qu'il reste à dépenser, ou déclarez le travail terminé.",
    en: "Estimate what is left to spend, or report the work complete.",
  },
  source: "DECM 27I101a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach([...projectRecords(subject), ...lineRecords(subject, "task")], (record) => {
      const { language } = subject.settings;
      const left = amount(record.fields.estimateToComplete);
      const budget =
        amount(record.fields.budgetAtCompletion) ?? amount(record.fields.currentBudget);
      if (!left || !budget || budget.value <= 0 || isComplete(record) !== false) return null;
      if (left.value > 0) return [];
      return findingAt(evm13, left.reported.source, {
        project: record.report.key,
        found: valueWords(left.reported, language),
        expected: "> 0",
        values: {
          heading: headingOf(subject, left.reported.source, "estimateToComplete"),
          who: record.label,
        },
      });
    }),
};
