import { countOfUnits } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** BUD-08: money whose currency or scale nothing tells; it stays out of the totals. */
export const bud08: Rule = {
  id: "BUD-08",
  scope: "row",
  severity: "critical",
  title: { fr: "Devise ou unité inconnue", en: "Currency or unit unknown" },
  message: {
    fr: "« {heading} » : rien ne dit la devise de « {found} ».",
    en: "“{heading}”: nothing tells the currency of “{found}”.",
  },
  advice: {
    fr: "Indiquez la devise et l'échelle dans le titre, par exemple « {heading} (k€) ».",
    en: "Say the currency and scale in the heading, for instance “{heading} (£m)”.",
  },
  cases: {
    currencyUnknownColumn: {
      message: {
        fr: "« {heading} » : rien ne dit la devise des {count} montants ({first} à {last}).",
        en: "“{heading}”: nothing tells the currency of {count} amounts ({first} to {last}).",
      },
      advice: {
        fr: "Indiquez la devise et l'échelle dans le titre, par exemple « {heading} (k€) » ; d'ici là, ces montants restent hors des totaux du portefeuille.",
        en: "Say the currency and scale in the heading, for instance “{heading} (£m)”; until then these amounts stay out of the portfolio's totals.",
      },
    },
    unitUnknown: {
      message: {
        fr: "« {heading} » : rien ne dit si « {found} » est en unités, en milliers ou en millions.",
        en: "“{heading}”: nothing tells whether “{found}” is in units, thousands or millions.",
      },
      advice: {
        fr: "Indiquez l'unité dans le titre, par exemple « {heading} (k€) ».",
        en: "Say the unit in the heading, for instance “{heading} (£m)”.",
      },
    },
    unitUnknownColumn: {
      message: {
        fr: "« {heading} » : rien ne dit si les {count} montants ({first} à {last}) sont en unités, en milliers ou en millions.",
        en: "“{heading}”: nothing tells whether the {count} amounts ({first} to {last}) are in units, thousands or millions.",
      },
      advice: {
        fr: "Indiquez l'unité dans le titre, par exemple « {heading} (k€) ».",
        en: "Say the unit in the heading, for instance “{heading} (£m)”.",
      },
    },
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(
      bud08,
      subject,
      [
        { code: "currencyUnknown", columnFrom: 2 },
        { code: "unitUnknown", columnFrom: 2, severity: () => "high" },
      ],
      countOfUnits(subject, ["currency"])
    ),
};
