import type { Language } from "../../language/language";
import { UsageError } from "./command";
import { USAGE_TEXTS } from "./usageTexts";

/** "fr" or "en" as given, or the environment's language. */
export function parseLanguage(given: string | null, otherwise: Language): Language {
  if (given === null) return otherwise;
  const code = given.toLowerCase();
  if (code === "fr" || code === "en") return code;
  throw new UsageError(USAGE_TEXTS.badLanguage, { given }, null);
}

/** A month, "2026-10"; null when none was given. */
export function parsePeriod(given: string | null): string | null {
  if (given === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(given)) return given;
  throw new UsageError(USAGE_TEXTS.badPeriod, { given }, null);
}

/** An ISO 4217 code in capitals; null when none was given. */
export function parseCurrency(given: string | null): string | null {
  if (given === null) return null;
  if (/^[A-Za-z]{3}$/.test(given)) return given.toUpperCase();
  throw new UsageError(USAGE_TEXTS.badCurrency, { given }, null);
}

/** "USD=0.92" or "USD=0,92", each once or more; the last one of a currency counts. */
export function parseRates(given: readonly (string | null)[]): Readonly<Record<string, number>> {
  const rates: Record<string, number> = {};
  for (const text of given) {
    const match = /^([A-Za-z]{3})=(\d+(?:[.,]\d+)?)$/.exec(text ?? "");
    const rate = match ? Number(match[2]!.replace(",", ".")) : 0;
    if (!match || !(rate > 0)) {
      throw new UsageError(USAGE_TEXTS.badRate, { given: text ?? "" }, null);
    }
    rates[match[1]!.toUpperCase()] = rate;
  }
  return rates;
}

/** 1 to 64 worker threads; null when none was given. */
export function parseThreads(given: string | null): number | null {
  if (given === null) return null;
  if (/^([1-9]|[1-5]\d|6[0-4])$/.test(given)) return Number(given);
  throw new UsageError(USAGE_TEXTS.badThreads, { given }, null);
}
