import type { FieldId } from "../../fields/catalogue";
import { blankCell } from "../blankCell";
import { evaluateEach, findingAt } from "../build";
import { EMPTY } from "../fromNotices";
import { headingMatch, headingOf, shorten } from "../headings";
import type { Rule } from "../rule";

/** Where a recovery plan may be told. */
const COMMENTS: readonly FieldId[] = [
  "statusCommentary",
  "commentary",
  "scheduleCommentary",
  "budgetCommentary",
];

/** STA-06: a project that declares itself off track and says nothing of how it recovers. */
export const sta06: Rule = {
  id: "STA-06",
  scope: "row",
  severity: "medium",
  title: { fr: "Plan de redressement absent", en: "Recovery plan missing" },
  message: {
    fr: "{project} se déclare « {status} », et « {heading} » est vide.",
    en: "{project} declares itself “{status}”, and “{heading}” is blank.",
  },
  advice: {
    fr: "Dites ce qui est entrepris, par qui et pour quand.",
    en: "Say what is being done, by whom and by when.",
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(subject.reports, ({ report }) => {
      const { language } = subject.settings;
      const declared = report.fields.declaredStatus;
      const place = COMMENTS.find((field) => headingMatch(subject, report.sheet, field));
      if (!declared || typeof declared.value !== "string" || place === undefined) return null;
      if (declared.value !== "offTrack") return [];
      const told = COMMENTS.some((field) => {
        const value = report.fields[field]?.value;
        return typeof value === "string" && value.trim() !== "";
      });
      const cell = report.fields[place]?.source.cell ?? blankCell(subject, report, place);
      if (told || !cell) return [];
      return findingAt(
        sta06,
        { file: report.file, sheet: report.sheet, cell, text: "" },
        {
          project: report.key,
          found: EMPTY[language],
          expected: { fr: "un plan d'action", en: "a recovery plan" }[language],
          values: {
            project: shorten(report.name, 60),
            status: shorten(declared.source.text, 40),
            heading: headingOf(subject, report, place),
          },
        }
      );
    }),
};
