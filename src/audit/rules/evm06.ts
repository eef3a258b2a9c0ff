import type { ReportedValue, Source } from "../../fields/values";
import { blankCell } from "../blankCell";
import { blankLineCell } from "../blankLineCell";
import { amount, evaluateEach, findingAt } from "../build";
import { isComplete } from "../completion";
import { EMPTY } from "../fromNotices";
import { headingOf } from "../headings";
import { linesOf, projectRecords } from "../records";
import type { AuditedRecord } from "../records";
import type { Rule, Subject } from "../rule";
import { valueWords } from "../words";

/** EVM-06: unfinished work without an EAC above zero, where the workbook has a place for one (DECM 27A103a). */
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
      if (isComplete(record) !== false) return null;
      const reported = record.fields.estimateAtCompletion;
      const source = reported?.source ?? placeOf(subject, record);
      if (!source) return null;
      const forecast = amount(reported);
      if (forecast ? forecast.value > 0 : hasForecast(record)) return [];
      return findingAt(evm06, source, {
        project: record.report.key,
        found: reported ? valueWords(reported, language) : EMPTY[language],
        expected: "> 0",
        values: { heading: headingOf(subject, source, "estimateAtCompletion"), who: record.label },
      });
    }),
};

/** An estimate to complete, or budget lines with forecasts of their own, say as much as an EAC. */
function hasForecast({ report }: AuditedRecord): boolean {
  const positive = (value: ReportedValue | undefined): boolean => (amount(value)?.value ?? 0) > 0;
  return [report, ...report.lines].some(
    ({ fields }) => positive(fields.estimateToComplete) || positive(fields.estimateAtCompletion)
  );
}

/** Where the EAC belongs: on the project's sheet, else in the first of its budget lines that leaves it blank. */
function placeOf(subject: Subject, { report }: AuditedRecord): Source | null {
  const { file, sheet } = report;
  const cell = blankCell(subject, report, "estimateAtCompletion");
  if (cell) return { file, sheet, cell, text: "" };
  for (const line of linesOf(report, "line")) {
    if (line.fields.estimateAtCompletion) continue;
    const place = blankLineCell(subject, line, "estimateAtCompletion");
    if (place) return place;
  }
  return null;
}
