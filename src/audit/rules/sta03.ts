import { dayNumber } from "../../indicators/inputs";
import { evaluateEach, findingAt, threshold } from "../build";
import { dateSpan } from "../calendar";
import { headingOf, shorten } from "../headings";
import type { Rule } from "../rule";
import { dateWords, valueWords } from "../words";

/** STA-03: the report's status date lies before the portfolio's period. */
export const sta03: Rule = {
  id: "STA-03",
  scope: "sheet",
  severity: "high",
  title: { fr: "Fiche périmée", en: "Stale report" },
  message: {
    fr: "{project} : « {heading} » ({found}) date de {days} jours avant l'arrêté du portefeuille ({statusDate}).",
    en: "{project}: “{heading}” ({found}) is {days} days before the portfolio's status date ({statusDate}).",
  },
  advice: {
    fr: "Actualisez la fiche, ou vérifiez que la bonne version a été transmise.",
    en: "Update the report, or check that the right version was sent.",
  },
  source: "convention",
  // The portfolio's own period is on time, whatever day of it the report stops at.
  thresholds: { days: 0 },
  evaluate: (subject) =>
    evaluateEach(subject.reports, ({ report }) => {
      const { language, period, statusDate } = subject.settings;
      const own = report.fields.statusDate;
      const span = dateSpan(own);
      const [from, to] = [span && dayNumber(span.latest), dayNumber(statusDate)];
      const opens = dayNumber(`${period}-01`);
      if (!own || from === null || to === null || opens === null) return null;
      const days = to - from;
      if (from >= opens - threshold(sta03, subject, "days")) return [];
      return findingAt(sta03, own.source, {
        project: report.key,
        found: valueWords(own, language),
        expected: dateWords(statusDate, language),
        values: {
          project: shorten(report.name, 60),
          heading: headingOf(subject, own.source, "statusDate"),
          days,
          statusDate: dateWords(statusDate, language),
        },
      });
    }),
};
