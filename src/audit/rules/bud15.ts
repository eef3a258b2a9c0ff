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

/** Variances that need an explanation beyond the thresholds, whichever their sign: as a share, and in money. */
const VARIANCES: readonly (readonly [IndicatorId, IndicatorId])[] = [
  ["forecastVariancePercent", "forecastVariance"],
  ["yearVariancePercent", "yearVariance"],
];
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
  cases: {
    /** Neither the sheet nor the portfolio explains it. */
    portfolio: {
      message: {
        fr: "{project} : écart budgétaire de {variance}, expliqué ni dans la fiche ni dans le portefeuille.",
        en: "{project}: a budget variance of {variance}, explained neither in the sheet nor in the portfolio.",
      },
      advice: {
        fr: "Donnez la cause et l'action engagée, dans la fiche ou dans la feuille Écarts du portefeuille.",
        en: "Give the cause and what is being done, in the sheet or in the portfolio's Variances sheet.",
      },
    },
    /** It was explained, and has moved by more than the thresholds since. */
    moved: {
      message: {
        fr: "{project} : l'écart budgétaire est de {found}, l'explication portait sur {explained}.",
        en: "{project}: the budget variance is {found}, the explanation was about {explained}.",
      },
      advice: {
        fr: "Mettez à jour l'explication dans la feuille Écarts et videz « Écart expliqué ».",
        en: "Update the explanation in the Variances sheet and clear “Variance explained”.",
      },
    },
  },
  source: "DECM 23A201a",
  thresholds: { variance: 0.1, amount: 10_000 },
  evaluate: (subject) =>
    evaluateEach(subject.reports, ({ report, indicators }) => {
      const { language } = subject.settings;
      const place = EXPLANATIONS.find((field) => headingMatch(subject, report.sheet, field));
      const variances = VARIANCES.flatMap(([percent, money]) => {
        const share = valueOf(indicators[percent]);
        return share === null ? [] : [{ share, amount: valueOf(indicators[money]) ?? Infinity }];
      });
      if (place === undefined || variances.length === 0) return null;
      const beyond = variances.filter(
        ({ share, amount }) =>
          Math.abs(share) > threshold(bud15, subject, "variance") &&
          Math.abs(amount) > threshold(bud15, subject, "amount")
      );
      if (beyond.length === 0) return [];
      const largest = beyond
        .map(({ share }) => share)
        .reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
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
