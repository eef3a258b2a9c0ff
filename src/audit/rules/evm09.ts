import { amount, evaluateEach, findingAt } from "../build";
import { isComplete } from "../completion";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** EVM-09: finished work with an estimate to complete (DECM 27A104b). */
export const evm09: Rule = {
  id: "EVM-09",
  scope: "row",
  severity: "high",
  title: {
    fr: "Reste à faire sur un travail terminé",
    en: "Estimate to complete on finished work",
  },
  message: {
    fr: "{who} est terminé, mais « {heading} » vaut encore {found}.",
    en: "{who} is complete, yet “{heading}” is still {found}.",
  },
  advice: {
    fr: "Mettez le reste à faire à zéro, ou corrigez l'avancement.",
    en: "Set the estimate to complete to zero, or mend the progress.",
  },
  source: "DECM 27A104b",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach([...projectRecords(subject), ...lineRecords(subject, "task")], (record) => {
      const { language } = subject.settings;
      const left = amount(record.fields.estimateToComplete);
      if (!left || isComplete(record) !== true) return null;
      if (left.value === 0) return [];
      return findingAt(evm09, left.reported.source, {
        project: record.report.key,
        found: valueWords(left.reported, language),
        expected: "0",
        values: {
          heading: headingOf(subject, left.reported.source, "estimateToComplete"),
          who: record.label,
        },
      });
    }),
};
