import { amount, evaluateEach, findingAt } from "../build";
import { blankCell } from "../blankCell";
import { isComplete } from "../completion";
import { EMPTY } from "../fromNotices";
import { headingMatch, headingOf } from "../headings";
import { projectRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** EVM-06: unfinished work without an EAC above zero, where the sheet has a place for one. */
export const evm06: Rule = {
  id: "EVM-06",
  scope: "row",
  severity: "critical",
  title: { fr: "Atterrissage absent", en: "No estimate at completion" },
  message: {
    fr: "{who} n'est pas terminé et « {heading} » est {found}.",
    en: "{who} is not complete and “{heading}” is {found}.",
  },
  advice: {
    fr: "Donnez un atterrissage, ou un reste à faire.",
    en: "Give an estimate at completion, or an estimate to complete.",
  },
  source: "DECM 27A103a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(projectRecords(subject), (record) => {
      const { language } = subject.settings;
      const reported = record.fields.estimateAtCompletion;
      const toComplete = amount(record.fields.estimateToComplete);
      const match = headingMatch(subject, record.report.sheet, "estimateAtCompletion");
      if (isComplete(record) !== false || (!reported && !match)) return null;
      const forecast = amount(reported);
      if (forecast ? forecast.value > 0 : toComplete && toComplete.value > 0) return [];
      const source = reported?.source ?? {
        file: record.report.file,
        sheet: record.report.sheet,
        cell: blankCell(subject, record.report, "estimateAtCompletion") ?? match!.heading.cell,
        text: "",
      };
      return findingAt(evm06, source, {
        project: record.report.key,
        found: reported ? valueWords(reported, language) : EMPTY[language],
        expected: "> 0",
        values: {
          heading: headingOf(subject, source, "estimateAtCompletion"),
          who: record.label,
        },
      });
    }),
};
