import type { FieldId } from "../../fields/catalogue";
import { evaluateEach, findingAt } from "../build";
import { dateSpan } from "../calendar";
import type { DateSpan } from "../calendar";
import { headingOf, shorten } from "../headings";
import { lineRecords } from "../records";
import type { Rule } from "../rule";
import { dateWords, valueWords } from "../words";

const STARTS: readonly FieldId[] = ["startDate", "startDateBaseline", "startDateActual"];
const FINISHES: readonly FieldId[] = [
  "finishDate",
  "finishDateBaseline",
  "finishDateForecast",
  "finishDateActual",
];

/** DAT-08: a milestone's current date lies outside every date that its project gives itself. */
export const dat08: Rule = {
  id: "DAT-08",
  scope: "row",
  severity: "medium",
  title: { fr: "Jalon hors du projet", en: "Milestone outside the project" },
  message: {
    fr: "Jalon « {who} » : « {heading} » ({found}) tombe hors des dates du projet ({from} à {to}).",
    en: "Milestone “{who}”: “{heading}” ({found}) falls outside the project's dates ({from} to {to}).",
  },
  advice: {
    fr: "Corrigez la date du jalon, ou celles du projet.",
    en: "Mend the milestone's date, or the project's.",
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(lineRecords(subject, "milestone"), (record) => {
      const { language } = subject.settings;
      const { fields } = record.report;
      const spans = (ids: readonly FieldId[]): DateSpan[] =>
        ids.flatMap((id) => dateSpan(fields[id]) ?? []);
      const [starts, finishes] = [spans(STARTS), spans(FINISHES)];
      const field = record.fields.milestoneActual ? "milestoneActual" : "milestoneForecast";
      const reported = record.fields[field];
      const date = dateSpan(reported);
      if (!date || !reported || starts.length === 0 || finishes.length === 0) return null;
      // The widest window: a slipping project has several finishes, and none of them is wrong.
      const from = starts.map(({ earliest }) => earliest).sort()[0]!;
      const to = finishes
        .map(({ latest }) => latest)
        .sort()
        .at(-1)!;
      if (date.latest >= from && date.earliest <= to) return [];
      return findingAt(dat08, reported.source, {
        project: record.report.key,
        found: valueWords(reported, language),
        expected: `${dateWords(from, language)} – ${dateWords(to, language)}`,
        values: {
          heading: headingOf(subject, reported.source, field),
          who: record.label,
          project: shorten(record.report.name, 60),
          from: dateWords(from, language),
          to: dateWords(to, language),
        },
      });
    }),
};
