import { defineFields } from "../defineFields";
import { names } from "../names";

/** Figures of the current financial year. */
export const YEAR_FIELDS = defineFields([
  {
    id: "yearBudget",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Budget de l'exercice", en: "Year budget" },
    synonyms: names(`
      budget annuel | budget de l'année | budget exercice | budget année en cours | budget N | budget voté exercice
      dotation annuelle | crédits de l'exercice | enveloppe annuelle | LFI exercice | budget annuel voté
      financial year baseline | in-year baseline | in year baseline | year baseline | FY baseline | FY budget
      annual budget | current year budget | in-year budget | financial year budget | total baseline financial year
      budget this year | year total baseline
    `),
    meaning: {
      fr: "Budget de référence de l'exercice en cours.",
      en: "The baseline budget of the current financial year.",
    },
  },
  {
    id: "yearForecast",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Atterrissage de l'exercice", en: "Year forecast" },
    synonyms: names(`
      atterrissage annuel | atterrissage année | prévision annuelle | prévision de l'exercice | prévision fin d'année
      atterrissage fin d'année | atterrissage N | prévisionnel annuel | projection fin d'exercice
      financial year forecast | in-year forecast | in year forecast | FY forecast | annual forecast
      current year forecast | full year forecast | forecast outturn | outturn forecast | year end forecast
      year-end outturn | FYF | total forecast financial year | year total forecast
    `),
    meaning: {
      fr: "Dépense à laquelle on s'attend à la fin de l'exercice en cours.",
      en: "Spend expected by the end of the current financial year.",
    },
  },
  {
    id: "yearActual",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Consommé de l'exercice", en: "Year actual" },
    synonyms: names(`
      consommé année | consommé annuel | réalisé année | réalisé annuel | réalisé de l'exercice | consommé N
      dépensé dans l'année | réalisé à date exercice | year to date actual | YTD actual | YTD spend
      actual YTD | actuals YTD | financial year actual | in-year actual | spend this year | YTD
    `),
    meaning: {
      fr: "Dépense de l'exercice à la date d'arrêté.",
      en: "Spend of the current financial year to the status date.",
    },
  },
  {
    id: "yearVariancePercent",
    entities: ["project", "line"],
    unit: "fraction",
    name: { fr: "Écart de l'exercice (%)", en: "Year variance (%)" },
    synonyms: names(`
      écart annuel % | écart de l'exercice en % | écart exercice | taux d'écart annuel | variation annuelle %
      financial year variance % | financial year variance | in-year variance % | in year variance
      FY variance | year variance | in-year budget/forecast variance % | annual variance % | year total variance
      variance budget/forecast % | budget/forecast variance %
    `),
    meaning: {
      fr: "Écart publié de l'exercice : (prévision − budget) ÷ budget.",
      en: "Published variance of the year: (forecast − baseline) ÷ baseline.",
    },
  },
]);
