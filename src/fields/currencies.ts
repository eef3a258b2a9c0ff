/** ISO 4217 codes that are read as such in headings and cells. */
const CODES = new Set(
  (
    "EUR GBP USD CHF JPY CAD AUD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN RSD TRY UAH RUB CNY HKD TWD SGD INR KRW " +
    "BRL MXN ARS CLP COP PEN ZAR MAD TND DZD EGP XOF XAF XPF MUR NGN KES ILS AED SAR QAR KWD THB IDR MYR PHP VND"
  ).split(" ")
);

/** Symbols, folded words and local abbreviations of a currency. "$" alone is the US dollar, as in ISO lists. */
const WORDS: Readonly<Record<string, string>> = {
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  "gb£": "GBP",
  pound: "GBP",
  pounds: "GBP",
  "pounds sterling": "GBP",
  sterling: "GBP",
  "livres sterling": "GBP",
  $: "USD",
  us$: "USD",
  $us: "USD",
  usd$: "USD",
  dollar: "USD",
  dollars: "USD",
  "us dollars": "USD",
  "¥": "JPY",
  yen: "JPY",
  yens: "JPY",
  c$: "CAD",
  ca$: "CAD",
  cad$: "CAD",
  $ca: "CAD",
  $can: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  r$: "BRL",
  "₹": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₺": "TRY",
  zł: "PLN",
  fr: "CHF",
  "fr.": "CHF",
  sfr: "CHF",
  "francs suisses": "CHF",
  "swiss francs": "CHF",
  fcfa: "XOF",
  "f cfa": "XOF",
  cfa: "XOF",
};

/** Every way to write a currency, in lower case, the longest first: for patterns. */
export const CURRENCY_WORDS: readonly string[] = [...CODES]
  .map((code) => code.toLowerCase())
  .concat(Object.keys(WORDS))
  .sort((a, b) => b.length - a.length);

/** ISO 4217 code of a symbol ("€", "US$"), a word ("euros") or a code in either case; null when it is none. */
export function currencyOf(text: string): string | null {
  const plain = text.trim();
  const upper = plain.toUpperCase();
  if (CODES.has(upper)) return upper;
  return WORDS[plain.toLowerCase()] ?? null;
}
