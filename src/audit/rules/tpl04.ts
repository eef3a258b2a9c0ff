import { headingsMatched } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** TPL-04: a column inside a recognised table that no field matches. Low: a sheet may have columns of its own. */
export const tpl04: Rule = {
  id: "TPL-04",
  scope: "sheet",
  severity: "low",
  title: { fr: "Colonne non reprise", en: "Column not taken up" },
  message: {
    fr: "La colonne « {heading} » ne correspond à aucune donnée connue : elle n'a pas été lue.",
    en: "The column “{heading}” matches no known field: it was not read.",
  },
  advice: {
    fr: "Rien à faire si le portefeuille n'en a pas besoin ; sinon, reprenez le titre du modèle.",
    en: "Nothing to do if the portfolio does not need it; otherwise use the template's heading.",
  },
  cases: {
    unreadColumnColumn: {
      message: {
        fr: "{count} cellules ({first} à {last}) sont dans des colonnes qui ne correspondent à aucune donnée connue : elles n'ont pas été lues.",
        en: "{count} cells ({first} to {last}) are in columns that match no known field: they were not read.",
      },
      advice: {
        fr: "Rien à faire si le portefeuille n'en a pas besoin ; sinon, reprenez les titres du modèle.",
        en: "Nothing to do if the portfolio does not need them; otherwise use the template's headings.",
      },
    },
  },
  source: "FAST: consistent columns",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(
      tpl04,
      subject,
      [{ code: "unreadColumn", expected: () => "" }],
      headingsMatched(subject)
    ),
};
