/** Month names and abbreviations without accents, French and English. */
const NAMES: readonly string[] = [
  "janvier january janv jan",
  "fevrier february fevr fev feb",
  "mars march mar",
  "avril april avr apr",
  "mai may",
  "juin june jun",
  "juillet july juil jul",
  "aout august aou aug",
  "septembre september sept sep",
  "octobre october oct",
  "novembre november nov",
  "decembre december dec",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const))
);

/** 1 to 12 for a month name or abbreviation, folded; null for any other word. */
export function monthOf(word: string): number | null {
  return MONTHS.get(word.replace(/\.$/, "")) ?? null;
}

/** A folded text without the name of a week day before its date. */
export function stripWeekday(text: string): string {
  return text.replace(
    /^(?:lun(?:di)?|mar(?:di)|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?,? (?=(?:le )?\d)/,
    ""
  );
}
