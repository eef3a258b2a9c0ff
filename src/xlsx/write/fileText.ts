/** The longest text that a cell holds; Excel refuses to open a file with a longer one. */
export const MAX_TEXT = 32_767;

const LITERAL_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const UNSAFE =
  /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const CLEAN = /^[^&<>_\u0000-\u001f\ud800-\udfff\ufffe\uffff]*$/;

/**
 * Protects text that looks like the format's own escape: `_x000D_` typed by a person is stored as
 * `_x005F_x000D_`, or a reader would turn it into a line break.
 */
export function escapeLiteral(text: string): string {
  return text.includes("_x") ? text.replace(LITERAL_ESCAPE, "_x005F_") : text;
}

/** Text ready to stand inside an element: XML entities, control characters as `_xHHHH_`, no lone surrogates. */
export function xmlText(text: string): string {
  return CLEAN.test(text) ? text : escapeLiteral(text).replace(UNSAFE, escapeCharacter);
}

/** Text ready to stand inside double quotes of an attribute. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}

function escapeCharacter(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    default: {
      const code = character.charCodeAt(0);
      if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
      return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
    }
  }
}

/** Cuts a text to `limit` UTF-16 units without splitting a character, ending in "…". */
export function capText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const code = text.charCodeAt(end - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? end - 1 : end) + "…";
}
