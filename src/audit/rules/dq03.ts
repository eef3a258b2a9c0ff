import { countOfUnits, TYPED_UNITS } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** DQ-03: a value outside what its field can hold (230 %, a finish in 1900). */
export const dq03: Rule = {
  id: "DQ-03",
  scope: "cell",
  severity: "medium",
  title: { fr: "Valeur hors limites", en: "Value out of range" },
  message: {
    fr: "« {heading} » : « {found} » est hors de ce que cette donnée peut valoir.",
    en: "“{heading}”: “{found}” is outside what this can be.",
  },
  advice: {
    fr: "Vérifiez la saisie : unité, signe, virgule, année.",
    en: "Check what was typed: unit, sign, decimal mark, year.",
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(dq03, subject, [{ code: "outOfRange" }], countOfUnits(subject, TYPED_UNITS)),
};
