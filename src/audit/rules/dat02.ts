import type { FieldId } from "../../fields/catalogue";
import { evaluateEach, findingAt } from "../build";
import { dateSpan, statusDateOf } from "../calendar";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { Rule } from "../rule";
import { dateWords, valueWords } from "../words";

const ACTUALS: readonly FieldId[] = ["startDateActual", "finishDateActual", "milestoneActual"];

/** DAT-02: an actual start or finish after the status date. */
export const dat02: Rule = {
  id: "DAT-02",
  scope: "row",
  severity: "high",
  title: { fr: "Date réelle dans le futur", en: "Actual date in the future" },
  message: {
    fr: "{who} : « {heading} » ({found}) est postérieure à la date d'arrêté ({statusDate}).",
    en: "{who}: “{heading}” ({found}) is after the status date ({statusDate}).",
  },
  advice: {
    fr: "Une date réelle est passée : corrigez-la, ou portez-la en prévision.",
    en: "An actual date lies in the past: mend it, or make it a forecast.",
  },
  source: "DECM 06A506a; DCMA 9b",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(
      [
        ...projectRecords(subject),
        ...lineRecords(subject, "task"),
        ...lineRecords(subject, "milestone"),
      ].flatMap((record) => ACTUALS.map((field) => ({ record, field }))),
      ({ record, field }) => {
        const { language } = subject.settings;
        const reported = record.fields[field];
        const span = dateSpan(reported);
        const statusDate = statusDateOf(record, subject);
        if (!span || !reported || statusDate === null) return null;
        if (span.earliest <= statusDate) return [];
        return findingAt(dat02, reported.source, {
          project: record.report.key,
          found: valueWords(reported, language),
          expected: `≤ ${dateWords(statusDate, language)}`,
          values: {
            heading: headingOf(subject, reported.source, field),
            who: record.label,
            statusDate: dateWords(statusDate, language),
            about: field,
          },
        });
      }
    ),
};
