import type { Severity } from "../../audit/finding";
import type { Text } from "../../language/language";
import type { LedgerStatus } from "../../portfolio/portfolio";
import type { LayoutKind, UnreadReason } from "../../reading/report";
import type { LeftOutReason } from "../files/gatherFiles";

/** What the terminal says while and after a command runs. */
export const TERMINAL_TEXTS = {
  reading: { fr: "  lecture {done}/{total}", en: "  reading {done}/{total}" },
  readingWithRate: {
    fr: "  lecture {done}/{total} · {rate} fichiers/s · reste {left}",
    en: "  reading {done}/{total} · {rate} files/s · {left} left",
  },
  consolidating: { fr: "  consolidation…", en: "  consolidating…" },
  writing: { fr: "  écriture…", en: "  writing…" },
  interrupted: {
    fr: "interrompu : rien n'a été modifié",
    en: "interrupted: nothing was changed",
  },
  nothingConsolidated: {
    fr: "rien n'a pu être consolidé : {out} n'a pas été touché",
    en: "nothing could be consolidated: {out} was not touched",
  },
  noFileFound: {
    fr: "aucun fichier à lire dans {inputs}",
    en: "no file to read in {inputs}",
  },
  writeFailed: {
    fr: "{out} n'a pas pu être écrit ({detail}) : rien n'a été modifié. S'il est ouvert dans Excel, fermez-le et recommencez",
    en: "{out} could not be written ({detail}): nothing was changed. If it is open in Excel, close it and try again",
  },
  unexpected: {
    fr: "erreur inattendue ({detail}) : rien n'a été modifié. Signalez-la avec le fichier en cause",
    en: "unexpected error ({detail}): nothing was changed. Please report it with the file concerned",
  },
  usageHint: { fr: "voir vigie {command}--help", en: "see vigie {command}--help" },
  files: { fr: "{count} fichiers", en: "{count} files" },
  oneFile: { fr: "1 fichier", en: "1 file" },
  projects: { fr: "{count} projets", en: "{count} projects" },
  oneProject: { fr: "1 projet", en: "1 project" },
  coverage: { fr: "{reported} sur {projects}", en: "{reported} of {projects}" },
  commonCoverage: {
    fr: "projets : {reported} sur {projects}",
    en: "projects: {reported} of {projects}",
  },
  noRate: {
    fr: "montants en {currency} de {projects} hors totaux, faute de taux : ajoutez --rate {currency}=…",
    en: "amounts in {currency} of {projects} left out of totals for want of a rate: add --rate {currency}=…",
  },
  noCurrency: {
    fr: "montants de {projects} hors totaux : rien n'indique leur devise",
    en: "amounts of {projects} left out of totals: nothing tells their currency",
  },
  variance: { fr: "écart", en: "variance" },
  compliance: { fr: "conformité {score} / 100", en: "compliance {score} / 100" },
  notSignable: { fr: "non signable : constats bloquants", en: "not signable: blocking findings" },
  leftOut: { fr: "laissés de côté : {list}", en: "left out: {list}" },
  moreConcerns: {
    fr: "… et {count} projets ou fichiers de plus : feuille Constats",
    en: "… and {count} more projects or files: sheet Findings",
  },
  more: { fr: "… et {count} de plus", en: "… and {count} more" },
  noFinding: { fr: "● aucun constat", en: "● no finding" },
  recognised: { fr: "{file} · {format} · {projects}", en: "{file} · {format} · {projects}" },
  notReported: { fr: "pas une valeur : « {text} »", en: 'not a value: "{text}"' },
  asTyped: { fr: "« {text} »", en: '"{text}"' },
  unknownCurrency: { fr: "{amount} (devise inconnue)", en: "{amount} (currency unknown)" },
  indicators: { fr: "indicateurs", en: "indicators" },
  undefined: { fr: "n/d ({reason})", en: "n/a ({reason})" },
  lines: { fr: "{count} lignes de budget", en: "{count} budget lines" },
  milestones: { fr: "{count} jalons", en: "{count} milestones" },
  risks: { fr: "{count} risques", en: "{count} risks" },
  tasks: { fr: "{count} tâches", en: "{count} tasks" },
  oneLine: { fr: "1 ligne de budget", en: "1 budget line" },
  oneMilestone: { fr: "1 jalon", en: "1 milestone" },
  oneRisk: { fr: "1 risque", en: "1 risk" },
  oneTask: { fr: "1 tâche", en: "1 task" },
  oneSnapshot: { fr: "1 date d'arrêté", en: "1 status date" },
  moreProjects: {
    fr: "… et {count} projets de plus : --json les donne tous",
    en: "… and {count} more projects: --json gives them all",
  },
  snapshots: { fr: "{count} dates d'arrêté", en: "{count} status dates" },
  timings: {
    fr: "  lecture {reading} ({share}) · consolidation {consolidating} · écriture {writing}",
    en: "  reading {reading} ({share}) · consolidating {consolidating} · writing {writing}",
  },
  sheet: { fr: "Feuille {sheet}", en: "Sheet {sheet}" },
  decimal: { fr: "décimales « {decimal} »", en: 'decimals "{decimal}"' },
  dayFirst: { fr: "jour d'abord", en: "day first" },
  monthFirst: { fr: "mois d'abord", en: "month first" },
  region: {
    fr: "{range} : {layout} (note {score}) · {records} lus, {totals} totaux, {phantom} vides",
    en: "{range}: {layout} (score {score}) · {records} read, {totals} totals, {phantom} empty",
  },
  runnerUp: { fr: "sinon {field} {score}", en: "else {field} {score}" },
  noField: { fr: "non rapproché", en: "not matched" },
  unread: {
    fr: "non lu {range} ({cells} cellules) : {reason}",
    en: "unread {range} ({cells} cells): {reason}",
  },
} satisfies Record<string, Text>;

