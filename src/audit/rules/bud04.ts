import { amount, comparable, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { Rule } from "../rule";
import { tolerance } from "../tolerance";
import { moneyWords, valueWords } from "../words";

/** BUD-04: the current budget is not the original budget plus approved changes (DECM 29A101a). */
export const bud04: Rule = {
  id: "BUD-04",
  scope: "row",
  severity: "critical",
  title: { fr: "Budget révisé inexpliqué", en: "Unexplained budget" },
  message: {
    fr: "{who} : « {heading} » est {found} ; le budget initial et les avenants approuvés font {expected} (écart {difference}).",
    en: "{who}: “{heading}” is {found}; the original budget and approved changes make {expected} (difference {difference}).",
  },
  advice: {
    fr: "Rattachez l'écart à un avenant approuvé, ou corrigez le budget révisé.",
    en: "Tie the difference to an approved change, or mend the current budget.",
  },
  source: "DECM 29A101a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach([...projectRecords(subject), ...lineRecords(subject, "line")], (record) => {
      const { language } = subject.settings;
      const current = amount(record.fields.currentBudget);
      const original = amount(record.fields.originalBudget);
      const changes = amount(record.fields.approvedChanges);
      if (!current || !original || !changes) return null;
      if (!comparable(current, original) || !comparable(current, changes)) return null;
      const expected = original.value + changes.value;
      const allowed = Math.max(
        ...[current, original, changes].map((one) => tolerance(one.reported))
      );
      if (Math.abs(current.value - expected) <= allowed) return [];
      const { source, currency } = current.reported;
      return findingAt(bud04, source, {
        project: record.report.key,
        found: valueWords(current.reported, language),
        expected: moneyWords(expected, currency, language),
        values: {
          heading: headingOf(subject, source, "currentBudget"),
          who: record.label,
          difference: moneyWords(current.value - expected, currency, language),
        },
      });
    }),
};
