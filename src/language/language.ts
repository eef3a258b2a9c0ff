/** The two languages that Vigie speaks. */
export type Language = "fr" | "en";

/** A text that a person reads, in both languages. The type makes a missing translation a compile error. */
export type Text = Readonly<Record<Language, string>>;

/** Values that a message may speak of: `{name}` in the text is replaced by the value. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Fills the `{name}` placeholders of a text in one language.
 * A placeholder without a value stays as it is, so that a forgotten one is seen.
 */
export function say(text: Text, language: Language, values: TextValues = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole
  );
}
