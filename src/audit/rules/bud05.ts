import type { FieldId } from "../../fields/catalogue";
import { amount, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { projectRecords } from "../records";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** Costs and budgets of a whole project; PV, EV, AC, BAC and EAC are EVM-01's. Lines may hold credits. */
const COSTS: readonly FieldId[] = [
  "originalBudget",
  "currentBudget",
  "committedCost",
  "invoicedCost",
  "estimatedCost",
  "wholeLifeCost",
  "impactCost",
];

/** BUD-05: a project's cost or budget with the sign of a revenue. */
export const bud05: Rule = {
  id: "BUD-05",
  scope: "cell",
  severity: "high",
  title: {
    fr: "Signe contraire à la nature du montant",
    en: "Sign contrary to what the amount is",
  },
  message: {
    fr: "{who} : « {heading} » est {found} ; une dépense se porte en positif.",
    en: "{who}: “{heading}” is {found}; a cost is entered as a positive amount.",
  },
  advice: {
    fr: "Vérifiez le signe ; une recette se porte dans sa propre colonne.",
    en: "Check the sign; income belongs in a column of its own.",
  },
  source: "ICAEW Financial Modelling Code: sign convention",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(
      projectRecords(subject).flatMap((record) => COSTS.map((field) => ({ record, field }))),
      ({ record, field }) => {
        const { language } = subject.settings;
        const value = amount(record.fields[field]);
        if (!value) return null;
        if (value.value >= 0) return [];
        const { source } = value.reported;
        return findingAt(bud05, source, {
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
