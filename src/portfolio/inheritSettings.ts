import type { PortfolioSettings } from "./portfolio";
import type { PreviousPortfolio } from "./previous";

/** What a last portfolio hands on: all but the period, which is the new one's own. */
const INHERITED = [
  "currency",
  "rates",
  "language",
  "thresholds",
  "expected",
  "fiscalYearStart",
  "forecastConvention",
] as const;

/**
 * Settings of a consolidation: what was asked for, else what the last portfolio says, else the defaults.
 */
export function inheritSettings(
  asked: Partial<PortfolioSettings>,
  previous: PreviousPortfolio | undefined,
  defaults: PortfolioSettings
): PortfolioSettings {
  const inherited = INHERITED.filter((name) => previous?.settings[name] !== undefined);
  return {
    ...defaults,
    ...Object.fromEntries(inherited.map((name) => [name, previous!.settings[name]])),
    ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  };
}
