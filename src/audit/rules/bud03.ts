import type { FieldId } from "../../fields/catalogue";
import { sum } from "../../indicators/sum";
import type { ProjectReport } from "../../reading/report";
import { amount, evaluateEach, findingAt } from "../build";
import type { Amount } from "../build";
import { conventionOf } from "../conventionOf";
import { headingOf } from "../headings";
import { lineRecords } from "../records";
import type { Evaluation, Rule, Subject } from "../rule";
import { tolerance } from "../tolerance";
import { moneyWords, valueWords } from "../words";

/** What CAPEX and OPEX may add up to; which, the workbook's other records tell. */
const TOTALS: readonly FieldId[] = [
  "currentBudget",
  "budgetAtCompletion",
  "originalBudget",
  "estimateAtCompletion",
  "estimatedCost",
  "wholeLifeCost",
];

/** BUD-03: periods that do not sum to their row's total, or CAPEX and OPEX that do not sum to the budget. */
export const bud03: Rule = {
  id: "BUD-03",
  scope: "row",
  severity: "high",
  title: { fr: "Répartition qui ne fait pas le total", en: "Breakdown that does not sum" },
  message: {
    fr: "« {heading} » : {found}, alors que la répartition fait {expected} (écart {difference}).",
    en: "“{heading}”: {found}, while its breakdown sums to {expected} (difference {difference}).",
  },
  advice: {
    fr: "Reprenez la répartition ou le total : les autres lignes du tableau se recoupent.",
    en: "Mend the breakdown or the total: the other rows of the table do agree.",
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) => {
    const parts = [phasing(subject), capexOpex(subject)];
    return {
      evaluated: sum(parts.map(({ evaluated }) => evaluated)),
      findings: parts.flatMap(({ findings }) => findings),
    };
  },
};

interface Split {
  readonly report: ProjectReport;
  readonly field: FieldId;
  readonly total: Amount;
  readonly parts: number;
}

function phasing(subject: Subject): Evaluation {
  const splits = subject.reports.flatMap(({ report }) =>
    report.lines.flatMap((line) => {
      const fields = [...new Set(line.phased.map(({ value }) => value.field))];
      return fields.flatMap((field): Split[] => {
        const total = amount(line.fields[field]);
        const periods = line.phased.filter(({ value }) => value.field === field);
        const grains = new Set(periods.map(({ period }) => period.length));
        const amounts = periods.flatMap(({ value }) => amount(value) ?? []);
        const same = amounts.every(
          ({ reported }) => reported.currency === total?.reported.currency
        );
        // Months beside quarters would be counted twice.
        if (!total || grains.size !== 1 || amounts.length < 2 || !same) return [];
        return [{ report, field, total, parts: sum(amounts.map(({ value }) => value)) }];
      });
    })
  );
  return judge(subject, splits);
}

function capexOpex(subject: Subject): Evaluation {
  const records = [
    ...subject.reports.map(({ report }) => ({ report, fields: report.fields })),
    ...lineRecords(subject, "line"),
  ];
  const both = records.flatMap(({ report, fields }) => {
    const [capex, opex] = [amount(fields.capex), amount(fields.opex)];
    return capex && opex ? [{ report, fields, parts: capex.value + opex.value, capex }] : [];
  });
  const splitOf = (one: (typeof both)[number], field: FieldId): Split | null => {
    const total = amount(one.fields[field]);
    const same = total?.reported.currency === one.capex.reported.currency;
    return total && same ? { report: one.report, field, total, parts: one.parts } : null;
  };
  const field = conventionOf(both, TOTALS, (one, candidate) => {
    const split = splitOf(one, candidate);
    return split && agrees(split);
  });
  if (field === null) return { evaluated: 0, findings: [] };
  return judge(
    subject,
    both.flatMap((one) => splitOf(one, field) ?? [])
  );
}

/** Only where the table's other rows agree: a total may cover more years than the columns show. */
function judge(subject: Subject, splits: readonly Split[]): Evaluation {
  const meant = conventionOf(splits, [true], agrees);
  if (meant === null) return { evaluated: 0, findings: [] };
  const { language } = subject.settings;
  return evaluateEach(splits, (split) => {
    if (agrees(split)) return [];
    const { reported, value } = split.total;
    return findingAt(bud03, reported.source, {
      project: split.report.key,
      found: valueWords(reported, language),
      expected: moneyWords(split.parts, reported.currency, language),
      values: {
        heading: headingOf(subject, reported.source, split.field),
        difference: moneyWords(value - split.parts, reported.currency, language),
        about: split.field,
      },
    });
  });
}

function agrees({ total, parts }: Split): boolean {
  return Math.abs(total.value - parts) <= tolerance(total.reported);
}
