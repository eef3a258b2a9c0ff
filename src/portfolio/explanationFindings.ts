import { findingAt } from "../audit/build";
import type { Finding } from "../audit/finding";
import type { AssessedReport, Evaluation } from "../audit/rule";
import { bud15 } from "../audit/rules/bud15";
import { moneyWords, percentWords } from "../audit/words";
import { shorten } from "../audit/headings";
import type { FieldId } from "../fields/catalogue";
import { rateOf } from "../indicators/inputs";
import { valueOf } from "../indicators/result";
import { TABLES } from "./machineTables";
import type { PortfolioSettings } from "./portfolio";
import type { KeptCell, PreviousPortfolio, TableAdditions } from "./previous";

/** What people wrote about one row of variances, and the variance that they wrote it about. */
export interface Explanation {
  readonly text: string;
  readonly about: number | null;
}

const COMMENTARIES: readonly FieldId[] = ["budgetCommentary", "commentary", "wholeLifeCommentary"];
/** Where a variance at completion is read: the first that the project reports. */
const PLACES: readonly FieldId[] = ["estimateAtCompletion", "estimateToComplete", "currentBudget"];

/** The explanations of a portfolio workbook, by row of its variances. */
export function explanationsOf(added: TableAdditions | undefined): Map<string, Explanation> {
  const inputs = added?.inputs ?? {};
  const stood = added?.remembered?.variance ?? added?.remembered?.yearVariance ?? {};
  return new Map(
    Object.entries(inputs.explanation ?? {}).flatMap(([key, cell]) => {
      const text = String(cell.value ?? "").trim();
      if (text === "") return [];
      return [
        [key, { text, about: number(inputs.explainedVariance?.[key]) ?? number(stood[key]) }],
      ];
    })
  );
}

/**
 * BUD-15 over a portfolio: variances at completion beyond the thresholds that neither the sheet nor the last
 * portfolio explains, and explanations that the variance has left behind. What the portfolio explains is no
 * longer held against the sheet.
 */
export function settleExplanations(
  found: readonly Finding[],
  projects: readonly AssessedReport[],
  settings: PortfolioSettings,
  previous: PreviousPortfolio | undefined
): Evaluation {
  const table = previous?.additions.find((one) => one.table === TABLES.variances);
  const explanations = explanationsOf(table);
  const kept = new Map<string, Finding[]>();
  for (const finding of found) {
    if (finding.rule !== bud15.id || finding.project === null) continue;
    kept.set(finding.project, [...(kept.get(finding.project) ?? []), finding]);
  }
  const others = found.filter(({ rule, project }) => rule !== bud15.id || project === null);
  let evaluated = 0;
  const settled = projects.flatMap((project): readonly Finding[] => {
    const { key } = project.report;
    const mine = kept.get(key) ?? [];
    const variance = varianceOf(project, settings);
    const explanation = explanations.get(`project | ${key}`);
    if (variance === null) return explanation ? [] : mine;
    evaluated += 1;
    if (!explanation) {
      if (mine.length > 0 || !isBeyond(variance.amount, variance.budget, settings)) return mine;
      return isExplained(project) ? [] : unexplained(project, variance, settings);
    }
    const { about } = explanation;
    const moved = about !== null && isBeyond(variance.amount - about, variance.budget, settings);
    return moved ? outdated(project, variance, about, settings) : [];
  });
  return { evaluated, findings: [...others, ...settled] };
}

/** Variance at completion and the budget it is a share of, in the portfolio's currency. */
interface Variance {
  readonly amount: number;
  readonly budget: number;
  readonly share: number;
}

function varianceOf(
  { report, indicators }: AssessedReport,
  settings: PortfolioSettings
): Variance | null {
  const [amount, share] = [
    valueOf(indicators.forecastVariance),
    valueOf(indicators.forecastVariancePercent),
  ];
  const currency = placeOf(report)?.currency ?? null;
  const rate = rateOf(currency, settings);
  if (amount === null || share === null || share === 0 || rate === null) return null;
  return { amount: amount * rate, budget: (amount / share) * rate, share };
}

function isBeyond(amount: number, budget: number, { thresholds }: PortfolioSettings): boolean {
  const of = (name: string) => thresholds[bud15.id]?.[name] ?? bud15.thresholds[name] ?? 0;
  return Math.abs(amount) > of("amount") && Math.abs(amount) > of("variance") * Math.abs(budget);
}

function isExplained({ report }: AssessedReport): boolean {
  return COMMENTARIES.some((field) => String(report.fields[field]?.value ?? "").trim() !== "");
}

function placeOf(report: AssessedReport["report"]) {
  return PLACES.map((id) => report.fields[id]).find((value) => typeof value?.value === "number");
}

function unexplained(
  { report }: AssessedReport,
  { share }: Variance,
  { language }: PortfolioSettings
): Finding[] {
  const place = placeOf(report);
  if (!place) return [];
  const variance = percentWords(share, language);
  return [
    findingAt(bud15, place.source, {
      project: report.key,
      found: variance,
      expected: { fr: "une explication", en: "an explanation" }[language],
      values: { case: "portfolio", project: shorten(report.name, 60), variance },
    }),
  ];
}

function outdated(
  { report }: AssessedReport,
  { amount }: Variance,
  about: number,
  { currency, language }: PortfolioSettings
): Finding[] {
  const place = placeOf(report);
  if (!place) return [];
  return [
    findingAt(bud15, place.source, {
      project: report.key,
      found: moneyWords(amount, currency, language),
      expected: { fr: "une explication à jour", en: "an up-to-date explanation" }[language],
      values: {
        case: "moved",
        project: shorten(report.name, 60),
        explained: moneyWords(about, currency, language),
      },
    }),
  ];
}

function number(cell: KeptCell | undefined): number | null {
  return typeof cell?.value === "number" ? cell.value : null;
}
