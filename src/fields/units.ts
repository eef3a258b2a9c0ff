import { CURRENCY_WORDS, currencyOf } from "./currencies";
import { foldText, tidyText } from "./plainText";

/** What a heading, a number format or the text of a cell says of its unit. */
export interface StatedUnit {
  /** The unit as written: "M€", "k£", "%". */
  readonly text: string;
  /** ISO 4217, or null. */
  readonly currency: string | null;
  /** Power of ten to multiply by: 3 for thousands, 6 for millions; null when no scale is told. */
  readonly scale: number | null;
  readonly percent: boolean;
  readonly time: TimeUnit | null;
}

export type TimeUnit = "hours" | "days" | "weeks" | "months" | "years";

/** Scale letters and words. Case matters only for what would else be another unit. */
const SCALES: Readonly<Record<string, number>> = {
  k: 3,
  th: 3,
  tsd: 3,
  mille: 3,
  millier: 3,
  milliers: 3,
  thousand: 3,
  thousands: 3,
  "000": 3,
  "000s": 3,
  "'000": 3,
  m: 6,
  mm: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  mil: 6,
  million: 6,
  millions: 6,
  md: 9,
  mds: 9,
  mrd: 9,
  mrds: 9,
  g: 9,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
  billions: 9,
  milliard: 9,
  milliards: 9,
};

const TIMES: Readonly<Record<string, TimeUnit>> = {
  h: "hours",
  hr: "hours",
  hrs: "hours",
  heure: "hours",
  heures: "hours",
  hour: "hours",
  hours: "hours",
  j: "days",
  jr: "days",
  jrs: "days",
  jour: "days",
  jours: "days",
  d: "days",
  day: "days",
  days: "days",
  wd: "days",
  jh: "days",
  "j.h": "days",
  "j.h.": "days",
  "j/h": "days",
  "j-h": "days",
  "jours-homme": "days",
  "jours-hommes": "days",
  "jours homme": "days",
  "jours hommes": "days",
  "jours/homme": "days",
  "jours ouvres": "days",
  "working days": "days",
  "man-days": "days",
  "man days": "days",
  "person-days": "days",
  "person days": "days",
  md: "days",
  pd: "days",
  sem: "weeks",
  semaine: "weeks",
  semaines: "weeks",
  week: "weeks",
  weeks: "weeks",
  wk: "weeks",
  wks: "weeks",
  mois: "months",
  month: "months",
  months: "months",
  mth: "months",
  mths: "months",
  mo: "months",
  an: "years",
  ans: "years",
  annee: "years",
  annees: "years",
  year: "years",
  years: "years",
  yr: "years",
  yrs: "years",
};

const PERCENT =
  /^(?:%|pct|percent|per cent|percentage|pourcent|pour cent|pourcentage|points? de %)$/;
/** Tax and price-basis words that go with a unit and change nothing here. */
const ASIDES =
  /\b(?:ht|ttc|hors taxes?|h\.t\.|t\.t\.c\.|excl?\.? vat|incl?\.? vat|courants?|constants?|nominal|real terms|cumul(?:e|es|ative)?)\b\.?/g;

/**
 * Reads a text that is nothing but a unit: "M€", "k£", "£m", "KEUR", "en milliers d'euros", "$ millions", "%",
 * "JH". @returns null when it is anything else.
 */
export function parseUnit(text: string): StatedUnit | null {
  const shown = tidyText(text);
  if (shown === "" || shown.length > 40) return null;
  const plain = foldText(shown)
    .replace(ASIDES, " ")
    .replace(/^(?:montants?|chiffres|exprimes?|amounts?|figures|all)?\s*(?:en|in)\s+/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "") return null;
  if (PERCENT.test(plain)) return unit(shown, { percent: true });
  const money = moneyUnit(plain);
  if (money) return unit(shown, money);
  const time = Object.hasOwn(TIMES, plain) ? TIMES[plain]! : null;
  if (time) return unit(shown, { time });
  const scale = scaleOf(plain);
  return scale === null ? null : unit(shown, { scale });
}

function unit(text: string, stated: Partial<StatedUnit>): StatedUnit {
  return { text, currency: null, scale: null, percent: false, time: null, ...stated };
}

function scaleOf(text: string): number | null {
  const bare = text.replace(/\.$/, "");
  return Object.hasOwn(SCALES, bare) ? SCALES[bare]! : null;
}

const anyOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[$.*+?^()[\]{}|\\]/g, "\\$&")).join("|");
const SCALE_WORDS = Object.keys(SCALES).sort((a, b) => b.length - a.length);
/** A currency and a scale, in either order: "£m", "m€", "k eur", "chf (millions)", "milliers d'euros". */
const MONEY = new RegExp(
  `^(?:(?<before>${anyOf(CURRENCY_WORDS)})[ .\\-/]*(?<after>${anyOf(SCALE_WORDS)})\\.?|` +
    `(?<first>${anyOf(SCALE_WORDS)})\\.?(?: ?d'| de | of | d |[ .\\-/]*)(?<last>${anyOf(CURRENCY_WORDS)}))$`
);

/** Currency with or without a scale, in either order; "KE" and "ME" are what keyboards without "€" give. */
function moneyUnit(text: string): Pick<StatedUnit, "currency" | "scale"> | null {
  const alone = currencyOf(text);
  if (alone) return { currency: alone, scale: null };
  if (text === "ke" || text === "me") return { currency: "EUR", scale: text === "ke" ? 3 : 6 };
  const match = MONEY.exec(text);
  if (!match) return null;
  const { before, after, first, last } = match.groups!;
  return {
    currency: currencyOf((before ?? last)!),
    scale: scaleOf((after ?? first)!),
  };
}
