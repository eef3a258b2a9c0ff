import type { FieldId } from "../../fields/catalogue";
import { amount, comparable, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { lineRecords, projectRecords } from "../records";
import { countOfUnits } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Evaluation, Rule, Subject } from "../rule";
import { valueWords } from "../words";

/** Amounts of one project that are of one order of magnitude: a factor of a thousand is a unit, not a variance. */
const SIBLINGS: readonly (readonly [FieldId, FieldId])[] = [
  ["currentBudget", "estimateAtCompletion"],
  ["budgetAtCompletion", "estimateAtCompletion"],
  ["originalBudget", "currentBudget"],
  ["currentBudget", "budgetAtCompletion"],
  ["yearBudget", "yearForecast"],
];

/** BUD-07: the unit typed in the cell contradicts the heading's (k€ taken for €). */
export const bud07: Rule = {
  id: "BUD-07",
  scope: "cell",
  severity: "high",
  title: { fr: "Unité qui contredit le titre", en: "Unit that contradicts the heading" },
  message: {
    fr: "« {heading} » : l'unité de « {found} » contredit celle du titre.",
    en: "“{heading}”: the unit in “{found}” contradicts the heading's.",
  },
  advice: {
    fr: "Saisissez le montant dans l'unité du titre, ou corrigez le titre.",
    en: "Enter the amount in the heading's unit, or mend the heading.",
  },
  cases: {
    thousand: {
      message: {
        fr: "{who} : « {heading} » ({found}) est mille fois plus petit que « {other} » ({expected}) ; k€ pris pour des € ?",
        en: "{who}: “{heading}” ({found}) is a thousand times smaller than “{other}” ({expected}); thousands taken for units?",
      },
      advice: {
        fr: "Vérifiez dans quelle unité chacun des deux montants est saisi.",
        en: "Check the unit in which each of the two amounts is entered.",
      },
    },
    unitConflictColumn: {
      message: {
        fr: "« {heading} » : l'unité de {count} cellules ({first} à {last}) contredit celle du titre.",
        en: "“{heading}”: the unit in {count} cells ({first} to {last}) contradicts the heading's.",
      },
      advice: {
        fr: "Saisissez les montants dans l'unité du titre, ou corrigez le titre.",
        en: "Enter the amounts in the heading's unit, or mend the heading.",
      },
    },
  },
  source: "convention; ICAEW clear units",
  thresholds: {},
  evaluate: (subject) => {
    const noticed = fromNotices(
      bud07,
      subject,
      [{ code: "unitConflict", columnFrom: 5 }],
      countOfUnits(subject, ["currency"])
    );
    const slips = unitSlips(subject);
    return {
      evaluated: noticed.evaluated + slips.evaluated,
      findings: [...noticed.findings, ...slips.findings],
    };
  },
};

/** log10 of the ratio within 0.03 of 3, as DOMAIN C has it. */
const THOUSAND = { power: 3, within: 0.03 };

function unitSlips(subject: Subject): Evaluation {
  const { language } = subject.settings;
  return evaluateEach(
    [...projectRecords(subject), ...lineRecords(subject, "line")].flatMap((record) =>
      SIBLINGS.map((pair) => ({ record, pair }))
    ),
    ({ record, pair: [a, b] }) => {
      const [one, other] = [amount(record.fields[a]), amount(record.fields[b])];
      if (!one || !other || !comparable(one, other) || one.value <= 0 || other.value <= 0)
        return null;
      const power = Math.abs(Math.log10(one.value / other.value));
      if (Math.abs(power - THOUSAND.power) > THOUSAND.within) return [];
      const [small, smallField, large, largeField] =
        one.value < other.value ? [one, a, other, b] : [other, b, one, a];
      return findingAt(bud07, small.reported.source, {
        project: record.report.key,
        found: valueWords(small.reported, language),
        expected: valueWords(large.reported, language),
        values: {
          case: "thousand",
          heading: headingOf(subject, small.reported.source, smallField),
          other: headingOf(subject, large.reported.source, largeField),
          who: record.label,
        },
      });
    }
  );
}
