import type { Notice } from "../../reading/report";
import { findingAt } from "../build";
import { headingsMatched } from "../counted";
import { noticesOf } from "../fromNotices";
import { shorten } from "../headings";
import type { Rule, Subject } from "../rule";

const ADVICE = {
  fr: "Rien à faire si le portefeuille n'en a pas besoin ; sinon, reprenez le titre du modèle.",
  en: "Nothing to do if the portfolio does not need it; otherwise use the template's heading.",
};

/**
 * TPL-04: columns inside recognised tables that no field matches. Low, and one finding a workbook: a sheet may
 * have columns of its own.
 */
export const tpl04: Rule = {
  id: "TPL-04",
  scope: "sheet",
  severity: "low",
  title: { fr: "Colonne non reprise", en: "Column not taken up" },
  message: {
    fr: "La colonne « {heading} » ne correspond à aucune donnée connue : elle n'a pas été lue.",
    en: "The column “{heading}” matches no known field: it was not read.",
  },
  advice: ADVICE,
  cases: {
    several: {
      message: {
        fr: "{count} colonnes ne correspondent à aucune donnée connue et n'ont pas été lues : {headings}.",
        en: "{count} columns match no known field and were not read: {headings}.",
      },
      advice: ADVICE,
    },
  },
  source: "FAST: consistent columns",
  thresholds: {},
  evaluate: (subject) => {
    const columns = unread(subject);
    const first = columns[0];
    const evaluated = Math.max(headingsMatched(subject), columns.length);
    if (!first) return { evaluated, findings: [] };
    const names = columns.map(headingText);
    const finding = findingAt(tpl04, first.source, {
      project: subject.reports.length === 1 ? subject.reports[0]!.report.key : null,
      found: shorten(names.join(", "), 120),
      expected: { fr: "un titre connu", en: "a known heading" }[subject.settings.language],
      values:
        columns.length === 1
          ? { heading: names[0]! }
          : {
              case: "several",
              count: columns.length,
              headings: columns
                .map(({ source }, i) => `${names[i]!} (${source.sheet}!${source.cell})`)
                .slice(0, 5)
                .join(", ")
                .concat(columns.length > 5 ? "…" : ""),
            },
    });
    return { evaluated, findings: [finding] };
  },
};

/** Columns without a field; one that lost to another for the same field is TPL-03's. */
function unread(subject: Subject): readonly Notice[] {
  const lost = new Set(noticesOf(subject, ["competingHeading"]).map(placeOf));
  return noticesOf(subject, ["unreadColumn"]).filter((notice) => !lost.has(placeOf(notice)));
}

function placeOf({ source: { sheet, cell } }: Notice): string {
  return `${sheet}!${cell}`;
}

function headingText({ values, source }: Notice): string {
  return shorten(String(values.heading ?? source.text), 40);
}
