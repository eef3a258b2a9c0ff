/** Every kind of space that spreadsheets and web pages put between words or digits. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Characters that take no room and are no part of a text: zero-width marks, byte-order mark, soft hyphen. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** A text with single ordinary spaces, no line breaks, no invisible characters, trimmed. */
export function tidyText(text: string): string {
  return text.replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

/** Tidied, without accents and in lower case: what two spellings of one word share. */
export function foldText(text: string): string {
  return tidyText(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .toLowerCase();
}

/** True when an identifier or a name carries spaces or marks that nobody sees: at its ends, non-breaking, zero-width. */
export function hasHiddenCharacters(text: string): boolean {
  return text !== text.trim() || /[\u00a0\u202f\u200b-\u200f\u2060\ufeff\u00ad\t]/.test(text);
}
