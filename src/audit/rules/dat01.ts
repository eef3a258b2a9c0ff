import type { FieldId } from "../../fields/catalogue";
import { evaluateEach, findingAt } from "../build";
import { dateSpan } from "../calendar";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** A finish, and the start that it is held against: the first that is reported. */
const PAIRS: readonly { readonly finish: FieldId; readonly starts: readonly FieldId[] }[] = [
  { finish: "finishDate", starts: ["startDate"] },
  { finish: "finishDateBaseline", starts: ["startDateBaseline"] },
  { finish: "finishDateForecast", starts: ["startDateActual", "startDate"] },
  { finish: "finishDateActual", starts: ["startDateActual", "startDate"] },
];

/** DAT-01: a finish before its start; dates without a day are given the benefit of the doubt. */
export const dat01: Rule = {
  id: "DAT-01",
  scope: "row",
  severity: "high",
  title: { fr: "Fin avant le début", en: "Finish before start" },
  message: {
    fr: "{who} : « {heading} » ({found}) précède « {other} » ({otherValue}).",
    en: "{who}: “{heading}” ({found}) comes before “{other}” ({otherValue}).",
  },
  advice: { fr: "Corrigez l'une des deux dates.", en: "Mend one of the two dates." },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(
      [...projectRecords(subject), ...lineRecords(subject, "task")].flatMap((record) =>
        PAIRS.map((pair) => ({ record, pair }))
      ),
      ({ record, pair }) => {
        const { language } = subject.settings;
        const finish = record.fields[pair.finish];
        const startField = pair.starts.find((id) => dateSpan(record.fields[id]) !== null);
        const start = startField && record.fields[startField];
        const [from, to] = [dateSpan(start), dateSpan(finish)];
        if (!from || !to || !start || !finish) return null;
        if (to.latest >= from.earliest) return [];
        return findingAt(dat01, finish.source, {
          project: record.report.key,
          found: valueWords(finish, language),
          expected: `≥ ${valueWords(start, language)}`,
          values: {
            heading: headingOf(subject, finish.source, pair.finish),
            other: headingOf(subject, start.source, startField),
            otherValue: valueWords(start, language),
            who: record.label,
            about: pair.finish,
          },
        });
      }
    ),
};
