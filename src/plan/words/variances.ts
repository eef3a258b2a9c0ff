import type { Text } from "../../language/language";

/** By what variances are summed, in the order of the sheet. */
export type Dimension =
  | "portfolio"
  | "project"
  | "programme"
  | "department"
  | "category"
  | "costType"
  | "supplier"
  | "line"
  | "currency"
  | "period";

export const DIMENSION_WORDS: Readonly<Record<Dimension, Text>> = {
  portfolio: { fr: "Portefeuille", en: "Portfolio" },
  project: { fr: "Projet", en: "Project" },
  programme: { fr: "Programme", en: "Programme" },
  department: { fr: "Direction", en: "Department" },
  category: { fr: "Catégorie", en: "Category" },
  costType: { fr: "CAPEX/OPEX", en: "CAPEX/OPEX" },
  supplier: { fr: "Fournisseur", en: "Supplier" },
  line: { fr: "Poste", en: "Line" },
  currency: { fr: "Devise", en: "Currency" },
  period: { fr: "Période", en: "Period" },
};

/** Words of the sheet of variances. */
export const VARIANCE_WORDS = {
  title: { fr: "Écarts budgétaires", en: "Budget variances" },
  subtitle: {
    fr: "Écart = budget − atterrissage, en effet sur le résultat : + favorable, − dépassement · en {currency} · seuils {percent} et {amount} (feuille Paramètres) · filtrez « Axe » ; en bleu, à compléter",
    en: "Variance = budget − forecast, as effect on the result: + favourable, − overrun · in {currency} · thresholds {percent} and {amount} (Settings sheet) · filter on “By”; in blue, to fill in",
  },
  dimension: { fr: "Axe", en: "By" },
  name: { fr: "Élément", en: "Item" },
  total: { fr: "Total du portefeuille", en: "Portfolio total" },
  unnamed: { fr: "(non renseigné)", en: "(not given)" },
  month: { fr: "Mois {period}", en: "Month {period}" },
  yearToDate: { fr: "Cumul de l'exercice à fin {period}", en: "Year to date, {period}" },
  original: { fr: "Budget initial", en: "Original budget" },
  budget: { fr: "Budget révisé", en: "Current budget" },
  actual: { fr: "Consommé", en: "Actual" },
  open: { fr: "Engagé non consommé", en: "Open commitment" },
  available: { fr: "Disponible", en: "Available" },
  availableNote: {
    fr: "= budget − consommé − engagé non consommé : ce qui peut encore être engagé.",
    en: "= budget − actual − open commitment: what can still be committed.",
  },
  forecast: { fr: "Atterrissage", en: "Forecast" },
  outside: { fr: "Budget hors écart", en: "Budget not compared" },
  outsideNote: {
    fr: "Budget des lignes sans atterrissage comparable. Écart = budget − budget hors écart − atterrissage.",
    en: "Budget of rows without a comparable forecast. Variance = budget − budget not compared − forecast.",
  },
  spendVariance: {
    fr: "Écart budget − consommé (+ favorable)",
    en: "Budget − actual (+ favourable)",
  },
  variance: {
    fr: "Écart budget − atterrissage (+ favorable)",
    en: "Budget − forecast (+ favourable)",
  },
  varianceNote: {
    fr: "Somme des écarts des lignes budgétaires comparables, dans la devise du portefeuille. Positif = favorable, négatif = dépassement.",
    en: "Sum of the variances of comparable budget lines, in the portfolio's currency. Positive is favourable, negative an overrun.",
  },
  percent: { fr: "Écart %", en: "Variance %" },
  percentNote: { fr: "= écart ÷ |budget comparé|.", en: "= variance ÷ |compared budget|." },
  yearBudget: { fr: "Budget de l'exercice", en: "Year budget" },
  yearForecast: { fr: "Atterrissage de l'exercice", en: "Year forecast" },
  yearVariance: {
    fr: "Écart de l'exercice budget − atterrissage (+ favorable)",
    en: "Year budget − forecast (+ favourable)",
  },
  yearNote: {
    fr: "Atterrissage de l'exercice seul, à ne pas confondre avec l'atterrissage à terminaison.",
    en: "Landing of the financial year alone, not to be taken for the forecast at completion.",
  },
  status: { fr: "Seuil", en: "Threshold" },
  statusNote: {
    fr: "▲ dépassement ou ◆ économie au-delà du seuil en % et du seuil en montant ; ● dans les seuils ; ○ sans écart calculable.",
    en: "▲ overrun or ◆ underspend beyond both the % and the money threshold; ● within them; ○ no variance can be computed.",
  },
  overrun: { fr: "▲ Dépassement", en: "▲ Overrun" },
  underspend: { fr: "◆ Économie", en: "◆ Underspend" },
  within: { fr: "● Dans les seuils", en: "● Within" },
  unknown: { fr: "○ n/d", en: "○ n/a" },
  state: { fr: "Explication due", en: "Explanation due" },
  stateNote: {
    fr: "▲ à expliquer : écart au-delà des seuils sans explication. ◆ à confirmer : l'écart a bougé de plus que les seuils depuis l'explication. ● expliqué.",
    en: "▲ to explain: beyond the thresholds without an explanation. ◆ to confirm: the variance has moved by more than the thresholds since it was explained. ● explained.",
  },
  toExplain: { fr: "▲ à expliquer", en: "▲ to explain" },
  toConfirm: { fr: "◆ à confirmer", en: "◆ to confirm" },
  explained: { fr: "● expliqué", en: "● explained" },
  reported: { fr: "Explication de la fiche", en: "Explanation in the sheet" },
  explanation: { fr: "Explication", en: "Explanation" },
  explanationNote: {
    fr: "Cause de l'écart et action engagée ; reste avec sa ligne d'un mois sur l'autre.",
    en: "What causes the variance and what is being done; stays with its row from month to month.",
  },
  owner: { fr: "Responsable", en: "Owner" },
  due: { fr: "Échéance", en: "Due" },
  explainedVariance: { fr: "Écart expliqué", en: "Variance explained" },
  explainedVarianceNote: {
    fr: "L'écart auquel répond l'explication, noté à la consolidation suivante. Si vous changez l'explication, videz cette cellule.",
    en: "The variance that the explanation answers, noted at the next consolidation. Clear this cell when you change the explanation.",
  },
  criterion: { fr: "Critère", en: "Criterion" },
  criterionNote: {
    fr: "Ce que les formules de la ligne cherchent dans la feuille Budget.",
    en: "What the row's formulas look for in the Budget lines sheet.",
  },
} as const satisfies Record<string, Text>;
