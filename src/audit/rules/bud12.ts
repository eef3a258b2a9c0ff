import { amount, comparable, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import type { Rule } from "../rule";
import { tolerance } from "../tolerance";
import { moneyWords, valueWords } from "../words";

/** BUD-12: what is spent and committed exceeds the budget in force (Infor: commitments reserve funds). */
export const bud12: Rule = {
  id: "BUD-12",
  scope: "row",
  severity: "medium",
  title: { fr: "Engagé au-delà du budget", en: "Committed beyond the budget" },
  message: {
    fr: "{who} : « {heading} » ({found}) dépasse le budget en vigueur ({budget}) de {excess}.",
    en: "{who}: “{heading}” ({found}) exceeds the budget in force ({budget}) by {excess}.",
  },
  advice: {
    fr: "Faites approuver un complément de budget, ou réduisez l'engagement.",
    en: "Have more budget approved, or reduce the commitment.",
  },
  source: "Infor",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach([...projectRecords(subject), ...lineRecords(subject, "line")], (record) => {
      const { language } = subject.settings;
      const { currentBudget, budgetAtCompletion } = record.fields;
      const budget = amount(currentBudget) ?? amount(budgetAtCompletion);
      const committed = amount(record.fields.committedCost);
      if (!budget || !committed || !comparable(budget, committed) || budget.value <= 0) return null;
      const allowed = Math.max(tolerance(budget.reported), tolerance(committed.reported));
      const excess = committed.value - budget.value;
      if (excess <= allowed) return [];
      const { source, currency } = committed.reported;
      return findingAt(bud12, source, {
        project: record.report.key,
        found: valueWords(committed.reported, language),
        expected: `≤ ${valueWords(budget.reported, language)}`,
        values: {
          heading: headingOf(subject, source, "committedCost"),
          who: record.label,
          budget: valueWords(budget.reported, language),
          excess: moneyWords(excess, currency, language),
        },
      });
    }),
};
