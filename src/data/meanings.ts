import type { Text } from "../language/language";

/** What each column means that is not a field of the catalogue. */
export const MEANINGS = {
  portfolioPeriod: {
    fr: "Période du portefeuille : les tables de plusieurs mois s'empilent.",
    en: "Period of the portfolio: tables of several months can be stacked.",
  },
  projectKey: { fr: "Clé du projet, stable.", en: "Stable key of the project." },
  projectId: { fr: "Code du projet tel que déclaré.", en: "Project id as reported." },
  projectName: { fr: "Nom du projet.", en: "Name of the project." },
  lineKey: { fr: "Clé de la ligne dans son projet.", en: "Key of the line in its project." },
  recordKey: {
    fr: "Clé de l'enregistrement dans son projet ; vide pour le projet lui-même.",
    en: "Key of the record in its project; empty for the project itself.",
  },
  record: {
    fr: "Nature : project, line, milestone, risk, task.",
    en: "Kind: project, line, milestone, risk, task.",
  },
  snapshot: {
    fr: "Date d'arrêté telle que nommée par la fiche ; vide pour l'état courant.",
    en: "Status date as the sheet names it; empty for the present state.",
  },
  snapshotDate: { fr: "Date d'arrêté.", en: "Status date." },
  position: {
    fr: "Rang dans le projet, à partir de 1.",
    en: "Place in the project, from 1.",
  },
  period: {
    fr: "Mois (2026-03), trimestre (2026-Q1) ou année (2026).",
    en: "Month (2026-03), quarter (2026-Q1) or year (2026).",
  },
  field: { fr: "Champ du catalogue.", en: "Field of the catalogue." },
  measure: { fr: "Mesure : champ du catalogue.", en: "Measure: a field of the catalogue." },
  amount: {
    fr: "Montant dans la devise du portefeuille ; vide faute de taux. Pour une mesure qui n'est pas un montant, sa valeur.",
    en: "Amount in the portfolio's currency; empty for want of a rate. Of a measure that is not money, its value.",
  },
  reported: {
    fr: "Nombre dans son unité d'origine (unités entières de sa devise).",
    en: "Number in its own unit (full units of its currency).",
  },
  reportedText: {
    fr: "Valeur qui n'est pas un nombre : texte, date ISO, statut.",
    en: "Value that is not a number: text, ISO date, status.",
  },
  unit: { fr: "Unité de la valeur.", en: "Unit of the value." },
  currency: { fr: "Devise d'origine (ISO 4217).", en: "Currency as reported (ISO 4217)." },
  file: { fr: "Fichier d'origine.", en: "Source file." },
  sheet: { fr: "Feuille d'origine.", en: "Source sheet." },
  cell: { fr: "Cellule d'origine.", en: "Source cell." },
  typed: { fr: "Texte tel que saisi dans la cellule.", en: "Text as typed in the cell." },
  reportPeriod: { fr: "Période dite par la fiche.", en: "Period that the report states." },
  indicator: { fr: "Indicateur.", en: "Indicator." },
  name: { fr: "Nom.", en: "Name." },
  value: { fr: "Valeur ; vide si non défini.", en: "Value; empty when not defined." },
  reason: { fr: "Motif.", en: "Reason." },
  reasonCode: { fr: "Motif, en code stable.", en: "Reason, as a stable code." },
  rule: { fr: "Règle d'audit.", en: "Audit rule." },
  severity: {
    fr: "Gravité : critical, high, medium, low.",
    en: "Severity: critical, high, medium, low.",
  },
  found: { fr: "Ce qui a été trouvé.", en: "What was found." },
  expected: { fr: "Ce qui était attendu.", en: "What was expected." },
  message: { fr: "Constat en clair.", en: "The finding in words." },
  advice: { fr: "Que faire.", en: "What to do." },
  status: { fr: "Sort du fichier.", en: "Fate of the file." },
  projects: { fr: "Nombre de projets.", en: "Number of projects." },
  accepted: { fr: "Projets retenus.", en: "Projects accepted." },
  findings: { fr: "Nombre de constats.", en: "Number of findings." },
  hash: { fr: "SHA-256 du fichier.", en: "SHA-256 of the file." },
  template: { fr: "Modèle et version.", en: "Template and version." },
  rowsRead: { fr: "Lignes lues.", en: "Rows read." },
  rowsUnread: { fr: "Lignes non lues.", en: "Rows left unread." },
  reportedProjects: {
    fr: "Projets sur lesquels porte la somme.",
    en: "Projects that the sum rests on.",
  },
  notConverted: {
    fr: "Projets laissés hors de la somme faute de taux.",
    en: "Projects left out of the sum for want of a rate.",
  },
  declaredStatus: { fr: "Statut déclaré.", en: "Declared status." },
  rate: {
    fr: "Unités de la devise du portefeuille pour une unité de celle-ci.",
    en: "Units of the portfolio's currency for one of this one.",
  },
} satisfies Record<string, Text>;

export type ColumnMeaning = keyof typeof MEANINGS;

/** What each table holds. */
export const TABLE_MEANINGS = {
  projects: {
    fr: "Un projet par ligne, montants dans la devise du portefeuille.",
    en: "One row a project, money in the portfolio's currency.",
  },
  lines: {
    fr: "Une ligne de budget par ligne : ce qui la décrit et ses montants d'ensemble.",
    en: "One row a budget line: what describes it, and its figures as a whole.",
  },
  amounts: {
    fr: "Montants des lignes de budget par période et mesure, en forme longue.",
    en: "Amounts of budget lines by period and measure, in long form.",
  },
  milestones: { fr: "Un jalon par ligne.", en: "One row a milestone." },
  risks: { fr: "Un risque par ligne.", en: "One row a risk." },
  tasks: {
    fr: "Une tâche par ligne, à l'état courant ou à une date d'arrêté.",
    en: "One row a task, at present or at a status date.",
  },
  snapshots: {
    fr: "Un projet à une date d'arrêté par ligne.",
    en: "One row a project at a status date.",
  },
  indicators: {
    fr: "Un indicateur d'un projet par ligne ; projet vide : tout le portefeuille.",
    en: "One row an indicator of a project; empty project: the whole portfolio.",
  },
  totals: {
    fr: "Sommes du portefeuille, avec ce sur quoi elles portent.",
    en: "Sums of the portfolio, with what they rest on.",
  },
  findings: { fr: "Un constat par ligne.", en: "One row a finding." },
  ledger: {
    fr: "Registre : le sort de chaque fichier offert et projet attendu.",
    en: "Ledger: the fate of every file offered and project expected.",
  },
  values: {
    fr: "Provenance : chaque valeur avec sa cellule d'origine et le texte saisi.",
    en: "Provenance: every value with its source cell and the text as typed.",
  },
  rates: { fr: "Taux de change utilisés.", en: "Exchange rates used." },
} satisfies Record<string, Text>;
