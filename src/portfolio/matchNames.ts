/** A name taken apart for comparison: what it is called, and which stage of it is meant. */
export interface NameParts {
  /** Words without accents, case, punctuation and stage, in order. */
  readonly words: readonly string[];
  /** The words that carry meaning: neither articles nor what every project is called. */
  readonly telling: readonly string[];
  /** Words run together: "france connect" and "franceconnect" are one. */
  readonly compact: string;
  /** "2" of "phase II", "V2", "cycle 2" or a number at the end; null when none is named. */
  readonly stage: string | null;
  /** Initials of the words, with and without small words. */
  readonly initials: readonly string[];
}

const SMALL =
  /^(a|au|aux|d|de|des|du|en|et|l|la|le|les|ou|par|pour|sur|un|une|the|of|and|for|to|in|on|with|at)$/;
/** Words that half of all projects bear: they tell none from another. */
const COMMON =
  /^(projet|projets|programme|program|project|portfolio|si|systeme|information|application|service|services|nouveau|nouvelle|new|transformation|modernisation|deploiement|evolution|refonte)$/;
const STAGE_WORD = /^(phase|lot|lots|cycle|tranche|etape|stage|version|release|vague|wave|part|v)$/;
const ROMAN: Readonly<Record<string, string>> = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
  vi: "6",
};

/** Takes a project's name apart. "MISTR@L" reads as "mistral": "@" stands for an a inside a word. */
export function nameParts(name: string): NameParts {
  const all = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/(\p{L})@(?=\p{L})/gu, "$1a")
    .replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
  const { words, stage } = withoutStage(all);
  const telling = words.filter((word) => !SMALL.test(word) && !COMMON.test(word));
  const large = words.filter((word) => !SMALL.test(word));
  return {
    words,
    telling: telling.length > 0 ? telling : large.length > 0 ? large : words,
    compact: words.join(""),
    stage,
    initials: [...new Set([initials(words), initials(large)])].filter((one) => one.length > 1),
  };
}

/** "… phase II", "… V2", "… 2" at the end or after a stage word: which of several stages is meant. */
function withoutStage(all: readonly string[]): { words: string[]; stage: string | null } {
  const words: string[] = [];
  const stages: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const word = all[i]!;
    const next = all[i + 1] ?? "";
    const joined = /^(?:v|p|l|ph)(\d{1,2})$/.exec(word);
    if (i > 0 && joined) stages.push(joined[1]!);
    else if (STAGE_WORD.test(word) && number(next) !== null) {
      stages.push(number(next)!);
      i += 1;
    } else if (i > 0 && i === all.length - 1 && stages.length === 0 && number(word) !== null) {
      stages.push(number(word)!);
    } else words.push(word);
  }
  return { words, stage: stages[0] ?? null };
}

/** A small whole number in Arabic or Roman figures. */
function number(word: string): string | null {
  return /^\d{1,2}$/.test(word) ? String(Number(word)) : (ROMAN[word] ?? null);
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]).join("");
}

/** How two names differ in stage. */
export type StageDifference = "same" | "added" | "different";

/** The first stage is often named only once there is a second: "CASSIOPEE" and "CASSIOPEE V1" agree. */
export function stageDifference(a: NameParts, b: NameParts): StageDifference {
  if (a.stage === b.stage) return "same";
  if ((a.stage ?? "1") === (b.stage ?? "1")) return "same";
  return a.stage === null || b.stage === null ? "added" : "different";
}

/**
 * How alike two names are, 0 to 1, stage apart: the same words (1), the same words run together, one an
 * acronym of the other, one within the other, shared words, shared pairs of letters.
 */
export function nameLikeness(a: NameParts, b: NameParts): number {
  if (a.compact === "" || b.compact === "") return 0;
  if (a.compact === b.compact) return 1;
  const [short, long] = a.telling.length <= b.telling.length ? [a, b] : [b, a];
  return Math.max(
    acronymLikeness(short, long),
    containment(short, long),
    sharedWords(a, b),
    letterPairs(a.compact, b.compact) * 0.95
  );
}

function acronymLikeness(short: NameParts, long: NameParts): number {
  if (long.words.length < 2 || short.compact.length < 3) return 0;
  return long.initials.includes(short.compact) ? 0.85 : 0;
}

/** Every telling word of the shorter name stands in the longer, whole or at a word's beginning ("regroup."). */
function containment(short: NameParts, long: NameParts): number {
  if (short.telling.length === 0 || short.telling.join("").length < 3) return 0;
  const exact = short.telling.every((word) => long.telling.includes(word));
  const share = short.telling.length / long.telling.length;
  if (exact) return 0.75 + 0.2 * share;
  const begins = short.telling.every((word) =>
    long.telling.some(
      (other) =>
        other === word ||
        (Math.min(word.length, other.length) >= 4 &&
          (other.startsWith(word) || word.startsWith(other)))
    )
  );
  return begins ? 0.65 + 0.2 * share : 0;
}

function sharedWords(a: NameParts, b: NameParts): number {
  const union = new Set([...a.telling, ...b.telling]);
  const both = a.telling.filter((word) => b.telling.includes(word));
  return union.size === 0 ? 0 : new Set(both).size / union.size;
}

/** Dice's coefficient of neighbouring letters, each pair counted as often as it stands. */
function letterPairs(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length - 2);
}
