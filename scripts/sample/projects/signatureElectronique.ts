import { line, type SampleProject } from "../model";

export const signature: SampleProject = {
  file: "ORV-2412 Signature électronique.xlsx",
  language: "fr",
  template: "2.0",
  currency: "EUR",
  code: "ORV-2412",
  name: "Signature électronique et coffre-fort",
  department: "Direction Relation Adhérents",
  programme: "Parcours Adhérent 2027",
  sponsor: "Hélène Fauvel",
  manager: "Karim Aït-Saïd",
  phase: "Déploiement",
  status: "Orageux",
  statusDate: "2026-10-31",
  start: "2025-11-03",
  startActual: "2025-11-03",
  finishBaseline: "2026-08-31",
  // In the past, and not finished.
  finishForecast: "2026-09-30",
  progress: 0.86,
  plannedValue: 318_000,
  comment:
    "Le coffre-fort est ouvert aux contrats santé. Reste le raccordement des contrats prévoyance, suspendu à la livraison du connecteur par Sigilis. Le reste à faire est en cours de chiffrage avec l'éditeur.",
  lines: [
    line(["Abonnement signature", "Licences", "OPEX", "Sigilis"], {
      initial: 72_000,
      committed: 72_000,
      before: 12_000,
      spent: 50_000,
      profile: "even",
      toComplete: null,
    }),
    line(["Coffre-fort numérique", "Licences", "CAPEX", "Sigilis"], {
      initial: 96_000,
      committed: 96_000,
      before: 24_000,
      spent: 66_000,
      profile: "quarterly",
      toComplete: null,
    }),
    line(["Intégration et recette", "Prestations", "CAPEX", "Orsys Intégration"], {
      initial: 110_000,
      revised: 118_000,
      committed: 118_000,
      before: 18_700,
      spent: 88_100,
      profile: "early",
      toComplete: null,
    }),
    line(["Équipe projet interne", "Charges internes", "OPEX", "Interne"], {
      initial: 32_000,
      committed: 32_000,
      before: 4_100,
      spent: 24_800,
      profile: "team",
      toComplete: null,
    }),
  ],
  milestones: [
    {
      name: "Choix de l'éditeur",
      owner: "Karim Aït-Saïd",
      baseline: "2025-12-12",
      forecast: "2025-12-19",
      actual: "2025-12-19",
    },
    {
      name: "Contrats santé raccordés",
      owner: "Karim Aït-Saïd",
      baseline: "2026-05-29",
      forecast: "2026-06-12",
      actual: "2026-06-12",
    },
    {
      name: "Contrats prévoyance raccordés",
      owner: "Karim Aït-Saïd",
      baseline: "2026-08-14",
      forecast: "2026-09-30",
      actual: null,
    },
  ],
  risks: [
    {
      name: "Connecteur prévoyance non livré avant la fin de l'année",
      category: "Fournisseur",
      probability: 0.5,
      impact: 38_000,
      action:
        "Point hebdomadaire avec le directeur de projet de Sigilis, pénalités prévues au contrat",
      owner: "Karim Aït-Saïd",
      due: "2026-11-06",
      state: "En cours",
    },
  ],
  // The remaining work is not said.
  typed: { estimateToComplete: null, estimateAtCompletion: null },
};
