import { defineFields } from "../defineFields";
import { names } from "../names";

/** When: period of the report, dates and durations. */
export const CALENDAR_FIELDS = defineFields([
  {
    id: "period",
    entities: ["project", "line"],
    unit: "text",
    name: { fr: "Période", en: "Period" },
    synonyms: names(`
      mois | mois de reporting | période de reporting | période comptable | mois comptable | trimestre
      exercice comptable | reporting period | report period | month | quarter | accounting period
      fiscal period | return period | period / quarter
    `),
    meaning: {
      fr: "Mois, trimestre ou exercice sur lequel porte le rapport.",
      en: "The month, quarter or year the report is about.",
    },
  },
  {
    id: "statusDate",
    entities: ["project"],
    unit: "date",
    name: { fr: "Date d'arrêté", en: "Status date" },
    synonyms: names(`
      date de situation | date d'état | date de statut | date du statut | date du rapport | date de reporting
      date de mise à jour | mis à jour le | dernière mise à jour | date de l'arrêté | situation au | arrêté au
      date du COPIL | data date | as of | as at | report date | reporting date | TP status date
      last updated | update date | date of report | snapshot date | time now
    `),
    meaning: {
      fr: "Date à laquelle les chiffres sont arrêtés.",
      en: "The date at which the figures are taken.",
    },
  },
  {
    id: "publicationDate",
    entities: ["project"],
    unit: "date",
    name: { fr: "Date de publication", en: "Publication date" },
    synonyms: names(`
      publié le | date de parution | date de diffusion | published on | date published | publication
    `),
    meaning: {
      fr: "Date à laquelle la liste a été publiée ; ce n'est pas la date des chiffres.",
      en: "When the list was published, which is not the date of its figures.",
    },
  },
  {
    id: "startDate",
    entities: ["project", "task"],
    unit: "date",
    name: { fr: "Début", en: "Start" },
    synonyms: names(`
      date de début | date début | date de début du projet | début du projet | date de lancement | lancement
      démarrage | date de démarrage | date d'ouverture | début prévu | date de début prévue | commencement
      début planifié | start date | project start date | project start | latest approved start date | begin
      start of project | commencement date | planned start | scheduled start | launch date | early start
      current start | forecast start
    `),
    meaning: {
      fr: "Date de début du projet (ou de la tâche), telle que prévue aujourd'hui.",
      en: "When the project (or task) starts, as currently planned.",
    },
  },
  {
    id: "startDateBaseline",
    entities: ["project", "task"],
    unit: "date",
    name: { fr: "Début de référence", en: "Baseline start" },
    synonyms: names(`
      date de début de référence | date de début initiale | début initial | début baseline | début contractuel
      date de début contractuelle | baseline start date | BL start | BL project start | original start
      original start date | initial start date | approved start date baseline | baseline baseline start
    `),
    meaning: {
      fr: "Date de début du planning de référence approuvé.",
      en: "The start in the approved baseline schedule.",
    },
  },
  {
    id: "startDateActual",
    entities: ["project", "task"],
    unit: "date",
    name: { fr: "Début réel", en: "Actual start" },
    synonyms: names(`
      date de début réelle | date de début réel | date réelle de début | début effectif | démarrage réel
      démarrage effectif | actual start date | started | started on | tracking actual start | actual start of project
    `),
    meaning: {
      fr: "Date à laquelle le travail a réellement commencé.",
      en: "When work really began.",
    },
  },
  {
    id: "finishDate",
    entities: ["project", "task"],
    unit: "date",
    name: { fr: "Fin", en: "Finish" },
    synonyms: names(`
      date de fin | date fin | date de fin du projet | fin du projet | date de clôture | clôture | date d'achèvement
      achèvement | date de livraison | livraison | date de mise en service | mise en service | date de MEP
      mise en production | date de fin planifiée | fin planifiée | échéance du projet | date d'échéance | terme
      end date | finish date | project end date | project end | latest approved end date | completion date
      project completion date | end | completion | delivery date | go-live date | go live | scheduled finish
      planned finish | planned end date | in service date | early finish | project finish | closure date
    `),
    meaning: {
      fr: "Date de fin du projet (ou de la tâche) telle qu'approuvée aujourd'hui.",
      en: "When the project (or task) ends, as currently approved.",
    },
  },
  {
    id: "finishDateBaseline",
    entities: ["project", "task"],
    unit: "date",
    name: { fr: "Fin de référence", en: "Baseline finish" },
    synonyms: names(`
      date de MEP initiale | MEP initiale | date de mise en service initiale | mise en service initiale
      date de livraison initiale | date de mise en production initiale | échéance initiale
      date de fin de référence | date de fin initiale | fin initiale | fin baseline | date de fin contractuelle
      fin contractuelle | date de fin d'origine | baseline finish date | baseline end | baseline end date
      BL finish | BL project finish | original end date | original finish | initial end date
      original completion date | baseline completion date | baseline baseline end
    `),
    meaning: {
      fr: "Date de fin du planning de référence approuvé.",
      en: "The finish in the approved baseline schedule.",
    },
  },
  {
    id: "finishDateForecast",
    entities: ["project", "task"],
    unit: "date",
    name: { fr: "Fin prévue", en: "Forecast finish" },
    synonyms: names(`
      date de MEP prévue | MEP prévue | date de mise en service prévue | mise en service prévue
      date de livraison prévue | date de mise en production prévue | échéance actualisée | échéance prévisionnelle
      date de fin prévue | date de fin prévisionnelle | date de fin actualisée | fin prévisionnelle | date de fin estimée | fin estimée
      date de fin projetée | fin projetée | date d'atterrissage | atterrissage délai | fin réestimée
      date prévisionnelle de fin | nouvelle date de fin | date de fin révisée | fin révisée
      forecast finish date | forecast end date | forecast end | forecast completion date | estimated finish
      estimated end date | expected finish | expected end date | expected completion | projected finish
      projected completion date | anticipated completion date | revised end date | current forecast finish
    `),
    meaning: {
      fr: "Date de fin à laquelle le chef de projet s'attend aujourd'hui.",
      en: "The finish that the project manager expects today.",
    },
  },
  {
    id: "finishDateActual",
    entities: ["project", "task"],
    unit: "date",
    name: { fr: "Fin réelle", en: "Actual finish" },
    synonyms: names(`
      date de fin réelle | date réelle de fin | fin effective | date de fin effective | terminé le | clos le
      date de clôture réelle | actual finish date | actual end | actual end date | actual completion date
      finished | finished on | completed on | closed on
    `),
    meaning: {
      fr: "Date à laquelle le travail s'est réellement achevé.",
      en: "When work was really finished.",
    },
  },
  {
    id: "durationYears",
    entities: ["project"],
    unit: "years",
    name: { fr: "Durée (années)", en: "Duration (years)" },
    synonyms: names(`
      durée du projet en années | durée prévisionnelle en année | durée en années | durée (ans) | durée en ans
      durée prévisionnelle (années) | durée totale (années) | nombre d'années | duration in years
      project duration in years | project length (years) | duration (yrs)
    `),
    meaning: { fr: "Durée du projet, en années.", en: "Length of the project, in years." },
  },
  {
    id: "durationMonths",
    entities: ["project", "milestone"],
    unit: "months",
    name: { fr: "Durée (mois)", en: "Duration (months)" },
    synonyms: names(`
      durée en mois | durée du projet en mois | durée prévisionnelle (mois) | durée prévisionnelle en mois
      nombre de mois | duration in months | project duration (months) | project length (months)
    `),
    meaning: { fr: "Durée, en mois.", en: "Length, in months." },
  },
  {
    id: "durationDays",
    entities: ["project", "task"],
    unit: "days",
    name: { fr: "Durée (jours)", en: "Duration (days)" },
    synonyms: names(`
      durée | durée en jours | durée (j) | durée ouvrée | nombre de jours | durée prévue | durée planifiée
      duration | duration in days | baseline duration | planned duration | original duration | OD
    `),
    meaning: { fr: "Durée, en jours ouvrés.", en: "Length, in working days." },
  },
  {
    id: "scheduleVariancePercent",
    entities: ["project"],
    unit: "fraction",
    name: { fr: "Écart calendaire (%)", en: "Schedule deviation (%)" },
    synonyms: names(`
      écart calendaire | taux d'écart calendaire | écart calendaire en % | écart de durée % | dérive calendaire
      dérive planning % | glissement calendaire % | schedule variance % | schedule slippage % | duration variance % | schedule overrun %
    `),
    meaning: {
      fr: "Allongement publié de la durée, rapporté à la durée initiale.",
      en: "Published lengthening of the project as a share of its initial duration.",
    },
  },
  {
    id: "actualDuration",
    entities: ["task"],
    unit: "days",
    name: { fr: "Durée réelle (jours)", en: "Actual duration (days)" },
    synonyms: names(`durée réelle | durée effective | actual duration | tracking actual duration`),
    meaning: {
      fr: "Jours ouvrés déjà écoulés sur la tâche.",
      en: "Working days already spent on the task.",
    },
  },
  {
    id: "remainingDuration",
    entities: ["project", "task"],
    unit: "days",
    name: { fr: "Durée restante (jours)", en: "Remaining duration (days)" },
    synonyms: names(`
      durée restante | durée résiduelle | remaining duration | tracking remaining duration | RD
    `),
    meaning: {
      fr: "Jours ouvrés encore nécessaires.",
      en: "Working days still needed.",
    },
  },
]);
