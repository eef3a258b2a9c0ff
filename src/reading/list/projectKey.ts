import { foldText } from "../../fields/plainText";

/**
 * Stable key of a project: its id in capitals without spaces ("gmpp 12" is "GMPP12"), else its name folded to
 * words ("Refonte de la Paie – lot 1" is "refonte de la paie lot 1").
 */
export function projectKey(id: string | null, name: string): string {
  const code = id === null ? "" : foldText(id).replace(/\s+/g, "").toUpperCase();
  if (code !== "") return code;
  const words = foldText(name)
    .replace(/[^\p{L}\p{N}+&]+/gu, " ")
    .trim();
  return words === "" ? name.trim() : words;
}
