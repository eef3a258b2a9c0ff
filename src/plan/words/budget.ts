import type { Text } from "../../language/language";
import type { Comparison } from "../../portfolio/budgetBasis";
import type { BudgetRow } from "../../portfolio/budgetRows";
import type { ForecastConvention } from "../../portfolio/forecastConvention";
import type { Horizon } from "../../portfolio/horizon";

/** What a row of the budget is. */
export const LEVEL_WORDS: Readonly<Record<BudgetRow["kind"], Text>> = {
  project: { fr: "Projet", en: "Project" },
  line: { fr: "Poste", en: "Line" },
  period: { fr: "Période", en: "Period" },
};

/** By what a row's budget may be held against its forecast. */
export const COMPARISON_WORDS: Readonly<Record<Comparison, Text>> = {
  line: { fr: "par poste", en: "by line" },
  project: { fr: "par projet", en: "by project" },
  none: { fr: "non", en: "no" },
};

/** What the forecast is. */
export const FORECAST_WORDS: Readonly<Record<"reported" | ForecastConvention, Text>> = {
  reported: { fr: "déclaré", en: "as reported" },
  actual: { fr: "consommé + RAF", en: "actual + ETC" },
  committed: { fr: "engagé + RAF", en: "committed + ETC" },
};

export const HORIZON_WORDS: Readonly<Record<Horizon, Text>> = {
  month: { fr: "Mois", en: "Month" },
  earlier: { fr: "Plus tôt dans l'exercice", en: "Earlier in the year" },
  later: { fr: "Reste de l'exercice", en: "Rest of the year" },
  other: { fr: "Autres exercices", en: "Other years" },
  undated: { fr: "Non daté", en: "Undated" },
};

/** Words of the calculations on budget lines, in the portfolio's currency. */
export const BUDGET_WORDS = {
  programme: { fr: "Programme", en: "Programme" },
  department: { fr: "Direction", en: "Department" },
  fiscalYear: { fr: "Exercice", en: "Financial year" },
  fiscalYearNote: {
    fr: "Exercice auquel appartient la période, selon le premier mois d'exercice de la feuille Paramètres.",
    en: "Financial year of the period, by the first month of the year in the Settings sheet.",
  },
  horizon: { fr: "Horizon", en: "Horizon" },
  horizonNote: {
    fr: "Situation de la période par rapport au mois du portefeuille. Cumul de l'exercice = « Mois » + « Plus tôt dans l'exercice ».",
    en: "Where the period lies, seen from the portfolio's month. Year to date = “Month” + “Earlier in the year”.",
  },
  budgetBasis: { fr: "Budget retenu", en: "Budget taken" },
  budgetBasisNote: {
    fr: "Le budget révisé du projet ; à défaut, son budget à l'achèvement.",
    en: "The project's current budget; failing that, its budget at completion.",
  },
  forecastBasis: { fr: "Atterrissage retenu", en: "Forecast taken" },
  forecastBasisNote: {
    fr: "« déclaré », ou la somme qui le remplace quand il manque. Entre parenthèses, la convention que montrent les chiffres de la fiche. Elle se fixe dans la feuille Paramètres.",
    en: "“as reported”, or the sum that stands in for it. In brackets, the convention that the sheet's own figures show. It can be set in the Settings sheet.",
  },
  comparison: { fr: "Comparable", en: "Comparable" },
  comparisonNote: {
    fr: "« par poste » : budget et atterrissage portés par le même poste. « par projet » : l'atterrissage n'est connu que pour le projet entier. « non » : sans atterrissage ou sans budget, hors des écarts.",
    en: "“by line”: budget and forecast stand on the same line. “by project”: the forecast is known only for the project as a whole. “no”: without a forecast or a budget, left out of variances.",
  },
  inYear: { fr: "Exercice {year}", en: "FY {year}" },
  lineKey: { fr: "Clé poste", en: "Line key" },
  original: { fr: "Budget initial ({currency})", en: "Original budget ({currency})" },
  budget: { fr: "Budget ({currency})", en: "Budget ({currency})" },
  actual: { fr: "Consommé ({currency})", en: "Actual ({currency})" },
  open: { fr: "Engagé non consommé ({currency})", en: "Open commitment ({currency})" },
  openNote: {
    fr: "= engagé − consommé du poste entier, jamais négatif.",
    en: "= committed − actual of the line as a whole, never below zero.",
  },
  forecast: { fr: "Atterrissage ({currency})", en: "Forecast ({currency})" },
  variance: {
    fr: "Écart budget − atterrissage ({currency}, + favorable)",
    en: "Budget − forecast ({currency}, + favourable)",
  },
  varianceNote: {
    fr: "Effet sur le résultat : positif = favorable, négatif = dépassement. Vide quand la ligne n'est pas comparable.",
    en: "Effect on the result: positive is favourable, negative an overrun. Blank where the row is not comparable.",
  },
  yearBudget: { fr: "Budget de l'exercice ({currency})", en: "Year budget ({currency})" },
  yearForecast: {
    fr: "Atterrissage de l'exercice ({currency})",
    en: "Year forecast ({currency})",
  },
  yearVariance: {
    fr: "Écart de l'exercice ({currency}, + favorable)",
    en: "Year variance ({currency}, + favourable)",
  },
  yearVarianceNote: {
    fr: "= budget de l'exercice − atterrissage de l'exercice ; vide quand l'un des deux manque.",
    en: "= year budget − year forecast; blank where one of them is missing.",
  },
  converted: {
    fr: "Montant de la ligne × taux de la ligne ; vide quand le taux manque.",
    en: "The row's amount × the row's rate; blank when there is no rate.",
  },
} as const satisfies Record<string, Text>;
