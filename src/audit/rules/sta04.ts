import { amount, evaluateEach, findingAt, threshold } from "../build";
import { headingOf, shorten } from "../headings";
import { earlierOf } from "../history";
import type { Rule } from "../rule";
import { percentWords, valueWords } from "../words";

/** STA-04: nearly finished for three reports and more ("ninety per cent done"). */
export const sta04: Rule = {
  id: "STA-04",
  scope: "history",
  severity: "medium",
  title: { fr: "Presque fini depuis longtemps", en: "Stuck near completion" },
  message: {
    fr: "{project} : « {heading} » est à {found} après {expected} ; plus de {low} depuis {count} rapports sans être terminé.",
    en: "{project}: “{heading}” is at {found} after {expected}; above {low} for {count} reports and not finished.",
  },
  advice: {
    fr: "Listez ce qui reste à faire, avec une date, et recalculez l'avancement à partir de là.",
    en: "List what is left with a date, and work the completion out from that.",
  },
  source: "convention",
  thresholds: { from: 0.9, reports: 3 },
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      const { report } = assessed;
      const now = amount(report.fields.percentComplete);
      if (!earlier || !now) return null;
      const low = threshold(sta04, subject, "from");
      const needed = threshold(sta04, subject, "reports");
      const known = earlier.figures.flatMap(({ percentComplete }) => percentComplete ?? []);
      if (known.length + 1 < needed) return null;
      const stuck = (value: number) => value >= low && value < 1;
      let count = stuck(now.value) ? 1 : 0;
      if (count === 1) {
        for (const value of [...known].reverse()) {
          if (!stuck(value)) break;
          count += 1;
        }
      }
      if (count < needed) return [];
      const { language } = subject.settings;
      return findingAt(sta04, now.reported.source, {
        project: report.key,
        found: valueWords(now.reported, language),
        expected: known
          .slice(1 - count)
          .map((value) => percentWords(value, language, 0))
          .join(", "),
        values: {
          project: shorten(report.name, 60),
          heading: headingOf(subject, now.reported.source, "percentComplete"),
          low: percentWords(low, language, 0),
          count,
        },
      });
    }),
};
