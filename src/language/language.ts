/** The two languages that Vigie speaks. */
export type Language = "fr" | "en";

/** A text that a person reads, in both languages. The type makes a missing translation a compile error. */
export type Text = Readonly<Record<Language, string>>;

/** Values that a message may speak of: `{name}` in the text is replaced by the value. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Fills the `{name}` placeholders of a text in one language; `{name|one|many}` gives the word that agrees with
 * the number: "{count} {count|projet|projets}". In French zero and one and a half are singular, in English only one.
 * A placeholder without a value stays as it is, so that a forgotten one is seen.
 */
export function say(text: Text, language: Language, values: TextValues = {}): string {
  return text[language].replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      if (!(name in values)) return whole;
      const value = values[name]!;
      if (one === undefined) return String(value);
      return isOne(value, language) ? one : many!;
    }
  );
}

/** True when what is counted stands in the singular. Numbers may come as text: "1 234", "1,234". */
function isOne(value: string | number, language: Language): boolean {
  const count = typeof value === "number" ? value : Number(value.replace(/[^\d]/g, ""));
  return language === "fr" ? Math.abs(count) < 2 : count === 1;
}
