/** What a sheet has no room for, and what stands there instead. `--data` and its tables keep it whole. */
export const ROOM_WORDS = {
  linesBy: {
    fr: "{count} lignes budgétaires par période dépassent une feuille Excel : elles y sont regroupées par projet, {fields}{periods} ; le détail complet s'écrit avec --data (table amounts)",
    en: "{count} budget lines by period are more than an Excel sheet holds: they are added up by project, {fields}{periods}; --data writes them whole (table amounts)",
  },
  linesByProject: {
    fr: "{count} lignes budgétaires par période dépassent une feuille Excel : elles y sont regroupées par projet{periods} ; le détail complet s'écrit avec --data (table amounts)",
    en: "{count} budget lines by period are more than an Excel sheet holds: they are added up by project{periods}; --data writes them whole (table amounts)",
  },
  kept: { fr: " et période", en: " and period" },
  years: { fr: " et année", en: " and year" },
  none: { fr: "", en: "" },
  values: {
    fr: "La provenance des montants par période dépasse une feuille Excel : elle s'écrit avec --data (table values)",
    en: "Where amounts by period come from is more than an Excel sheet holds: --data writes it (table values)",
  },
  findings: {
    fr: "{count} constats dépassent une feuille Excel : les {kept} plus graves y figurent ; --data les écrit tous (table findings)",
    en: "{count} findings are more than an Excel sheet holds: the {kept} gravest stand here; --data writes all of them (table findings)",
  },
} as const;
