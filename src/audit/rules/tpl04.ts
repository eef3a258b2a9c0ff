import { headingsMatched } from "../counted";
import type { Source } from "../../fields/values";
import { fromNotices, noticesOf } from "../fromNotices";
import type { Rule, Subject } from "../rule";

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
        fr: "{count} colonnes ({first} à {last}) ne correspondent à aucune donnée connue : elles n'ont pas été lues.",
        en: "{count} columns ({first} to {last}) match no known field: they were not read.",
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
      [
        {
          code: "unreadColumn",
          columnFrom: 4,
          expected: () => "",
          severity: ({ source }) => (isCompeting(subject, source) ? null : "low"),
        },
      ],
      headingsMatched(subject)
    ),
};

/** A column that lost to another for the same field is TPL-03's. */
function isCompeting(subject: Subject, { sheet, cell }: Source): boolean {
  return noticesOf(subject, ["competingHeading"]).some(
    ({ source }) => source.sheet === sheet && source.cell === cell
  );
}
