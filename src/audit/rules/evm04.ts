import { amount, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { earnedRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** EVM-04: work is earned while none was planned by the status date. */
export const evm04: Rule = {
  id: "EVM-04",
  scope: "row",
  severity: "medium",
  title: { fr: "Avancement non planifié", en: "Progress that was not planned" },
  message: {
    fr: "{who} : « {other} » de {otherValue}, mais « {heading} » à zéro.",
    en: "{who}: “{other}” is {otherValue}, yet “{heading}” is zero.",
  },
  advice: {
    fr: "Planifiez le travail commencé, ou vérifiez la courbe de référence.",
    en: "Schedule the work that was begun, or check the baseline curve.",
  },
  source: "GAO-20-195G",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(earnedRecords(subject), (record) => {
      const { language } = subject.settings;
      const first = amount(record.fields.plannedValue);
      const second = amount(record.fields.earnedValue);
      if (!first || !second) return null;
      if (!(second.value > 0 && first.value === 0)) return [];
      const { source } = first.reported;
      return findingAt(evm04, source, {
        project: record.report.key,
        found: valueWords(first.reported, language),
        expected: "> 0",
        values: {
          heading: headingOf(subject, source, "plannedValue"),
          other: headingOf(subject, source, "earnedValue"),
          otherValue: valueWords(second.reported, language),
          who: record.label,
        },
      });
    }),
};
