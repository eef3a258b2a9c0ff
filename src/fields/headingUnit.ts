import { currencyOf } from "./currencies";
import { tidyText } from "./plainText";
import { parseUnit, type StatedUnit } from "./units";

/**
 * The unit that a heading states: "Coût estimé (M€)", "Budget k€", "Montants en milliers d'euros",
 * "2019/20 TOTAL Baseline £m (incl. Non-Govt Costs)", "Variance %". Null when it states none.
 */
export function headingUnit(heading: string): StatedUnit | null {
  // Longer than any heading is prose, whose amounts are its own.
  if (heading.length > 400) return null;
  const text = tidyText(heading);
  return inBrackets(text) ?? afterIn(text) ?? amongWords(text);
}

/** Where the unit of a heading is written, so that its words do not count as words of the name. */
export function withoutUnit(heading: string): string {
  const text = tidyText(heading);
  const stated = headingUnit(text);
  if (!stated) return text;
  const at = text.toLowerCase().lastIndexOf(stated.text.toLowerCase());
  return at < 0 ? text : tidyText(text.slice(0, at) + " " + text.slice(at + stated.text.length));
}

function inBrackets(text: string): StatedUnit | null {
  for (const match of text.matchAll(/[([]([^()[\]]{1,60})[)\]]/g)) {
    const inside = match[1]!;
    const whole = parseUnit(inside);
    if (whole) return whole;
    for (const part of inside.split(/[,;:/–-]| ou | or /)) {
      const unit = parseUnit(part);
      if (unit && (unit.currency || unit.percent || unit.time || part.trim().length > 1))
        return unit;
    }
    const within = amongWords(inside);
    if (within?.currency) return within;
  }
  return null;
}

/** "… en milliers d'euros", "… in £ thousands", "… en k€ HT" at the end of the heading or before a bracket. */
function afterIn(text: string): StatedUnit | null {
  const match = /(?:^|\s)(?:en|in)\s+([^()[\],;]{1,30})(?=$|[([,;])/i.exec(text);
  return match ? parseUnit(match[1]!) : null;
}

/** A word or two that are a unit beyond doubt: with a currency, a percent sign, or person-days. */
function amongWords(text: string): StatedUnit | null {
  const words = text.split(/[\s()[\],;]+/).filter((word) => word !== "");
  for (let i = words.length - 1; i >= 0; i--) {
    const pair = i > 0 ? parseUnit(`${words[i - 1]} ${words[i]}`) : null;
    if (pair?.currency && pair.scale !== null) return pair;
    const single = parseUnit(words[i]!);
    if (single && isPlain(single, words[i]!)) return single;
  }
  return null;
}

/** Lone words are risky: "m", "d", "an" or "fr" are words too. */
function isPlain(unit: StatedUnit, word: string): boolean {
  if (unit.percent) return word === "%";
  // Keyboards without "€" write KE; "me" is a word in both languages.
  if (word === "KE") return true;
  if (unit.currency) {
    if (unit.scale === null)
      return /[€£$¥]/.test(word) || (word.length === 3 && /^[A-Z]+$/.test(word));
    return (
      /[€£$¥]/.test(word) || /^(?:K|M|k|m)(?:EUR|GBP|USD|CHF|€)$/i.test(word) || codeInside(word)
    );
  }
  return unit.time !== null && /^(?:jh|j\/h|j\.h\.?)$/i.test(word);
}

function codeInside(word: string): boolean {
  return (
    /^[kKmM][A-Z]{3}$|^[A-Z]{3}[kKmM]$/.test(word) &&
    currencyOf(word.replace(/^[kKmM](?=[A-Z]{3}$)|[kKmM]$/, "")) !== null
  );
}
