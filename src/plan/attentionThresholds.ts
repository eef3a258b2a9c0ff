import type { Text } from "../language/language";
import type { PortfolioSettings } from "../portfolio/portfolio";

/** Name under which the summary's own thresholds stand beside those of the rules. */
export const SUMMARY_RULE = "SUMMARY";

/** From where a project is named on the summary. Defaults are the house's convention; the office may change them. */
export const ATTENTION = {
  cpi: {
    value: 0.9,
    meaning: {
      fr: "IPC sous lequel un projet est signalé dans la synthèse.",
      en: "CPI below which the summary names a project.",
    },
  },
  spi: {
    value: 0.9,
    meaning: {
      fr: "IPD sous lequel un projet est signalé dans la synthèse.",
      en: "SPI below which the summary names a project.",
    },
  },
  overrunPercent: {
    value: 0.1,
    meaning: {
      fr: "Dépassement prévu du budget au-delà duquel un projet est signalé dans la synthèse (0,1 = 10 %).",
      en: "Forecast overrun of the budget beyond which the summary names a project (0.1 = 10 %).",
    },
  },
  slipDays: {
    value: 90,
    meaning: {
      fr: "Glissement de la fin, en jours, au-delà duquel un projet est signalé dans la synthèse.",
      en: "Slip of the finish, in days, beyond which the summary names a project.",
    },
  },
} as const satisfies Record<string, { readonly value: number; readonly meaning: Text }>;

export type AttentionThreshold = keyof typeof ATTENTION;

/** The threshold in force: the office's, else the default. */
export function attentionThreshold(name: AttentionThreshold, settings: PortfolioSettings): number {
  return settings.thresholds[SUMMARY_RULE]?.[name] ?? ATTENTION[name].value;
}
