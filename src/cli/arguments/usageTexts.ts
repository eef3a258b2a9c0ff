import type { Text } from "../../language/language";

/** What is said when the arguments cannot be carried out. */
export const USAGE_TEXTS = {
  noCommand: {
    fr: "aucune commande : attendu consolidate, check ou inspect",
    en: "no command: expected consolidate, check or inspect",
  },
  unknownCommand: {
    fr: "commande inconnue « {given} » : attendu consolidate, check ou inspect",
    en: 'unknown command "{given}": expected consolidate, check or inspect',
  },
  unknownOption: { fr: "option inconnue {given}", en: "unknown option {given}" },
  unknownOptionNear: {
    fr: "option inconnue {given} : vouliez-vous dire {near} ?",
    en: "unknown option {given}: did you mean {near}?",
  },
  otherCommandsOption: {
    fr: "l'option {given} ne s'applique pas à vigie {command}",
    en: "the option {given} does not apply to vigie {command}",
  },
  valueMissing: {
    fr: "l'option {given} attend une valeur",
    en: "the option {given} needs a value",
  },
  valueNotTaken: {
    fr: "l'option {given} ne prend pas de valeur",
    en: "the option {given} takes no value",
  },
  noInput: {
    fr: "aucun fichier ni dossier à consolider",
    en: "no file or folder to consolidate",
  },
  noOut: {
    fr: "où écrire le portefeuille ? Ajoutez --out portefeuille.xlsx",
    en: "where should the portfolio go? Add --out portfolio.xlsx",
  },
  outNotXlsx: {
    fr: "le portefeuille est un classeur .xlsx : --out {given} ne finit pas par .xlsx",
    en: "the portfolio is an .xlsx workbook: --out {given} does not end with .xlsx",
  },
  oneFile: {
    fr: "vigie {command} prend un seul fichier ({count} donnés)",
    en: "vigie {command} takes one file ({count} given)",
  },
  badLanguage: {
    fr: "--lang {given} : langue inconnue, attendu fr ou en",
    en: "--lang {given}: unknown language, expected fr or en",
  },
  badPeriod: {
    fr: "--period {given} : attendu un mois tel que 2026-10",
    en: "--period {given}: expected a month such as 2026-10",
  },
  badCurrency: {
    fr: "--currency {given} : attendu un code de trois lettres tel que EUR",
    en: "--currency {given}: expected a three-letter code such as EUR",
  },
  badRate: {
    fr: "--rate {given} : attendu DEVISE=taux, par exemple USD=0,92 (un dollar vaut 0,92 unité de la devise du portefeuille)",
    en: "--rate {given}: expected CURRENCY=rate, for instance USD=0.92 (one dollar is 0.92 of the portfolio's currency)",
  },
  badThreads: {
    fr: "--threads {given} : attendu un nombre entier de 1 à 64",
    en: "--threads {given}: expected a whole number from 1 to 64",
  },
  sameOutputs: {
    fr: "--out et --json désignent le même fichier ({given})",
    en: "--out and --json name the same file ({given})",
  },
  notFound: {
    fr: "{given} : ni fichier ni dossier de ce nom",
    en: "{given}: no such file or folder",
  },
  notAFile: {
    fr: "{given} est un dossier : vigie {command} prend un fichier",
    en: "{given} is a folder: vigie {command} takes a file",
  },
  outIsInput: {
    fr: "{given} fait partie des fichiers à lire : il ne sera pas écrasé. Choisissez un autre nom",
    en: "{given} is one of the files to read: it will not be overwritten. Choose another name",
  },
  outIsFolder: {
    fr: "{given} est un dossier : donnez un nom de fichier",
    en: "{given} is a folder: give a file name",
  },
  dataNotFolder: {
    fr: "--data {given} est un fichier : donnez un nom de dossier",
    en: "--data {given} is a file: give the name of a folder",
  },
  dataNotOurs: {
    fr: "--data {given} contient d'autres fichiers que des données écrites par Vigie : donnez un dossier vide ou nouveau",
    en: "--data {given} holds other files than data written by Vigie: give an empty or a new folder",
  },
  outNotWritable: {
    fr: "{given} : impossible d'écrire à cet endroit ({detail})",
    en: "{given}: cannot be written there ({detail})",
  },
  outHoldsNotes: {
    fr: "{given} contient des colonnes ou des réponses ajoutées à la main : pour les garder, ajoutez --into {given} ; sinon, choisissez un autre --out",
    en: "{given} holds columns or answers that someone added: to keep them, add --into {given}; otherwise choose another --out",
  },
  outNotPortfolio: {
    fr: "{given} existe et n'est pas un portefeuille écrit par Vigie : il ne sera pas écrasé. Choisissez un autre nom",
    en: "{given} exists and is not a portfolio written by Vigie: it will not be overwritten. Choose another name",
  },
  intoNotPortfolio: {
    fr: "--into {given} : ce classeur n'est pas un portefeuille écrit par Vigie",
    en: "--into {given}: this workbook is not a portfolio written by Vigie",
  },
  intoUnreadable: { fr: "--into {given} : {reason}", en: "--into {given}: {reason}" },
  expectedUnreadable: { fr: "--expected {given} : {reason}", en: "--expected {given}: {reason}" },
  expectedEmpty: {
    fr: "--expected {given} : aucun projet dans cette liste (un code ou un nom par ligne)",
    en: "--expected {given}: no project in this list (one id or name a line)",
  },
} satisfies Record<string, Text>;