/** Severities as the summary counts them: a glyph, one word, several. */
export const SEVERITY_WORDS: Readonly<
  Record<Severity, { readonly glyph: string; readonly one: Text; readonly many: Text }>
> = {
  critical: {
    glyph: "▲",
    one: { fr: "bloquant", en: "blocking" },
    many: { fr: "bloquants", en: "blocking" },
  },
  high: { glyph: "◆", one: { fr: "majeur", en: "major" }, many: { fr: "majeurs", en: "major" } },
  medium: {
    glyph: "●",
    one: { fr: "modéré", en: "moderate" },
    many: { fr: "modérés", en: "moderate" },
  },
  low: { glyph: "·", one: { fr: "mineur", en: "minor" }, many: { fr: "mineurs", en: "minor" } },
};

/** Fates of files, as counted ("consolidés 54") and as said of one ("refusé"). */
export const STATUS_WORDS: Readonly<
  Record<LedgerStatus, { readonly one: Text; readonly many: Text }>
> = {
  consolidated: {
    one: { fr: "consolidé", en: "consolidated" },
    many: { fr: "consolidés", en: "consolidated" },
  },
  partial: { one: { fr: "partiel", en: "partial" }, many: { fr: "partiels", en: "partial" } },
  rejected: { one: { fr: "refusé", en: "rejected" }, many: { fr: "refusés", en: "rejected" } },
  duplicate: { one: { fr: "doublon", en: "duplicate" }, many: { fr: "doublons", en: "duplicate" } },
  late: { one: { fr: "en retard", en: "late" }, many: { fr: "en retard", en: "late" } },
  missing: { one: { fr: "manquant", en: "missing" }, many: { fr: "manquants", en: "missing" } },
};

export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, Text>> = {
  lockFile: { fr: "verrou d'un fichier ouvert", en: "lock of an open file" },
  hidden: { fr: "fichier caché", en: "hidden file" },
  system: { fr: "fichier système", en: "system file" },
  document: { fr: "notice", en: "note" },
  notAFile: { fr: "ni fichier ni dossier", en: "neither file nor folder" },
  output: { fr: "le portefeuille lui-même", en: "the portfolio itself" },
  givenTwice: { fr: "donné deux fois", en: "given twice" },
};

export const LAYOUT_WORDS: Readonly<Record<LayoutKind, Text>> = {
  projectList: { fr: "liste de projets", en: "list of projects" },
  projectListTransposed: {
    fr: "liste de projets, un par colonne",
    en: "list of projects, one a column",
  },
  form: { fr: "fiche", en: "form" },
  budgetLines: { fr: "lignes de budget", en: "budget lines" },
  milestones: { fr: "jalons", en: "milestones" },
  risks: { fr: "risques", en: "risks" },
  tasks: { fr: "tâches", en: "tasks" },
  earnedValueSeries: { fr: "valeur acquise par date", en: "earned value by date" },
  notProjectData: { fr: "sans données de projet", en: "no project data" },
};

export const UNREAD_WORDS: Readonly<Record<UnreadReason, Text>> = {
  emptySheet: { fr: "feuille vide", en: "empty sheet" },
  noProjectFound: { fr: "aucun projet reconnu", en: "no project recognised" },
  titleOrNote: { fr: "titre ou note", en: "title or note" },
  columnNotMatched: {
    fr: "titre de colonne sans champ correspondant",
    en: "column heading without a matching field",
  },
  outsideTables: { fr: "hors des tableaux", en: "outside the tables" },
  hiddenSheet: { fr: "feuille masquée", en: "hidden sheet" },
};
