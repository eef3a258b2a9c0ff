import type { Text } from "../../language/language";

/** Words of the sheet of charts of the budget. */
export const CHART_WORDS = {
  title: { fr: "Du budget à l'atterrissage", en: "From budget to forecast" },
  subtitle: {
    fr: "Montants en {currency} · les étapes reprennent la feuille Écarts en formules ; une hausse est un dépassement · courbe : le consommé non mensualisé compte dès le premier mois",
    en: "Amounts in {currency} · the steps take the Variances sheet as formulas; a rise is an overrun · curve: actual cost of no stated month counts from the first month on",
  },
  steps: { fr: "Étapes par {group}", en: "Steps by {group}" },
  step: { fr: "Étape", en: "Step" },
  total: { fr: "Total", en: "Total" },
  effect: { fr: "Effet sur l'atterrissage", en: "Effect on the forecast" },
  cumulative: { fr: "Cumul", en: "Running total" },
  base: { fr: "Socle (non tracé)", en: "Base (not drawn)" },
  rise: { fr: "Dépassement", en: "Overrun" },
  fall: { fr: "Économie", en: "Saving" },
  budget: { fr: "Budget comparé", en: "Compared budget" },
  yearBudget: { fr: "Budget de l'exercice", en: "Year budget" },
  forecast: { fr: "Atterrissage", en: "Forecast" },
  others: { fr: "Autres", en: "Others" },
  waterfall: {
    fr: "Du budget à l'atterrissage, par {group} ({currency})",
    en: "From budget to forecast, by {group} ({currency})",
  },
  curve: { fr: "Courbe en S", en: "S-curve" },
  curveTitle: {
    fr: "VP, VA et coût réel cumulés : {count} {count|projet|projets} sur {of}",
    en: "Cumulative PV, EV and AC: {count} of {of} {of|project|projects}",
  },
  month: { fr: "Mois", en: "Month" },
  planned: { fr: "VP (planifié)", en: "PV (planned)" },
  earned: { fr: "VA (acquis)", en: "EV (earned)" },
  actual: { fr: "CR (consommé)", en: "AC (actual)" },
} as const satisfies Record<string, Text>;
