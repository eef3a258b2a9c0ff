import { amount, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { earnedRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** EVM-03: money was spent and nothing is earned. */
export const evm03: Rule = {
  id: "EVM-03",
  scope: "row",
  severity: "high",
  title: { fr: "Dépense sans avancement", en: "Cost without progress" },
  message: {
    fr: "{who} : « {other} » de {otherValue}, mais « {heading} » à zéro.",
    en: "{who}: “{other}” is {otherValue}, yet “{heading}” is zero.",
  },
  advice: {
    fr: "Déclarez l'avancement, ou vérifiez l'imputation de la dépense.",
    en: "Report the progress, or check where the cost was booked.",
  },
  source: "DECM 16A501a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(earnedRecords(subject), (record) => {
      const { language } = subject.settings;
      const first = amount(record.fields.earnedValue);
      const second = amount(record.fields.actualCost);
      if (!first || !second) return null;
      if (!(second.value > 0 && first.value === 0)) return [];
      const { source } = first.reported;
      return findingAt(evm03, source, {
        project: record.report.key,
        found: valueWords(first.reported, language),
        expected: "> 0",
        values: {
          heading: headingOf(subject, source, "earnedValue"),
          other: headingOf(subject, source, "actualCost"),
          otherValue: valueWords(second.reported, language),
          who: record.label,
        },
      });
    }),
};
