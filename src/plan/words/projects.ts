import { SEVERITY_WORDS } from "./status";

/** Words of the sheet of projects. */
export const PROJECT_WORDS = {
  asReported: { fr: "déclaré", en: "as reported" },
  inRowCurrency: {
    fr: "Montant en unités entières de la devise du projet.",
    en: "Amount in full units of the project's currency.",
  },
  linkNote: {
    fr: "Cliquez sur le nom pour ouvrir la fiche du projet. La provenance de chaque valeur est dans la feuille Provenance.",
    en: "Click the name to open the project's sheet. Where each value comes from is in the Provenance sheet.",
  },
  converted: {
    fr: "Converti depuis « {text} » ({currency}) : ce projet déclare en plusieurs devises.",
    en: "Converted from “{text}” ({currency}): this project reports in several currencies.",
  },
  noRate: {
    fr: "Non converti, « {text} » ({currency}) : taux absent de la feuille Paramètres.",
    en: "Not converted, “{text}” ({currency}): no rate in the Settings sheet.",
  },
  notDefined: { fr: "Non défini : {reason}.", en: "Not defined: {reason}." },
  currency: { fr: "Devise", en: "Currency" },
  currencyNote: {
    fr: "Devise des montants de la ligne (code ISO 4217) ; « ? » quand la fiche ne la dit pas.",
    en: "Currency of the row's amounts (ISO 4217 code); “?” when the sheet does not say.",
  },
  rate: { fr: "Taux", en: "Rate" },
  rateNote: {
    fr: "Nombre de {currency} pour une unité de la devise du projet, lu dans la feuille Paramètres. Les totaux convertissent chaque ligne avant d'additionner.",
    en: "{currency} for one unit of the project's currency, from the Settings sheet. Totals convert each row before adding.",
  },
  key: { fr: "Clé", en: "Key" },
  keyNote: {
    fr: "Identifie le projet d'une consolidation à l'autre ; ne pas modifier.",
    en: "Names the project from one consolidation to the next; do not change it.",
  },
  projectKey: { fr: "Clé projet", en: "Project key" },
  severity: { fr: "Gravité", en: "Severity" },
  blockingWord: SEVERITY_WORDS.critical,
  blocking: { fr: "Constats bloquants", en: "Blocking findings" },
  blockingNote: {
    fr: "Constats bloquants sur ce projet, comptés dans la feuille Constats.",
    en: "Blocking findings on this project, counted in the Findings sheet.",
  },
  findings: { fr: "Constats", en: "Findings" },
  findingsNote: {
    fr: "Tous les constats sur ce projet, comptés dans la feuille Constats.",
    en: "All findings on this project, counted in the Findings sheet.",
  },
  period: { fr: "Période déclarée", en: "Reported period" },
  periodNote: {
    fr: "Période dont parle la fiche ; vide quand elle ne le dit pas.",
    en: "Period that the sheet speaks of; blank when it does not say.",
  },
  file: { fr: "Fichier source", en: "Source file" },
  place: { fr: "Cellule source", en: "Source cell" },
  valuesLink: { fr: "Provenance de ses valeurs", en: "Where its values come from" },
  placeNote: {
    fr: "Feuille et cellule où le projet est nommé ; cliquez pour voir d'où vient chacune de ses valeurs.",
    en: "Sheet and cell where the project is named; click to see where each of its values comes from.",
  },
  subtitle: {
    fr: "{count} {count|projet|projets} · période {period} · montants en unités entières, dans la devise de chaque projet · indicateurs en formules",
    en: "{count} {count|project|projects} · period {period} · amounts in full units, in each project's currency · indicators are formulas",
  },
} as const;
