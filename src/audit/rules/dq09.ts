import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** DQ-09: spaces that one does not see in an identifier. */
export const dq09: Rule = {
  id: "DQ-09",
  scope: "cell",
  severity: "low",
  title: { fr: "Caractères invisibles", en: "Hidden characters" },
  message: {
    fr: "« {heading} » : espaces en début, en fin ou insécables dans « {found} ».",
    en: "“{heading}”: leading, trailing or non-breaking spaces in “{found}”.",
  },
  advice: {
    fr: "Ressaisissez la valeur sans ces espaces : ils empêchent les rapprochements.",
    en: "Type the value again without them: they break look-ups.",
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(dq09, subject, [{ code: "hiddenCharacters" }], subject.reports.length),
};
