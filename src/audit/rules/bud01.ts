import type { FieldId } from "../../fields/catalogue";
import { fieldById } from "../../fields/catalogue";
import { sum } from "../../indicators/sum";
import type { ProjectReport } from "../../reading/report";
import { amount, evaluateEach, findingAt } from "../build";
import { headingOf } from "../headings";
import { printedTotals, reconcile } from "../reconcile";
import type { Evaluation, Rule, Subject } from "../rule";
import { tolerance } from "../tolerance";
import { valueWords, moneyWords } from "../words";

/** Amounts that a project states once and its budget lines again. */
const HEADLINES: readonly FieldId[] = [
  "originalBudget",
  "currentBudget",
  "committedCost",
  "actualCost",
  "estimateToComplete",
  "estimateAtCompletion",
];

const ADVICE = {
  fr: "Rétablissez la somme : une ligne manque, ou le total a été saisi à la main.",
  en: "Restore the sum: a line is missing, or the total was typed by hand.",
};

/** BUD-01: a printed total differs from the sum of what it totals (DECM 11A101a). */
export const bud01: Rule = {
  id: "BUD-01",
  scope: "sheet",
  severity: "critical",
  title: { fr: "Total qui ne se recoupe pas", en: "Total that does not reconcile" },
  message: {
    fr: "« {heading} » : le total affiché est {found}, la somme des {lines} lignes est {expected} (écart {difference}).",
    en: "“{heading}”: the printed total is {found}, the {lines} lines sum to {expected} (difference {difference}).",
  },
  advice: ADVICE,
  cases: {
    headline: {
      message: {
        fr: "« {heading} » : la fiche indique {found}, ses {lines} lignes de budget font {expected} (écart {difference}).",
        en: "“{heading}”: the report states {found}, its {lines} budget lines sum to {expected} (difference {difference}).",
      },
      advice: {
        fr: "Accordez le montant de la fiche et le détail du budget.",
        en: "Make the report's amount and the budget detail agree.",
      },
    },
  },
  source: "DECM 11A101a",
  thresholds: {},
  evaluate: (subject) => {
    const printed = reconcile(bud01, subject, printedTotals(subject, "list"));
    const headlines = evaluateHeadlines(subject, misprinted(subject));
    return {
      evaluated: printed.evaluated + headlines.evaluated,
      findings: [...printed.findings, ...headlines.findings],
    };
  },
};

/** Fields whose printed total was found wrong already, by project: the headline repeats that fault. */
function misprinted(subject: Subject): ReadonlySet<string> {
  const { findings } = reconcile(bud01, subject, printedTotals(subject, "list"));
  return new Set(findings.map(({ project, values }) => `${project ?? ""}|${values.about}`));
}

function evaluateHeadlines(subject: Subject, known: ReadonlySet<string>): Evaluation {
  const { language } = subject.settings;
  const items = subject.reports.flatMap(({ report }) =>
    HEADLINES.map((field) => ({ report, field }))
  );
  return evaluateEach(items, ({ report, field }) => {
    const stated = amount(report.fields[field]);
    const lines = stated && linesOf(report, field);
    if (!stated || !lines || known.has(`${report.key}|${field}`)) return null;
    const total = sum(lines);
    if (Math.abs(stated.value - total) <= tolerance(stated.reported)) return [];
    const { currency } = stated.reported;
    return findingAt(bud01, stated.reported.source, {
      project: report.key,
      found: valueWords(stated.reported, language),
      expected: moneyWords(total, currency, language),
      values: {
        case: "headline",
        heading: headingOf(subject, stated.reported.source, field),
        lines: lines.length,
        difference: moneyWords(stated.value - total, currency, language),
        about: fieldById(field).id,
      },
    });
  });
}

/** The lines' amounts, when there are several and every one holds the amount in the project's currency. */
function linesOf(report: ProjectReport, field: FieldId): readonly number[] | null {
  const own = report.fields[field];
  const amounts = report.lines.map((line) => line.fields[field]);
  if (amounts.length < 2 || !own) return null;
  const complete = amounts.every(
    (value) =>
      value !== undefined &&
      typeof value.value === "number" &&
      value.currency === own.currency &&
      value.source.cell !== own.source.cell
  );
  return complete ? amounts.map((value) => value!.value as number) : null;
}
