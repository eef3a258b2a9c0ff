import { amount, comparable, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { earnedRecords } from "../records";
import type { Rule } from "../rule";
import { tolerance } from "../tolerance";
import { valueWords } from "../words";

/** EVM-07: actual cost exceeds the reported EAC. */
export const evm07: Rule = {
  id: "EVM-07",
  scope: "row",
  severity: "critical",
  title: { fr: "Consommé au-delà de l'atterrissage", en: "Cost already beyond the forecast" },
  message: {
    fr: "{who} : « {other} » ({otherValue}) dépasse « {heading} » ({found}).",
    en: "{who}: “{other}” ({otherValue}) exceeds “{heading}” ({found}).",
  },
  advice: {
    fr: "Révisez l'atterrissage : il ne peut pas être inférieur à ce qui est déjà dépensé.",
    en: "Revise the forecast: it cannot be less than what is already spent.",
  },
  source: "DECM 27A105a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(earnedRecords(subject), (record) => {
      const { language } = subject.settings;
      const forecast = amount(record.fields.estimateAtCompletion);
      const actual = amount(record.fields.actualCost);
      if (!forecast || !actual || !comparable(forecast, actual)) return null;
      const allowed = Math.max(tolerance(forecast.reported), tolerance(actual.reported));
      if (actual.value <= forecast.value + allowed) return [];
      const { source } = forecast.reported;
      return findingAt(evm07, source, {
        project: record.report.key,
        found: valueWords(forecast.reported, language),
        expected: `≥ ${valueWords(actual.reported, language)}`,
        values: {
          heading: headingOf(subject, source, "estimateAtCompletion"),
          other: headingOf(subject, actual.reported.source, "actualCost"),
          otherValue: valueWords(actual.reported, language),
          who: record.label,
        },
      });
    }),
};
