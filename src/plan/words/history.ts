import type { Text } from "../../language/language";
import type { Trend } from "../../portfolio/historyTrend";

/** Words of the history. */
export const HISTORY_WORDS = {
  thread: { fr: "Fil du projet", en: "Project thread" },
  threadNote: {
    fr: "Désigne le même projet d'une période à l'autre, quel que soit son nom.",
    en: "Names the same project from one period to the next, whatever it is called.",
  },
  reported: { fr: "Date des données", en: "Date of the figures" },
  duration: { fr: "Durée (années)", en: "Duration (years)" },
  complete: { fr: "Avancement", en: "Complete" },
  phase: { fr: "Phase", en: "Phase" },
  baseline: { fr: "Version de référence", en: "Baseline version" },
  revision: { fr: "Envoi n°", en: "Submission no." },
  revisionNote: {
    fr: "2 et plus : la période a été renvoyée avec d'autres chiffres, le dernier envoi remplace les autres.",
    en: "2 or more: the period was sent again with other figures; the last one stands.",
  },
  rules: { fr: "Jeu de règles", en: "Rule set" },
  hash: { fr: "Empreinte du fichier (SHA-256)", en: "File hash (SHA-256)" },
  cpi: { fr: "IPC", en: "CPI" },
  spi: { fr: "IPD", en: "SPI" },
  cpiTrend: { fr: "Tendance IPC", en: "CPI trend" },
  spiTrend: { fr: "Tendance IPD", en: "SPI trend" },
  trendNote: {
    fr: "Sur trois périodes de même référence ; moins de 0,02 d'écart : stable.",
    en: "Over three periods on one baseline; a difference under 0.02 is steady.",
  },
} as const satisfies Record<string, Text>;

export const TREND_WORDS: Readonly<Record<Exclude<Trend, null>, Text>> = {
  up: { fr: "↗ en hausse", en: "↗ up" },
  down: { fr: "↘ en baisse", en: "↘ down" },
  steady: { fr: "→ stable", en: "→ steady" },
};
