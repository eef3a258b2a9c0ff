import { blankLineCell } from "../blankLineCell";
import { evaluateEach, findingAt } from "../build";
import { EMPTY } from "../fromNotices";
import { headingOf } from "../headings";
import { lineRecords } from "../records";
import type { Rule } from "../rule";

/** DAT-07: a milestone without a baseline date, in a table that has a column for it (DECM 06A501a). */
export const dat07: Rule = {
  id: "DAT-07",
  scope: "row",
  severity: "medium",
  title: { fr: "Date de référence absente", en: "No baseline date" },
  message: {
    fr: "Jalon « {who} » : « {heading} » est vide, son glissement ne peut pas se mesurer.",
    en: "Milestone “{who}”: “{heading}” is blank, its slip cannot be measured.",
  },
  advice: {
    fr: "Reprenez la date du plan de référence approuvé.",
    en: "Take the date from the approved baseline.",
  },
  source: "DECM 06A501a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(lineRecords(subject, "milestone"), (record) => {
      if (record.fields.milestoneBaseline) {
        return typeof record.fields.milestoneBaseline.value === "string" ? [] : null;
      }
      const place = blankLineCell(subject, record, "milestoneBaseline");
      if (!place || !(record.fields.milestoneForecast ?? record.fields.milestoneActual))
        return null;
      const { language } = subject.settings;
      return findingAt(dat07, place, {
        project: record.report.key,
        found: EMPTY[language],
        expected: { fr: "une date", en: "a date" }[language],
        values: {
          heading: headingOf(subject, place, "milestoneBaseline"),
          who: record.label,
        },
      });
    }),
};
