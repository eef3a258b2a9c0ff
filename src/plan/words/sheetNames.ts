import type { Text } from "../../language/language";

/** Names of the sheets, by their stable key. */
export const SHEET_NAMES = {
  summary: { fr: "Synthèse", en: "Summary" },
  projects: { fr: "Projets", en: "Projects" },
  lines: { fr: "Budget", en: "Budget lines" },
  variances: { fr: "Écarts", en: "Variances" },
  charts: { fr: "Courbes", en: "Budget charts" },
  milestones: { fr: "Jalons", en: "Milestones" },
  risks: { fr: "Risques", en: "Risks" },
  findings: { fr: "Constats", en: "Findings" },
  sources: { fr: "Sources", en: "Sources" },
  values: { fr: "Provenance", en: "Provenance" },
  // Excel keeps "History" and "Historique" for itself.
  history: { fr: "Historique des projets", en: "Project history" },
  changes: { fr: "Évolutions", en: "Changes" },
  memory: { fr: "Mémoire", en: "Memory" },
  settings: { fr: "Paramètres", en: "Settings" },
  kept: { fr: "Conservé", en: "Kept" },
  columns: { fr: "Dictionnaire", en: "Dictionary" },
} as const satisfies Record<string, Text>;

export type SheetKey = keyof typeof SHEET_NAMES;
