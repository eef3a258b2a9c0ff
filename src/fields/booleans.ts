import { foldText } from "./plainText";

const TRUE = new Set(["oui", "o", "yes", "y", "vrai", "true", "x", "1", "✓", "✔", "☑", "ok"]);
const FALSE = new Set(["non", "n", "no", "faux", "false", "0", "✗", "✘", "☐"]);

/** Reads "Oui", "non", "Yes", "VRAI", "x" …; null when it is none of these. */
export function parseBoolean(text: string): boolean | null {
  const folded = foldText(text);
  if (TRUE.has(folded)) return true;
  return FALSE.has(folded) ? false : null;
}
