import { rateOf } from "../indicators/inputs";
import type { PortfolioSubject } from "./auditPortfolio";
import { evaluateEach, findingAt } from "./build";
import { shorten } from "./headings";
import type { Evaluation } from "./rule";
import { bud08 } from "./rules/bud08";
import { valueWords } from "./words";

/** BUD-08 over a portfolio: a project reports money in a currency that no rate converts. One finding a currency. */
export function findMissingRates({ reports, settings }: PortfolioSubject): Evaluation {
  return evaluateEach(reports, ({ report }) => {
    const money = Object.values(report.fields).filter(
      ({ unit, value, currency }) =>
        unit === "currency" && typeof value === "number" && currency !== null
    );
    const foreign = money.filter(({ currency }) => currency !== settings.currency);
    if (foreign.length === 0) return null;
    const missing = new Set(
      foreign.flatMap(({ currency }) => (rateOf(currency, settings) === null ? currency! : []))
    );
    return [...missing].map((currency) => {
      const first = money.find((value) => value.currency === currency)!;
      return findingAt(bud08, first.source, {
        project: report.key,
        found: valueWords(first, settings.language),
        expected: `${currency} → ${settings.currency}`,
        values: {
          case: "noRate",
          project: shorten(report.name, 60),
          currency,
          into: settings.currency,
        },
      });
    });
  });
}
