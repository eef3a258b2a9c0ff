import { amount, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { earnedRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** EVM-05: work is earned and no cost is booked. */
export const evm05: Rule = {
  id: "EVM-05",
  scope: "row",
  severity: "high",
  title: { fr: "Avancement sans dépense", en: "Progress without cost" },
  message: {
    fr: "{who} : « {other} » de {otherValue}, mais « {heading} » à zéro.",
    en: "{who}: “{other}” is {otherValue}, yet “{heading}” is zero.",
  },
  advice: {
    fr: "Saisissez le coût du travail fait, factures à recevoir comprises.",
    en: "Enter the cost of the work done, accruals included.",
  },
  source: "DECM 16A501b",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(earnedRecords(subject), (record) => {
      const { language } = subject.settings;
      const first = amount(record.fields.actualCost);
      const second = amount(record.fields.earnedValue);
      if (!first || !second) return null;
      if (!(second.value > 0 && first.value === 0)) return [];
      const { source } = first.reported;
      return findingAt(evm05, source, {
        project: record.report.key,
        found: valueWords(first.reported, language),
        expected: "> 0",
        values: {
          heading: headingOf(subject, source, "actualCost"),
          other: headingOf(subject, source, "earnedValue"),
          otherValue: valueWords(second.reported, language),
          who: record.label,
        },
      });
    }),
};
