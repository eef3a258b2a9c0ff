import { defineFields } from "../defineFields";
import { names } from "../names";

/** What the project is, who answers for it, and for which period it reports. */
export const IDENTITY_FIELDS = defineFields([
  {
    id: "projectId",
    entities: ["project", "line", "milestone", "risk", "task"],
    unit: "text",
    name: { fr: "Code projet", en: "Project id" },
    synonyms: names(`
      id projet | identifiant projet | identifiant du projet | n° projet | n° de projet | no projet
      numéro de projet | numéro projet | num projet | réf projet | référence projet | code du projet
      code opération | n° opération | code affaire | n° affaire | code SAP projet | définition de projet
      élément de projet | id | code | identifiant | référence | réf | n° | matricule projet
      project number | project no | project ref | project reference | project code | project ID number
      GMPP ID number | GMPP ID | IPA ID | GMPP reference | number | project definition
      investment ID | initiative ID | portfolio ID | work order | project key | PID | UID | code PPM
    `),
    meaning: {
      fr: "Code unique du projet dans l'organisation ; clé de consolidation quand il est fourni.",
      en: "The organisation's own unique code of the project; the key of consolidation when given.",
    },
  },
  {
    id: "projectName",
    entities: ["project", "line", "milestone", "risk", "task"],
    unit: "text",
    name: { fr: "Projet", en: "Project" },
    synonyms: names(`
      nom du projet | nom projet | intitulé du projet | intitulé projet | libellé du projet | libellé projet
      titre du projet | désignation du projet | dénomination du projet | projet SI | grand projet | projets
      nom de l'opération | opération | intitulé de l'opération | nom | intitulé | libellé | titre | désignation
      nom de l'initiative | initiative | affaire | nom court du projet | nom du chantier
      project name | project title | name of project | project description short | project / programme
      project or programme name | programme or project name | programme/project name | initiative name
      investment name | investment title | scheme name | scheme | name | title | projects | project name (short)
    `),
    meaning: {
      fr: "Nom sous lequel le projet est connu ; clé de consolidation quand il n'a pas de code.",
      en: "The name people know the project by; the key of consolidation when it has no id.",
    },
  },
  {
    id: "department",
    entities: ["project"],
    unit: "text",
    name: { fr: "Direction", en: "Department" },
    synonyms: names(`
      ministère porteur | ministère | ministère responsable | direction porteuse | direction métier
      direction responsable | direction générale | porteur | entité | entité porteuse | service | service porteur
      structure porteuse | BU | business unit | pôle | département | domaine métier | filiale | société
      administration | administration porteuse | établissement | MOA | maîtrise d'ouvrage | direction MOA
      lead department | owning department | sponsoring department | department name | organisation
      organization | agency | ministry | division | directorate | business area | entity | unit | company
      department / ALB | lead organisation | responsible department | department code | dept
    `),
    meaning: {
      fr: "Direction, ministère ou entité qui porte le projet.",
      en: "The department, ministry or entity that owns the project.",
    },
  },
  {
    id: "departmentName",
    entities: ["project"],
    unit: "text",
    name: { fr: "Direction (nom complet)", en: "Department (full name)" },
    synonyms: names(`
      ministère nom complet | nom complet du ministère | nom du ministère | libellé du ministère
      libellé direction | nom de la direction | libellé de l'entité | nom de l'entité
      department full name | full department name | ministry name | organisation full name
    `),
    meaning: {
      fr: "Nom en toutes lettres de la direction, quand la liste donne aussi son sigle.",
      en: "The department's name in full, where the list gives its acronym as well.",
    },
  },
  {
    id: "programme",
    entities: ["project"],
    unit: "text",
    name: { fr: "Programme", en: "Programme" },
    synonyms: names(`
      programme de financement | financement programme | financement programmes | programme budgétaire
      programme LOLF | programme de rattachement | nom du programme | portefeuille | portefeuille projet
      sous-portefeuille | axe stratégique | grand programme | source de financement
      program | programme name | program name | parent programme | portfolio | sub-portfolio | workstream
      funding programme | funding source | funding stream
    `),
    meaning: {
      fr: "Programme (ou portefeuille, ou programme budgétaire) auquel le projet est rattaché.",
      en: "The programme, portfolio or funding programme the project belongs to.",
    },
  },
  {
    id: "category",
    entities: ["project", "line", "risk"],
    unit: "text",
    name: { fr: "Catégorie", en: "Category" },
    synonyms: names(`
      type de projet | typologie | nature du projet | famille | catégorie de projet | classe | type
      catégorie de dépense | catégorie de coût | poste budgétaire | rubrique | famille d'achat | nature de risque
      type de risque | catégorie de risque | annual report category | project category | project type
      GMPP category | IPA category | cost category | spend category | budget category | risk category
      risk type | classification | portfolio category | theme
    `),
    meaning: {
      fr: "Famille dans laquelle l'organisation range le projet, la ligne ou le risque.",
      en: "The family in which the organisation files the project, the line or the risk.",
    },
  },
  {
    id: "functionalArea",
    entities: ["project"],
    unit: "text",
    name: { fr: "Zone fonctionnelle", en: "Functional area" },
    synonyms: names(`
      zone fonctionnelle principale | zone du POS | domaine fonctionnel | quartier fonctionnel | bloc fonctionnel
      domaine SI | domaine applicatif | périmètre fonctionnel | functional domain | business domain
      business capability | capability area | functional zone
    `),
    meaning: {
      fr: "Zone du plan d'occupation des sols du SI, ou domaine métier, que le projet transforme.",
      en: "The functional zone or business domain the project changes.",
    },
  },
  {
    id: "crossDepartment",
    entities: ["project"],
    unit: "boolean",
    name: { fr: "Interdirections", en: "Cross-department" },
    synonyms: names(`
      projet interministériel | projet inter-ministériel | interministériel | inter-ministériel
      projet transverse | transverse | transversal | multi-directions | inter-entités | mutualisé
      cross-departmental | cross department project | cross-government | joint project | shared project
    `),
    meaning: {
      fr: "Vrai quand plusieurs directions ou ministères portent ensemble le projet.",
      en: "True when several departments share the project.",
    },
  },
  {
    id: "sponsor",
    entities: ["project"],
    unit: "text",
    name: { fr: "Commanditaire", en: "Sponsor" },
    synonyms: names(`
      sponsor du projet | sponsor métier | directeur de programme | directeur du projet | directeur de projet
      responsable métier | donneur d'ordre | maître d'ouvrage | propriétaire du projet | SRO
      senior responsible owner | SRO name | project sponsor | executive sponsor | project owner
      business owner | accountable executive | programme director
    `),
    meaning: {
      fr: "Personne qui répond du projet devant la direction (commanditaire, SRO).",
      en: "The person accountable for the project (sponsor, senior responsible owner).",
    },
  },
  {
    id: "projectManager",
    entities: ["project"],
    unit: "text",
    name: { fr: "Chef de projet", en: "Project manager" },
    synonyms: names(`
      CP | CDP | chef(fe) de projet | cheffe de projet | nom du chef de projet | responsable de projet
      responsable du projet | responsable projet | pilote | pilote du projet | chef de projet MOE
      chef de projet MOA | chef de projet DSI | responsable | interlocuteur | contact | gestionnaire de projet
      project manager name | PM | project lead | project leader | delivery manager | programme manager
      manager | lead | project contact | PM name
    `),
    meaning: {
      fr: "Personne qui conduit le projet au quotidien et remplit la fiche.",
      en: "The person who runs the project day to day and fills in the sheet.",
    },
  },
  {
    id: "description",
    entities: ["project", "line", "milestone", "risk", "task"],
    unit: "text",
    name: { fr: "Description", en: "Description" },
    synonyms: names(`
      description et objectifs | description et objectifs du projet | objectifs | objectif | objectifs du projet
      description du projet | objet | objet du projet | périmètre du projet | contexte | résumé | finalité
      description du risque | description de la ligne | description / aims | description and aims | aims
      project description | project aims | objective | objectives | summary | scope description | purpose
      overview | project summary | risk description | details | détail
    `),
    meaning: {
      fr: "Ce que le projet (ou la ligne) doit produire, en quelques phrases.",
      en: "What the project (or the line) is to produce, in a few sentences.",
    },
  },
  {
    id: "phase",
    entities: ["project"],
    unit: "text",
    name: { fr: "Phase", en: "Phase" },
    synonyms: names(`
      phase du projet | phase du projet en cours | phase en cours | étape | étape en cours | stade
      avancement phase | état du projet | cycle de vie | situation du projet | jalon de phase | phase actuelle
      current phase | project phase | stage | project stage | current stage | lifecycle stage | lifecycle phase
      gate | stage gate | business case stage | delivery stage | project state
    `),
    meaning: {
      fr: "Étape du cycle de vie : cadrage, conception, réalisation, déploiement, terminé…",
      en: "Step of the life cycle: scoping, design, build, roll-out, closed …",
    },
  },
  {
    id: "priority",
    entities: ["project"],
    unit: "text",
    name: { fr: "Priorité", en: "Priority" },
    synonyms: names(`
      niveau de priorité | priorité du projet | rang | criticité du projet | project priority | priority level
      ranking | tier
    `),
    meaning: {
      fr: "Rang du projet dans les arbitrages du portefeuille.",
      en: "The project's rank when the portfolio is arbitrated.",
    },
  },
  {
    id: "link",
    entities: ["project"],
    unit: "text",
    name: { fr: "Lien", en: "Link" },
    synonyms: names(`
      en savoir plus | en savoir plus sur le projet | URL | adresse internet | site du projet | lien documentaire
      lien vers la fiche | more information | website | web page | hyperlink | project site
    `),
    meaning: {
      fr: "Adresse où en savoir plus sur le projet.",
      en: "Where to read more about the project.",
    },
  },
  {
    id: "fundingDocument",
    entities: ["project"],
    unit: "text",
    name: { fr: "Document budgétaire", en: "Funding document" },
    synonyms: names(`
      lien vers les projets annuels de performances | projet annuel de performances | PAP
      document de financement | lien budgétaire | business case link | funding document link
    `),
    meaning: {
      fr: "Document qui autorise le financement, ou son adresse.",
      en: "The document that authorises the funding, or its address.",
    },
  },
]);
