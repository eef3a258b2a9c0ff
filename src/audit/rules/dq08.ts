import { blankLineCell } from "../blankLineCell";
import { evaluateEach, findingAt } from "../build";
import { EMPTY } from "../fromNotices";
import { headingOf } from "../headings";
import { lineRecords } from "../records";
import type { Rule } from "../rule";

/** DQ-08: a risk or milestone without an owner, in a table that has a column for it (DECM 05A102a). */
export const dq08: Rule = {
  id: "DQ-08",
  scope: "row",
  severity: "medium",
  title: { fr: "Responsable absent", en: "No owner" },
  message: {
    fr: "« {who} » n'a pas de responsable : « {heading} » est vide.",
    en: "“{who}” has no owner: “{heading}” is blank.",
  },
  advice: { fr: "Nommez un responsable, et un seul.", en: "Name one owner, and only one." },
  source: "DECM 05A102a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(
      [...lineRecords(subject, "risk"), ...lineRecords(subject, "milestone")],
      (record) => {
        if (record.fields.owner) {
          return typeof record.fields.owner.value === "string" ? [] : null;
        }
        const place = blankLineCell(subject, record, "owner");
        if (!place) return null;
        const { language } = subject.settings;
        return findingAt(dq08, place, {
          project: record.report.key,
          found: EMPTY[language],
          expected: { fr: "un nom", en: "a name" }[language],
          values: { heading: headingOf(subject, place, "owner"), who: record.label },
        });
      }
    ),
};
