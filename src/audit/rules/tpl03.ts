import { fieldById } from "../../fields/catalogue";
import type { Language } from "../../language/language";
import type { Notice } from "../../reading/report";
import { headingsMatched } from "../counted";
import { fromNotices } from "../fromNotices";
import type { Rule } from "../rule";

function fieldName({ field }: Notice, language: Language): string {
  return field === null ? "" : fieldById(field).name[language];
}

/** TPL-03: a heading that reading could not match with certainty, or that competes with another for the same field. */
export const tpl03: Rule = {
  id: "TPL-03",
  scope: "sheet",
  severity: "medium",
  title: { fr: "Titre de colonne absent ou douteux", en: "Heading missing or doubtful" },
  message: {
    fr: "Le titre « {heading} » n'a pas été reconnu avec certitude.",
    en: "The heading “{heading}” was not recognised with certainty.",
  },
  advice: {
    fr: "Reprenez le titre du modèle, ou précisez le champ dans Vigie.",
    en: "Use the template's heading, or tell Vigie the field.",
  },
  cases: {
    doubtfulHeading: {
      message: {
        fr: "Le titre « {found} » a été lu comme « {expected} », sans certitude.",
        en: "The heading “{found}” was read as “{expected}”, without certainty.",
      },
      advice: {
        fr: "Reprenez le titre du modèle, ou confirmez le champ dans Vigie.",
        en: "Use the template's heading, or confirm the field in Vigie.",
      },
    },
    competingHeading: {
      message: {
        fr: "Le titre « {found} » désigne la même donnée que « {kept} », qui a été retenu.",
        en: "The heading “{found}” means the same as “{kept}”, which was taken.",
      },
      advice: {
        fr: "Distinguez les deux titres, ou précisez le champ dans Vigie.",
        en: "Tell the two headings apart, or tell Vigie the field.",
      },
    },
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) =>
    fromNotices(
      tpl03,
      subject,
      [
        { code: "doubtfulHeading", severity: () => "medium", expected: fieldName },
        { code: "competingHeading", severity: () => "low", expected: fieldName },
      ],
      headingsMatched(subject)
    ),
};
