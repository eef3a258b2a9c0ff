import { currencyOf } from "./currencies";
import { parseUnit, type StatedUnit } from "./units";

/**
 * The unit that a number format shows: `#,##0 "k€"`, `[$€-40C]`, `£#,##0.00`, `0%`. Commas that only shorten
 * what is shown (`#,##0.0,,"M€"`) are counted against the scale: that cell holds full euros.
 */
export function formatUnit(format: string): StatedUnit | null {
  if (format === "General" || format === "@") return null;
  const section = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/.exec(format)?.[0] ?? format;
  const symbols: string[] = [];
  for (const match of section.matchAll(/"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|([€£$¥])/g)) {
    const text = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    if (text.trim() !== "") symbols.push(text.trim());
  }
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  if (bare.includes("%"))
    return { text: "%", currency: null, scale: null, percent: true, time: null };
  const stated =
    parseUnit(symbols.join("")) ?? parseUnit(symbols.join(" ")) ?? firstCurrency(symbols);
  if (!stated) return null;
  const shortened = /[0#?](,+)(?![0#?,])/.exec(bare)?.[1]?.length ?? 0;
  if (shortened === 0 || stated.scale === null)
    return shortened ? { ...stated, scale: null } : stated;
  return { ...stated, scale: stated.scale - 3 * shortened };
}

function firstCurrency(symbols: readonly string[]): StatedUnit | null {
  for (const symbol of symbols) {
    const currency = currencyOf(symbol);
    if (currency) return { text: symbol, currency, scale: null, percent: false, time: null };
  }
  return null;
}
