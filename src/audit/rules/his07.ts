import { amount, comparable, evaluateEach, findingAt } from "../build";
import { headingOf, shorten } from "../headings";
import { earlierOf } from "../history";
import type { Rule } from "../rule";
import { tolerance } from "../tolerance";
import { valueWords } from "../words";

/** HIS-07: a project of the last portfolio is not reported any more, or a finished one shows activity. */
export const his07: Rule = {
  id: "HIS-07",
  scope: "history",
  severity: "high",
  title: { fr: "Projet disparu ou rouvert", en: "Project absent or reopened" },
  message: {
    fr: "{project} figurait au portefeuille de {period} ({origin}) et aucun fichier ne le déclare plus.",
    en: "{project} stood in the portfolio of {period} ({origin}) and no file reports it any more.",
  },
  advice: {
    fr: "Demandez le rapport, ou faites confirmer que le projet est terminé, arrêté ou renommé.",
    en: "Ask for the report, or have it confirmed that the project is finished, stopped or renamed.",
  },
  cases: {
    reopened: {
      message: {
        fr: "{project} était terminé en {period} ; « {heading} » est pourtant passé de {expected} à {found}.",
        en: "{project} was finished in {period}; yet “{heading}” went from {expected} to {found}.",
      },
      advice: {
        fr: "Rouvrez le projet avec une décision, ou imputez la dépense au bon projet.",
        en: "Reopen the project with a decision, or book the cost to the right project.",
      },
    },
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      const { report } = assessed;
      if (!earlier) return null;
      const complete = earlier.report.fields.percentComplete?.value;
      const closed =
        (earlier.report.fields.finishDateActual?.value ?? null) !== null ||
        (typeof complete === "number" && complete >= 1);
      const [old, now] = [
        amount(earlier.report.fields.actualCost),
        amount(report.fields.actualCost),
      ];
      if (!closed || !old || !now || !comparable(old, now)) return null;
      if (now.value - old.value <= tolerance(now.reported)) return [];
      const { language } = subject.settings;
      const { source } = now.reported;
      return findingAt(his07, source, {
        project: report.key,
        found: valueWords(now.reported, language),
        expected: valueWords(old.reported, language),
        values: {
          case: "reopened",
          project: shorten(report.name, 60),
          period: earlier.period,
          heading: headingOf(subject, source, "actualCost"),
        },
      });
    }),
};
