import { amount, evaluateEach, findingAt } from "../build";
import { blankLineCell } from "../blankLineCell";
import { blankCell } from "../blankCell";
import { EMPTY } from "../fromNotices";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { Rule } from "../rule";
import { percentWords } from "../words";

/** DAT-05: work in progress without an actual start, where the sheet asks for one (DECM 06A505a). */
export const dat05: Rule = {
  id: "DAT-05",
  scope: "row",
  severity: "high",
  title: { fr: "Début réel absent", en: "Actual start missing" },
  message: {
    fr: "{who} est avancé à {progress}, mais « {heading} » est vide.",
    en: "{who} is {progress} complete, yet “{heading}” is blank.",
  },
  advice: {
    fr: "Saisissez la date à laquelle le travail a commencé.",
    en: "Enter the date on which the work began.",
  },
  source: "DECM 06A505a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach([...projectRecords(subject), ...lineRecords(subject, "task")], (record) => {
      const { language } = subject.settings;
      const progress = amount(record.fields.percentComplete);
      if (!progress || progress.value <= 0 || progress.value >= 1) return null;
      if (record.fields.startDateActual) return [];
      const { file, sheet } = progress.reported.source;
      const cell =
        record.kind === "project"
          ? blankCell(subject, record.report, "startDateActual")
          : blankLineCell(subject, record, "startDateActual")?.cell;
      if (!cell) return null;
      return findingAt(
        dat05,
        { file, sheet, cell, text: "" },
        {
          project: record.report.key,
          found: EMPTY[language],
          expected: { fr: "une date", en: "a date" }[language],
          values: {
            heading: headingOf(subject, { sheet, cell }, "startDateActual"),
            who: record.label,
            progress: percentWords(progress.value, language, 0),
          },
        }
      );
    }),
};
