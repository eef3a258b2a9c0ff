import { defineFields } from "../defineFields";
import { names } from "../names";

/** Fields of schedule tasks. */
export const TASK_FIELDS = defineFields([
  {
    id: "taskId",
    entities: ["task"],
    unit: "text",
    name: { fr: "N° de tâche", en: "Task id" },
    synonyms: names(`
      n° tâche | id tâche | code tâche | id | n° | code | réf | identifiant | general ID | activity ID | task no
      task number | unique ID | UID | activity code | line
    `),
    meaning: { fr: "Identifiant de la tâche.", en: "Identifier of the task." },
  },
  {
    id: "taskName",
    entities: ["task"],
    unit: "text",
    name: { fr: "Tâche", en: "Task" },
    synonyms: names(`
      tâches | nom de la tâche | intitulé de la tâche | libellé de la tâche | activité | activités | nom | libellé
      intitulé | lot de travaux | phase | phases | sous-phase | general name | task name | activity
      activity name | name | work package | title | task description
    `),
    meaning: { fr: "Travail à faire.", en: "Work to be done." },
  },
  {
    id: "wbs",
    entities: ["task"],
    unit: "text",
    name: { fr: "OTP / WBS", en: "WBS" },
    synonyms: names(`
      OTP | élément d'OTP | WBS | code WBS | OT | organigramme des tâches | n° hiérarchique | structure
      WBS code | WBS element | outline number | general WBS | WBS path
    `),
    meaning: {
      fr: "Place de la tâche dans l'organigramme des travaux.",
      en: "The task's place in the work breakdown structure.",
    },
  },
  {
    id: "predecessors",
    entities: ["task"],
    unit: "text",
    name: { fr: "Prédécesseurs", en: "Predecessors" },
    synonyms: names(`
      prédécesseur | antécédents | antériorités | dépendances | tâches antérieures | predecessor
      relations predecessors | dependencies | depends on
    `),
    meaning: {
      fr: "Tâches qui doivent précéder, avec type de lien et décalage.",
      en: "Tasks that come before, with link type and lag.",
    },
  },
  {
    id: "successors",
    entities: ["task"],
    unit: "text",
    name: { fr: "Successeurs", en: "Successors" },
    synonyms: names(`successeur | tâches suivantes | successor | relations successors`),
    meaning: { fr: "Tâches qui suivent.", en: "Tasks that come after." },
  },
  {
    id: "totalFloat",
    entities: ["task"],
    unit: "days",
    name: { fr: "Marge totale (jours)", en: "Total float (days)" },
    synonyms: names(`marge totale | marge | total slack | total float | slack | float`),
    meaning: {
      fr: "Jours dont la tâche peut glisser sans retarder la fin.",
      en: "Days the task can slip without delaying the end.",
    },
  },
]);
