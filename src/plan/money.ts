import type { Language } from "../language/language";

/** Signs of currencies that have one; the others go by their ISO code. */
const SIGNS: Readonly<Record<string, string>> = {
  EUR: "€",
  GBP: "£",
  USD: "$",
  JPY: "¥",
  INR: "₹",
  KRW: "₩",
};

/** The currency's sign, or its code. */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? currency;
}

/** A power of ten in which amounts are shown. */
export interface Scale {
  /** "", "k", "M" or "bn". */
  readonly prefix: { readonly fr: string; readonly en: string };
  readonly divisor: number;
  /** What a number format says for it: a comma a thousand. */
  readonly commas: string;
}

const SCALES: readonly Scale[] = [
  { prefix: { fr: "Md", en: "bn" }, divisor: 1e9, commas: ",,," },
  { prefix: { fr: "M", en: "m" }, divisor: 1e6, commas: ",," },
  { prefix: { fr: "k", en: "k" }, divisor: 1e3, commas: "," },
  { prefix: { fr: "", en: "" }, divisor: 1, commas: "" },
];

/** The scale in which an amount has two to four digits before the decimals. */
export function scaleFor(amount: number): Scale {
  const size = Math.abs(amount);
  return SCALES.find(({ divisor }) => size >= 10 * divisor) ?? SCALES.at(-1)!;
}

/**
 * Number format of an amount in full units: "53 020 000 €" in French, "£53,020,000" in English, negatives
 * red with a minus. Codes are those of the file, where the comma groups whatever the locale.
 */
export function moneyFormat(currency: string | null, language: Language): string {
  return signed("#,##0", currency, language, "");
}

/** A move of a cost: "+303 915 €" in red where it rises, "-125 700 €" where it falls. */
export function costMoveFormat(currency: string | null, language: Language): string {
  const [positive, , zero] = moneyFormat(currency, language).split(";") as [string, string, string];
  return `[Red]+${positive};-${positive};${zero}`;
}

/** Money shown in thousands, millions or billions: "53,0 M€", "£53.0m". The cell keeps full units. */
export function scaledFormat(
  currency: string | null,
  language: Language,
  scale: Scale,
  decimals = 1
): string {
  const digits = scale.divisor === 1 || decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return signed(digits + scale.commas, currency, language, scale.prefix[language]);
}

function signed(
  digits: string,
  currency: string | null,
  language: Language,
  prefix: string
): string {
  const sign = currency === null ? "" : currencySign(currency);
  const unit = language === "fr" ? prefix + sign : prefix;
  const after = unit === "" ? "" : language === "fr" ? `"\u00a0${unit}"` : `"${unit}"`;
  const word = sign.length > 1 ? `${sign}\u00a0` : sign;
  const before = language === "en" && sign !== "" ? `"${word}"` : "";
  const positive = `${before}${digits}${after}`;
  return `${positive};[Red]-${positive};${positive}`;
}
