import type { FieldId } from "../../fields/catalogue";
import { amount, comparable, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { earnedRecords } from "../records";
import type { Rule } from "../rule";
import { tolerance } from "../tolerance";
import { valueWords } from "../words";

const QUANTITIES: readonly FieldId[] = ["earnedValue", "plannedValue"];

/** EVM-02: EV or PV exceeds BAC by more than the tolerance. */
export const evm02: Rule = {
  id: "EVM-02",
  scope: "row",
  severity: "high",
  title: { fr: "Valeur au-delà du budget", en: "Value beyond the budget" },
  message: {
    fr: "« {heading} » de {who} : {found}, pour un budget à l'achèvement de {budget}.",
    en: "“{heading}” of {who}: {found}, for a budget at completion of {budget}.",
  },
  advice: {
    fr: "Ramenez la valeur au budget, ou faites approuver la hausse du budget.",
    en: "Bring the value back to the budget, or have the rise of the budget approved.",
  },
  source: "DECM 22I102a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(
      earnedRecords(subject).flatMap((record) => QUANTITIES.map((field) => ({ record, field }))),
      ({ record, field }) => {
        const { language } = subject.settings;
        const value = amount(record.fields[field]);
        const budget = amount(
          record.fields.budgetAtCompletion ?? record.report.fields.budgetAtCompletion
        );
        if (!value || !budget || !comparable(value, budget) || budget.value <= 0) return null;
        // A line is held against its own budget, never against the project's.
        if (!record.fields.budgetAtCompletion && record.kind !== "snapshot") return null;
        const allowed = Math.max(tolerance(value.reported), tolerance(budget.reported));
        if (value.value <= budget.value + allowed) return [];
        const { source } = value.reported;
        return findingAt(evm02, source, {
          project: record.report.key,
          found: valueWords(value.reported, language),
          expected: `≤ ${valueWords(budget.reported, language)}`,
          values: {
            heading: headingOf(subject, source, field),
            who: record.label,
            budget: valueWords(budget.reported, language),
            about: field,
          },
        });
      }
    ),
};
