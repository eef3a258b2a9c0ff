import type { Describing } from "../describing";

/** Words that several sheets share. */
export const COMMON_WORDS = {
  project: { fr: "Projet", en: "Project" },
  file: { fr: "Fichier", en: "File" },
  sheet: { fr: "Feuille", en: "Sheet" },
  cell: { fr: "Cellule", en: "Cell" },
  source: { fr: "Source", en: "Source" },
  period: { fr: "Période", en: "Period" },
  currency: { fr: "Devise", en: "Currency" },
  projectKey: { fr: "Clé projet", en: "Project key" },
  key: { fr: "Clé", en: "Key" },
  keyNote: {
    fr: "Identifie la ligne d'une consolidation à l'autre ; ne pas modifier.",
    en: "Names the row from one consolidation to the next; do not change it.",
  },
  sourceNote: {
    fr: "Cellule d'origine ; cliquez pour l'ouvrir.",
    en: "Cell of origin; click to open it.",
  },
  page: { fr: "page &P sur &N", en: "page &P of &N" },
} as const;

/** Footer of a printed sheet: what it is, the period, the page. */
export function footerOf(d: Describing, title: string): string {
  const plain = title.replaceAll("&", "&&");
  return `&L${plain}&C${d.portfolio.settings.period}&R${d.say(COMMON_WORDS.page)}`;
}
