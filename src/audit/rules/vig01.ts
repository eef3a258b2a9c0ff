import { countOfUnits, TYPED_UNITS } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** VIG-01: a number or date whose meaning depends on the locale, where nothing on the sheet decides it. */
export const vig01: Rule = {
  id: "VIG-01",
  scope: "cell",
  severity: "medium",
  title: { fr: "Valeur qui se lit de deux façons", en: "Value that reads two ways" },
  message: {
    fr: "« {heading} » : « {found} » se lit de deux façons.",
    en: "“{heading}”: “{found}” reads two ways.",
  },
  advice: {
    fr: "Précisez le format : saisissez un vrai nombre ou une vraie date plutôt qu'un texte.",
    en: "Make it plain: enter a real number or date rather than text.",
  },
  cases: {
    ambiguousNumber: {
      message: {
        fr: "« {heading} » : « {found} » se lit de deux façons (séparateur décimal ou de milliers) et rien dans la feuille ne tranche.",
        en: "“{heading}”: “{found}” reads two ways (decimal mark or thousands separator) and nothing on the sheet decides.",
      },
      advice: {
        fr: "Précisez le format : saisissez un vrai nombre ou une vraie date plutôt qu'un texte.",
        en: "Make it plain: enter a real number or date rather than text.",
      },
    },
    ambiguousNumberColumn: {
      message: {
        fr: "« {heading} » : {count} nombres se lisent de deux façons ({first} à {last}) et rien dans la feuille ne tranche.",
        en: "“{heading}”: {count} numbers read two ways ({first} to {last}) and nothing on the sheet decides.",
      },
      advice: {
        fr: "Précisez le format : saisissez un vrai nombre ou une vraie date plutôt qu'un texte.",
        en: "Make it plain: enter a real number or date rather than text.",
      },
    },
    ambiguousDate: {
      message: {
        fr: "« {heading} » : « {found} » se lit jour/mois ou mois/jour et rien dans la feuille ne tranche.",
        en: "“{heading}”: “{found}” reads day/month or month/day and nothing on the sheet decides.",
      },
      advice: {
        fr: "Précisez le format : saisissez un vrai nombre ou une vraie date plutôt qu'un texte.",
        en: "Make it plain: enter a real number or date rather than text.",
      },
    },
    ambiguousDateColumn: {
      message: {
        fr: "« {heading} » : {count} dates se lisent jour/mois ou mois/jour ({first} à {last}) et rien dans la feuille ne tranche.",
        en: "“{heading}”: {count} dates read day/month or month/day ({first} to {last}) and nothing on the sheet decides.",
      },
      advice: {
        fr: "Précisez le format : saisissez un vrai nombre ou une vraie date plutôt qu'un texte.",
        en: "Make it plain: enter a real number or date rather than text.",
      },
    },
  },
  source: "Vigie",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(
      vig01,
      subject,
      [
        { code: "ambiguousNumber", columnFrom: 5 },
        { code: "ambiguousDate", columnFrom: 5 },
      ],
      countOfUnits(subject, TYPED_UNITS)
    ),
};
