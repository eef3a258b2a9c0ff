import { valueOf } from "../../indicators/result";
import { amount, evaluateEach, findingAt, threshold } from "../build";
import { headingOf, shorten } from "../headings";
import type { Rule } from "../rule";
import { moneyWords, valueWords } from "../words";

/** EVM-15: the reported EAC lies well below every independent one (Christensen; wInsight). */
export const evm15: Rule = {
  id: "EVM-15",
  scope: "row",
  severity: "medium",
  title: { fr: "Atterrissage optimiste", en: "Optimistic EAC" },
  message: {
    fr: "{project} : « {heading} » ({found}) est bien en dessous de toute estimation indépendante ({expected} au moins).",
    en: "{project}: “{heading}” ({found}) lies well below every independent estimate ({expected} at least).",
  },
  advice: {
    fr: "Justifiez l'atterrissage, ou révisez-le.",
    en: "Give the grounds for the forecast, or revise it.",
  },
  source: "Christensen; wInsight",
  thresholds: { below: 0.1 },
  evaluate: (subject) =>
    evaluateEach(subject.reports, ({ report, indicators }) => {
      const { language } = subject.settings;
      const forecast = amount(report.fields.estimateAtCompletion);
      const [typical, plan] = [valueOf(indicators.eac), valueOf(indicators.eacPlan)];
      if (!forecast || typical === null || plan === null) return null;
      const least = Math.min(typical, plan);
      if (forecast.value >= least * (1 - threshold(evm15, subject, "below"))) return [];
      const { source, currency } = forecast.reported;
      return findingAt(evm15, source, {
        project: report.key,
        found: valueWords(forecast.reported, language),
        expected: moneyWords(Math.round(least), currency, language),
        values: {
          project: shorten(report.name, 60),
          heading: headingOf(subject, source, "estimateAtCompletion"),
        },
      });
    }),
};
