import { defineFields } from "../defineFields";
import { names } from "../names";

/** Fields of milestones and risks. */
export const EVENT_FIELDS = defineFields([
  {
    id: "milestoneId",
    entities: ["milestone"],
    unit: "text",
    name: { fr: "N° de jalon", en: "Milestone id" },
    synonyms: names(`
      n° jalon | id jalon | code jalon | réf jalon | n° | id | code | réf | milestone no | milestone number
      milestone ref | milestone code | activity id
    `),
    meaning: { fr: "Identifiant du jalon.", en: "Identifier of the milestone." },
  },
  {
    id: "milestoneName",
    entities: ["milestone"],
    unit: "text",
    name: { fr: "Jalon", en: "Milestone" },
    synonyms: names(`
      jalons | nom du jalon | libellé du jalon | intitulé du jalon | jalon clé | jalons clés | étape clé | événement
      livrable | livrables | intitulé | libellé | étape | milestones | milestone name | key milestone
      milestone description | deliverable | deliverables | event | gate | approval point | name | title
      activity name | milestone label | milestone title | key event
    `),
    meaning: {
      fr: "Événement daté qui marque l'avancement.",
      en: "A dated event that marks progress.",
    },
  },
  {
    id: "milestoneBaseline",
    entities: ["milestone"],
    unit: "date",
    name: { fr: "Date de référence", en: "Baseline date" },
    synonyms: names(`
      date initiale | date contractuelle | date baseline | date d'origine | date prévue initiale | initial
      date engagée | baseline | original date | original baseline | planned date | target date | approved date
      baseline finish | contractual date | date planifiée | original baseline date | date cible
    `),
    meaning: {
      fr: "Date du jalon dans le planning de référence.",
      en: "The milestone's date in the baseline schedule.",
    },
  },
  {
    id: "milestonePrevious",
    entities: ["milestone"],
    unit: "date",
    name: { fr: "Date précédente", en: "Previous date" },
    synonyms: names(`
      date précédent COPIL | dernière date annoncée | date M-1 | ancienne date | prévision précédente
      previous forecast | previous forecast date | last forecast | last reported date | prior date
      current baseline
    `),
    meaning: {
      fr: "Date annoncée au rapport précédent.",
      en: "The date given in the previous report.",
    },
  },
  {
    id: "milestoneForecast",
    entities: ["milestone"],
    unit: "date",
    name: { fr: "Date prévue", en: "Forecast date" },
    synonyms: names(`
      date | date prévisionnelle | date projetée | date révisée | date actualisée | date estimée | date réestimée
      prévision | nouvelle date | date de réalisation prévue | forecast | current forecast | expected date
      revised date | forecast finish | latest forecast | milestone date | current date | forecast / actual
      projected date
    `),
    meaning: {
      fr: "Date à laquelle on attend le jalon aujourd'hui.",
      en: "When the milestone is expected today.",
    },
  },
  {
    id: "milestoneActual",
    entities: ["milestone"],
    unit: "date",
    name: { fr: "Date réelle", en: "Actual date" },
    synonyms: names(`
      date de réalisation | date effective | réalisé le | atteint le | date d'atteinte | date constatée | réel
      actual | achieved | achieved on | actual finish | completed on | date achieved | completion date
    `),
    meaning: {
      fr: "Date à laquelle le jalon a été atteint.",
      en: "When the milestone was reached.",
    },
  },
  {
    id: "milestoneStatus",
    entities: ["milestone"],
    unit: "status",
    name: { fr: "Statut", en: "Status" },
    synonyms: names(`
      statut du jalon | état | météo | avancement | situation | feu | RAG | milestone status | state | RAG status
      milestone RAG | confidence
    `),
    meaning: { fr: "Situation déclarée du jalon.", en: "Declared state of the milestone." },
  },
  {
    id: "milestoneType",
    entities: ["milestone"],
    unit: "text",
    name: { fr: "Type de jalon", en: "Milestone type" },
    synonyms: names(
      `type | nature du jalon | catégorie de jalon | milestone category | type of milestone`
    ),
    meaning: {
      fr: "Famille du jalon (décision, livraison, paiement…).",
      en: "The milestone's family (approval, delivery, payment …).",
    },
  },
  {
    id: "owner",
    entities: ["milestone", "risk", "task"],
    unit: "text",
    name: { fr: "Responsable", en: "Owner" },
    synonyms: names(`
      porteur | pilote | responsable de l'action | responsable du risque | propriétaire | propriétaire du risque
      acteur | personne en charge | affecté à | assigned to | risk owner | responsible | action owner | accountable
      resource names | assignee | milestone owner | ressources
    `),
    meaning: { fr: "Personne qui en répond.", en: "The person who answers for it." },
  },
  {
    id: "dueDate",
    entities: ["risk", "milestone"],
    unit: "date",
    name: { fr: "Échéance", en: "Due date" },
    synonyms: names(`
      date d'échéance | date limite | date butoir | délai | pour le | échéance du plan d'action | due | due by
      deadline | action due date | target resolution date | mitigation date
    `),
    meaning: { fr: "Date limite de l'action.", en: "By when the action is due." },
  },
  {
    id: "riskId",
    entities: ["risk"],
    unit: "text",
    name: { fr: "N° de risque", en: "Risk id" },
    synonyms: names(`
      n° risque | id risque | réf risque | code risque | n° | id | code | réf | risk no | risk number | risk ref
    `),
    meaning: { fr: "Identifiant du risque.", en: "Identifier of the risk." },
  },
  {
    id: "riskName",
    entities: ["risk"],
    unit: "text",
    name: { fr: "Risque", en: "Risk" },
    synonyms: names(`
      risques | intitulé du risque | nom du risque | libellé du risque | risque identifié | aléa | problème | intitulé
      risk title | risk name | risks | issue | risk / issue | risk event | title | name | threat
      brief risk description | brief description
    `),
    meaning: {
      fr: "Ce qui pourrait arriver au projet.",
      en: "What might happen to the project.",
    },
  },
  {
    id: "probability",
    entities: ["risk"],
    unit: "fraction",
    name: { fr: "Probabilité", en: "Probability" },
    synonyms: names(`
      proba | probabilité d'occurrence | occurrence | vraisemblance | fréquence | prob | P | likelihood | chance
      risk probability
    `),
    meaning: {
      fr: "Probabilité que le risque survienne.",
      en: "How likely the risk is.",
    },
  },
  {
    id: "impactCost",
    entities: ["risk"],
    unit: "currency",
    name: { fr: "Impact (coût)", en: "Impact (cost)" },
    synonyms: names(`
      impact financier | impact coût | impact budget | impact budgétaire | coût du risque | exposition
      provision | financial impact | cost impact | exposure | risk exposure | expected cost | risk cost
    `),
    meaning: {
      fr: "Ce que coûterait le risque s'il survenait.",
      en: "What the risk would cost if it happened.",
    },
  },
  {
    id: "impactScore",
    entities: ["risk"],
    unit: "count",
    name: { fr: "Impact (note)", en: "Impact (score)" },
    synonyms: names(`
      impact | gravité | sévérité | niveau d'impact | G | I | severity | impact score | impact rating | consequence
    `),
    meaning: {
      fr: "Gravité, sur l'échelle de la maison.",
      en: "Severity on the house's scale.",
    },
  },
  {
    id: "riskScore",
    entities: ["risk"],
    unit: "count",
    name: { fr: "Criticité", en: "Risk score" },
    synonyms: names(`
      criticité du risque | niveau de risque | note de risque | cotation | score | P x I | PxI | risk rating
      risk level | rating | criticality | proximity score | overall score
    `),
    meaning: { fr: "Probabilité × impact.", en: "Probability × impact." },
  },
  {
    id: "mitigation",
    entities: ["risk"],
    unit: "text",
    name: { fr: "Plan d'action", en: "Mitigation" },
    synonyms: names(`
      plan d'actions | action | actions | actions de réduction | mesure | mesures | parade | traitement | mitigation plan
      plan de mitigation | action corrective | mitigating action | mitigating actions | response | risk response
      action plan | treatment | countermeasure
    `),
    meaning: {
      fr: "Ce que l'on fait pour réduire le risque.",
      en: "What is done to reduce the risk.",
    },
  },
  {
    id: "riskStatus",
    entities: ["risk"],
    unit: "text",
    name: { fr: "État", en: "State" },
    synonyms: names(`
      statut | état du risque | statut du risque | ouvert/clos | ouvert / fermé | tendance | status | risk status
      open/closed | trend
    `),
    meaning: { fr: "Ouvert, traité, clos…", en: "Open, treated, closed …" },
  },
]);
