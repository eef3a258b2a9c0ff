import type { FieldId } from "../../fields/catalogue";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** What rows are matched by; a stray space in a commentary harms nobody. */
const KEYS: readonly FieldId[] = [
  "projectId",
  "projectName",
  "department",
  "programme",
  "category",
  "lineId",
  "lineName",
  "account",
  "supplier",
  "milestoneId",
  "milestoneName",
  "riskId",
  "taskId",
  "taskName",
  "wbs",
  "owner",
];

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
    fromNotices(
      dq09,
      subject,
      [
        {
          code: "hiddenCharacters",
          severity: ({ field }) => (field !== null && KEYS.includes(field) ? "low" : null),
        },
      ],
      subject.reports.length
    ),
};
