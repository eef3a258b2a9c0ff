import { fieldById } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import type { IndicatorId } from "../../indicators/indicator";
import { MEASURES } from "../../indicators/measures";
import { say } from "../../language/language";
import type { Language, Text } from "../../language/language";
import type { Portfolio, PortfolioTotal } from "../../portfolio/portfolio";
import { percent, plainNumber, shortMoney } from "./numbers";
import type { Terminal } from "./terminal";
import { TERMINAL_TEXTS } from "./texts";

/**
 * The headline figures, in the order people ask for them: of each group, the first field that some
 * project reported. What an office reports decides what is shown.
 */
const GROUPS: readonly (readonly FieldId[])[] = [
  ["currentBudget", "budgetAtCompletion", "originalBudget", "estimatedCost", "wholeLifeCost"],
  ["actualCost"],
  ["estimateAtCompletion"],
  ["yearBudget"],
  ["yearForecast"],
];
const VARIANCES: readonly (readonly [IndicatorId, IndicatorId])[] = [
  ["forecastVariance", "forecastVariancePercent"],
  ["yearVariance", "yearVariancePercent"],
];
/** Of which a negative one is unfavourable; offices differ on that of the year. */
const SIGNED: readonly IndicatorId[] = ["forecastVariance"];
const RATIOS: readonly IndicatorId[] = ["cpi", "spi", "tcpiEac"];

/** "budget 42,31 M€ · atterrissage 44,87 M€ · écart −2,56 M€ (−6,1 %)"; nothing without money. */
export function moneyLine(portfolio: Portfolio, terminal: Terminal): string[] {
  const { language, currency } = portfolio.settings;
  const totals = GROUPS.flatMap((fields) => {
    const found = fields.map((field) =>
      portfolio.totals.find((total) => total.field === field && total.reported > 0)
    );
    return found.find((total) => total !== undefined) ?? [];
  });
  // Said once where all figures rest on the same number of projects, else beside each.
  const variance = VARIANCES.find(([id]) => valueOf(portfolio, id) !== null);
  const rests = variance === undefined ? null : portfolio.coverage[variance[0]];
  const bases = [...totals.map(({ reported }) => reported), ...(rests ? [rests.projects] : [])];
  const common = totals.length > 0 && new Set(bases).size === 1;
  const parts = totals.map((total) => {
    const name = inSentence(fieldById(total.field).name[language], language);
    const amount = `${name} ${shortMoney(total.value, currency, language)}`;
    const covered = common ? "" : coverage(total, TERMINAL_TEXTS.coverage, language);
    return covered === "" ? amount : `${amount} (${covered})`;
  });
  if (variance) {
    const own = rests && { reported: rests.projects, projects: rests.of };
    const covered = common || !own ? "" : coverage(own, TERMINAL_TEXTS.coverage, language);
    parts.push(varianceText(variance, covered, portfolio, terminal));
  }
  if (common) parts.push(coverage(totals[0]!, TERMINAL_TEXTS.commonCoverage, language));
  const shown = parts.filter((part) => part !== "");
  return shown.length === 0 ? [] : [`  ${shown.join(" · ")}`];
}

function varianceText(
  [id, percentId]: readonly [IndicatorId, IndicatorId],
  covered: string,
  portfolio: Portfolio,
  terminal: Terminal
): string {
  const { language, currency } = portfolio.settings;
  const value = valueOf(portfolio, id)!;
  const share = valueOf(portfolio, percentId);
  const amount = shortMoney(value, currency, language);
  const name =
    id === "forecastVariance"
      ? say(TERMINAL_TEXTS.variance, language)
      : inSentence(MEASURES.find((measure) => measure.id === id)!.name[language], language);
  const beside = [share === null ? "" : percent(share, language), covered].filter(Boolean);
  const text = `${name} ${amount}${beside.length === 0 ? "" : ` (${beside.join(", ")})`}`;
  return value < 0 && SIGNED.includes(id) ? terminal.paint(text, "red") : text;
}

/** How many projects a figure rests on; nothing where all reported it. */
function coverage(
  { reported, projects }: Pick<PortfolioTotal, "reported" | "projects">,
  text: Text,
  language: Language
): string {
  if (reported === projects) return "";
  return say(text, language, { reported, projects });
}

/** "IPC 0,94 · IPD 0,97 · conformité 86 / 100": what there is of it, and that nobody can sign it yet. */
export function ratioLine(portfolio: Portfolio, terminal: Terminal): string[] {
  const { language } = portfolio.settings;
  const parts = RATIOS.flatMap((id) => {
    const value = valueOf(portfolio, id);
    const measure = MEASURES.find((one) => one.id === id);
    if (value === null || !measure) return [];
    return [`${measure.name[language]} ${plainNumber(value, language, 2, 2)}`];
  });
  const { score, signable } = portfolio.compliance;
  if (score !== null) {
    const whole = plainNumber(score, language, 0, 0);
    parts.push(say(TERMINAL_TEXTS.compliance, language, { score: whole }));
  }
  if (!signable) parts.push(terminal.paint(say(TERMINAL_TEXTS.notSignable, language), "red"));
  return parts.length === 0 ? [] : [`  ${parts.join(" · ")}`];
}

function valueOf({ indicators }: Portfolio, id: IndicatorId): number | null {
  const indicator = indicators[id];
  return indicator && "value" in indicator ? indicator.value : null;
}

/** "Budget à l'achèvement (BAC)" within a line: the first letter small, unless it begins an acronym. */
function inSentence(name: string, language: Language): string {
  const [first = "", second = ""] = name;
  const acronym = second !== "" && second === second.toLocaleUpperCase(language);
  return acronym ? name : first.toLocaleLowerCase(language) + name.slice(1);
}
