import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

const UNIQUE = { fr: "un code unique", en: "a key of its own" };

/** DQ-05: the same key twice in one list. */
export const dq05: Rule = {
  id: "DQ-05",
  scope: "row",
  severity: "critical",
  title: { fr: "Projet en double dans la liste", en: "Project twice in the list" },
  message: {
    fr: "« {found} » figure déjà en {otherCell}.",
    en: "“{found}” is already in {otherCell}.",
  },
  advice: {
    fr: "Gardez une seule ligne, ou donnez un code différent à chaque projet.",
    en: "Keep one row, or give each project an id of its own.",
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(
      dq05,
      subject,
      [{ code: "duplicateKey", expected: (_, language) => UNIQUE[language] }],
      subject.reports.length
    ),
};
