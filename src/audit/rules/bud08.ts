import type { Language } from "../../language/language";
import type { Notice } from "../../reading/report";
import { countOfUnits } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

const ADVICE = {
  fr: "Indiquez l'unité dans le titre, par exemple « {heading} (k€) ».",
  en: "Say the unit in the heading, for instance “{heading} (£m)”.",
};
const CURRENCY = { fr: "une devise", en: "a currency" };
const SCALE = { fr: "une unité : €, k€, M€", en: "a unit: £, £k, £m" };

/**
 * BUD-08: money whose currency or scale nothing states. Critical where nothing could be assumed either: such
 * amounts stay out of the totals.
 */
export const bud08: Rule = {
  id: "BUD-08",
  scope: "row",
  severity: "critical",
  title: { fr: "Devise ou unité non précisée", en: "Currency or unit not stated" },
  message: {
    fr: "« {heading} » : rien ne dit en quelle devise sont ces montants ; ils restent hors des totaux.",
    en: "“{heading}”: nothing tells the currency of these amounts; they stay out of the totals.",
  },
  advice: ADVICE,
  cases: {
    noRate: {
      message: {
        fr: "{project} est en {currency} et aucun taux ne convertit cette devise en {into} : ses montants restent hors des totaux.",
        en: "{project} is in {currency} and no rate converts it to {into}: its amounts stay out of the totals.",
      },
      advice: {
        fr: "Ajoutez le taux {currency} → {into} dans les paramètres du portefeuille.",
        en: "Add the {currency} → {into} rate to the portfolio's settings.",
      },
    },
    currencyAssumed: {
      message: {
        fr: "« {heading} » : rien ne dit en quelle devise sont ces montants ; ils ont été lus en {assumed}.",
        en: "“{heading}”: nothing tells the currency of these amounts; they were read as {assumed}.",
      },
      advice: ADVICE,
    },
    unitUnknown: {
      message: {
        fr: "« {heading} » : rien ne dit si ces montants sont en unités, en milliers ou en millions ; ils restent hors des totaux.",
        en: "“{heading}”: nothing tells whether these amounts are in units, thousands or millions; they stay out of the totals.",
      },
      advice: ADVICE,
    },
    unitAssumed: {
      message: {
        fr: "« {heading} » : rien ne dit si ces montants sont en unités, en milliers ou en millions ; ils ont été lus en {assumed}.",
        en: "“{heading}”: nothing tells whether these amounts are in units, thousands or millions; they were read in {assumed}.",
      },
      advice: ADVICE,
    },
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(
      bud08,
      subject,
      [
        {
          code: "currencyUnknown",
          wording: (notice) => (isAssumed(notice) ? "currencyAssumed" : "currencyUnknown"),
          severity: (notice) => (isAssumed(notice) ? "high" : "critical"),
          expected: (_, language: Language) => CURRENCY[language],
        },
        {
          code: "unitUnknown",
          wording: (notice) => (isAssumed(notice) ? "unitAssumed" : "unitUnknown"),
          severity: (notice) => (isAssumed(notice) ? "high" : "critical"),
          expected: (_, language: Language) => SCALE[language],
        },
      ],
      countOfUnits(subject, ["currency"])
    ),
};

/** True when reading took the likeliest unit instead. */
function isAssumed({ values }: Notice): boolean {
  return typeof values.assumed === "string" && values.assumed !== "";
}
