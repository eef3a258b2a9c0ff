import type { UndefinedReason } from "../../indicators/indicator";
import type { Text } from "../../language/language";
import type { LedgerReasonCode } from "../../portfolio/portfolio";

/** Why an indicator has no value. */
export const UNDEFINED_WORDS: Readonly<Record<UndefinedReason, Text>> = {
  INPUT_MISSING: {
    fr: "une donnée nécessaire n'est pas communiquée",
    en: "a figure it needs was not reported",
  },
  PV_ZERO: { fr: "la valeur planifiée est nulle", en: "planned value is zero" },
  EV_ZERO: { fr: "la valeur acquise est nulle", en: "earned value is zero" },
  AC_ZERO: { fr: "le coût réel est nul", en: "actual cost is zero" },
  BAC_ZERO: { fr: "le budget à l'achèvement est nul", en: "budget at completion is zero" },
  BUDGET_ZERO: { fr: "le budget est nul", en: "the budget is zero" },
  CPI_ZERO: { fr: "l'IPC est nul", en: "CPI is zero" },
  SPI_ZERO: { fr: "l'IPD est nul", en: "SPI is zero" },
  EARLY_START: {
    fr: "du travail est acquis alors que rien n'était planifié à cette date",
    en: "work was earned before any was planned",
  },
  DONE: { fr: "le travail est terminé", en: "the work is done" },
  NOT_ACHIEVABLE: {
    fr: "le budget est épuisé et il reste du travail",
    en: "the budget is spent and work is left",
  },
  NEGATIVE_INPUT: { fr: "une donnée est négative", en: "a figure is negative" },
  NO_HISTORY: {
    fr: "il n'y a pas assez de dates d'arrêté",
    en: "there are not enough status dates",
  },
  NOT_STARTED: { fr: "le projet n'a pas commencé", en: "the project has not started" },
  CURRENCY_MIX: {
    fr: "les montants sont en plusieurs devises et un taux manque",
    en: "amounts are in several currencies and a rate is missing",
  },
  OUT_OF_RANGE: {
    fr: "le résultat dépasse ce qu'un nombre peut dire",
    en: "the result is too large to be a number",
  },
  NOT_ADDITIVE: {
    fr: "cet indicateur ne s'additionne pas d'un projet à l'autre",
    en: "this indicator does not add up over projects",
  },
};

/** Why a file or a project has its fate: what happened, and what to do. */
export const LEDGER_REASONS: Readonly<Record<LedgerReasonCode, Text>> = {
  emptyFile: {
    fr: "Fichier vide (0 octet). Demandez un nouvel envoi.",
    en: "Empty file (0 bytes). Ask for it to be sent again.",
  },
  notAWorkbook: {
    fr: "Ce n'est pas un classeur, malgré son extension. Demandez le fichier d'origine.",
    en: "Not a workbook, whatever its extension says. Ask for the original file.",
  },
  encrypted: {
    fr: "Protégé par mot de passe. Ouvrez-le et enregistrez une copie sans mot de passe.",
    en: "Protected by a password. Open it and save a copy without one.",
  },
  truncated: {
    fr: "Fichier incomplet, transfert interrompu. Demandez un nouvel envoi.",
    en: "Incomplete file: the transfer was cut short. Ask for it to be sent again.",
  },
  tooLarge: {
    fr: "Fichier trop volumineux. Supprimez-en ce qui n'est pas du suivi de projet.",
    en: "File too large. Remove what is not project reporting.",
  },
  suspiciousArchive: {
    fr: "Archive anormale, non ouverte par prudence. Enregistrez le classeur à nouveau dans Excel.",
    en: "Abnormal archive, not opened as a precaution. Save the workbook again in Excel.",
  },
  damaged: {
    fr: "Fichier endommagé. Ouvrez-le dans Excel, laissez-le réparer, puis enregistrez-le.",
    en: "Damaged file. Open it in Excel, let it be repaired, then save it.",
  },
  unsupportedFormat: {
    fr: "Format non pris en charge. Enregistrez-le en .xlsx.",
    en: "Format not supported. Save it as .xlsx.",
  },
  noProjectFound: {
    fr: "Aucun projet reconnu ({sheets} {sheets|feuille lue|feuilles lues}).",
    en: "No project recognised ({sheets} {sheets|sheet|sheets} read).",
  },
  someProjectsDuplicate: {
    fr: "{count} {count|projet repris|projets repris} d'un autre fichier ({kept}) : {projects}.",
    en: "{count} {count|project|projects} taken from another file ({kept}): {projects}.",
  },
  projectSubmittedTwice: {
    fr: "Déjà reçu, version plus récente ou plus complète retenue : {kept}.",
    en: "Already received; the newer or fuller version was taken: {kept}.",
  },
  sameContent: {
    fr: "Copie identique de {kept}.",
    en: "Identical copy of {kept}.",
  },
  someProjectsOlder: {
    fr: "{count} {count|projet|projets} sur une période antérieure ({period}), {count|repris tel quel|repris tels quels} : {projects}.",
    en: "{count} {count|project|projects} of an earlier period ({period}), taken as {count|it is|they are}: {projects}.",
  },
  someValuesUnread: {
    fr: "{count} {count|cellule|cellules} sans valeur exploitable (texte ou erreur), voir les constats.",
    en: "{count} {count|cell holds|cells hold} no usable value (words or an error): see the findings.",
  },
  olderPeriod: {
    fr: "Porte sur {period} (attendu {expected}) ; derniers chiffres connus repris.",
    en: "Speaks of {period} ({expected} expected); last known figures taken.",
  },
  expectedNotReceived: {
    fr: "Attendu pour {period}, non reçu.",
    en: "Expected for {period}, not received.",
  },
  tookTooLong: {
    fr: "Lecture abandonnée après {seconds} s. Ouvrez-le dans Excel et enregistrez-en une copie allégée.",
    en: "Reading given up after {seconds} s. Open it in Excel and save a lighter copy.",
  },
  readerCrashed: {
    fr: "La lecture s'est interrompue. Ouvrez-le dans Excel et enregistrez-le à nouveau.",
    en: "Reading broke off. Open it in Excel and save it again.",
  },
  unreadable: {
    fr: "Illisible. Ouvrez-le dans Excel et enregistrez-le à nouveau.",
    en: "Cannot be read. Open it in Excel and save it again.",
  },
};
