import { evaluateEach } from "../build";
import { earlierOf } from "../history";
import { movedFinding } from "../historyFindings";
import type { Rule } from "../rule";

const ACTUAL = ["startDateActual", "finishDateActual", "milestoneActual"];

/** DAT-09: an actual date, once reported, is a fact (DECM 06A504a/b). */
export const dat09: Rule = {
  id: "DAT-09",
  scope: "history",
  severity: "high",
  title: { fr: "Date réelle modifiée", en: "Actual date changed" },
  message: {
    fr: "{project} : {record} est au {found} ; le rapport de {period} disait le {expected} ({origin}).",
    en: "{project}: {record} is {found}; the report of {period} said {expected} ({origin}).",
  },
  advice: {
    fr: "Rétablissez la date constatée, ou expliquez la correction.",
    en: "Restore the date on record, or explain the correction.",
  },
  source: "DECM 06A504a, 06A504b",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      if (!earlier) return null;
      const { fields, milestones } = earlier.report;
      const had =
        fields.startDateActual || fields.finishDateActual
          ? true
          : milestones.some((line) => line.fields.milestoneActual);
      if (!had) return null;
      return earlier.moves
        .filter(
          ({ subject: field, before, after, kind }) =>
            field !== null &&
            ACTUAL.includes(field) &&
            kind !== "milestoneReached" &&
            before !== null &&
            after !== null
        )
        .flatMap((move) => movedFinding(dat09, subject, assessed.report, move) ?? []);
    }),
};
