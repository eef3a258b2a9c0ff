import { defineFields } from "../defineFields";
import { names } from "../names";

/** How the project says it is doing, and in what words. */
export const HEALTH_FIELDS = defineFields([
  {
    id: "declaredStatus",
    entities: ["project"],
    unit: "status",
    name: { fr: "Météo", en: "Status" },
    synonyms: names(`
      météo du projet | météo projet | météo générale | météo globale | statut | statut du projet | statut global
      état de santé | santé du projet | indicateur global | feu tricolore | feu | RAG | appréciation globale
      tendance globale | situation globale | santé | RAG status | RAG rating | overall status | overall RAG
      project status | health | project health | overall health | traffic light | DCA | confidence rating
      SRO delivery confidence assessment | SRO DCA | SRO RAG | SRO confidence rating
      delivery confidence assessment | delivery confidence | declared RAG | departmental RAG
    `),
    meaning: {
      fr: "Santé du projet telle que son responsable la déclare.",
      en: "The project's health as declared by those who run it.",
    },
  },
  {
    id: "independentStatus",
    entities: ["project"],
    unit: "status",
    name: { fr: "Avis indépendant", en: "Independent assessment" },
    synonyms: names(`
      avis DINUM | avis DINSIC | avis de la DINUM | avis du PMO | évaluation indépendante | météo PMO | avis audit
      IPA delivery confidence assessment | IPA DCA | IPA RAG rating | IPA RAG | IPA confidence assessment
      NISTA delivery confidence assessment | MPA delivery confidence assessment | MPA RAG rating | MPA DCA | MPA RAG
      independent RAG | assurance rating | assurance RAG | PMO RAG | gateway rating
    `),
    meaning: {
      fr: "Santé du projet selon un regard extérieur (autorité, PMO, audit).",
      en: "The project's health as judged from outside (authority, PMO, assurance).",
    },
  },
  {
    id: "costStatus",
    entities: ["project"],
    unit: "status",
    name: { fr: "Météo coûts", en: "Cost status" },
    synonyms: names(`
      météo budget | météo coût | statut budget | statut coûts | indicateur coût | indicateur budget | feu budget
      RAG budget | budget RAG | cost RAG | budget status | finance RAG | financial status | cost health
      financial RAG
    `),
    meaning: { fr: "Santé déclarée, pour les coûts.", en: "Declared health of cost." },
  },
  {
    id: "scheduleStatus",
    entities: ["project"],
    unit: "status",
    name: { fr: "Météo délais", en: "Schedule status" },
    synonyms: names(`
      météo délai | météo planning | statut délais | statut planning | indicateur délai | indicateur planning
      feu délai | feu planning | RAG planning | schedule RAG | time RAG | time status | timeline status
      schedule health | timescale RAG
    `),
    meaning: { fr: "Santé déclarée, pour les délais.", en: "Declared health of schedule." },
  },
  {
    id: "scopeStatus",
    entities: ["project"],
    unit: "status",
    name: { fr: "Météo périmètre", en: "Scope status" },
    synonyms: names(`
      statut périmètre | indicateur périmètre | météo contenu | météo qualité | statut qualité | feu périmètre
      scope RAG | quality RAG | quality status | benefits RAG | scope health
    `),
    meaning: {
      fr: "Santé déclarée, pour le périmètre ou la qualité.",
      en: "Declared health of scope or quality.",
    },
  },
  {
    id: "commentary",
    entities: ["project", "line", "milestone", "risk", "task"],
    unit: "text",
    name: { fr: "Commentaire", en: "Commentary" },
    synonyms: names(`
      commentaires | remarque | remarques | observation | observations | note | notes | faits marquants
      commentaire général | commentaire du chef de projet | synthèse | points d'attention | actualité
      comment | comments | narrative | general commentary | highlights | remarks | key messages
      executive summary | progress summary | commentary on progress
    `),
    meaning: {
      fr: "Commentaire libre sur la situation.",
      en: "Free words on the situation.",
    },
  },
  {
    id: "scheduleCommentary",
    entities: ["project"],
    unit: "text",
    name: { fr: "Commentaire délais", en: "Schedule commentary" },
    synonyms: names(`
      commentaire planning | commentaire délai | explication des écarts calendaires | explication du retard
      cause du retard | departmental narrative on schedule | narrative on schedule | schedule narrative
      schedule comments | commentary on schedule | schedule variance explanation | delay explanation
      departmental narrative on schedule including any deviation from planned schedule
    `),
    meaning: {
      fr: "Explication du calendrier et de ses écarts.",
      en: "Explanation of the schedule and its deviations.",
    },
  },
  {
    id: "budgetCommentary",
    entities: ["project"],
    unit: "text",
    name: { fr: "Commentaire budget", en: "Budget commentary" },
    synonyms: names(`
      commentaire budgétaire | commentaire coûts | commentaire financier | explication des écarts budgétaires
      explication de l'écart | justification de l'écart | justification écart budget | cause de l'écart
      departmental narrative on budget/forecast variance | narrative on budget variance | budget narrative
      departmental narrative on budget forecast variance | budget variance explanation
      variance explanation | variance commentary | finance commentary | explanation of variance
      narrative on financial year variance | in year variance narrative | cost commentary
    `),
    meaning: {
      fr: "Explication des écarts budgétaires.",
      en: "Explanation of the budget variances.",
    },
  },
  {
    id: "statusCommentary",
    entities: ["project"],
    unit: "text",
    name: { fr: "Commentaire météo", en: "Status commentary" },
    synonyms: names(`
      commentaire statut | commentaire sur la météo | justification de la météo | actions sur la météo
      departmental commentary on actions planned or taken on the IPA RAG rating | RAG commentary
      departmental commentary on actions planned or taken on the RAG rating | commentary on RAG rating
      departmental commentary on IPA RAG rating | commentary on delivery confidence | DCA commentary
      status comments | RAG narrative | RAG explanation | departmental commentary | status narrative
      departmental commentary on actions planned or taken on the MPA RAG rating
      departmental commentary on delivery confidence assessment rating
      departmental narrative actions on delivery confidence assessment
    `),
    meaning: {
      fr: "Ce qui justifie la météo déclarée, et les actions décidées.",
      en: "What supports the declared status, and the actions decided.",
    },
  },
  {
    id: "wholeLifeCommentary",
    entities: ["project"],
    unit: "text",
    name: { fr: "Commentaire coût complet", en: "Whole-life cost commentary" },
    synonyms: names(`
      commentaire sur le coût complet | commentaire coût total | departmental narrative on budgeted whole life costs
      costs narrative | narrative on whole life costs | whole life cost narrative | whole life cost comments | WLC narrative
      commentary on whole life costs | departmental narrative on whole life costs
    `),
    meaning: {
      fr: "Explication du coût complet et de ses révisions.",
      en: "Explanation of the whole-life cost and its revisions.",
    },
  },
  {
    id: "benefitsCommentary",
    entities: ["project"],
    unit: "text",
    name: { fr: "Commentaire bénéfices", en: "Benefits commentary" },
    synonyms: names(`
      commentaire gains | commentaire sur les bénéfices | departmental narrative on budgeted benefits
      narrative on benefits | benefits narrative | benefits comments | commentary on benefits
      departmental narrative on benefits | benefit commentary
    `),
    meaning: {
      fr: "Explication des bénéfices attendus et de leurs révisions.",
      en: "Explanation of the benefits and their revisions.",
    },
  },
]);
