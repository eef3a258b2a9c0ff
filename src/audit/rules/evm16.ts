import { amount, evaluateEach, findingAt, threshold } from "../build";
import { headingOf, shorten } from "../headings";
import { earlierOf } from "../history";
import type { Rule } from "../rule";
import { tolerance } from "../tolerance";
import { moneyWords, valueWords } from "../words";

/** EVM-16: earned value went back, or jumped far beyond its usual pace (GAO-20-195G). */
export const evm16: Rule = {
  id: "EVM-16",
  scope: "history",
  severity: "medium",
  title: { fr: "Saut d'avancement", en: "Progress jump" },
  message: {
    fr: "{project} : « {heading} » est {found}, soit {step} de plus en une période ; {pace} en moyenne jusqu'ici.",
    en: "{project}: “{heading}” is {found}, {step} more in one period; {pace} on average so far.",
  },
  advice: {
    fr: "Vérifiez la mesure de l'avancement et expliquez le saut.",
    en: "Check how progress was measured and explain the jump.",
  },
  cases: {
    decrease: {
      message: {
        fr: "{project} : « {heading} » recule à {found} ; le rapport de {period} disait {expected}.",
        en: "{project}: “{heading}” went back to {found}; the report of {period} said {expected}.",
      },
      advice: {
        fr: "Le travail accompli ne se défait pas : corrigez, ou expliquez ce qui avait été compté à tort.",
        en: "Work that is done stays done: mend it, or explain what had been counted wrongly.",
      },
    },
  },
  source: "GAO-20-195G; factor: convention",
  thresholds: { factor: 3 },
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      const { report } = assessed;
      const now = amount(report.fields.earnedValue);
      if (!earlier || !now) return null;
      const { currency, source } = now.reported;
      const known = earlier.figures
        .filter((one) => one.currency === currency)
        .flatMap(({ earnedValue, period }) =>
          earnedValue === null ? [] : [{ earnedValue, period }]
        );
      const last = known.at(-1);
      if (!last) return null;
      const { language } = subject.settings;
      const words = (value: number) => moneyWords(value, currency, language);
      const common = {
        project: shorten(report.name, 60),
        heading: headingOf(subject, source, "earnedValue"),
        period: last.period,
      };
      const found = valueWords(now.reported, language);
      const step = now.value - last.earnedValue;
      if (step < -tolerance(now.reported)) {
        return findingAt(evm16, source, {
          project: report.key,
          found,
          expected: words(last.earnedValue),
          values: { ...common, case: "decrease" },
        });
      }
      if (known.length < 3) return [];
      const pace = (last.earnedValue - known[0]!.earnedValue) / (known.length - 1);
      if (pace <= 0 || step <= threshold(evm16, subject, "factor") * pace) return [];
      return findingAt(evm16, source, {
        project: report.key,
        found,
        expected: words(last.earnedValue + pace),
        values: { ...common, step: words(step), pace: words(pace) },
      });
    }),
};
