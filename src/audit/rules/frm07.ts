import { countOfUnits, TYPED_UNITS } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

/** FRM-07: a number or date typed as text; from five cells of a column on, one finding for the column. */
export const frm07: Rule = {
  id: "FRM-07",
  scope: "cell",
  severity: "high",
  title: { fr: "Nombre ou date saisi comme du texte", en: "Number or date typed as text" },
  message: {
    fr: "« {heading} » : « {found} » est du texte.",
    en: "“{heading}”: “{found}” is text.",
  },
  advice: {
    fr: "Convertissez la colonne en nombres ou en dates (Données > Convertir) ; la valeur a été lue, mais Excel ne l'additionne pas.",
    en: "Convert the column to numbers or dates (Data > Text to Columns); the value was read, but Excel does not add it up.",
  },
  cases: {
    numberAsText: {
      message: {
        fr: "« {heading} » : le nombre « {found} » est saisi comme du texte.",
        en: "“{heading}”: the number “{found}” is typed as text.",
      },
      advice: {
        fr: "Convertissez la colonne en nombres ou en dates (Données > Convertir) ; la valeur a été lue, mais Excel ne l'additionne pas.",
        en: "Convert the column to numbers or dates (Data > Text to Columns); the value was read, but Excel does not add it up.",
      },
    },
    numberAsTextColumn: {
      message: {
        fr: "« {heading} » : {count} nombres sont saisis comme du texte ({first} à {last}).",
        en: "“{heading}”: {count} numbers are typed as text ({first} to {last}).",
      },
      advice: {
        fr: "Convertissez la colonne en nombres ou en dates (Données > Convertir) ; la valeur a été lue, mais Excel ne l'additionne pas.",
        en: "Convert the column to numbers or dates (Data > Text to Columns); the value was read, but Excel does not add it up.",
      },
    },
    dateAsText: {
      message: {
        fr: "« {heading} » : la date « {found} » est saisie comme du texte.",
        en: "“{heading}”: the date “{found}” is typed as text.",
      },
      advice: {
        fr: "Convertissez la colonne en nombres ou en dates (Données > Convertir) ; la valeur a été lue, mais Excel ne l'additionne pas.",
        en: "Convert the column to numbers or dates (Data > Text to Columns); the value was read, but Excel does not add it up.",
      },
    },
    dateAsTextColumn: {
      message: {
        fr: "« {heading} » : {count} dates sont saisies comme du texte ({first} à {last}).",
        en: "“{heading}”: {count} dates are typed as text ({first} to {last}).",
      },
      advice: {
        fr: "Convertissez la colonne en nombres ou en dates (Données > Convertir) ; la valeur a été lue, mais Excel ne l'additionne pas.",
        en: "Convert the column to numbers or dates (Data > Text to Columns); the value was read, but Excel does not add it up.",
      },
    },
  },
  source: "Excel error checking 2 and 3",
  thresholds: {},
  evaluate: (subject) =>
    // A .csv file knows no other type than text.
    subject.reading.format === "csv"
      ? { evaluated: 0, findings: [] }
      : fromNotices(
          frm07,
          subject,
          [
            { code: "numberAsText", columnFrom: 5 },
            { code: "dateAsText", columnFrom: 5 },
          ],
          countOfUnits(subject, TYPED_UNITS)
        ),
};
