/** Words of the sheet of settings. */
export const SETTINGS_WORDS = {
  subtitle: {
    fr: "En bleu, ce que vous pouvez modifier : repris à la prochaine consolidation dans ce classeur (--into)",
    en: "In blue, what you may change: taken up by the next consolidation into this workbook (--into)",
  },
  general: { fr: "Général", en: "General" },
  id: { fr: "Paramètre", en: "Setting" },
  label: { fr: "Libellé", en: "Label" },
  value: { fr: "Valeur", en: "Value" },
  effect: { fr: "Effet", en: "What it does" },
  rates: { fr: "Taux de change", en: "Exchange rates" },
  rateEffect: {
    fr: "Nombre de {currency} pour 1 {code}. Les totaux et les indicateurs du portefeuille le suivent.",
    en: "{currency} for 1 {code}. Totals and indicators of the portfolio follow it.",
  },
  ownRate: {
    fr: "Devise du portefeuille.",
    en: "The portfolio's own currency.",
  },
  noRate: {
    fr: "Taux absent : les montants en {code} ne sont pas dans les totaux. Saisissez-le ici.",
    en: "No rate: amounts in {code} are not in the totals. Enter it here.",
  },
  thresholds: { fr: "Seuils", en: "Thresholds" },
  rule: { fr: "Règle", en: "Rule" },
  threshold: { fr: "Seuil", en: "Threshold" },
  thresholdEffect: {
    fr: "Seuil de la règle « {title} » ; pris en compte à la prochaine consolidation.",
    en: "Threshold of the rule “{title}”; used from the next consolidation on.",
  },
  expected: { fr: "Projets attendus", en: "Expected projects" },
  expectedProject: { fr: "Projet attendu", en: "Expected project" },
  expectedEffect: {
    fr: "Code ou nom, un par ligne : signalé « manquant » au registre s'il n'est pas reçu.",
    en: "Id or name, one a row: “missing” in the ledger when it is not received.",
  },
  columnsTitle: { fr: "Dictionnaire des colonnes", en: "Dictionary of columns" },
  columnsSubtitle: {
    fr: "Chaque colonne de chaque tableau : ce qu'elle est, sa formule, son unité. Ce tableau sert aussi à retrouver vos ajouts à la prochaine consolidation.",
    en: "Every column of every table: what it is, its formula, its unit. This table also serves to find your additions at the next consolidation.",
  },
  table: { fr: "Tableau", en: "Table" },
  column: { fr: "Identifiant", en: "Id" },
  heading: { fr: "Titre", en: "Heading" },
  kind: { fr: "Nature", en: "Kind" },
  meaning: { fr: "Sens et formule", en: "Meaning and formula" },
  historySubtitle: {
    fr: "Une ligne par projet et par période ; montants en unités entières de la devise du projet",
    en: "One row a project and period; amounts in full units of the project's currency",
  },
  status: { fr: "Météo", en: "Status" },
  keptTitle: { fr: "Ajouts conservés", en: "Additions kept" },
  keptSubtitle: {
    fr: "Ce qui avait été ajouté pour des projets ou constats absents de cette consolidation ; remis en place s'ils reviennent",
    en: "What had been added for projects or findings that are not in this consolidation; put back when they return",
  },
  addition: { fr: "Colonne", en: "Column" },
  formula: { fr: "Formule", en: "Formula" },
  format: { fr: "Format", en: "Format" },
} as const;

/** The general settings: label and effect, in the order of the sheet. */
export const GENERAL_SETTINGS = {
  period: {
    label: { fr: "Période", en: "Period" },
    effect: {
      fr: "Période du portefeuille ; une fiche plus ancienne est notée « en retard ».",
      en: "The portfolio's period; an older report is marked “late”.",
    },
  },
  statusDate: {
    label: { fr: "Date d'arrêté", en: "Status date" },
    effect: {
      fr: "Date à laquelle les réalisés et les dates prévues sont jugés.",
      en: "Date against which actuals and forecast dates are judged.",
    },
  },
  currency: {
    label: { fr: "Devise", en: "Currency" },
    effect: {
      fr: "Devise des totaux ; chaque projet y est converti avant d'être additionné.",
      en: "Currency of the totals; each project is converted into it before it is added.",
    },
  },
  language: {
    label: { fr: "Langue", en: "Language" },
    effect: {
      fr: "Langue du classeur : fr ou en. Les noms de tableaux ne changent pas.",
      en: "Language of the workbook: fr or en. Names of tables do not change.",
    },
  },
  fiscalYearStart: {
    label: { fr: "Premier mois de l'exercice", en: "First month of the financial year" },
    effect: {
      fr: "De 1 (janvier) à 12 : décide de l'exercice et du cumul auxquels appartient chaque période.",
      en: "1 (January) to 12: decides which financial year and year to date each period belongs to.",
    },
  },
  forecastConvention: {
    label: { fr: "Atterrissage sans valeur déclarée", en: "Forecast where none is reported" },
    effect: {
      fr: "auto : la convention que montrent les chiffres de chaque fiche ; actual : consommé + RAF ; committed : engagé + RAF.",
      en: "auto: the convention that each sheet's own figures show; actual: actual + ETC; committed: committed + ETC.",
    },
  },
} as const;
