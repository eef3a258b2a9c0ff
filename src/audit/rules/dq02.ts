import { countOfUnits, TYPED_UNITS } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** DQ-02: words where a figure or a date belongs ("Exempt under Section 43"). */
export const dq02: Rule = {
  id: "DQ-02",
  scope: "cell",
  severity: "high",
  title: {
    fr: "Valeur d'un autre type que celui attendu",
    en: "Value of another type than expected",
  },
  message: {
    fr: "« {heading} » : « {found} » là où l'on attend {expected}.",
    en: "“{heading}”: “{found}” where {expected} is expected.",
  },
  advice: {
    fr: "Saisissez {expected}, et portez l'explication en commentaire.",
    en: "Enter {expected}, and put the explanation in the commentary.",
  },
  cases: {
    columnTypeMismatch: {
      message: {
        fr: "« {heading} » : la plupart des cellules de la colonne ne contiennent pas {expected}.",
        en: "“{heading}”: most cells of the column do not hold {expected}.",
      },
      advice: {
        fr: "Vérifiez que le titre correspond bien au contenu de la colonne.",
        en: "Check that the heading says what the column holds.",
      },
    },
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(
      dq02,
      subject,
      [
        {
          code: "proseInValue",
          // A milestone's state ("Planned", "Atteint") is a word of its own, not a health.
          severity: ({ field }) => (field === "milestoneStatus" ? null : "high"),
        },
        { code: "columnTypeMismatch" },
      ],
      countOfUnits(subject, TYPED_UNITS)
    ),
};
