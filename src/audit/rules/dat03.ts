import { evaluateEach, findingAt } from "../build";
import { dateSpan, statusDateOf } from "../calendar";
import { isComplete, isOpenMilestone } from "../completion";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { Rule } from "../rule";
import { dateWords, valueWords } from "../words";

/** DAT-03: unfinished work with a forecast before the status date. Needs a report that says it is unfinished. */
export const dat03: Rule = {
  id: "DAT-03",
  scope: "row",
  severity: "high",
  title: { fr: "Prévision dépassée", en: "Forecast in the past" },
  message: {
    fr: "{who} n'est pas terminé et « {heading} » ({found}) est antérieure à la date d'arrêté ({statusDate}).",
    en: "{who} is not complete and “{heading}” ({found}) is before the status date ({statusDate}).",
  },
  advice: {
    fr: "Donnez une nouvelle date prévue, ou la date réelle si c'est fait.",
    en: "Give a new forecast, or the actual date if it is done.",
  },
  source: "DECM 06A506b; DCMA 9a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(
      [
        ...projectRecords(subject).map((record) => ({
          record,
          field: "finishDateForecast" as const,
        })),
        ...lineRecords(subject, "task").map((record) => ({
          record,
          field: "finishDateForecast" as const,
        })),
        ...lineRecords(subject, "milestone").map((record) => ({
          record,
          field: "milestoneForecast" as const,
        })),
      ],
      ({ record, field }) => {
        const { language } = subject.settings;
        const reported = record.fields[field];
        const span = dateSpan(reported);
        const statusDate = statusDateOf(record, subject);
        if (!span || !reported || statusDate === null) return null;
        const open =
          record.kind === "milestone" ? isOpenMilestone(subject, record) : !isComplete(record);
        if (isComplete(record) === null && record.kind !== "milestone") return null;
        if (!open || span.latest >= statusDate) return [];
        return findingAt(dat03, reported.source, {
          project: record.report.key,
          found: valueWords(reported, language),
          expected: `≥ ${dateWords(statusDate, language)}`,
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
