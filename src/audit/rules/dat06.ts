import { amount, evaluateEach, findingAt } from "../build";
import { blankLineCell } from "../blankLineCell";
import { blankCell } from "../blankCell";
import { EMPTY } from "../fromNotices";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { AuditedRecord } from "../records";
import type { Rule, Subject } from "../rule";
import { percentWords, valueWords } from "../words";

/** DAT-06: complete without an actual finish, or an actual finish and not complete (DECM 06A505b). */
export const dat06: Rule = {
  id: "DAT-06",
  scope: "row",
  severity: "high",
  title: { fr: "Avancement et date de fin en désaccord", en: "Completion and date disagree" },
  message: {
    fr: "{who} est avancé à 100 %, mais « {heading} » est vide.",
    en: "{who} is 100% complete, yet “{heading}” is blank.",
  },
  advice: {
    fr: "Saisissez la date de fin réelle, ou corrigez l'avancement.",
    en: "Enter the actual finish, or mend the progress.",
  },
  cases: {
    unfinished: {
      message: {
        fr: "{who} a une fin réelle ({finish}), mais « {heading} » indique {found}.",
        en: "{who} has an actual finish ({finish}), yet “{heading}” says {found}.",
      },
      advice: {
        fr: "Passez l'avancement à 100 %, ou retirez la fin réelle.",
        en: "Set the progress to 100%, or remove the actual finish.",
      },
    },
  },
  source: "DECM 06A505b",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach([...projectRecords(subject), ...lineRecords(subject, "task")], (record) => {
      const { language } = subject.settings;
      const progress = amount(record.fields.percentComplete);
      const finish = record.fields.finishDateActual;
      if (!progress) return null;
      const { source } = progress.reported;
      if (typeof finish?.value === "string") {
        if (progress.value >= 1) return [];
        return findingAt(dat06, source, {
          project: record.report.key,
          found: percentWords(progress.value, language),
          expected: percentWords(1, language),
          values: {
            case: "unfinished",
            heading: headingOf(subject, source, "percentComplete"),
            who: record.label,
            finish: valueWords(finish, language),
          },
        });
      }
      const cell = blankOf(subject, record);
      if (finish || cell === null) return null;
      if (progress.value < 1) return [];
      return findingAt(
        dat06,
        { ...source, cell, text: "" },
        {
          project: record.report.key,
          found: EMPTY[language],
          expected: { fr: "une date", en: "a date" }[language],
          values: {
            heading: headingOf(subject, source, "finishDateActual"),
            who: record.label,
          },
        }
      );
    }),
};

function blankOf(subject: Subject, record: AuditedRecord): string | null {
  return record.kind === "project"
    ? blankCell(subject, record.report, "finishDateActual")
    : (blankLineCell(subject, record, "finishDateActual")?.cell ?? null);
}
