import type { FieldId } from "../../fields/catalogue";
import type { ReportedValue } from "../../fields/values";
import type { IndicatorId } from "../../indicators/indicator";
import { valueOf } from "../../indicators/result";
import { blankCell } from "../blankCell";
import { evaluateEach, findingAt, threshold } from "../build";
import { EMPTY } from "../fromNotices";
import { headingMatch, headingOf, shorten } from "../headings";
import type { Rule } from "../rule";
import { percentWords } from "../words";

/** Variances that need an explanation beyond the threshold, whichever their sign. */
const VARIANCES: readonly IndicatorId[] = ["forecastVariancePercent", "yearVariancePercent"];
/** Where the explanation is looked for; the first that the sheet has a heading for is where it belongs. */
const EXPLANATIONS: readonly FieldId[] = ["budgetCommentary", "commentary", "wholeLifeCommentary"];

/** BUD-15: a variance beyond the threshold without an explanation, where the sheet has a place for one. */
export const bud15: Rule = {
  id: "BUD-15",
  scope: "row",
  severity: "medium",
  title: { fr: "Écart non expliqué", en: "Variance without explanation" },
  message: {
    fr: "{project} : écart budgétaire de {variance}, et « {heading} » est vide.",
    en: "{project}: a budget variance of {variance}, and “{heading}” is blank.",
  },
  advice: {
    fr: "Dites la cause de l'écart et l'action engagée.",
    en: "Say what causes the variance and what is being done.",
  },
  source: "DECM 23A201a",
  thresholds: { variance: 0.1, amount: 10_000 },
  evaluate: (subject) =>
    evaluateEach(subject.reports, ({ report, indicators }) => {
      const { language } = subject.settings;
      const place = EXPLANATIONS.find((field) => headingMatch(subject, report.sheet, field));
      const variances = VARIANCES.flatMap((id) => valueOf(indicators[id]) ?? []);
      if (place === undefined || variances.length === 0) return null;
      const largest = variances.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
      if (Math.abs(largest) <= threshold(bud15, subject, "variance")) return [];
      if (EXPLANATIONS.some((field) => isExplained(report.fields[field]))) return [];
      const cell = report.fields[place]?.source.cell ?? blankCell(subject, report, place);
      if (!cell) return null;
      return findingAt(
        bud15,
        report.fields[place]?.source ?? { file: report.file, sheet: report.sheet, cell, text: "" },
        {
          project: report.key,
          found: report.fields[place]?.source.text || EMPTY[language],
          expected: { fr: "une explication", en: "an explanation" }[language],
          values: {
            project: shorten(report.name, 60),
            heading: headingOf(subject, report, place),
            variance: percentWords(largest, language),
          },
        }
      );
    }),
};

function isExplained(value: ReportedValue | undefined): boolean {
  return typeof value?.value === "string" && value.value.trim() !== "";
}
