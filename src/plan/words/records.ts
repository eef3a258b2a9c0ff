/** Words of the sheets of budget lines, milestones and risks. */
export const RECORD_WORDS = {
  linesTitle: { fr: "Lignes budgétaires", en: "Budget lines" },
  linesSubtitle: {
    fr: "{count} {count|ligne|lignes} · chaque montant n'y figure qu'une fois : les lignes « Période » portent les montants mensualisés, « Poste » et « Projet » le solde · les colonnes s'additionnent et donnent les totaux des projets",
    en: "{count} {count|row|rows} · each amount stands once: “Period” rows carry what is spread over periods, “Line” and “Project” rows the rest · columns add up to the projects' totals",
  },
  level: { fr: "Niveau", en: "Level" },
  levelNote: {
    fr: "« Période » : la part du poste sur une période. « Poste » : ce que le poste dit au-delà de ses périodes. « Projet » : ce que la fiche dit au-delà de ses postes ; un solde visible là où les totaux devraient se recouper est un écart à expliquer.",
    en: "“Period”: the line's part in one period. “Line”: what the line says beyond its periods. “Project”: what the sheet says beyond its lines; a rest that shows where totals should agree is a difference to explain.",
  },
  milestonesTitle: { fr: "Jalons", en: "Milestones" },
  milestonesSubtitle: {
    fr: "{count} {count|jalon|jalons} · glissement = date réelle, sinon prévue − date de référence, en jours calendaires ; positif = retard",
    en: "{count} {count|milestone|milestones} · slip = actual, else forecast, less baseline date, in calendar days; positive is late",
  },
  slip: { fr: "Glissement (jours)", en: "Slip (days)" },
  slipNote: {
    fr: "= date réelle, sinon date prévue − date de référence. Positif = retard.",
    en: "= actual date, else forecast date − baseline date. Positive is late.",
  },
  risksTitle: { fr: "Risques", en: "Risks" },
  risksSubtitle: {
    fr: "{count} {count|risque|risques} · exposition = probabilité × impact financier ; les expositions s'additionnent, les notes non",
    en: "{count} {count|risk|risks} · exposure = probability × cost impact; exposures add up, scores do not",
  },
  exposure: { fr: "Exposition", en: "Exposure" },
  exposureNote: {
    fr: "= probabilité × impact (coût), dans la devise du projet.",
    en: "= probability × impact (cost), in the project's currency.",
  },
} as const;
