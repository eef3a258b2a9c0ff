import { TYPICAL_EAC } from "../../indicators/earnedTerms";
import { inputsOf } from "../../indicators/inputs";
import { valueOf } from "../../indicators/result";
import { amount, evaluateEach, findingAt, threshold } from "../build";
import { headingOf, shorten } from "../headings";
import type { Rule } from "../rule";
import { moneyWords, numberWords, valueWords } from "../words";

/** EVM-08: the reported EAC needs a performance that the project has never shown (DECM 27A106a). */
export const evm08: Rule = {
  id: "EVM-08",
  scope: "row",
  severity: "high",
  title: { fr: "Atterrissage qui ignore la performance", en: "EAC that ignores performance" },
  message: {
    fr: "{project} : tenir « {heading} » ({found}) demande un TCPI de {tcpi}, l'IPC est de {cpi}.",
    en: "{project}: holding “{heading}” ({found}) needs a TCPI of {tcpi}, while CPI is {cpi}.",
  },
  advice: {
    fr: "Révisez l'atterrissage, ou dites ce qui va changer ; à performance égale il serait de {expected}.",
    en: "Revise the forecast, or say what will change; at the present performance it would be {expected}.",
  },
  source: "DECM 27A106a",
  thresholds: { from: 0.15, to: 0.95, difference: 0.1 },
  evaluate: (subject) =>
    evaluateEach(subject.reports, ({ report, indicators }) => {
      const { language } = subject.settings;
      const forecast = amount(report.fields.estimateAtCompletion);
      const complete = valueOf(indicators.percentComplete);
      const [cpi, tcpi] = [valueOf(indicators.cpi), valueOf(indicators.tcpiEac)];
      const typical = TYPICAL_EAC.value(inputsOf(report));
      if (!forecast || complete === null || cpi === null || tcpi === null) return null;
      const inside =
        complete >= threshold(evm08, subject, "from") &&
        complete <= threshold(evm08, subject, "to");
      if (!inside || typical === null) return null;
      if (Math.abs(tcpi - cpi) <= threshold(evm08, subject, "difference") + 1e-9) return [];
      const { source, currency } = forecast.reported;
      return findingAt(evm08, source, {
        project: report.key,
        found: valueWords(forecast.reported, language),
        expected: moneyWords(Math.round(typical), currency, language),
        values: {
          project: shorten(report.name, 60),
          heading: headingOf(subject, source, "estimateAtCompletion"),
          tcpi: numberWords(tcpi, language),
          cpi: numberWords(cpi, language),
        },
      });
    }),
};
