import type { FieldId } from "../../fields/catalogue";
import { amount, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { earnedRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

const QUANTITIES: readonly FieldId[] = [
  "plannedValue",
  "earnedValue",
  "actualCost",
  "budgetAtCompletion",
  "estimateAtCompletion",
];

/** EVM-01: PV, EV, AC, BAC or EAC is negative. */
export const evm01: Rule = {
  id: "EVM-01",
  scope: "row",
  severity: "critical",
  title: { fr: "Montant négatif", en: "Negative amount" },
  message: {
    fr: "« {heading} » de {who} : {found}, un montant négatif.",
    en: "“{heading}” of {who}: {found}, a negative amount.",
  },
  advice: {
    fr: "Vérifiez le signe ; une régularisation se porte sur sa propre ligne.",
    en: "Check the sign; a correction belongs on a line of its own.",
  },
  source: "GAO-20-195G",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(
      earnedRecords(subject).flatMap((record) => QUANTITIES.map((field) => ({ record, field }))),
      ({ record, field }) => {
        const { language } = subject.settings;
        const value = amount(record.fields[field]);
        if (!value) return null;
        if (value.value >= 0) return [];
        const { source } = value.reported;
        return findingAt(evm01, source, {
          project: record.report.key,
          found: valueWords(value.reported, language),
          expected: "≥ 0",
          values: {
            heading: headingOf(subject, source, field),
            who: record.label,
            about: field,
          },
        });
      }
    ),
};
