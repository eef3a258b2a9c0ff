import type { FieldId } from "../fields/catalogue";
import type { PrintedTotal } from "../reading/report";
import { amount, evaluateEach, findingAt } from "./build";
import { headingMatch, headingOf, shorten } from "./headings";
import type { Evaluation, Rule, Subject } from "./rule";
import { tolerance } from "./tolerance";
import { moneyWords, numberWords, valueWords } from "./words";

/** What must add up from children to parents, whatever the tool (DECM 25A101a). */
const ROLLED_UP: readonly FieldId[] = [
  "plannedValue",
  "earnedValue",
  "actualCost",
  "budgetAtCompletion",
  "estimateAtCompletion",
];

/** Printed figures of a whole list or table, or those where a project's figure stands over its parts. */
export function printedTotals(subject: Subject, kind: "list" | "parent"): readonly PrintedTotal[] {
  const audited = new Set(subject.reports.map(({ report }) => report.key));
  return subject.reading.totals.filter(
    (total) =>
      (total.project === null || audited.has(total.project)) &&
      isParent(subject, total) === (kind === "parent")
  );
}

/** A project's own figure over its tasks; the total row of a budget table is the total of a list. */
function isParent(subject: Subject, { project, field, printed }: PrintedTotal): boolean {
  const { sheet, cell } = printed.source;
  const layout = headingMatch(subject, sheet, field, cell)?.region.layout;
  return project !== null && ROLLED_UP.includes(field) && layout !== "budgetLines";
}

/** Holds printed figures against what was recomputed from the parts. */
export function reconcile(
  rule: Rule,
  subject: Subject,
  totals: readonly PrintedTotal[]
): Evaluation {
  const { language } = subject.settings;
  return evaluateEach(totals, (total) => {
    const printed = amount(total.printed);
    if (!printed || total.computed === null) return null;
    const difference = printed.value - total.computed;
    if (Math.abs(difference) <= tolerance(total.printed)) return [];
    const { unit, currency, source } = total.printed;
    const words = (value: number): string =>
      unit === "currency" ? moneyWords(value, currency, language) : numberWords(value, language, 2);
    return findingAt(rule, source, {
      project: total.project,
      found: valueWords(total.printed, language),
      expected: words(total.computed),
      values: {
        heading: headingOf(subject, source, total.field),
        lines: total.lines,
        over: shorten(total.over, 60),
        difference: words(difference),
        about: total.field,
      },
    });
  });
}
