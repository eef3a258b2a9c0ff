/** Words of the sheets of budget lines, milestones and risks. */
export const RECORD_WORDS = {
  linesTitle: { fr: "Lignes budgétaires", en: "Budget lines" },
  linesSubtitle: {
    fr: "{count} ligne(s) · une ligne par poste et par période, dans la devise du projet · filtrez le niveau avant d'additionner",
    en: "{count} row(s) · one row a line and period, in the project's currency · filter on the level before adding up",
  },
  level: { fr: "Niveau", en: "Level" },
  levelNote: {
    fr: "« Poste » : la ligne entière. « Période » : sa part sur une période. N'additionnez qu'un niveau à la fois.",
    en: "“Line”: the line as a whole. “Period”: its part in one period. Add up one level at a time.",
  },
  wholeLine: { fr: "Poste", en: "Line" },
  onePeriod: { fr: "Période", en: "Period" },
  milestonesTitle: { fr: "Jalons", en: "Milestones" },
  milestonesSubtitle: {
    fr: "{count} jalon(s) · glissement = date réelle, sinon prévue − date de référence, en jours calendaires ; positif = retard",
    en: "{count} milestone(s) · slip = actual, else forecast, less baseline date, in calendar days; positive is late",
  },
  slip: { fr: "Glissement (jours)", en: "Slip (days)" },
  slipNote: {
    fr: "= date réelle, sinon date prévue − date de référence. Positif = retard.",
    en: "= actual date, else forecast date − baseline date. Positive is late.",
  },
  risksTitle: { fr: "Risques", en: "Risks" },
  risksSubtitle: {
    fr: "{count} risque(s) · exposition = probabilité × impact financier ; les expositions s'additionnent, les notes non",
    en: "{count} risk(s) · exposure = probability × cost impact; exposures add up, scores do not",
  },
  exposure: { fr: "Exposition", en: "Exposure" },
  exposureNote: {
    fr: "= probabilité × impact (coût), dans la devise du projet.",
    en: "= probability × impact (cost), in the project's currency.",
  },
} as const;
